import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { day, dayTime } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { useStatements, type Statement } from './queries';
import { useReconciliationTexts } from './texts';

export function Statements({ shopId }: { shopId: string }) {
  const t = useReconciliationTexts();
  const address = useAddress();
  const found = useStatements(shopId);
  const open = (row: Statement): void => address.set({ tab: 'statements', statement: row.id, bucket: undefined }, true);
  const columns: Column<Statement>[] = [
    { key: 'file', title: t.statements.file, cell: (row) => <button type="button" className="as-link cut" onClick={() => open(row)}>{row.fileName}</button> },
    { key: 'period', title: t.statements.period, width: '210px', cell: (row) => `${day(row.from)} – ${day(Date.parse(row.until) - 1)}` },
    { key: 'account', title: t.statements.account, width: '206px', cell: (row) => <span className="whole mono">{row.account}</span> },
    { key: 'out', title: t.statements.out, width: '120px', align: 'right', cell: (row) => <Money fen={row.outFen} strong /> },
    { key: 'in', title: t.statements.in, width: '120px', align: 'right', cell: (row) => <Money fen={row.inFen} /> },
    { key: 'lines', title: t.statements.lines, width: '84px', align: 'right', cell: (row) => row.newLines },
    { key: 'at', title: t.statements.at, width: '110px', cell: (row) => <time dateTime={row.at} className="faint">{dayTime(row.at)}</time> },
  ];
  return (
    <div className="panel">
      <DataTable<Statement>
        label={t.statements.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.fileName} keys={t.keys} open={open}
        rows={{ items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
        empty={<Empty title={t.statements.empty}><p>{t.statements.emptyHelp}</p></Empty>} />
    </div>
  );
}
