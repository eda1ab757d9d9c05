import type { components } from '../../api/schema';
import type { CaseDetail, CaseLine, Category } from '../../api/types';

type Count = components['schemas']['CountCasesItem'];

export interface BoardColumn { state: string; category?: Category; count: number; overdue: number; cards: readonly CaseLine[] }

const ORDER: readonly Category[] = ['Ours', 'Buyer', 'Other', 'Remedy', 'Closed'];

/**
 * A column for each state that holds cases, and for each one where the case being moved could go; our own turn first, then as the machines go.
 * @param flow the states of the machines in their order
 */
export function columnsOf(counts: readonly Count[], lines: readonly CaseLine[], legal: readonly string[], flow: readonly string[]): BoardColumn[] {
  const columns = new Map<string, BoardColumn>();
  for (const { state, category, count, overdue } of counts) {
    const before = columns.get(state) ?? { state, category, count: 0, overdue: 0, cards: [] };
    columns.set(state, { ...before, count: before.count + count, overdue: before.overdue + overdue });
  }
  const known = [...columns.values()].filter((column) => column.count > 0).sort((a, b) => ORDER.indexOf(a.category!) - ORDER.indexOf(b.category!) || flow.indexOf(a.state) - flow.indexOf(b.state));
  const empty = legal.filter((state) => !known.some((column) => column.state === state)).map((state): BoardColumn => ({ state, count: 0, overdue: 0, cards: [] }));
  return [...known, ...empty].map((column) => ({ ...column, cards: lines.filter((line) => line.state === column.state) }));
}

/** Where the API lets the case go. */
export const legalOf = (detail: CaseDetail | undefined): string[] => [...new Set((detail?.possible ?? []).map((move) => move.to).filter((to) => to !== detail!.state))];
