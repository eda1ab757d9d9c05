import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import { useCaseKinds, useMachines } from '../../api/queries';
import type { CaseKind, CaseLine } from '../../api/types';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PageSkeleton } from '../../components/Skeleton';
import { useTexts } from '../../i18n';
import { useCase } from '../case/queries';
import { has, useSession } from '../../shell/session';
import { ShopFilter, useShopFilter } from '../finance/Shop';
import { OPENERS } from '../opening/OpenCase';
import { columnsOf, legalOf } from './columns';
import { Column } from './Column';
import { MoveDialog } from './MoveDialog';
import { useBoardTexts } from './texts';
import { useWalk } from './walk';
import './board.css';

const PAGE = 100;

/** Every open case by state. What may be moved where is what the API allows for the case, asked when it is picked up. */
export default function Board() {
  const t = useBoardTexts(), texts = useTexts();
  const [params, setParams] = useSearchParams();
  const query = { open: true, kind: (params.get('kind') ?? undefined) as CaseKind | undefined, mine: params.has('mine') || undefined, shopId: useShopFilter() };
  const counts = useQuery({ queryKey: ['list', 'counts', query], queryFn: () => read(api.GET('/api/cases/counts', { params: { query } })), placeholderData: keepPreviousData });
  const cases = useInfiniteQuery({
    queryKey: ['list', 'board', query],
    queryFn: ({ pageParam }) => read(api.GET('/api/cases', { params: { query: { ...query, limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [dragged, drag] = useState<CaseLine | null>(null), [moving, move] = useState<{ line: CaseLine; to?: string } | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const lines = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const { roles } = useSession();
  useWalk(board, (id) => { const line = lines.find((one) => one.id === id); if (line && has(roles, OPENERS)) move({ line }); });
  const flow = useMachines().data?.flatMap((machine) => machine.states.map((state) => state.code)) ?? [];
  const { data: detail } = useCase(dragged?.id ?? '', dragged !== null);
  const failure = counts.error ?? cases.error;
  if (!counts.data || !cases.data) return failure ? <ErrorPanel error={failure} retry={() => { void counts.refetch(); void cases.refetch(); }} /> : <PageSkeleton />;
  const legal = dragged ? legalOf(detail) : [];
  // what is picked up sees where it may go, and nothing else
  const columns = columnsOf(counts.data.items, lines, legal, flow).filter((column) => !dragged || !detail || column.state === dragged.state || legal.includes(column.state));
  return (
    <div className="page board">
      <div className="page-head">
        <h1>{t.title}</h1>
        <Narrow set={(name, value) => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; })} kind={query.kind} mine={query.mine} />
        <ShopFilter />
        <div className="spring" />
        <span className="faint" role="status">{dragged && !detail ? t.looking : t.shown(lines.length, counts.data.total)}</span>
        {cases.hasNextPage && <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>{texts.more}</Button>}
      </div>
      <p className="faint">{t.help}</p>
      {columns.length === 0 ? <div className="panel"><Empty title={t.empty}><p>{t.emptyHelp}</p><Link to="/queue">{t.toQueue}</Link></Empty></div> : (
        <div className="columns" ref={board}>
          {columns.map((column) => (
            <Column key={column.state} column={column} dragged={dragged} legal={dragged && detail ? legal.includes(column.state) : null} drag={drag} move={(line, to) => { drag(null); move({ line, to }); }} />
          ))}
        </div>
      )}
      {moving && <MoveDialog key={`${moving.line.id} ${moving.to}`} line={moving.line} to={moving.to} close={() => move(null)} />}
    </div>
  );
}

function Narrow({ kind, mine, set }: { kind?: CaseKind; mine?: boolean; set: (name: string, value?: string) => void }) {
  const t = useBoardTexts();
  const kinds = useCaseKinds();
  return (
    <>
      <Select value={kind} placeholder={t.kind} aria-label={t.kind} allowClear style={{ width: 150 }} popupMatchSelectWidth={false} onChange={(value: CaseKind | undefined) => set('kind', value)}
        options={kinds} />
      <Checkbox checked={mine ?? false} onChange={(event) => set('mine', event.target.checked ? '1' : undefined)}>{t.mine}</Checkbox>
    </>
  );
}
