import { api, read } from '../../api/client';
import type { paths } from '../../api/schema';

type Query = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

const SOME = 100, KEPT = 'queue';

/** The queue that the person works through in this tab: what they looked at last. */
export const keepQueue = (query: Query): void => sessionStorage.setItem(KEPT, JSON.stringify(query));

function keptQueue(): Query {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Query | null ?? { open: true, mine: true, category: 'Ours' };
  } catch {
    return { open: true, mine: true };
  }
}

/**
 * The case to go on with in the queue that was looked at last; null when nothing waits.
 * @param which `first`: the most urgent besides this one, as after it was treated; `following`: the one below it, as when it is passed over.
 */
export async function nextCaseAfter(id: string, which: 'first' | 'following'): Promise<string | null> {
  const { items } = await read(api.GET('/api/cases', { params: { query: { ...keptQueue(), limit: SOME } } }));
  const others = items.filter((line) => line.id !== id);
  const at = which === 'first' ? 0 : Math.max(0, items.findIndex((line) => line.id === id));
  return (others[at] ?? others[0])?.id ?? null;
}
