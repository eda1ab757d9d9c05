import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, newKey, post, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { MoveAnswer } from '../../api/types';

export type PayoutLine = components['schemas']['PayoutLine'];
export type FinanceDay = components['schemas']['FinanceDay'];

const EVERY_MINUTE = 60_000;

export const useDay = (shopId: string) =>
  useQuery({ queryKey: ['list', 'finance-day', shopId], queryFn: () => read(api.GET('/api/finance/day', { params: { query: { shopId } } })), refetchInterval: EVERY_MINUTE });

export const useBatches = (shopId: string, day: string) =>
  useQuery({ queryKey: ['list', 'batches', shopId, day], queryFn: () => read(api.GET('/api/finance/batches', { params: { query: { shopId, day } } })) });

export const useBatch = (shopId: string, day: string, hour: number | undefined, allowed: boolean) => useQuery({
  queryKey: ['list', 'batch', shopId, day, hour],
  queryFn: () => read(api.GET('/api/finance/batches/{day}/{hour}', { params: { path: { day, hour: String(hour).padStart(2, '0') }, query: { shopId } } })),
  enabled: allowed && hour !== undefined,
  placeholderData: keepPreviousData,
});

/** Makes a move of a voucher where the list does not bring its form along; the API says whether it may be. */
export const makeMove = (line: PayoutLine, code: 'ReceiveVoucher' | 'Pay', body: object, key: string = newKey()): Promise<MoveAnswer> =>
  post<MoveAnswer>(`/api/vouchers/${line.voucherId}/moves/${code}`, body, { version: line.version, key });
