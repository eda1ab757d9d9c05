import { AlertOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { now } from '../../api/clock';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { day as dayOf, dayTime, money } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { BurnDown } from './BurnDown';
import { useBudget, type Budget } from './queries';
import { useLimitTexts } from './texts';

/** What was spent of a month's budget, day by day, and which vouchers reached 80 and 100 percent. */
export function BudgetPanel({ shopId }: { shopId: string }) {
  const t = useLimitTexts().budget;
  const address = useAddress();
  const asked = address.get('month'), month = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : dayOf(now()).slice(0, 7);
  const { data, error, refetch } = useBudget(shopId, month);
  return (
    <section className="panel" aria-label={t.title}>
      <header><h2>{t.title}</h2><div className="spring" /><input type="month" className="plain-input" aria-label={t.month} value={month} onChange={(event) => address.set({ month: event.target.value || undefined })} /></header>
      <div className="body column">
        {data ? <Shown budget={data} /> : error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={5} />}
      </div>
    </section>
  );
}

function Shown({ budget }: { budget: Budget }) {
  const t = useLimitTexts().budget;
  const hasBudget = budget.budgetFen !== null && budget.budgetFen !== undefined;
  return (
    <>
      <div className="figures">
        <div className="figure"><small>{t.spent}</small><b>{money(budget.spentFen)}</b></div>
        {hasBudget && <div className="figure"><small>{t.budget}</small><b>{money(budget.budgetFen!)}</b></div>}
        {hasBudget && <div className={(budget.leftFen ?? 0) < 0 ? 'figure warn' : 'figure'}><small>{t.left}</small><b>{money(budget.leftFen ?? 0)}</b></div>}
        {hasBudget && <div className={budget.alerts.length > 0 ? 'figure warn' : 'figure'}><small>{t.percent}</small><b>{budget.percent ?? 0}%</b></div>}
      </div>
      {!hasBudget && <Empty title={t.none}><p>{t.noneHelp}</p></Empty>}
      {hasBudget && <BurnDown budget={budget} />}
      {hasBudget && (budget.alerts.length === 0 ? <p className="faint">{t.noAlerts}</p> : (
        <ul className="column" aria-label={t.alerts}>
          {budget.alerts.map((alert) => (
            <li key={alert.percent} className={alert.percent >= 100 ? 'notice bad' : 'notice'}><AlertOutlined aria-hidden /><Link to={`/vouchers/${alert.voucherId}`}>{t.alert(alert.percent, alert.voucherNumber)}</Link><time dateTime={alert.at}>{dayTime(alert.at)}</time></li>
          ))}
        </ul>
      ))}
      {budget.days.length > 0 && (
        <details>
          <summary>{t.table}</summary>
          <table className="plain-table">
            <thead><tr><th scope="col">{t.day}</th><th scope="col" className="right">{t.vouchers}</th><th scope="col" className="right">{t.perDay}</th><th scope="col" className="right">{t.total}</th></tr></thead>
            <tbody>
              {budget.days.map((row) => (
                <tr key={row.day}><td><Link to={`/vouchers?from=${row.day}&to=${row.day}`}>{row.day}</Link></td><td className="right">{row.vouchers}</td><td className="right"><Money fen={row.spentFen} /></td><td className="right"><Money fen={row.totalFen} /></td></tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
