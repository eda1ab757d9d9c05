import { Link, useNavigate } from 'react-router';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { PersonTag } from '../../components/PersonTag';
import { SlaClock } from '../../components/SlaClock';
import { useShopFilter } from '../finance/Shop';
import { Marks } from '../queue/Marks';
import { useCases } from '../queue/view';
import { TakeOver } from './TakeOver';
import { useOverviewTexts } from './texts';

export function OverdueList() {
  const t = useOverviewTexts();
  const kindOf = useMachineName();
  const stateOf = useStateName();
  const navigate = useNavigate();
  const cases = useCases({ view: 'overdue', filters: { shopId: useShopFilter() } });
  const columns: Column<CaseLine>[] = [
    { key: 'due', title: t.column.due, width: '168px', cell: (row) => <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} /> },
    { key: 'number', title: t.column.number, width: '150px', cell: (row) => <><Link to={`/cases/${row.id}`} className="strong">{row.number}</Link><small className="faint cut">{kindOf(row.kind)}</small></> },
    { key: 'state', title: t.column.state, width: '130px', cell: (row) => stateOf(row.state) },
    { key: 'message', title: t.column.step, cell: (row) => <><span className="row marks"><Marks line={row} /></span><span className="cut soft" title={row.buyerMessage}>{row.buyerMessage}</span></> },
    { key: 'owner', title: t.column.owner, width: '130px', cell: (row) => <PersonTag id={row.ownerId} shopId={row.shopId} /> },
    { key: 'take', title: '', width: '118px', align: 'right', cell: (row) => <TakeOver caseId={row.id} number={row.number} ownerId={row.ownerId} /> },
  ];
  return (
    <DataTable<CaseLine> label={t.tabs.overdue} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.number} keys={t.keys} open={(row) => void navigate(`/cases/${row.id}`)}
      rows={{ items: cases.data?.pages.flatMap((page) => page.items), failure: cases.error, retry: () => void cases.refetch(), more: cases.hasNextPage ? () => void cases.fetchNextPage() : undefined, loadingMore: cases.isFetchingNextPage }}
      empty={<Empty title={t.empty.overdue}><p>{t.emptyHelp.overdue}</p><Link to="/queue">{t.toQueue}</Link></Empty>} />
  );
}
