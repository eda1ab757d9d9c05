import type { TimelineEntry } from '../../api/types';

export interface Change { subjectId: string; field: string; before?: string; after?: string }

type Became = Record<string, Record<string, unknown>>;

function becameOf(entry: TimelineEntry): Became {
  try {
    return (JSON.parse(entry.detail) as { became?: Became }).became ?? {};
  } catch {
    return {};
  }
}

const plain = (value: unknown): string | undefined => (value === undefined || value === null || value === '' ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What a row says its subjects became, beside what earlier rows had made of them. */
export function changesOf(entries: readonly TimelineEntry[], entry: TimelineEntry): Change[] {
  const earlier = entries.filter((other) => other.sequence < entry.sequence).map(becameOf).reverse();
  return Object.entries(becameOf(entry)).flatMap(([subjectId, fields]) => Object.entries(fields).map(([field, after]) => ({
    subjectId, field, after: plain(after), before: plain(earlier.find((became) => became[subjectId] !== undefined && field in became[subjectId])?.[subjectId]?.[field]),
  }))).filter((change) => change.before !== change.after);
}
