import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { api, read } from '../../api/client';
import { useStateName } from '../../api/queries';
import type { paths } from '../../api/schema';
import type { ParcelLine } from '../../api/types';
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
  const query = { ...views[view], search: address.get('search'), shopId: useShopFilter() } as Query;
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
          {viewNames.map((name) => <button key={name} type="button" aria-pressed={view === name} onClick={() => address.set({ view: name, search: undefined }, true)}>{t.views[name]}</button>)}
        </div>
        <div className="spring" />
        <span className="faint" role="status">{items && t.shown(items.length, list.hasNextPage)}</span>
        <ShopFilter />
      </div>
      <div className="row" role="search"><p className="soft">{t.lead}</p><div className="spring" /><Search key={address.get('search') ?? ''} text={address.get('search') ?? ''} change={(search) => address.set({ search, view: search ? 'all' : undefined })} /></div>
      <div className="panel">
        <DataTable<ParcelLine> label={t.table} columns={useColumns(open)} keyOf={({ parcel }) => parcel.id} nameOf={({ parcel }) => t.purposes[parcel.purpose] ?? parcel.purpose} open={({ parcel }) => open(parcel.id)} keys={t.keys}
          rows={{ items, failure: list.error, retry: () => void list.refetch(), more: list.hasNextPage ? () => void list.fetchNextPage() : undefined, loadingMore: list.isFetchingNextPage }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p>{view !== 'all' && <Button onClick={() => address.set({ view: 'all' }, true)}>{t.showAll}</Button>}</Empty>} />
      </div>
      {opened && <ParcelDialog id={opened} close={() => open(undefined)} />}
    </div>
  );
}

function Search({ text, change }: { text: string; change: (text?: string) => void }) {
  const t = useParcelTexts();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => change(typed.trim() || undefined), TYPING);
    return () => clearTimeout(timer);
  });
  return <Input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t.search} aria-label={t.search} allowClear style={{ width: 240 }} />;
}

function useColumns(open: (id: string) => void): Column<ParcelLine>[] {
  const t = useParcelTexts(), names = useNames();
  const stateOf = useStateName();
  return [
    { key: 'purpose', title: t.column.purpose, cell: ({ parcel }) => <span className="cut" title={t.purposes[parcel.purpose] ?? parcel.purpose}>{t.purposes[parcel.purpose] ?? parcel.purpose}</span> },
    { key: 'direction', title: t.column.direction, width: '112px', cell: ({ parcel }) => names.direction[parcel.direction] },
    { key: 'state', title: t.column.state, width: '124px', cell: ({ parcel }) => <>{stateOf(parcel.state)}{parcel.held && <> <span className="tag soon" title={t.held}>!</span></>}</> },
    { key: 'case', title: t.case, width: '72px', cell: (row) => <Link to={`/cases/${row.parcel.caseId}`} className="strong">{row.caseNumber}</Link> },
    { key: 'order', title: t.order, width: '176px', minor: true, cell: (row) => <span className="mono">{row.orderNumber}</span> },
    { key: 'courier', title: t.column.courier, width: '84px', minor: true, cell: ({ parcel }) => parcel.courier },
    { key: 'waybill', title: t.column.waybill, width: '140px', cell: ({ parcel }) => <span className="mono">{parcel.waybill}</span> },
    { key: 'since', title: t.column.since, width: '100px', cell: ({ parcel }) => <time dateTime={parcel.enteredAt} className="faint">{dayTime(parcel.enteredAt)}</time> },
    { key: 'scan', title: t.column.scan, width: '100px', minor: true, cell: ({ parcel }) => parcel.lastScanAt && <time dateTime={parcel.lastScanAt} className="faint">{dayTime(parcel.lastScanAt)}</time> },
    { key: 'handle', title: '', width: '88px', align: 'right', cell: ({ parcel }) => <Button size="small" onClick={() => open(parcel.id)} aria-label={t.handleOne(t.purposes[parcel.purpose] ?? parcel.purpose)}>{t.handle}</Button> },
  ];
}
