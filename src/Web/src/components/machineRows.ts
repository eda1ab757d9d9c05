import type { Machine } from '../api/types';

type Row = Machine['rows'][number];

/** A move that can be made from most open states; as arrows it would hide the way a case goes. */
export interface Anywhere { row: Row; except: readonly string[] }

const FEWEST = 4, MOST_STATES = 0.6;

/** What is drawn as arrows, and what is only said beside the drawing. */
export function rowsOf(machine: Machine): { drawn: readonly Row[]; anywhere: readonly Anywhere[] } {
  const open = machine.states.map((state) => state.code).filter((code) => !machine.ends.includes(code));
  const alike = new Map<string, Row[]>();
  for (const row of machine.rows) {
    const key = `${row.move} ${row.from === row.to ? '' : row.to}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const anywhere = [...alike.values()].filter((rows) => rows.length >= Math.max(FEWEST, open.length * MOST_STATES));
  const general = new Set(anywhere.flat());
  return {
    drawn: machine.rows.filter((row) => !general.has(row)),
    anywhere: anywhere.map((rows) => ({ row: rows[0]!, except: open.filter((code) => code !== rows[0]!.to && !rows.some((row) => row.from === code)) })),
  };
}

/** States in the order in which a case comes to them, from the start on. */
export function statesOf(machine: Machine): readonly string[] {
  const { drawn } = rowsOf(machine);
  const order = [machine.start];
  for (const code of order) for (const row of drawn) if (row.from === code && !order.includes(row.to) && !machine.ends.includes(row.to)) order.push(row.to);
  return [...order, ...machine.states.map((state) => state.code).filter((code) => !order.includes(code))];
}
