import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Role } from '../../api/types';
import { useSession } from '../../shell/session';
import { spanOf, useAddress } from '../finance/address';

type Query = NonNullable<paths['/api/vouchers']['get']['parameters']['query']>;

const views = {
  all: {}, toSign: { state: 'Draft' }, toApprove: { state: 'AwaitingApproval' }, signed: { state: 'Signed' }, received: { state: 'ReceivedByFinance' }, held: { held: true }, paid: { state: 'Paid' },
  reconciled: { state: 'Reconciled' }, reversed: { state: 'Reversed' }, ended: { state: 'Voided' }, flagged: null, audit: null,
} satisfies Record<string, Query | null>;

export type ViewName = keyof typeof views;

const only: Partial<Record<ViewName, readonly Role[]>> = { flagged: ['Manager', 'Supervisor', 'Finance'], audit: ['Supervisor'] };

/** The view of the address, and those that the reader's role is answered. */
export function useVoucherView() {
  const address = useAddress();
  const { roles } = useSession();
  const names = (Object.keys(views) as ViewName[]).filter((name) => !only[name] || only[name].some((role) => roles.includes(role)));
  const view = names.find((name) => name === address.get('view')) ?? 'all';
  const filters = { ...spanOf(address), channel: address.get('channel'), number: address.get('number') };
  return { address, names, view, filters, isNarrowed: Object.values(filters).some((value) => value !== undefined) };
}

/** What the file is made of: the list that is shown. */
export const exported = (view: ViewName, filters: object) => ({ ...views[view], ...filters });

const PAGE = 50;
const next = (page: { next?: string | null }) => page.next ?? undefined;

export function useVouchers(view: ViewName, filters: object, shopId: string) {
  const query = { ...views[view], ...filters, shopId, limit: PAGE } as Query;
  return useInfiniteQuery({
    queryKey: ['list', 'vouchers', query],
    queryFn: ({ pageParam, signal }) => read(api.GET('/api/vouchers', { params: { query: { ...query, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
    placeholderData: keepPreviousData,
    enabled: views[view] !== null,
  });
}

export const useFlagged = (shopId: string) => useInfiniteQuery({
  queryKey: ['list', 'flagged', shopId],
  queryFn: ({ pageParam, signal }) => read(api.GET('/api/risks', { params: { query: { shopId, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: next,
});

export const useAudited = (shopId: string) => useInfiniteQuery({
  queryKey: ['list', 'audited', shopId],
  queryFn: ({ pageParam, signal }) => read(api.GET('/api/vouchers/audit', { params: { query: { shopId, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: next,
});

/** Under 'list', because any move of its case may change what can be done with it. */
export const useVoucher = (id: string) =>
  useQuery({ queryKey: ['list', 'voucher', id], queryFn: () => read(api.GET('/api/vouchers/{id}', { params: { path: { id } } })) });
