import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components, paths } from '../../api/schema';
import type { Span } from '../finance/address';

export type Entry = components['schemas']['LedgerLine'];
export type Account = components['schemas']['Account'];
export type Close = components['schemas']['MonthClose'];
export type Filter = NonNullable<paths['/api/ledger']['get']['parameters']['query']>;
export interface Books extends Span { shopId: string }

const PAGE = 100;

export const useBalance = (books: Books) => useQuery({ queryKey: ['list', 'balance', books], queryFn: () => read(api.GET('/api/ledger/balance', { params: { query: { ...books } } })) });

export const useCosts = (books: Books) => useQuery({ queryKey: ['list', 'costs', books], queryFn: () => read(api.GET('/api/ledger/costs', { params: { query: { ...books } } })) });

export const useCloses = (shopId: string) => useQuery({ queryKey: ['list', 'closes', shopId], queryFn: () => read(api.GET('/api/ledger/closes', { params: { query: { shopId } } })) });

export const useEntries = (filter: Filter) => useInfiniteQuery({
  queryKey: ['list', 'entries', filter],
  queryFn: ({ pageParam }) => read(api.GET('/api/ledger', { params: { query: { ...filter, limit: PAGE, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  placeholderData: keepPreviousData,
});

export const useAccount = (account: Account, books: Books) => useInfiniteQuery({
  queryKey: ['list', 'account', account, books],
  queryFn: ({ pageParam }) => read(api.GET('/api/ledger/accounts/{account}', { params: { path: { account }, query: { ...books, limit: PAGE, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
