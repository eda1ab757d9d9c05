import { api, read } from '../../api/client';

const SOME = 20;

/** The most urgent open case of the reader's besides this one; null when nothing waits. */
export async function nextCaseAfter(id: string): Promise<string | null> {
  const { items } = await read(api.GET('/api/cases', { params: { query: { open: true, mine: true, category: 'Ours', limit: SOME } } }));
  return items.find((line) => line.id !== id)?.id ?? null;
}
