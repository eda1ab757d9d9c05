import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { newKey } from '../../api/client';
import { useTexts } from '../../i18n';
import { Refusal } from '../moves/Refusal';
import { useReconciliationTexts } from './texts';

interface Props {
  title: string;
  submit: string;
  done: string;
  /** False while something else is still to be chosen. */
  ready?: boolean;
  /** What else is sent besides the reason. */
  content?: string;
  close: () => void;
  send: (reason: string, key: string) => Promise<unknown>;
  children?: ReactNode;
}

/** A dialog that settles something with a reason. A refusal keeps what was typed; the same content is sent under the same key, so that it happens once. */
export function Settling({ title, submit, done, ready = true, content, close, send, children }: Props) {
  const t = useReconciliationTexts().form, texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState(''), [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const key = useMemo(newKey, [reason, content]);
  async function go() {
    setBusy(true);
    setFailure(null);
    try {
      await send(reason.trim(), key);
      void message.success(done);
      close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['list'] });
    }
  }
  return (
    <Modal open title={title} onCancel={close} footer={null} destroyOnHidden>
      <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); void go(); }}>
        {children}
        <div className="field">
          <label className="label" htmlFor={id}>{t.reason}<b className="must" aria-hidden="true">*</b><small>{t.reasonHelp}</small></label>
          <Input.TextArea id={id} value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={500} aria-required autoFocus />
        </div>
        {failure !== null && <Refusal failure={failure} />}
        <footer><Button type="primary" htmlType="submit" loading={busy} disabled={!ready || !reason.trim()}>{submit}</Button><Button onClick={close}>{texts.cancel}</Button></footer>
      </form>
    </Modal>
  );
}
