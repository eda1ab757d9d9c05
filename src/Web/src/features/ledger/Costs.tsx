import { Link } from 'react-router';
import { useCaseKinds } from '../../api/queries';
import type { components } from '../../api/schema';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { useNames } from '../../i18n';
import { useAddress } from '../finance/address';
import { useCosts, type Books } from './queries';
import { useLedgerTexts } from './texts';

type CostBy = components['schemas']['CostBy'];
type CostSum = components['schemas']['CostSum'];

/** What after-sales cost, by who is responsible, by remedy and by kind; each figure opens its entries. */
export function Costs({ books }: { books: Books }) {
  const t = useLedgerTexts().costs, names = useNames();
  const kinds = Object.fromEntries(useCaseKinds().map(({ value, label }) => [value, label]));
  const { data, error, refetch } = useCosts(books);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel"><Bars rows={8} /></div>;
  if (data.byParty.length === 0) return <div className="panel"><Empty title={t.empty} /></div>;
  return (
    <>
      <Table by="party" rows={data.byParty} total={data.total} names={names.party} />
      <Table by="remedy" rows={data.byRemedy} total={data.total} names={names.remedy} />
      <Table by="caseKind" rows={data.byCaseKind} total={data.total} names={kinds} />
    </>
  );
}

interface Props { by: 'party' | 'remedy' | 'caseKind'; rows: readonly CostBy[]; total: CostSum; names: Record<string, string> }

// what was claimed back may be more than what was given
const givenIn = (cost: CostSum): number => cost.vouchersFen + cost.platformFen;

function Table({ by, rows, total, names }: Props) {
  const t = useLedgerTexts().costs;
  const address = useAddress();
  const whole = givenIn(total), label = t.table(t.by[by]);
  const period = ['from', 'to', 'shop'].flatMap((name) => { const value = address.get(name); return value ? [[name, value] as [string, string]] : []; });
  const cells = (cost: CostSum) => <><td className="right"><Money fen={cost.vouchersFen} /></td><td className="right"><Money fen={cost.platformFen} /></td><td className="right"><Money fen={cost.recoveredFen} /></td><td className="right"><Money fen={cost.netFen ?? 0} strong /></td></>;
  return (
    <div className="panel data-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead><tr><th scope="col">{t.by[by]}</th><th scope="col" className="right">{t.vouchers}</th><th scope="col" className="right">{t.platform}</th><th scope="col" className="right">{t.recovered}</th><th scope="col" className="right">{t.net}</th><th scope="col">{t.share}</th></tr></thead>
        <tbody>
          {rows.map((row) => {
            const share = whole > 0 ? Math.round((givenIn(row.cost) / whole) * 100) : 0;
            return (
              <tr key={row.code ?? ''}>
                <td><Link to={`/ledger?${new URLSearchParams([...period, ['tab', 'entries'], [by, row.code ?? 'None']]).toString()}`} className="strong">{row.code ? names[row.code] ?? row.code : t.none}</Link></td>
                {cells(row.cost)}
                <td><span className="share"><i style={{ width: `${Math.min(100, share)}%` }} /></span> {share}%</td>
              </tr>
            );
          })}
          <tr className="sums"><td>{t.total}</td>{cells(total)}<td /></tr>
        </tbody>
      </table>
    </div>
  );
}
