import { LeftOutlined, PhoneOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import { now, useNow } from '../../api/clock';
import { useMachineName } from '../../api/queries';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PersonTag } from '../../components/PersonTag';
import { PageSkeleton } from '../../components/Skeleton';
import { clockTime, day, dayTime } from '../../i18n/format';
import { useSession } from '../../shell/session';
import { isDay } from '../finance/address';
import { ShopFilter, useShopFilter } from '../finance/Shop';
import { Marks } from '../queue/Marks';
import { useCallsTexts } from './texts';
import './calls.css';

type Call = components['schemas']['ShowCallListCall'];
type Slot = components['schemas']['ShowCallListSlot'];

const DAY = 86_400_000;

/** Who is to be called on a day, by slot and in the order in which to call; a call that was made is off it. */
export default function Calls() {
  const t = useCallsTexts();
  const [params, setParams] = useSearchParams();
  const today = day(now());
  const asked = params.get('day'), shown = isDay(asked) ? asked : today;
  const shopId = useShopFilter();
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'calls', shown, shopId],
    queryFn: () => read(api.GET('/api/calls', { params: { query: { day: shown, shopId } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const go = (to: string): void => setParams((before) => { const next = new URLSearchParams(before); if (to === today) next.delete('day'); else next.set('day', to); return next; });
  const step = (by: number): void => go(new Date(Date.parse(shown) + by * DAY).toISOString().slice(0, 10));
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  const some = data.slots.some((slot) => slot.calls.length > 0);
  return (
    <div className="page calls">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="row">
          <Button icon={<LeftOutlined aria-hidden />} onClick={() => step(-1)} aria-label={t.previous} />
          <input type="date" className="date" value={shown} aria-label={t.day} onChange={(event) => { if (event.target.value) go(event.target.value); }} />
          <Button icon={<RightOutlined aria-hidden />} onClick={() => step(1)} aria-label={t.next} />
          {shown !== today && <Button type="text" onClick={() => go(today)}>{t.today}</Button>}
        </div>
        <div className="spring" />
        <ShopFilter />
        <span className="faint" role="status">{t.count(data.slots.reduce((sum, slot) => sum + slot.calls.length, 0))}</span>
      </div>
      {some ? data.slots.map((slot, i) => <SlotPanel key={slot.from} slot={slot} first={i === data.slots.findIndex((other) => other.calls.length > 0)} />) : (
        <div className="panel"><Empty title={t.empty}><p>{t.emptyHelp}</p><Link to="/queue">{t.toQueue}</Link></Empty></div>
      )}
    </div>
  );
}

const hrefOf = (call: Call): string => `/cases/${call.caseId}?move=${call.move}`;

function SlotPanel({ slot, first }: { slot: Slot; first: boolean }) {
  const t = useCallsTexts();
  const navigate = useNavigate();
  const time = useNow();
  const title = t.slot(clockTime(slot.from), clockTime(slot.until));
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {Date.parse(slot.from) <= time && time < Date.parse(slot.until) && <span className="tag good"><PhoneOutlined aria-hidden />{t.now}</span>}
        <div className="spring" /><span className="faint">{t.count(slot.calls.length)}</span>
      </header>
      <DataTable<Call> label={title} columns={useColumns()} rows={{ items: slot.calls, failure: null, retry: () => undefined }} keyOf={(call) => call.caseId} nameOf={(call) => call.caseNumber}
        empty={<Empty title={t.emptySlot} />} open={(call) => void navigate(hrefOf(call))} keys={first ? t.keys : undefined} />
    </section>
  );
}

function useColumns(): Column<Call>[] {
  const t = useCallsTexts();
  const kindOf = useMachineName();
  const { session } = useSession();
  return [
    { key: 'number', title: t.column.number, width: '148px', cell: (call) => <><Link to={`/cases/${call.caseId}`} className="strong">{call.caseNumber}</Link><small className="faint cut">{kindOf(call.kind)}</small></> },
    { key: 'buyer', title: t.column.buyer, width: '150px', cell: (call) => <>{call.buyerNick}<small className="faint cut mono">{call.phone ?? t.noPhone}</small></> },
    { key: 'why', title: t.column.why, cell: (call) => <span className="wrap">{call.why}<span className="soft">{call.about}</span></span> },
    { key: 'tried', title: t.column.tried, width: '190px', cell: (call) => <span className="row marks"><Tried call={call} /></span> },
    { key: 'owner', title: t.column.owner, width: '120px', cell: (call) => <PersonTag id={call.ownerId} shopId={session.shops[0]!.id} /> },
    { key: 'call', title: '', width: '140px', align: 'right', cell: (call) => <Link to={hrefOf(call)} className="strong"><PhoneOutlined aria-hidden /> {t.call}</Link> },
  ];
}

function Tried({ call }: { call: Call }) {
  const t = useCallsTexts();
  return (
    <>
      {call.overdue && <span className="tag overdue">{t.overdue}</span>}
      <Marks line={call} />
      {call.platformLimit && <span className="tag soon">{t.platform(dayTime(call.platformLimit))}</span>}
      {call.messages > 0 && <span className="tag">{t.messages(call.messages)}</span>}
      {call.texts > 0 && <span className="tag">{t.texts(call.texts)}</span>}
      {call.missed > 0 && <span className="tag soon">{t.missed(call.missed)}</span>}
    </>
  );
}
