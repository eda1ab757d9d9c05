import { useNames, useTexts } from '../../i18n';
import { fullTime, money } from '../../i18n/format';

/** One thing that a field of the history holds: a text, number or code, or an item of an offer. */
export type Told = string | number | boolean | { kind: string; amountFen?: number };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Fields whose codes are those of another kind of thing. */
const KIND: Record<string, string> = { against: 'party', step: 'claimStep', fields: 'personal', level: 'other', reviewOutcome: 'outcome' };

/** What a field of the history holds, as people read it: fen as money, instants in shop time, codes by their names. */
export function useValueSaid(): (field: string, value: Told) => string {
  const texts = useTexts(), names = useNames();
  const kinds = names as unknown as Record<string, Record<string, string> | undefined>;
  return (field, value) => {
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    if (field.endsWith('Fen')) return money(Number(value));
    if (typeof value === 'object') return [kinds.remedy?.[value.kind] ?? value.kind, value.amountFen ? money(value.amountFen) : ''].join(' ').trim();
    const text = String(value);
    return INSTANT.test(text) ? fullTime(text) : kinds[KIND[field] ?? field]?.[text] ?? kinds[field]?.[text] ?? names.other[text] ?? text;
  };
}
