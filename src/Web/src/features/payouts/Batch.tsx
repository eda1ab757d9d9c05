import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { useTexts } from '../../i18n';
import { money } from '../../i18n/format';
import { BatchRow } from './BatchRow';
import { Failed } from './Failed';
import { makeMove, useBatch, type PayoutLine } from './queries';
import { usePayoutTexts } from './texts';

interface Props { shopId: string; day: string; hour: number }

const columns = ['number', 'amount', 'payee', 'remark', 'state', 'flow'] as const;

/** A batch as it is paid: down the rows, copying payee, amount and remark out and the flow number in. */
export function Batch({ shopId, day, hour }: Props) {
  const t = usePayoutTexts(), texts = useTexts();
  const navigate = useNavigate();
  const { data, error, refetch } = useBatch(shopId, day, hour, true);
  const body = useRef<HTMLTableSectionElement>(null);
  const [failed, setFailed] = useState<PayoutLine | null>(null);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel" role="status" aria-label={texts.loading}><Bars rows={8} /></div>;
  const next = (row: HTMLElement): void => {
    const fields = [...(body.current?.querySelectorAll<HTMLInputElement>('input[data-flow]') ?? [])];
    const at = fields.findIndex((field) => row.contains(field));
    fields.slice(at + 1).concat(fields.slice(0, Math.max(at, 0)))[0]?.focus();
  };
  const left = data.items.filter((line) => line.paidAt === null || line.paidAt === undefined);
  return (
    <section className="panel batch" aria-label={t.batch.title(hour)}>
      <header>
        <h2>{t.batch.title(hour)}</h2>
        <span className="faint" role="status">{data.items.length > 0 && t.batch.left(left.length, money(data.toPayFen))}</span>
        <div className="spring" />
        <ReceiveAll lines={data.items.filter((line) => line.state === 'Signed' && !line.held)} />
      </header>
      {data.items.length === 0 ? <Empty title={t.empty}><p>{t.emptyHelp}</p><Button onClick={() => void navigate('/vouchers?view=signed')}>{t.toVouchers}</Button></Empty> : (
        <div className="data-table" role="region" aria-label={t.batch.table} tabIndex={0}>
          <table>
            <caption className="unseen">{t.batch.table}</caption>
            <thead><tr>{columns.map((name) => <th key={name} scope="col" className={name === 'amount' ? 'amount right' : name}>{t.batch[name]}</th>)}</tr></thead>
            <tbody ref={body}>{data.items.map((line) => <BatchRow key={line.voucherId} line={line} next={next} fail={() => setFailed(line)} />)}</tbody>
          </table>
        </div>
      )}
      <Failed line={failed} shopId={shopId} close={() => setFailed(null)} />
    </section>
  );
}

/** Takes what was signed into finance's hands, one after the other, and says which were refused and why. */
function ReceiveAll({ lines }: { lines: readonly PayoutLine[] }) {
  const t = usePayoutTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const total = useRef(0);
  async function receive() {
    const refused: string[] = [];
    total.current = lines.length;
    for (const [i, line] of lines.entries()) {
      setDone(i);
      await makeMove(line, 'ReceiveVoucher', {}).catch((why: Error) => refused.push(`${line.number}: ${why.message}`));
    }
    setDone(null);
    await queries.invalidateQueries({ queryKey: ['list'] });
    if (refused.length > 0) notification.warning({ title: t.batch.refused(refused.length), description: <ul>{refused.map((why) => <li key={why}>{why}</li>)}</ul>, duration: 0 });
  }
  if (done !== null) {
    const label = t.batch.receiving(done, total.current);
    return <span className="row" role="status"><span className="faint">{label}</span><Progress percent={Math.round((done / Math.max(1, total.current)) * 100)} size="small" style={{ width: 140 }} aria-label={label} /></span>;
  }
  return lines.length > 0 ? <Button type="primary" onClick={() => void receive()}>{t.batch.receiveAll(lines.length)}</Button> : null;
}
