import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type Statement = Schemas['AccountStatement'];
export type Line = Schemas['StatementLine'];
export type Discrepancy = Schemas['DiscrepancyView'];
export type BucketName = NonNullable<Schemas['Bucket']>;

const next = (page: { next?: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const useStatements = (shopId: string) => useInfiniteQuery({
  queryKey: ['list', 'statements', shopId],
  queryFn: ({ pageParam }) => read(api.GET('/api/statements', { params: { query: { shopId, cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: next,
});

export const useStatement = (id: string) => useQuery({ queryKey: ['list', 'statement', id], queryFn: () => read(api.GET('/api/statements/{id}', { params: { path: { id } } })) });

export const useLines = (id: string, bucket: BucketName | undefined) => useInfiniteQuery({
  queryKey: ['list', 'statement', id, 'lines', bucket],
  queryFn: ({ pageParam }) => read(api.GET('/api/statements/{id}/lines', { params: { path: { id }, query: { bucket, cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: next,
  placeholderData: keepPreviousData,
});

export type DiscrepancyFilter = NonNullable<paths['/api/discrepancies']['get']['parameters']['query']>;

export const useDiscrepancies = (filter: DiscrepancyFilter) => useInfiniteQuery({
  queryKey: ['list', 'discrepancies', filter],
  queryFn: ({ pageParam }) => read(api.GET('/api/discrepancies', { params: { query: { ...filter, cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: next,
  placeholderData: keepPreviousData,
  // what nobody explains becomes a supervisor's
  refetchInterval: 60_000,
});

/** The voucher of a number, whole. */
export const useVoucherOfNumber = (shopId: string, number: string) => useQuery({
  queryKey: ['list', 'vouchers', 'number', shopId, number],
  queryFn: () => read(api.GET('/api/vouchers', { params: { query: { shopId, number, limit: 2 } } })),
  enabled: number.length > 5,
});

/** What the platform paid on an order. */
export const usePaymentsOfOrder = (shopId: string, number: string) => useQuery({
  queryKey: ['list', 'payments', shopId, number],
  queryFn: async () => {
    const { items } = await read(api.GET('/api/orders', { params: { query: { shopId, number, limit: 1 } } }));
    return items[0] ? (await read(api.GET('/api/orders/{id}', { params: { path: { id: items[0].id } } }))).platformPayments : [];
  },
  enabled: number.length > 5,
});
