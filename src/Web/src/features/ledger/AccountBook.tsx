import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { money } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { useFinanceTexts } from '../finance/texts';
import { useEntryColumns } from './columns';
import { useAccount, type Account, type Books } from './queries';
import { useLedgerTexts } from './texts';

type Row = components['schemas']['AccountLine'];

/** One account: what stood in it, every entry with what stood in it after, and what stands in it. */
export function AccountBook({ account, books }: { account: Account; books: Books }) {
  const t = useLedgerTexts(), { account: names } = useFinanceTexts();
  const address = useAddress();
  const navigate = useNavigate();
  const found = useAccount(account, books);
  const { first, last } = useEntryColumns<Row>((row) => row.entry);
  const book = found.data?.pages[0];
  const columns: Column<Row>[] = [
    ...first,
    { key: 'debit', title: t.balance.debit, align: 'right', cell: (row) => row.debitFen !== 0 && <Money fen={row.debitFen} /> },
    { key: 'credit', title: t.balance.credit, align: 'right', cell: (row) => row.creditFen !== 0 && <Money fen={row.creditFen} /> },
    { key: 'balance', title: t.account.balance, align: 'right', cell: (row) => <Money fen={row.balanceFen} strong /> },
    ...last,
  ];
  return (
    <>
      <div className="page-head"><Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => address.set({ account: undefined }, true)}>{t.account.back}</Button><h2>{names[account]}</h2></div>
      {book && (
        <div className="figures">
          <div className="figure"><small>{t.account.opening}</small><b>{money(book.openingFen)}</b></div>
          <div className="figure"><small>{t.account.turnover}</small><b>{money(book.debitFen)} / {money(book.creditFen)}</b></div>
          <div className="figure"><small>{t.account.closing}</small><b>{money(book.closingFen)}</b></div>
        </div>
      )}
      <div className="panel">
        <DataTable<Row>
          label={`${t.account.table} ${names[account]}`} columns={columns} keyOf={(row) => row.entry.id} nameOf={(row) => row.entry.voucherNumber ?? row.entry.orderNumber} keys={t.keys}
          open={(row) => row.entry.voucherId && void navigate(`/vouchers/${row.entry.voucherId}`)}
          rows={{ items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
          empty={<Empty title={t.balance.empty}><p>{t.balance.emptyHelp}</p></Empty>} />
      </div>
    </>
  );
}
