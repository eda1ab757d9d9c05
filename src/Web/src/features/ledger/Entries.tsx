import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useCaseKinds } from '../../api/queries';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { useNames } from '../../i18n';
import { useAddress } from '../finance/address';
import { useFinanceTexts } from '../finance/texts';
import { useEntryColumns } from './columns';
import { useEntries, type Books, type Entry, type Filter } from './queries';
import { useLedgerTexts } from './texts';

const NONE = 'None';
const FILTERS = ['party', 'remedy', 'caseKind', 'kind', 'account'] as const;
const LINKED = ['orderId', 'caseId', 'sourceId'] as const;

/** The filters of the address, as list and export take them. */
export function useEntryFilters(): Partial<Filter> {
  const address = useAddress();
  return Object.fromEntries([...FILTERS, ...LINKED].map((name) => [name, address.get(name)]));
}

/** Every entry, the oldest first; the figures of the other pages lead here with their filter. */
export function Entries({ books }: { books: Books }) {
  const t = useLedgerTexts(), { account: accounts, entry: kinds } = useFinanceTexts(), names = useNames();
  const cases = Object.fromEntries(useCaseKinds().map(({ value, label }) => [value, label]));
  const address = useAddress();
  const navigate = useNavigate();
  const asked = useEntryFilters();
  const found = useEntries({ ...books, ...asked } as Filter);
  const items = found.data?.pages.flatMap((page) => page.items);
  const { first, last } = useEntryColumns<Entry>((row) => row);
  const columns: Column<Entry>[] = [
    ...first,
    { key: 'debit', title: t.entries.debit, cell: (row) => <span className="whole">{accounts[row.debit]}</span> },
    { key: 'credit', title: t.entries.credit, cell: (row) => <span className="whole">{accounts[row.credit]}</span> },
    { key: 'amount', title: t.entries.amount, width: '104px', align: 'right', cell: (row) => <Money fen={row.amountFen} strong /> },
    ...last,
  ];
  const said: Record<(typeof FILTERS)[number], Record<string, string>> = { party: { ...names.party, [NONE]: t.entries.filter.none }, remedy: { ...names.remedy, [NONE]: t.entries.filter.none }, caseKind: { ...cases, [NONE]: t.entries.filter.none }, kind: kinds, account: accounts };
  const clear = (): void => address.set(Object.fromEntries([...FILTERS, ...LINKED].map((name) => [name, undefined])));
  return (
    <>
      <div className="row" role="search">
        {FILTERS.map((name) => (
          <Select key={name} value={address.get(name)} placeholder={t.entries.filter[name]} aria-label={t.entries.filter[name]} allowClear popupMatchSelectWidth={false} style={{ width: 150 }}
            onChange={(value: string | undefined) => address.set({ [name]: value })} options={Object.entries(said[name]).map(([value, label]) => ({ value, label }))} />
        ))}
        <span className="faint" role="status">{items && t.entries.shown(items.length, found.hasNextPage)}</span>
      </div>
      <div className="panel">
        <DataTable<Entry>
          label={t.entries.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => row.voucherNumber ?? row.orderNumber} keys={t.keys} open={(row) => row.voucherId && void navigate(`/vouchers/${row.voucherId}`)}
          rows={{ items, failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
          empty={<Empty title={t.entries.empty}><Button onClick={clear}>{t.entries.clear}</Button></Empty>} />
      </div>
    </>
  );
}
