import { CheckCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Money } from '../../components/Money';
import { money } from '../../i18n/format';
import { useCase } from '../case/queries';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

/** The voucher beside what was offered in its case, and what it leaves of the order. */
export function Diff({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts().diff;
  const { voucher, benefit } = detail;
  const { data } = useCase(voucher.caseId);
  const offered = data?.parts?.find((part) => part.subjectId === voucher.id)?.item.amountFen;
  const by = offered === undefined || offered === null ? null : voucher.amountFen - offered;
  return (
    <section className="panel" aria-label={t.title}>
      <header><h2>{t.title}</h2></header>
      <div className="body column">
        <dl className="facts amounts">
          {data && [<dt key="p">{t.paid}</dt>, <dd key="pd"><Money fen={data.order.paidFen} /></dd>]}
          {by !== null && [<dt key="o">{t.offered}</dt>, <dd key="od"><Money fen={voucher.amountFen - by} /></dd>]}
          <dt>{t.voucher}</dt><dd><Money fen={voucher.amountFen} strong /></dd>
          <dt>{t.left}</dt><dd><Money fen={detail.orderLeftFen} /></dd>
        </dl>
        {data && (by === null ? <p className="faint">{t.unknown}</p>
          : by === 0 ? <p><span className="tag good"><CheckCircleOutlined aria-hidden />{t.same}</span></p>
          : <p><span className="tag overdue"><ExclamationCircleFilled aria-hidden />{t.differs(money(by))}</span></p>)}
        <h3>{t.benefit}</h3>
        <dl className="facts amounts">
          <dt>{t.cash}</dt><dd><Money fen={benefit.cashFen} /></dd>
          <dt>{t.coupon}</dt><dd><Money fen={benefit.couponFen} /></dd>
          <dt>{t.platform}</dt><dd><Money fen={benefit.platformFen} /></dd>
        </dl>
      </div>
    </section>
  );
}
