import { Modal } from 'antd';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { MoveForm } from '../moves/MoveForm';
import { Refusal } from '../moves/Refusal';
import { useVoucher } from '../vouchers/view';
import type { PayoutLine } from './queries';
import { usePayoutTexts } from './texts';

interface Props { line: PayoutLine | null; shopId: string; close: () => void }

/** Sends a voucher back whose transfer did not go through; the form is the API's. */
export function Failed({ line, shopId, close }: Props) {
  const t = usePayoutTexts();
  return <Modal open={line !== null} onCancel={close} footer={null} title={line && `${t.batch.failed} · ${line.number}`} destroyOnHidden>{line && <Form line={line} shopId={shopId} close={close} />}</Modal>;
}

function Form({ line, shopId, close }: Props & { line: PayoutLine }) {
  const { data, error, refetch } = useVoucher(line.voucherId);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars />;
  const move = data.possible.find((possible) => possible.code === 'PaymentFailed');
  if (!move) return <p>{data.refused.find((refused) => refused.code === 'PaymentFailed')?.message ?? <Refusal failure={error} />}</p>;
  return <MoveForm move={move} subject={{ id: line.voucherId, version: data.voucher.version ?? line.version, state: line.state, caseId: line.caseId, shopId }} done={close} cancel={close} />;
}
