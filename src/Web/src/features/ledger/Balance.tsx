import { CheckCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { money } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { useFinanceTexts } from '../finance/texts';
import { AccountBook } from './AccountBook';
import { useBalance, type Account, type Books } from './queries';
import { useLedgerTexts } from './texts';

/** Debits and credits of every account; each account opens. */
export function Balance({ books }: { books: Books }) {
  const t = useLedgerTexts().balance, { account: names } = useFinanceTexts();
  const address = useAddress();
  const { data, error, refetch } = useBalance(books);
  const chosen = Object.keys(names).find((name) => name === address.get('account')) as Account | undefined;
  if (chosen) return <AccountBook account={chosen} books={books} />;
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel"><Bars rows={8} /></div>;
  if (data.accounts.length === 0) return <div className="panel"><Empty title={t.empty}><p>{t.emptyHelp}</p></Empty></div>;
  const debit = data.debitFen ?? 0, credit = data.creditFen ?? 0;
  return (
    <>
      <p role="status">{debit === credit ? <span className="tag good"><CheckCircleOutlined aria-hidden />{t.agrees}</span> : <span className="tag overdue"><ExclamationCircleFilled aria-hidden />{t.differs(money(debit - credit))}</span>}</p>
      <div className="panel data-table" role="region" aria-label={t.table} tabIndex={0}>
        <table>
          <caption className="unseen">{t.table}</caption>
          <thead><tr><th scope="col" style={{ width: '34%' }}>{t.account}</th><th scope="col" className="right">{t.debit}</th><th scope="col" className="right">{t.credit}</th><th scope="col" className="right">{t.balance}</th></tr></thead>
          <tbody>
            {data.accounts.map((sum) => (
              <tr key={sum.account}>
                <td><button type="button" className="as-link" onClick={() => address.set({ account: sum.account }, true)}>{names[sum.account]}</button></td>
                <td className="right"><Money fen={sum.debitFen} /></td><td className="right"><Money fen={sum.creditFen} /></td><td className="right"><Money fen={sum.balanceFen ?? 0} strong /></td>
              </tr>
            ))}
            <tr className="sums"><td>{t.total}</td><td className="right"><Money fen={debit} /></td><td className="right"><Money fen={credit} /></td><td className="right"><Money fen={debit - credit} /></td></tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
