import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { dayTime } from '../../i18n/format';
import { ShopFilter, useShopFilter } from '../finance/Shop';
import { OrderDetail } from './OrderDetail';
import { useOrdersTexts } from './texts';

type Order = components['schemas']['OrderView'];

const PAGE = 50;

export function OrderList({ toImport }: { toImport: () => void }) {
  const t = useOrdersTexts();
  const [params, setParams] = useSearchParams();
  const [number, setNumber] = useState(params.get('number') ?? ''), [nick, setNick] = useState(params.get('nick') ?? '');
  const query = useDeferredValue({ number: number.trim() || undefined, buyerNick: nick.trim() || undefined, shopId: useShopFilter() });
  const [opened, open] = useState<Order | null>(null);
  const list = useInfiniteQuery({
    queryKey: ['list', 'orders', query],
    queryFn: ({ pageParam }) => read(api.GET('/api/orders', { params: { query: { ...query, limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  const keep = (name: string, value: string): void => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; }, { replace: true });
  return (
    <>
      <div className="row" role="search">
        <Input value={number} placeholder={t.search.number} aria-label={t.search.number} allowClear className="order-search" onChange={(event) => { setNumber(event.target.value); keep('number', event.target.value); }} />
        <Input value={nick} placeholder={t.search.nick} aria-label={t.search.nick} allowClear className="order-search" onChange={(event) => { setNick(event.target.value); keep('nick', event.target.value); }} />
        <ShopFilter />
        <div className="spring" /><span className="faint" role="status">{items && t.shown(items.length, list.hasNextPage)}</span>
      </div>
      <div className="panel">
        <DataTable<Order> label={t.tabs.orders} columns={useColumns(open)} keyOf={(order) => order.id} nameOf={(order) => order.number} open={open} keys={t.keys}
          rows={{ items, failure: list.error, retry: () => void list.refetch(), more: list.hasNextPage ? () => void list.fetchNextPage() : undefined, loadingMore: list.isFetchingNextPage }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p><Button onClick={toImport}>{t.toImport}</Button></Empty>} />
      </div>
      {opened && <OrderDetail order={opened} close={() => open(null)} />}
    </>
  );
}

function useColumns(open: (order: Order) => void): Column<Order>[] {
  const t = useOrdersTexts();
  return [
    { key: 'number', title: t.column.number, width: '190px', cell: (order) => <button type="button" className="as-link strong mono" onClick={() => open(order)}>{order.number}</button> },
    { key: 'buyer', title: t.column.buyer, width: '150px', cell: (order) => (order.buyerKnown ? <>{order.buyerNick}<small className="faint cut mono">{order.buyerPhone}</small></> : <span className="faint">{t.unknownBuyer}</span>) },
    { key: 'status', title: t.column.status, cell: (order) => <span className="wrap soft">{order.status}</span> },
    { key: 'paid', title: t.column.paid, width: '104px', align: 'right', cell: (order) => <Money fen={order.paidFen} strong /> },
    { key: 'left', title: t.column.left, width: '104px', align: 'right', cell: (order) => <Money fen={order.leftFen} /> },
    { key: 'shipped', title: t.column.shipped, width: '150px', cell: (order) => <span className="faint">{order.signedAt ? t.signed(dayTime(order.signedAt)) : order.shippedAt ? t.shipped(dayTime(order.shippedAt)) : t.notShipped}</span> },
    { key: 'created', title: t.column.created, width: '112px', minor: true, cell: (order) => <time dateTime={order.createdAt} className="faint">{dayTime(order.createdAt)}</time> },
  ];
}
