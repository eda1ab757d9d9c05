import { WarningOutlined } from '@ant-design/icons';
import { Money } from '../../components/Money';
import { useTexts } from '../../i18n';
import { Copied, Copy, plainYuan } from '../finance/Copy';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

/** What goes into the transfer, each with its copy button. */
export function Payment({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts(), texts = useTexts();
  const { voucher } = detail;
  const remark = voucher.remark ?? detail.suggestedRemark;
  return (
    <section className="panel" aria-label={t.payment}>
      <header><h2>{t.payment}</h2></header>
      <div className="body column">
        {detail.payeeNote && <p className="notice"><WarningOutlined aria-hidden />{detail.payeeNote}</p>}
        <dl className="facts">
          <dt>{t.payee}</dt><dd>{voucher.payee?.startsWith('*') ? <span className="mono">{voucher.payee}</span> : voucher.payee ? <Copied text={voucher.payee} what={t.payee} mono /> : texts.none}</dd>
          <dt>{t.amount}</dt><dd><Money fen={voucher.amountFen} strong /><Copy text={plainYuan(voucher.amountFen)} what={t.amount} /></dd>
          <dt>{t.remark}</dt><dd>{remark ? <Copied text={remark} what={t.remark} mono /> : t.noRemark}</dd>
          {voucher.flowNumber && [<dt key="f">{t.flowNumber}</dt>, <dd key="fd"><Copied text={voucher.flowNumber} what={t.flowNumber} mono /></dd>]}
        </dl>
      </div>
    </section>
  );
}
