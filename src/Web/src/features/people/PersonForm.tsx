import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import type { Role, StaffPerson } from '../../api/types';
import { useNames, useTexts } from '../../i18n';
import { Refusal } from '../moves/Refusal';
import { usePeopleTexts } from './texts';

const ROLES: readonly Role[] = ['Junior', 'Agent', 'Manager', 'Supervisor', 'Finance', 'Warehouse'];

interface Props { shopId: string; person: StaffPerson | null; close: () => void }
interface Handed { name: string; password: string }

/** Adds somebody, or changes name and role, sends them off and takes them back. A first password stands here once and nowhere else. */
export function PersonForm({ shopId, person, close }: Props) {
  const t = usePeopleTexts(), names = useNames(), texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [userName, setUserName] = useState(''), [name, setName] = useState(person?.name ?? ''), [role, setRole] = useState<Role>(person?.role ?? 'Agent'), [active, setActive] = useState(person?.active ?? true);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false), [handed, hand] = useState<Handed | null>(null);
  async function deed(send: () => Promise<{ name: string; password?: string | null }>) {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await send();
      void message.success(t.done(answer.name));
      if (answer.password) hand({ name: answer.name, password: answer.password });
      else close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['staff'] });
    }
  }
  const save = () => deed(() => (person
    ? read(api.PUT('/api/staff/{id}', { params: { path: { id: person.userId } }, body: { name, role, active, shopId }, headers: headersOf({ version: person.version, key: newKey() }) }))
    : read(api.POST('/api/staff', { body: { userName, name, role, shopId }, headers: headersOf({ key: newKey() }) }))) as Promise<{ name: string; password?: string | null }>);
  const newPassword = (of: StaffPerson) => deed(() => read(api.POST('/api/staff/{id}/password', { params: { path: { id: of.userId } }, body: { shopId }, headers: headersOf({ key: newKey() }) })) as Promise<{ name: string; password?: string | null }>);
  return (
    <Modal open onCancel={close} footer={null} title={handed ? t.password(handed.name) : person ? t.edit(person.name) : t.add} mask={{ closable: handed === null }} destroyOnHidden>
      {handed ? (
        <div className="person-form"><Typography.Paragraph copyable className="first-password">{handed.password}</Typography.Paragraph><p className="soft">{t.passwordHelp}</p><div><Button type="primary" onClick={close}>{texts.ok}</Button></div></div>
      ) : (
        <form className="person-form" onSubmit={(event) => { event.preventDefault(); if (!busy) void save(); }}>
          {!person && <label><span>{t.userName}</span><Input value={userName} onChange={(event) => setUserName(event.target.value)} required autoComplete="off" spellCheck={false} /></label>}
          <label><span>{t.name}</span><Input value={name} onChange={(event) => setName(event.target.value)} required autoComplete="off" /></label>
          <div><span>{t.role}</span><Select value={role} onChange={setRole} aria-label={t.role} options={ROLES.map((value) => ({ value, label: names.role[value] }))} /></div>
          {person && <div><Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>{t.active}</Checkbox><small className="faint">{t.activeHelp}</small></div>}
          {failure !== null && <Refusal failure={failure} />}
          <div className="row">
            <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim() || (!person && !userName.trim())}>{t.save}</Button><Button onClick={close}>{texts.cancel}</Button>
            {person && <><div className="spring" /><Button disabled={busy} onClick={() => void newPassword(person)}>{t.newPassword}</Button></>}
          </div>
        </form>
      )}
    </Modal>
  );
}
