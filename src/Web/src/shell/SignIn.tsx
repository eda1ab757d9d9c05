import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { api, read } from '../api/client';
import { Refused } from '../api/problem';
import type { DemoPerson, Session } from '../api/types';
import { useNames, useTexts } from '../i18n';
import { languages } from '../i18n';
import { usePreferences } from './preferences';
import { useShellTexts } from './texts';

interface Props {
  signedIn: (session: Session) => void;
  /** Whose session ended, in front of the page they were on. */
  userName?: string;
}

export function SignIn({ signedIn, userName }: Props) {
  const t = useShellTexts(), texts = useTexts();
  const [user, setUser] = useState(userName ?? ''), [password, setPassword] = useState('');
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);

  async function enter(userName: string, password: string) {
    setBusy(true);
    setFailure(null);
    try {
      const { user: session } = await read(api.POST('/api/session', { body: { userName, password, mode: 'Cookie' } }));
      signedIn(session);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  const submit = (event: FormEvent) => { event.preventDefault(); void enter(user, password); };

  const form = (
    <form onSubmit={submit} className="sign-in">
      {failure !== null && <Alert type="error" showIcon role="alert" title={failure instanceof Refused && failure.problem.status > 0 ? failure.message : texts.error.offline} />}
      <label>{t.signIn.user}<Input size="large" prefix={<UserOutlined aria-hidden />} value={user} onChange={(e) => setUser(e.target.value)} autoComplete="username" autoFocus={!userName} required disabled={!!userName} /></label>
      <label>{t.signIn.password}<Input.Password size="large" prefix={<LockOutlined aria-hidden />} value={password} onChange={(e) => setPassword(e.target.value)} autoComplete="current-password" autoFocus={!!userName} required /></label>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>{t.signIn.submit}</Button>
    </form>
  );
  if (userName) return <><p>{t.signIn.expired}</p>{form}</>;
  return (
    <div className="door">
      <header><LanguageSwitch /></header>
      <main>
        <section className="door-card" aria-labelledby="sign-in-title">
          <img src="/favicon.svg" alt="" width={36} height={36} />
          <h1 id="sign-in-title">{texts.product}</h1>
          <p className="soft">{t.signIn.lead}</p>
          {form}
        </section>
        <Demo choose={(person) => { setUser(person.userName); setPassword(person.password); void enter(person.userName, person.password); }} />
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = usePreferences();
  const other = languages.find((l) => l.code !== language)!;
  return <button type="button" className="bar" lang={other.tag} onClick={() => setLanguage(other.code)}>{other.name}</button>;
}

function Demo({ choose }: { choose: (person: DemoPerson) => void }) {
  const t = useShellTexts(), names = useNames();
  const { data } = useQuery({ queryKey: ['demo'], queryFn: () => read(api.GET('/api/demo')), staleTime: Infinity });
  if (!data || data.signIns.length === 0) return null;
  const shops = [...new Set(data.signIns.map((person) => person.shop))];
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t.signIn.demo}</h2>
      <p className="soft">{t.signIn.demoHelp}</p>
      {shops.map((shop) => (
        <div key={shop}>
          <h3>{shop}</h3>
          <ul>
            {data.signIns.filter((person) => person.shop === shop).map((person) => (
              <li key={person.userName}>
                <button type="button" onClick={() => choose(person)}>
                  <span className="unseen">{t.signIn.submit}</span>
                  <span className="face" aria-hidden="true">{person.name.slice(0, 1)}</span>
                  <span><b>{names.role[person.role]}</b><small>{person.name} · {person.userName}</small></span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
