import { Link } from 'react-router';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { SlaClock } from '../../components/SlaClock';
import { useTexts } from '../../i18n';
import { dayTime, money } from '../../i18n/format';
import { useFinanceTexts } from '../finance/texts';
import { useDay, type FinanceDay } from './queries';
import { usePayoutTexts } from './texts';

/** Finance's day in figures; each leads to what it counts. */
export function Figures({ shopId }: { shopId: string }) {
  const t = usePayoutTexts(), texts = useTexts();
  const { data, error, refetch } = useDay(shopId);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel" role="status" aria-label={texts.loading}><Bars rows={2} /></div>;
  const pile = (name: 'toReceive' | 'toPay' | 'held' | 'paidToday' | 'failed' | 'claimsLate', to: string, warns = false) => (
    <Link to={to} className={warns && data[name].count > 0 ? 'figure warn' : 'figure'}><small>{t.figures[name]}</small><b>{money(data[name].fen)}</b><small>{name === 'claimsLate' ? texts.itemCount(data[name].count) : t.figures.count(data[name].count)}</small></Link>
  );
  return (
    <div className="figures" role="group" aria-label={t.figures.label}>
      <div className="figure"><small>{t.figures.nextBatch}</small><b>{dayTime(data.nextBatch)}</b><small><SlaClock dueAt={data.nextBatch} /></small></div>
      {pile('toReceive', '/vouchers?view=signed&channel=Alipay')}
      {pile('toPay', '/vouchers?view=received&channel=Alipay')}
      {pile('held', '/vouchers?view=held', true)}
      {pile('failed', '/vouchers?view=signed&channel=Alipay', true)}
      {pile('paidToday', '/vouchers?view=paid&channel=Alipay')}
      {data.claimsLate.count > 0 && pile('claimsLate', '/ledger?tab=entries&kind=ClaimFiled', true)}
      <Discrepancies day={data} />
      <Link to="/ledger?tab=closes" className="figure"><small>{t.figures.monthToClose}</small><b>{data.monthToClose ?? t.figures.nothing}</b><small>{data.monthToClose ? t.month.ready(data.monthToClose) : t.month.none}</small></Link>
    </div>
  );
}

function Discrepancies({ day }: { day: FinanceDay }) {
  const t = usePayoutTexts(), { discrepancy } = useFinanceTexts();
  const count = day.discrepancies.reduce((sum, kind) => sum + kind.count, 0), overdue = day.discrepancies.reduce((sum, kind) => sum + kind.overdue, 0);
  return (
    <Link to="/reconciliation" className={overdue > 0 ? 'figure warn' : 'figure'} title={day.discrepancies.map((kind) => `${discrepancy[kind.kind]} ${kind.count}`).join(' · ')}>
      <small>{t.figures.discrepancies}</small><b>{count}</b><small>{overdue > 0 ? t.figures.overdue(overdue) : t.exceptions.none}</small>
    </Link>
  );
}
