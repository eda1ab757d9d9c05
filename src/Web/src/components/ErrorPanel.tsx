import { DisconnectOutlined, LockOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { isOffline, Refused } from '../api/problem';
import type { Role } from '../api/types';
import { useNames, useTexts } from '../i18n';

const icons = { offline: <DisconnectOutlined aria-hidden />, forbidden: <LockOutlined aria-hidden />, missing: <QuestionCircleOutlined aria-hidden />, broken: <WarningOutlined aria-hidden /> };

/** In place of a screen or a part of it: what it is, why, and what can be done. */
export function StatePanel({ kind, title, help, children }: { kind: keyof typeof icons; title: string; help?: ReactNode; children?: ReactNode }) {
  const texts = useTexts();
  // in place of a whole screen it is what the page is about
  const [whole, setWhole] = useState(false);
  useLayoutEffect(() => setWhole(document.querySelector('h1:not(.state-panel h1)') === null), []);
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className="state-panel" role="alert">
      <span className={`state-icon ${kind}`} aria-hidden="true">{icons[kind]}</span>
      <Heading>{title}</Heading>
      {help && <p>{help}</p>}
      <div className="row">{children ?? <Button href="/">{texts.error.home}</Button>}</div>
    </div>
  );
}

/** A refusal or a bug as a person can use it: what happened, whether trying again is safe, and the number to tell whoever runs the server. */
export function ErrorPanel({ error, retry, broken }: { error: unknown; retry?: () => void; broken?: boolean }) {
  const t = useTexts().error, texts = useTexts(), names = useNames();
  const again = retry && <Button onClick={retry}>{broken ? texts.reload : texts.retry}</Button>;
  if (!(error instanceof Refused)) return <StatePanel kind="broken" title={t.broken} help={t.brokenHelp}>{again}</StatePanel>;
  const { problem } = error;
  if (isOffline(error)) return <StatePanel kind="offline" title={t.offline} help={t.offlineHelp}>{again}</StatePanel>;
  if (problem.status === 403)
    return <StatePanel kind="forbidden" title={t.forbidden} help={problem.roles?.length ? t.forbiddenFor(problem.roles.map((role) => names.role[role as Role]).join(' · ')) : error.message} />;
  if (problem.status === 404) return <StatePanel kind="missing" title={t.notFound} help={t.notFoundHelp} />;
  return (
    <StatePanel kind="broken" title={problem.status === 503 ? t.busy : t.title} help={<>{error.message}{problem.errors?.map((wrong) => <span key={wrong.field}><br /><code>{wrong.field}</code> {wrong.message}</span>)}{error.canRetry && <><br />{t.safe}</>}<Trace of={problem.traceId} /></>}>{again}</StatePanel>
  );
}

function Trace({ of }: { of: string }) {
  const t = useTexts().error;
  return of ? <small className="trace">{t.trace} <code>{of}</code></small> : null;
}
