import { Link } from 'react-router';
import { useMachineName } from '../../api/queries';
import { useNames, useTexts } from '../../i18n';
import { Copied } from '../finance/Copy';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

export function Facts({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts(), texts = useTexts(), names = useNames();
  const kindOf = useMachineName();
  const { voucher } = detail;
  const numbers: [string, string | null | undefined][] = [[t.facts.refund, voucher.refundNumber], [t.facts.coupon, voucher.couponNumber], [t.facts.matched, voucher.matchedLine], [t.facts.signature, voucher.signature]];
  return (
    <section className="panel" aria-label={t.facts.title}>
      <header><h2>{t.facts.title}</h2></header>
      <dl className="body facts">
        <dt>{t.facts.case}</dt><dd><Link to={`/cases/${voucher.caseId}`} className="strong">{detail.caseNumber}</Link> <span className="tag">{kindOf(detail.caseKind)}</span></dd>
        <dt>{t.facts.order}</dt><dd><Copied text={detail.orderNumber} what={t.facts.order} mono /></dd>
        <dt>{t.channel}</dt><dd>{names.channel[voucher.channel]}</dd>
        <dt>{t.facts.basis}</dt><dd>{names.basis[voucher.basis]}</dd>
        <dt>{t.facts.party}</dt><dd>{voucher.party ? names.party[voucher.party] : texts.none}</dd>
        {numbers.flatMap(([name, value]) => (value ? [<dt key={name}>{name}</dt>, <dd key={`${name}d`}><Copied text={value} what={name} mono /></dd>] : []))}
        <dt>{t.facts.edition}</dt><dd>{voucher.edition}</dd>
      </dl>
    </section>
  );
}
