import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { Sending } from '../finance/Sending';
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

/** A dialog that settles something with a reason. */
export function Settling({ title, submit, done, ready = true, content = '', close, send, children }: Props) {
  const t = useReconciliationTexts().form;
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Sending title={title} submit={submit} done={done} close={close} ready={ready && reason.trim() !== ''} content={`${content} ${reason}`} send={(key) => send(reason.trim(), key)}>
      {children}
      <div className="field">
        <label className="label" htmlFor={id}>{t.reason}<b className="must" aria-hidden="true">*</b><small>{t.reasonHelp}</small></label>
        <Input.TextArea id={id} value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={500} aria-required />
      </div>
    </Sending>
  );
}
