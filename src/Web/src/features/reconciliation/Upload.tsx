import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Progress } from 'antd';
import { useRef, useState } from 'react';
import { now } from '../../api/clock';
import { newKey } from '../../api/client';
import { Refused } from '../../api/problem';
import { day as dayOf } from '../../i18n/format';
import { endOf, monthBefore, monthOf, startOf, useAddress } from '../finance/address';
import { useReconciliationTexts } from './texts';
import { uploadStatement } from './upload';

/** One file of the account, whole or not at all: a refusal says which line and why. */
export function Upload({ shopId }: { shopId: string }) {
  const t = useReconciliationTexts().upload;
  const address = useAddress();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [period, setPeriod] = useState(() => monthOf(monthBefore(dayOf(now()).slice(0, 7))));
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null), [failure, setFailure] = useState<{ name: string; why: Refused } | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function send(file: File | undefined) {
    if (!file || sending) return;
    setFailure(null);
    setSending({ name: file.name, percent: 0 });
    try {
      const statement = await uploadStatement(file, { shopId, from: startOf(period.from), until: endOf(period.to) }, newKey(), (percent) => setSending({ name: file.name, percent }));
      await queries.invalidateQueries({ queryKey: ['list'] });
      void message.success(t.done(statement.newLines));
      address.set({ tab: 'statements', statement: statement.id }, true);
    } catch (why) {
      setFailure({ name: file.name, why: why as Refused });
    } finally {
      setSending(null);
    }
  }
  const field = (name: 'from' | 'to') => <input type="date" className="plain-input" aria-label={`${t.period}: ${t[name]}`} value={period[name]} onChange={(event) => event.target.value && setPeriod({ ...period, [name]: event.target.value })} />;
  return (
    <section className={over ? 'file-drop over' : 'file-drop'} aria-label={t.title} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); void send(event.dataTransfer.files[0]); }}>
      <InboxOutlined aria-hidden />
      <p>{t.drop} <button type="button" className="as-link" onClick={() => input.current?.click()} disabled={sending !== null}>{t.choose}</button></p>
      <span className="row"><span className="faint">{t.period}</span>{field('from')}<span className="faint">{t.to}</span>{field('to')}</span>
      <small className="faint">{t.hint}</small>
      <input ref={input} type="file" accept=".csv,text/csv" hidden onChange={(event) => { void send(event.target.files?.[0]); event.target.value = ''; }} aria-label={t.choose} />
      <div role="status" className="whole">
        {sending && <><span className="faint">{sending.percent < 100 ? t.busy(sending.name) : t.checking}</span><Progress percent={sending.percent} size="small" status="active" aria-label={t.busy(sending.name)} /></>}
      </div>
      {failure && (
        <Alert className="whole" type="error" showIcon role="alert" title={t.refused(failure.name)} description={<><p>{failure.why.message}</p><Wrong of={failure.why} /></>} />
      )}
    </section>
  );
}

function Wrong({ of }: { of: Refused }) {
  const errors = of instanceof Refused ? of.problem.errors ?? [] : [];
  return errors.length > 0 ? <ul>{errors.map((error) => <li key={error.field + error.message}><code>{error.field}</code> {error.message}</li>)}</ul> : null;
}
