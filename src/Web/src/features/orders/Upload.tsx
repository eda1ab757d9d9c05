import { InboxOutlined } from '@ant-design/icons';
import { App, Progress, Segmented } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { newKey } from '../../api/client';
import { has, useSession } from '../../shell/session';
import { Refusal } from '../moves/Refusal';
import { send, type ImportKind } from './send';
import { useOrdersTexts } from './texts';

/** Takes a report by drop or choice. Which kinds somebody may import is what the API would take from them. */
export function Upload({ sent }: { sent: () => void }) {
  const t = useOrdersTexts();
  const { roles } = useSession();
  const { message } = App.useApp();
  const kinds: ImportKind[] = [...(has(roles, ['Agent', 'Manager', 'Supervisor', 'Finance']) ? ['Orders' as const] : []), ...(has(roles, ['Finance', 'Supervisor']) ? ['Refunds' as const] : [])];
  const [kind, setKind] = useState<ImportKind>('Orders'), [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null), [failure, setFailure] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  if (kinds.length === 0) return null;
  async function take(files: readonly File[]) {
    setFailure(null);
    for (const file of files) {
      setSending({ name: file.name, percent: 0 });
      try {
        await send(kind, file, newKey(), (percent) => setSending({ name: file.name, percent }));
        void message.success(t.taken(file.name));
      } catch (refused) {
        setFailure(refused);
      }
      sent();
    }
    setSending(null);
  }
  const drop = (event: DragEvent): void => { event.preventDefault(); setOver(false); void take([...event.dataTransfer.files]); };
  return (
    <section className={over ? 'panel upload over' : 'panel upload'} aria-label={t.toImport} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Segmented value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: t.kind[value] }))} aria-label={t.kindLabel} />
      <div className="drop">
        <InboxOutlined aria-hidden />
        <p>{t.drop} <button type="button" className="as-link" onClick={() => input.current?.click()}>{t.choose}</button></p>
        <small className="faint">{t.limit}</small>
        <input ref={input} type="file" accept=".csv,text/csv" hidden onChange={(event) => { void take([...(event.target.files ?? [])]); event.target.value = ''; }} aria-label={t.choose} />
      </div>
      <div role="status">{sending && <><span className="faint">{t.uploading(sending.name)}</span><Progress percent={sending.percent} size="small" aria-label={t.uploading(sending.name)} /></>}</div>
      {failure !== null && <Refusal failure={failure} />}
    </section>
  );
}
