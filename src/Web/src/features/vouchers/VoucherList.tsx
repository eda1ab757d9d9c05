import { PauseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useStateName } from '../../api/queries';
import type { Voucher } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { PersonTag } from '../../components/PersonTag';
import { useNames, useTexts } from '../../i18n';
import { dayTime, money } from '../../i18n/format';
import { useVoucherTexts } from './texts';
import { useVouchers, useVoucherView } from './view';

export function VoucherList({ shopId }: { shopId: string }) {
  const t = useVoucherTexts();
  const navigate = useNavigate();
  const { address, view, filters, isNarrowed } = useVoucherView();
  const vouchers = useVouchers(view, filters, shopId);
  const first = vouchers.data?.pages[0];
  const items = vouchers.data?.pages.flatMap((page) => page.items);
  const columns = useColumns();
  const stands = view !== 'ended' && view !== 'reversed';
  const sum = first && (stands ? t.sum(money(first.moneyFen ?? 0), first.couponFen ? money(first.couponFen) : undefined, view === 'all') : t.drafted(money(first.totalFen ?? 0)));
  const clear = (): void => address.set({ from: undefined, to: undefined, channel: undefined, number: undefined });
  return (
    <>
      <p className="faint" role="status">{items && first && t.shown(items.length, first.count ?? items.length, sum)}</p>
      <div className="panel voucher-list">
        <DataTable<Voucher>
          label={t.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.number} keys={t.keys} open={(row) => void navigate(`/vouchers/${row.id}`)}
          rows={{ items, failure: vouchers.error, retry: () => void vouchers.refetch(), more: vouchers.hasNextPage ? () => void vouchers.fetchNextPage() : undefined, loadingMore: vouchers.isFetchingNextPage }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p>{isNarrowed ? <Button onClick={clear}>{t.clear}</Button> : view !== 'all' && <Button onClick={() => address.set({ view: 'all' }, true)}>{t.showAll}</Button>}</Empty>} />
      </div>
    </>
  );
}

function useColumns(): Column<Voucher>[] {
  const t = useVoucherTexts(), names = useNames(), texts = useTexts();
  const stateOf = useStateName();
  return [
    { key: 'number', title: t.column.number, width: '178px', cell: (row) => <Link to={`/vouchers/${row.id}`} className="strong mono">{row.number}</Link> },
    { key: 'amount', title: t.column.amount, width: '100px', align: 'right', cell: (row) => <Money fen={row.amountFen} strong /> },
    { key: 'state', title: t.column.state, width: '150px', cell: (row) => stateOf(row.state) },
    { key: 'marks', title: t.column.marks, width: '84px', cell: (row) => <VoucherMarks voucher={row} /> },
    { key: 'remedy', title: t.column.remedy, cell: (row) => names.remedy[row.remedy] },
    { key: 'channel', title: t.column.channel, width: '134px', minor: true, cell: (row) => names.channel[row.channel] },
    { key: 'party', title: t.column.party, width: '136px', cell: (row) => (row.party ? names.party[row.party] : texts.none) },
    { key: 'by', title: t.column.proposedBy, width: '120px', cell: (row) => <PersonTag id={row.proposedBy} shopId={row.shopId} /> },
    { key: 'since', title: t.column.since, width: '108px', cell: (row) => <time dateTime={row.enteredAt} className="faint">{dayTime(row.enteredAt)}</time> },
  ];
}

/** Held while the platform decides, or raised to somebody. */
export function VoucherMarks({ voucher }: { voucher: Pick<Voucher, 'held' | 'level' | 'live'> }) {
  const t = useVoucherTexts(), names = useNames();
  return (
    <>
      {voucher.held && <span className="tag soon"><PauseCircleOutlined aria-hidden />{t.held}</span>}
      {voucher.live && voucher.level && voucher.level !== 'None' && <span className="tag overdue" title={names.level[voucher.level]}>{t.raised}</span>}
    </>
  );
}
