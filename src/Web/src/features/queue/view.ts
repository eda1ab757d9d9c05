import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import type { components, paths } from '../../api/schema';
import { useSession } from '../../shell/session';
import { keepQueue } from '../case/next';

type Query = NonNullable<paths['/api/cases']['get']['parameters']['query']>;
export type SavedView = components['schemas']['ViewView'];

export type ViewName = 'mine' | 'team' | 'chased' | 'overdue' | 'raised' | 'open' | 'closed';

/** What each view asks for; filters narrow it further. */
const views: Record<ViewName, Query> = {
  mine: { open: true, mine: true },
  team: { open: true, team: true },
  chased: { open: true, chased: true },
  overdue: { open: true, overdue: true },
  raised: { open: true, level: 'Manager' },
  open: { open: true },
  closed: { open: false, sort: 'Opened' },
};

export const viewNames = Object.keys(views) as ViewName[];

const FILTERS = [
  'search', 'kind', 'state', 'category', 'severity', 'level', 'ownerId', 'buyerNick', 'sort', 'shopId',
  // of views that were saved: what the views above ask for
  'open', 'mine', 'team', 'chased', 'overdue', 'awaitingBuyer', 'dueBefore', 'text', 'number', 'orderNumber',
] as const;
export type Filter = (typeof FILTERS)[number];

export interface QueueView {
  /** Null in a view that was saved, which says itself all that it asks for. */
  view: ViewName | null;
  savedId: string | null;
  filters: Partial<Record<Filter, string>>;
  isNarrowed: boolean;
  /** All that is asked for, as a view that is saved takes it. */
  asked: string;
  set: (changes: Partial<Record<Filter | 'view', string | undefined>>) => void;
  show: (saved: SavedView) => void;
  clear: () => void;
}

/** The address holds the view and every filter, so it can be kept, shared and gone back to. */
export function useQueueView(): QueueView {
  const [params, setParams] = useSearchParams();
  const { roles } = useSession();
  const initial: ViewName = roles.some((role) => role === 'Junior' || role === 'Agent') ? 'mine' : 'open';
  const named = params.get('view'), savedId = params.get('saved');
  const view = savedId ? null : viewNames.find((name) => name === named) ?? initial;
  const filters = Object.fromEntries(FILTERS.flatMap((name) => { const value = params.get(name); return value ? [[name, value]] : []; })) as QueueView['filters'];
  return {
    view,
    savedId,
    filters,
    isNarrowed: view !== null && Object.keys(filters).some((name) => name !== 'sort'),
    asked: new URLSearchParams(Object.entries({ ...(view && views[view]), ...filters }).map(([name, value]) => [name, String(value)])).toString(),
    set: (changes) => setParams((before) => {
      // what a saved view asks for goes with it
      const next = new URLSearchParams('view' in changes && before.has('saved') ? [] : before);
      for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value); else next.delete(name);
      return next;
    }, { replace: !('view' in changes) }),
    show: (saved) => setParams(new URLSearchParams([['saved', saved.id], ...new URLSearchParams(saved.query)])),
    clear: () => setParams((before) => new URLSearchParams([...before].filter(([name]) => name === 'view'))),
  };
}

const PAGE = 50;

export function useCases({ view, filters }: Pick<QueueView, 'view' | 'filters'>) {
  const asked = { ...(view && views[view]), ...filters } as Query;
  const kept = JSON.stringify(asked);
  useEffect(() => keepQueue(JSON.parse(kept) as Query), [kept]);
  const query = { ...asked, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ['list', 'cases', query],
    queryFn: ({ pageParam, signal }) => read(api.GET('/api/cases', { params: { query: { ...query, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // what nobody changes still becomes overdue
    refetchInterval: 60_000,
  });
}

export const VIEWS = ['views'] as const;

/** One's own and the shop's, in their order. */
export const useSavedViews = () => useQuery({ queryKey: VIEWS, queryFn: () => read(api.GET('/api/views')), staleTime: 60_000 });
