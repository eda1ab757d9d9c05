import type { ReactNode } from 'react';
import type { CaseDetail } from '../../api/types';
import { Money } from '../../components/Money';
import { dayTime, grams } from '../../i18n/format';
import { useTexts } from '../../i18n';
import { Reveal } from './Reveal';
import { useCaseTexts } from './texts';

/** Order and buyer, as far as the reader may see them: the API masks the phone. */
export function OrderPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), texts = useTexts();
  const { order, lines } = detail;
  const rows: [string, ReactNode][] = [
    [texts.orderNumber, <span className="mono" key="n">{order.number}</span>],
    [t.order.status, order.status],
    [t.order.paid, order.paidAt && dayTime(order.paidAt)],
    [t.order.shipped, order.shippedAt && dayTime(order.shippedAt)],
    [t.order.signed, order.signedAt && dayTime(order.signedAt)],
    [t.order.courier, order.courier && <>{order.courier} <span className="mono">{order.waybill}</span></>],
    [t.order.weight, order.weightGrams && grams(order.weightGrams)],
    [t.buyer.nick, order.buyerNick],
    [t.buyer.phone, order.buyerPhone],
    [t.buyer.address, order.address],
  ];
  return (
    <section className="panel" aria-label={t.order.title}>
      <header><h2>{t.order.title}</h2><div className="spring" />{order.freightInsured && <span className="tag good">{t.order.insured}</span>}{order.noReasonReturnExcluded && <span className="tag">{t.order.excluded}</span>}<Reveal detail={detail} /></header>
      <div className="body">
        <ul className="list lines" aria-label={t.order.lines}>
          {lines.map((line) => <li key={line.id} data-of-case={line.id === detail.lineId || undefined}><span>{line.title}<small className="faint"> {line.sku} ×{line.quantity}</small></span><Money fen={line.priceFen} /></li>)}
        </ul>
        <dl className="facts">{rows.filter(([, value]) => value).map(([name, value]) => [<dt key={`${name}t`}>{name}</dt>, <dd key={name}>{value}</dd>])}</dl>
      </div>
    </section>
  );
}
