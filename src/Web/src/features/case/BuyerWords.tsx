import type { CaseDetail } from '../../api/types';
import { dayTime } from '../../i18n/format';
import { useCaseTexts } from './texts';

export function BuyerWords({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  return (
    <section className="panel buyer-words" aria-label={t.buyer.title}>
      <p className="faint">{t.buyer.title} · {detail.order.buyerNick ?? t.buyer.unknown} · <time dateTime={detail.firstRequestAt}>{dayTime(detail.firstRequestAt)}</time></p>
      <p className="prose">{detail.buyerMessage}</p>
    </section>
  );
}
