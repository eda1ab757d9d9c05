import { Link, useNavigate } from 'react-router';
import { useStateName } from '../../api/queries';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { useTexts } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { useVoucherTexts } from './texts';
import { useAudited } from './view';

type Row = components['schemas']['AuditVouchersItem'];

/** Vouchers to audit: some by lot, and all that are out of the ordinary. */
export function Audited({ shopId }: { shopId: string }) {
  const t = useVoucherTexts(), texts = useTexts();
  const navigate = useNavigate();
  const stateOf = useStateName();
  const found = useAudited(shopId);
  const reasons: Record<string, string> = t.reasons;
  const columns: Column<Row>[] = [
    { key: 'number', title: t.column.number, width: '178px', cell: (row) => <Link to={`/vouchers/${row.voucherId}`} className="strong mono">{row.number}</Link> },
    { key: 'amount', title: t.column.amount, width: '100px', align: 'right', cell: (row) => <Money fen={row.amountFen} strong /> },
    { key: 'state', title: t.column.state, width: '112px', cell: (row) => stateOf(row.state) },
    { key: 'why', title: t.column.why, cell: (row) => row.reasons.map((reason) => <span key={reason} className="tag accent">{reasons[reason] ?? reason}</span>) },
    { key: 'paid', title: t.column.paidAt, width: '110px', cell: (row) => (row.paidAt ? <time dateTime={row.paidAt} className="faint">{dayTime(row.paidAt)}</time> : texts.none) },
  ];
  return (
    <div className="panel">
      <DataTable<Row>
        label={t.views.audit} columns={columns} keyOf={(row) => row.voucherId} nameOf={(row) => row.number} keys={t.keys} open={(row) => void navigate(`/vouchers/${row.voucherId}`)}
        rows={{
          items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
          loadingMore: found.isFetchingNextPage,
        }}
        empty={<Empty title={t.empty} />} />
    </div>
  );
}
