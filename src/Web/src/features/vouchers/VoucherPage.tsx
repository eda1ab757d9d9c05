import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useStateName } from '../../api/queries';
import type { components } from '../../api/schema';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { PageSkeleton } from '../../components/Skeleton';
import { SlaClock } from '../../components/SlaClock';
import { useNames, useTexts } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import '../case/case.css';
import '../finance/finance.css';
import { Diff } from './Diff';
import { Facts } from './Facts';
import { Hands } from './Hands';
import { Payment } from './Payment';
import { Proof } from './Proof';
import { RiskPanel } from './RiskPanel';
import { useVoucherTexts } from './texts';
import { useVoucher } from './view';
import { VoucherMarks } from './VoucherList';
import { VoucherMoves } from './VoucherMoves';

export type VoucherDetail = components['schemas']['ShowVoucherResponse'];

export default function VoucherPage() {
  const id = useParams().id!;
  const { data, error, refetch } = useVoucher(id);
  if (data) return <Sheet key={id} detail={data} />;
  return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
}

/** One voucher: what to do and what to look at before it on the left, what it says on the right. */
function Sheet({ detail }: { detail: VoucherDetail }) {
  return (
    <div className="page case">
      <Head detail={detail} />
      <div className="two">
        <div className="column">
          <VoucherMoves detail={detail} />
          {detail.voucher.channel === 'Alipay' && <Payment detail={detail} />}
          <RiskPanel risks={detail.risks} shopId={detail.voucher.shopId} />
          <Hands detail={detail} />
        </div>
        <div className="column">
          <Diff detail={detail} />
          <Facts detail={detail} />
          <Proof evidence={detail.evidence} />
        </div>
      </div>
    </div>
  );
}

function Head({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts(), texts = useTexts(), names = useNames();
  const stateOf = useStateName();
  const navigate = useNavigate();
  const { voucher } = detail;
  const due = detail.deadlines.filter((deadline) => deadline.then !== 'Warn').sort((a, b) => a.at.localeCompare(b.at))[0];
  useKeys(t.keys.title, [{ press: 'Backspace', label: t.keys.back, run: () => void navigate(-1) }]);
  return (
    <header className="case-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => void navigate(-1)} aria-label={texts.back} />
      <h1 className="mono">{voucher.number}</h1>
      <span className="kind">{names.remedy[voucher.remedy]}</span>
      <Money fen={voucher.amountFen} strong />
      <span className="tag accent state">{stateOf(voucher.state)}</span>
      <VoucherMarks voucher={voucher} />
      {due && <SlaClock dueAt={due.at} />}
      <div className="spring" />
      <span className="faint">{dayTime(voucher.enteredAt)}</span>
      <Link to={`/cases/${voucher.caseId}`} className="strong">{t.facts.case} {detail.caseNumber}</Link>
    </header>
  );
}
