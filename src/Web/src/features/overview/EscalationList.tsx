import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import { useMachineName } from '../../api/queries';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { isByRule, useLanguage } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { useShopFilter } from '../finance/Shop';
import { TakeOver } from './TakeOver';
import { useOverviewTexts } from './texts';

type Escalation = components['schemas']['ListEscalationsItem'];

const PAGE = 50;

/** What was raised and why; stuck is what was raised again because nobody had moved it for a day, and still stands there. */
export function EscalationList({ stuck }: { stuck: boolean }) {
  const t = useOverviewTexts();
  const navigate = useNavigate();
  const step = stuck ? 'Again' : undefined, shopId = useShopFilter();
  const list = useInfiniteQuery({
    queryKey: ['list', 'escalations', step, shopId],
    queryFn: ({ pageParam }) => read(api.GET('/api/escalations', { params: { query: { limit: PAGE, step, newest: true, still: stuck || undefined, shopId, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const name = stuck ? 'stuck' : 'escalated';
  return (
    <DataTable<Escalation> label={t.tabs[name]} columns={useColumns()} keyOf={(row) => row.id} nameOf={(row) => row.caseNumber} keys={t.keys} open={(row) => void navigate(`/cases/${row.caseId}`)}
      rows={{ items: list.data?.pages.flatMap((page) => page.items), failure: list.error, retry: () => void list.refetch(), more: list.hasNextPage ? () => void list.fetchNextPage() : undefined, loadingMore: list.isFetchingNextPage }}
      empty={<Empty title={t.empty[name]}><p>{t.emptyHelp[name]}</p><Link to="/queue">{t.toQueue}</Link></Empty>} />
  );
}

function useColumns(): Column<Escalation>[] {
  const t = useOverviewTexts();
  const kindOf = useMachineName();
  return [
    { key: 'at', title: t.column.at, width: '112px', cell: (row) => <time dateTime={row.at} className="faint">{dayTime(row.at)}</time> },
    { key: 'number', title: t.column.number, width: '150px', cell: (row) => <><Link to={`/cases/${row.caseId}`} className="strong">{row.caseNumber}</Link><small className="faint cut">{kindOf(row.kind)}</small></> },
    { key: 'level', title: t.column.level, width: '110px', cell: (row) => <span className={row.level === 'Supervisor' ? 'tag overdue' : 'tag soon'}>{t.level[row.level]}</span> },
    { key: 'step', title: t.column.step, cell: (row) => <Why of={row} /> },
    { key: 'take', title: '', width: '118px', align: 'right', cell: (row) => <TakeOver caseId={row.caseId} number={row.caseNumber} ownerId={row.ownerId} closed={row.closed} /> },
  ];
}

/** What the clock wrote down is Chinese; the step says the same in both languages. */
function Why({ of: row }: { of: Escalation }) {
  const t = useOverviewTexts();
  const language = useLanguage();
  const why = row.why;
  const head = language === 'en' && row.role === 'Clock' ? row.stepName : row.reason ?? row.stepName;
  const rest = [
    head !== row.stepName && row.stepName, why?.clock && t.clock[why.clock], why?.since && t.since(dayTime(why.since)), why?.due && t.dueAt(dayTime(why.due)), why?.platformLimit && t.limit(dayTime(why.platformLimit)),
    why?.words?.length && t.words(why.words.join(' ')), why?.times && t.times(why.times), row.before && t.before(row.before), !isByRule(row) && row.actorName,
  ].filter(Boolean).join(' · ');
  return <><span className="wrap">{head}</span><small className="faint wrap">{row.voucherId && <><Link to={`/vouchers/${row.voucherId}`}>{t.voucher(row.voucherNumber!)}</Link>{rest && ' · '}</>}{rest}</small></>;
}
