import { useSearchParams } from 'react-router';
import { fromShopTime } from '../../i18n/format';

type Changes = Record<string, string | undefined>;

export interface Address {
  get: (name: string) => string | undefined;
  /** What is not set leaves the address. `keep` makes it a step of its own, to which one can go back. */
  set: (changes: Changes, keep?: boolean) => void;
}

/** What a screen shows stands in its address, so that it can be kept and shared. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  return {
    get: (name) => params.get(name) ?? undefined,
    set: (changes, keep = false) => setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value); else next.delete(name);
      return next;
    }, { replace: !keep }),
  };
}

/** The one of the choices that the address names, else the first. */
export const oneOf = <T extends string>(text: string | undefined, choices: readonly T[]): T => choices.find((choice) => choice === text) ?? choices[0]!;

const DAY = 24 * 3600_000;

/** Whether a text of the address is a day that there is: 2026-02-30 is none. */
export const isDay = (text: string | null | undefined): text is string =>
  !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);

export const startOf = (day: string): string => fromShopTime(`${day}T00:00`);
/** The first instant after a day, for the API's `until`. */
export const endOf = (day: string): string => new Date(Date.parse(startOf(day)) + DAY).toISOString();

const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

export const monthOf = (month: string): { from: string; to: string } => ({ from: `${month}-01`, to: lastDay(month) });
export const monthBefore = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1)).toISOString().slice(0, 7);

export interface Span { from?: string; until?: string }

/** The period in the address: days of the shop, both inclusive, as the instants that the API takes. */
export function spanOf(address: Address): Span {
  const from = address.get('from'), to = address.get('to');
  return { from: isDay(from) ? startOf(from) : undefined, until: isDay(to) ? endOf(to) : undefined };
}
