import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

export type Limits = components['schemas']['Limits'];
export type Policy = components['schemas']['Policy'];
export type Budget = components['schemas']['BudgetOfMonth'];
export type Deputy = components['schemas']['DelegationView'];

/** In the order in which they are shown; the caps may be left out. */
export const limitNames = ['agentFen', 'agentCashPercent', 'managerFen', 'supervisorFen', 'costCapFen', 'orderFen', 'buyerNinetyDaysFen', 'agentDayFen', 'agentMonthFen', 'monthBudgetFen'] as const;
export type LimitName = (typeof limitNames)[number];

export const usePolicy = (shopId: string) => useQuery({ queryKey: ['list', 'policy', shopId], queryFn: () => read(api.GET('/api/policies/current', { params: { query: { shopId } } })) });

export const usePolicies = (shopId: string) => useQuery({ queryKey: ['list', 'policies', shopId], queryFn: () => read(api.GET('/api/policies', { params: { query: { shopId } } })) });

export const useBudget = (shopId: string, month: string) => useQuery({ queryKey: ['list', 'budget', shopId, month], queryFn: () => read(api.GET('/api/budget', { params: { query: { shopId, month } } })) });

export const useDeputies = (shopId: string) => useInfiniteQuery({
  queryKey: ['list', 'deputies', shopId],
  queryFn: ({ pageParam }) => read(api.GET('/api/delegations', { params: { query: { shopId, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
