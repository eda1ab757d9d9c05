import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import type { paths } from '../../api/schema';
import { useSession } from '../../shell/session';

type Query = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

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

const FILTERS = ['search', 'kind', 'state', 'severity', 'level', 'ownerId', 'buyerNick', 'sort', 'shopId'] as const;
export type Filter = (typeof FILTERS)[number];

export interface QueueView {
  view: ViewName;
  filters: Partial<Record<Filter, string>>;
  isNarrowed: boolean;
  set: (changes: Partial<Record<Filter | 'view', string | undefined>>) => void;
  clear: () => void;
}

/** The address holds the view and every filter, so it can be kept, shared and gone back to. */
export function useQueueView(): QueueView {
  const [params, setParams] = useSearchParams();
  const { roles } = useSession();
  const initial: ViewName = roles.some((role) => role === 'Junior' || role === 'Agent') ? 'mine' : 'open';
  const asked = params.get('view');
  const view = viewNames.find((name) => name === asked) ?? initial;
  const filters = Object.fromEntries(FILTERS.flatMap((name) => { const value = params.get(name); return value ? [[name, value]] : []; })) as QueueView['filters'];
  return {
    view,
    filters,
    isNarrowed: Object.keys(filters).some((name) => name !== 'sort'),
    set: (changes) => setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value); else next.delete(name);
      return next;
    }, { replace: !('view' in changes) }),
    clear: () => setParams((before) => new URLSearchParams([...before].filter(([name]) => name === 'view'))),
  };
}

const PAGE = 50;

export function useCases({ view, filters }: Pick<QueueView, 'view' | 'filters'>) {
  const query = { ...views[view], ...filters, limit: PAGE } as Query;
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
