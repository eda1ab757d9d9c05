import { Link } from 'react-router';
import { useStateName } from '../../api/queries';
import type { CaseDetail, Role } from '../../api/types';
import { Money } from '../../components/Money';
import { useNames } from '../../i18n';
import { money } from '../../i18n/format';
import { has, useSession } from '../../shell/session';
import { useCaseTexts } from './texts';

const READERS: readonly Role[] = ['Junior', 'Agent', 'Manager', 'Supervisor', 'Finance'];

/** What the buyer paid, what went back, what is promised, and what is left: the API computes it for the whole order. */
export function MoneyPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), names = useNames();
  const stateOf = useStateName();
  const { roles } = useSession();
  const { order, vouchers } = detail;
  const used = order.platformFen + order.paidOutFen + order.reservedFen;
  const share = (fen: number): string => `${order.paidFen > 0 ? Math.min(100, (fen / order.paidFen) * 100) : 0}%`;
  return (
    <section className="panel" aria-label={t.money.title}>
      <header><h2>{t.money.title}</h2><div className="spring" /><span className="faint">{t.money.left}</span><Money fen={order.leftFen} strong /></header>
      <div className="body">
        <div className="money-bar" role="img" aria-label={t.money.bar(money(used), money(order.paidFen))}>
          <i className="platform" style={{ width: share(order.platformFen) }} /><i className="out" style={{ width: share(order.paidOutFen) }} /><i className="reserved" style={{ width: share(order.reservedFen) }} />
        </div>
        <dl className="facts amounts">
          <dt>{t.money.paid}</dt><dd><Money fen={order.paidFen} /></dd>
          <dt><i className="key platform" />{t.money.platform}</dt><dd><Money fen={order.platformFen} /></dd>
          <dt><i className="key out" />{t.money.paidOut}</dt><dd><Money fen={order.paidOutFen} /></dd>
          <dt><i className="key reserved" />{t.money.reserved}</dt><dd><Money fen={order.reservedFen} /></dd>
          <dt>{t.money.costLeft}</dt><dd><Money fen={order.costLeftFen} /></dd>
        </dl>
        {vouchers.length > 0 && (
          <ul className="list vouchers" aria-label={t.money.vouchers}>
            {vouchers.map((voucher) => <li key={voucher.id}><span>{names.remedy[voucher.remedy]} {has(roles, READERS) ? <Link to={`/vouchers/${voucher.id}`} className="mono">{voucher.number}</Link> : <small className="faint mono">{voucher.number}</small>}</span><span className="tag">{stateOf(voucher.state)}</span><Money fen={voucher.amountFen} strong /></li>)}
          </ul>
        )}
      </div>
    </section>
  );
}
