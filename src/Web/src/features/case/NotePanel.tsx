import { LockOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { api, headersOf } from '../../api/client';
import { isRefused } from '../../api/problem';
import type { CaseDetail } from '../../api/types';
import { counted } from '../../components/counted';
import { useKeys } from '../../shell/keys';
import { useDraft } from '../moves/draft';
import { Refusal } from '../moves/Refusal';
import { StaleNotice } from '../moves/StaleNotice';
import { useCaseTexts } from './texts';

/** A note for colleagues. It differs from what is said to the buyer in colour, label and button, so that nobody takes one for the other. */
export function NotePanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const draft = useDraft(`${detail.id}:note`);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const box = useRef<TextAreaRef>(null);
  const text = typeof draft.values.text === 'string' ? draft.values.text : '';
  useKeys(t.keys.title, [{ press: 'n', label: t.keys.note, run: () => box.current?.focus() }]);

  async function add() {
    if (busy || !text.trim()) return;
    setBusy(true);
    setFailure(null);
    try {
      await api.POST('/api/cases/{id}/notes', { params: { path: { id: detail.id } }, body: { text }, headers: headersOf({ version: detail.version, key: draft.key }) });
      draft.clear();
      void message.success(t.note.added);
      await queries.invalidateQueries({ queryKey: ['case', detail.id] });
    } catch (refused) {
      setFailure(refused);
      if (isRefused(refused, 'stale')) void queries.invalidateQueries({ queryKey: ['case', detail.id] });
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="panel note" aria-label={t.note.title} onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <p className="note-head"><LockOutlined aria-hidden /><b>{t.note.title}</b><span>{t.note.help}</span></p>
      <Input.TextArea ref={box} value={text} onChange={(event) => draft.set('text', event.target.value)} aria-label={t.note.title} placeholder={t.note.placeholder} rows={1} className="grow" {...counted(2000)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); void add(); } }} />
      {isRefused(failure, 'stale') ? <StaleNotice caseId={detail.id} seen={detail.version - 1} accept={() => void add()} /> : failure !== null && <Refusal failure={failure} />}
      {text.trim() && <div className="row"><Button htmlType="submit" loading={busy}>{t.note.submit}</Button><kbd>Ctrl ↵</kbd></div>}
    </form>
  );
}
