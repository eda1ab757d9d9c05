import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { api, read } from '../../api/client';
import { useStateName } from '../../api/queries';
import type { paths } from '../../api/schema';
import type { Parcel } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { useNames } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { has, useSession } from '../../shell/session';
import { oneOf, useAddress } from '../finance/address';
import { ShopFilter, useShopFilter } from '../finance/Shop';
import { ParcelDialog } from './ParcelDialog';
import { useParcelTexts } from './texts';

type Query = NonNullable<paths['/api/parcels']['get']['parameters']['query']>;

const PAGE = 50, TYPING = 400;

const views = {
  requested: { state: 'Requested' }, labelled: { state: 'Labelled' }, shipped: { state: 'Shipped' }, announced: { state: 'Announced' }, returning: { state: 'InTransit' },
  received: { state: 'Received' }, questioned: { state: 'InQuestion' }, all: {},
} satisfies Record<string, Query>;
const viewNames = Object.keys(views) as (keyof typeof views)[];

/** What goes out and what comes back, by what is to be done with it: where the warehouse's day begins. */
export default function Parcels() {
  const t = useParcelTexts();
  const { roles } = useSession();
  const address = useAddress();
  const view = oneOf(address.get('view'), has(roles, ['Warehouse']) ? viewNames : [...viewNames].reverse());
  const query = { ...views[view], waybill: address.get('waybill'), shopId: useShopFilter() } as Query;
  const list = useInfiniteQuery({
    queryKey: ['list', 'parcels', query],
    queryFn: ({ pageParam, signal }) => read(api.GET('/api/parcels', { params: { query: { ...query, limit: PAGE, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  const opened = address.get('parcel');
  const open = (id: string | undefined): void => address.set({ parcel: id });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.viewsLabel}>
          {viewNames.map((name) => <button key={name} type="button" aria-pressed={view === name} onClick={() => address.set({ view: name, waybill: undefined }, true)}>{t.views[name]}</button>)}
        </div>
        <div className="spring" />
        <span className="faint" role="status">{items && t.shown(items.length, list.hasNextPage)}</span>
        <ShopFilter />
      </div>
      <div className="row" role="search"><p className="soft">{t.lead}</p><div className="spring" /><Waybill key={address.get('waybill') ?? ''} text={address.get('waybill') ?? ''} change={(waybill) => address.set({ waybill, view: waybill ? 'all' : undefined })} /></div>
      <div className="panel">
        <DataTable<Parcel> label={t.table} columns={useColumns(open)} keyOf={(row) => row.id} nameOf={(row) => t.purposes[row.purpose] ?? row.purpose} open={(row) => open(row.id)} keys={t.keys}
          rows={{ items, failure: list.error, retry: () => void list.refetch(), more: list.hasNextPage ? () => void list.fetchNextPage() : undefined, loadingMore: list.isFetchingNextPage }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p>{view !== 'all' && <Button onClick={() => address.set({ view: 'all' }, true)}>{t.showAll}</Button>}</Empty>} />
      </div>
      {opened && <ParcelDialog id={opened} close={() => open(undefined)} />}
    </div>
  );
}

function Waybill({ text, change }: { text: string; change: (text?: string) => void }) {
  const t = useParcelTexts();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => change(typed.trim() || undefined), TYPING);
    return () => clearTimeout(timer);
  });
  return <Input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t.waybill} aria-label={t.waybill} allowClear style={{ width: 200 }} />;
}

function useColumns(open: (id: string) => void): Column<Parcel>[] {
  const t = useParcelTexts(), names = useNames();
  const stateOf = useStateName();
  return [
    { key: 'purpose', title: t.column.purpose, cell: (row) => <span className="cut" title={t.purposes[row.purpose] ?? row.purpose}>{t.purposes[row.purpose] ?? row.purpose}</span> },
    { key: 'direction', title: t.column.direction, width: '120px', cell: (row) => names.direction[row.direction] },
    { key: 'state', title: t.column.state, width: '140px', cell: (row) => <>{stateOf(row.state)}{row.held && <> <span className="tag soon" title={t.held}>!</span></>}</> },
    { key: 'courier', title: t.column.courier, width: '110px', minor: true, cell: (row) => row.courier },
    { key: 'waybill', title: t.column.waybill, width: '170px', cell: (row) => <span className="mono">{row.waybill}</span> },
    { key: 'since', title: t.column.since, width: '112px', cell: (row) => <time dateTime={row.enteredAt} className="faint">{dayTime(row.enteredAt)}</time> },
    { key: 'scan', title: t.column.scan, width: '112px', minor: true, cell: (row) => row.lastScanAt && <time dateTime={row.lastScanAt} className="faint">{dayTime(row.lastScanAt)}</time> },
    { key: 'handle', title: '', width: '96px', align: 'right', cell: (row) => <Button size="small" onClick={() => open(row.id)} aria-label={t.handleOne(t.purposes[row.purpose] ?? row.purpose)}>{t.handle}</Button> },
  ];
}
