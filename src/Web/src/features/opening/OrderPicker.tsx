import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { day, money } from '../../i18n/format';
import { useOpeningTexts } from './texts';

type Order = components['schemas']['OrderView'];

const MOST = 8, DIGITS = /^\d{6,}$/;

const labelOf = (order: Order): string => [order.number, order.buyerNick, money(order.paidFen), day(order.createdAt)].filter(Boolean).join(' · ');

/** An order by its whole number or its buyer's nick; the newest until something is typed. */
export function OrderPicker({ id, value, chosen, change, fixed }: { id: string; value?: string; chosen?: Order; change: (id?: string) => void; fixed: boolean }) {
  const t = useOpeningTexts();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['list', 'order-picker', sought],
    queryFn: ({ signal }) => read(api.GET('/api/orders', { params: { query: { limit: MOST, ...(sought === '' ? {} : DIGITS.test(sought) ? { number: sought } : { buyerNick: sought }) } }, signal })),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  const options = chosen && !found.some((order) => order.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select id={id} value={value} onChange={(picked?: string) => change(picked)} disabled={fixed} placeholder={t.orderHelp} allowClear autoFocus={!fixed} showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t.noOrder} options={options.map((order) => ({ value: order.id, label: labelOf(order) }))} aria-required />
  );
}
