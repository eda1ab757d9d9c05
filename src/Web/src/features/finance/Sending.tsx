import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { newKey } from '../../api/client';
import { isRefused } from '../../api/problem';
import { useTexts } from '../../i18n';
import '../moves/moves.css';
import { Refusal } from '../moves/Refusal';

interface Props {
  title: string;
  submit: string;
  done: string;
  /** What is sent, as text: the same content goes under the same key, so that it happens once. */
  content: string;
  ready: boolean;
  close: () => void;
  send: (key: string) => Promise<unknown>;
  width?: number;
  /** The case that it changes, if it is one of a case's own. */
  caseId?: string;
  children: ReactNode;
}

/** A form in a dialog. A refusal keeps what was typed. */
export function Sending({ title, submit, done, content, ready, close, send, width, caseId, children }: Props) {
  const texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const key = useMemo(newKey, [content]);
  async function go() {
    setBusy(true);
    setFailure(null);
    try {
      await send(key);
      void queries.invalidateQueries({ queryKey: ['list'] });
      if (caseId) void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void message.success(done);
      close();
    } catch (refused) {
      setFailure(refused);
      if (caseId && isRefused(refused, 'stale')) void queries.invalidateQueries({ queryKey: ['case', caseId] });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal open title={title} onCancel={close} footer={null} destroyOnHidden width={width}>
      <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); void go(); }}>
        {children}
        {failure !== null && <Refusal failure={failure} />}
        <footer><Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{submit}</Button><Button onClick={close}>{texts.cancel}</Button></footer>
      </form>
    </Modal>
  );
}
