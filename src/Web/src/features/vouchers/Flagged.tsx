import { Link, useNavigate } from 'react-router';
import { useStateName } from '../../api/queries';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { PersonTag } from '../../components/PersonTag';
import { useVoucherTexts } from './texts';
import { useFlagged } from './view';

type Row = components['schemas']['ListRisksItem'];

/** Vouchers that are not paid yet and that somebody should look at first. */
export function Flagged({ shopId }: { shopId: string }) {
  const t = useVoucherTexts();
  const navigate = useNavigate();
  const stateOf = useStateName();
  const found = useFlagged(shopId);
  const columns: Column<Row>[] = [
    { key: 'number', title: t.column.number, width: '178px', cell: (row) => <Link to={`/vouchers/${row.voucherId}`} className="strong mono">{row.number}</Link> },
    { key: 'amount', title: t.column.amount, width: '100px', align: 'right', cell: (row) => <Money fen={row.amountFen} strong /> },
    { key: 'state', title: t.column.state, width: '112px', cell: (row) => stateOf(row.state) },
    { key: 'risks', title: t.risks.title, cell: (row) => row.risks.map((risk) => <span key={risk.kind} className="cut soft" title={risk.text}>{risk.text}</span>) },
    { key: 'by', title: t.column.proposedBy, width: '120px', cell: (row) => <PersonTag id={row.proposedBy} shopId={row.shopId} /> },
  ];
  return (
    <div className="panel">
      <DataTable<Row>
        label={t.views.flagged} columns={columns} keyOf={(row) => row.voucherId} nameOf={(row) => row.number} keys={t.keys} open={(row) => void navigate(`/vouchers/${row.voucherId}`)}
        rows={{
          items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
          loadingMore: found.isFetchingNextPage,
        }}
        empty={<Empty title={t.risks.none} />} />
    </div>
  );
}
