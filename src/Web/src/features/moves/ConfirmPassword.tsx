import { Alert, Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { SESSION, useSession } from '../../shell/session';
import { useMoveTexts } from './texts';

interface Props { open: boolean; close: () => void; confirmed: () => void }

/** Asks for the password before a signature, unless it was given within the last minutes: the API says until when it counts. */
export function ConfirmPassword({ open, close, confirmed }: Props) {
  const t = useMoveTexts();
  const { session } = useSession();
  const queries = useQueryClient();
  const [password, setPassword] = useState(''), [wrong, setWrong] = useState<string | null>(null), [busy, setBusy] = useState(false);
  // sessions run by the real clock, whatever the demo's does
  const counts = session.confirmedUntil !== undefined && session.confirmedUntil !== null && Date.parse(session.confirmedUntil) > Date.now() + 5_000;
  useEffect(() => { if (open && counts) confirmed(); }, [open, counts, confirmed]);

  async function confirm() {
    setBusy(true);
    setWrong(null);
    try {
      const { confirmedUntil } = await read(api.POST('/api/session/confirm', { body: { password } }));
      queries.setQueryData(SESSION, { ...session, confirmedUntil });
      setPassword('');
    } catch (refused) {
      setWrong((refused as Error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal open={open && !counts} title={t.confirm.title} onCancel={close} footer={null} destroyOnHidden width={400}>
      <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void confirm(); }}>
        <p className="soft">{t.confirm.why}</p>
        {wrong && <Alert type="error" showIcon title={wrong} role="alert" />}
        <Input.Password autoFocus value={password} onChange={(event) => setPassword(event.target.value)} aria-label={t.confirm.password} autoComplete="current-password" />
        <Button type="primary" htmlType="submit" loading={busy} disabled={!password}>{t.confirm.go}</Button>
      </form>
    </Modal>
  );
}
