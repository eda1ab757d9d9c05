import { Alert } from 'antd';
import { isOffline, Refused } from '../../api/problem';
import { useStateName } from '../../api/queries';
import type { FormField } from '../../api/types';
import { useTexts } from '../../i18n';
import { useMoveTexts } from './texts';

/** Why the API did not do it, what would unlock it, and what is possible instead. What belongs to a field stands there already. */
export function Refusal({ failure, fields = [] }: { failure: unknown; fields?: readonly FormField[] }) {
  const t = useMoveTexts(), texts = useTexts();
  const stateOf = useStateName();
  if (!(failure instanceof Refused)) return <Alert type="error" showIcon title={texts.error.broken} description={texts.error.brokenHelp} />;
  const { problem } = failure;
  if (isOffline(failure)) return <Alert type="warning" showIcon title={texts.error.offline} description={`${texts.error.offlineHelp} ${texts.error.safe}`} />;
  // the way back in is on the screen already, and once it was taken nothing is wrong
  if (problem.code === 'signInNeeded') return null;
  if (problem.code === 'notFromHere')
    return (
      <Alert type="warning" showIcon title={problem.state ? `${t.gone.title} · ${stateOf(problem.state)}` : t.gone.title}
        description={<>{problem.possibleNow?.length ? <p>{t.gone.now}{problem.possibleNow.map((move) => <span key={move.code} className="tag">{move.title}</span>)}</p> : null}<p>{t.gone.kept}</p></>} />
    );
  const known = new Set(fields.map((field) => field.name));
  const elsewhere = problem.needs?.filter((need) => !need.fields.some((name) => known.has(name))) ?? [];
  return (
    <Alert type={failure.canRetry ? 'warning' : 'error'} showIcon title={failure.message}
      description={elsewhere.length > 0 || failure.canRetry || problem.traceId ? (
        <>
          {elsewhere.length > 0 && <ul>{elsewhere.map((need) => <li key={need.code}>{need.message}</li>)}</ul>}
          {failure.canRetry && <p>{texts.error.safe}</p>}
          {problem.status >= 500 && <small className="trace">{texts.error.trace} <code>{problem.traceId}</code></small>}
        </>
      ) : undefined} />
  );
}
