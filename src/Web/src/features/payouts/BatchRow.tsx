import { PauseCircleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { isRefused } from '../../api/problem';
import { useStateName } from '../../api/queries';
import { Money } from '../../components/Money';
import { useTexts } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { Copied, Copy, plainYuan } from '../finance/Copy';
import { useDraft } from '../moves/draft';
import { makeMove, type PayoutLine } from './queries';
import { usePayoutTexts } from './texts';

interface Props { line: PayoutLine; next: (row: HTMLElement) => void; fail: () => void }

/** One transfer: what to copy out, and the field for the flow number. Enter marks it paid and goes to the next. */
export function BatchRow({ line, next, fail }: Props) {
  const t = usePayoutTexts(), texts = useTexts();
  const stateOf = useStateName();
  return (
    <tr data-paid={line.paidAt ? true : undefined}>
      <td><Link to={`/vouchers/${line.voucherId}`} className="strong mono cut">{line.number}</Link><Link to={`/cases/${line.caseId}`} className="faint">{t.batch.case} {line.caseNumber}</Link></td>
      <td className="right"><Money fen={line.amountFen} strong /><Copy text={plainYuan(line.amountFen)} what={t.batch.amount} /></td>
      <td>{line.payee ? <Copied text={line.payee} what={t.batch.payee} mono /> : <span className="faint">{texts.none}</span>}<span className="faint cut">{line.buyerNick}</span></td>
      <td>{line.remark ? <Copied text={line.remark} what={t.batch.remark} mono /> : <span className="faint">{texts.none}</span>}</td>
      <td>{stateOf(line.state)}{line.held && <span className="tag soon"><PauseCircleOutlined aria-hidden />{t.batch.held}</span>}{line.carriedOver && !line.paidAt && <span className="tag">{t.batch.carriedOver}</span>}</td>
      <td>{line.paidAt ? <span className="faint"><span className="mono">{line.flowNumber}</span> · {dayTime(line.paidAt)}</span> : <Deed line={line} next={next} fail={fail} />}</td>
    </tr>
  );
}

/** What comes next for it. Whether it may be is the API's answer. */
function Deed({ line, next, fail }: Props) {
  const t = usePayoutTexts();
  const queries = useQueryClient();
  const draft = useDraft(`${line.voucherId}:Pay`);
  const [busy, setBusy] = useState(false), [wrong, setWrong] = useState<string | null>(null);
  const sending = useRef(false);
  const flow = typeof draft.values.flowNumber === 'string' ? draft.values.flowNumber : '';

  async function send(code: 'ReceiveVoucher' | 'Pay', row: HTMLElement | null) {
    if (sending.current || (code === 'Pay' && !flow.trim())) return;
    sending.current = true;
    setBusy(true);
    setWrong(null);
    try {
      await makeMove(line, code, code === 'Pay' ? { flowNumber: flow.trim() } : {}, code === 'Pay' ? draft.key : undefined);
      if (code === 'Pay') draft.clear();
      if (row && code === 'Pay') next(row);
    } catch (refused) {
      setWrong(isRefused(refused, 'stale') ? t.batch.newKey : (refused as Error).message);
    } finally {
      sending.current = false;
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['list'] });
    }
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send('Pay', event.currentTarget.closest('tr'));
  };
  if (line.held) return <span className="faint">{t.batch.waiting}</span>;
  return (
    <div className="deed">
      {line.state === 'Signed' && <Button size="small" loading={busy} onClick={() => void send('ReceiveVoucher', null)}>{t.batch.receive}</Button>}
      {line.state === 'ReceivedByFinance' && (
        <>
          <input data-flow className="plain-input mono" value={flow} onChange={(event) => draft.set('flowNumber', event.target.value)} onKeyDown={press} aria-label={t.batch.flowOf(line.number)} title={t.batch.flowHint}
            placeholder={t.batch.flow} autoComplete="off" aria-invalid={wrong ? true : undefined} maxLength={64} />
          <Button size="small" type="primary" loading={busy} disabled={!flow.trim()} onClick={(event) => void send('Pay', event.currentTarget.closest('tr'))}>{t.batch.paid}</Button>
          <Button size="small" onClick={fail}>{t.batch.failed}</Button>
        </>
      )}
      {wrong && <p className="wrong" role="alert">{wrong}</p>}
    </div>
  );
}
