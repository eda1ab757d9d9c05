import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, read } from '../api/client';
import { useTexts } from '../i18n';
import { Refusal } from '../features/moves/Refusal';
import '../features/moves/moves.css';
import { useShellTexts } from './texts';

const FIELDS = ['old', 'new', 'again'] as const;
type Field = (typeof FIELDS)[number];

/** One's own password, by the old one. Other places where one is signed in are signed out; this one stays. */
export default function OwnPassword({ close }: { close: () => void }) {
  const t = useShellTexts().password, texts = useTexts();
  const { message } = App.useApp();
  const id = useId();
  const [typed, setTyped] = useState<Record<Field, string>>({ old: '', new: '', again: '' });
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const differs = typed.again !== '' && typed.again !== typed.new;

  async function change() {
    setBusy(true);
    setFailure(null);
    try {
      await read(api.POST('/api/session/password', { body: { password: typed.old, newPassword: typed.new } }));
      void message.success(t.done);
      close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  const ready = FIELDS.every((name) => typed[name] !== '') && !differs;
  return (
    <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); if (ready && !busy) void change(); }}>
      <p className="soft">{t.help}</p>
      {FIELDS.map((name, i) => (
        <div key={name} className="field">
          <label className="label" htmlFor={`${id}-${name}`}>{t[name]}<b className="must" aria-hidden="true">*</b></label>
          <Input.Password id={`${id}-${name}`} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} autoFocus={i === 0} maxLength={256} aria-required
            autoComplete={name === 'old' ? 'current-password' : 'new-password'} aria-invalid={(name === 'again' && differs) || undefined} aria-describedby={name === 'again' && differs ? `${id}-differs` : undefined} />
        </div>
      ))}
      {differs && <p className="wrong" id={`${id}-differs`} role="alert">{t.differs}</p>}
      {failure !== null && <Refusal failure={failure} />}
      <footer><Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{t.go}</Button><Button onClick={close}>{texts.cancel}</Button></footer>
    </form>
  );
}
