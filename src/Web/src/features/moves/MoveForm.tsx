import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { post } from '../../api/client';
import { isRefused, Refused } from '../../api/problem';
import { useStateName } from '../../api/queries';
import type { MoveAnswer, MoveView } from '../../api/types';
import { useSaid, useTexts } from '../../i18n';
import { ConfirmPassword } from './ConfirmPassword';
import { filledIn, useDraft } from './draft';
import { FieldInput } from './FieldInput';
import { Refusal } from './Refusal';
import { StaleNotice } from './StaleNotice';
import { useMoveTexts } from './texts';
import './moves.css';

/** What a move is made on: a case, a voucher or a parcel, and the case it belongs to. */
export interface Subject {
  id: string;
  version: number;
  state: string;
  caseId: string;
  shopId: string;
}

interface Props {
  move: MoveView;
  subject: Subject;
  /** What the fields begin with. */
  initial?: Record<string, unknown>;
  done: (answer: MoveAnswer) => void;
  cancel: () => void;
}

/**
 * The form of one move as the API describes it, and nothing it does not describe. Whatever is refused keeps what was typed: what is lacking stands at its field, a
 * newer version is shown with who changed what, a move that is no longer possible with what is.
 */
export function MoveForm({ move, subject, initial, done, cancel }: Props) {
  const t = useMoveTexts(), texts = useTexts(), said = useSaid();
  const stateOf = useStateName();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const draft = useDraft(`${subject.id}:${move.code}`, initial);
  // the version that the person has looked at: a newer one is not written over unseen
  const [seen, setSeen] = useState(subject.version);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false), [confirming, setConfirming] = useState(false);
  // what was refused of a field is said until it is changed
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const sending = useRef(false), form = useRef<HTMLFormElement>(null);
  // also where no field takes it by itself, as a choice of few: the keys of the form are heard only in it
  useEffect(() => { if (!form.current?.contains(document.activeElement)) form.current?.focus(); }, []);
  const missing = move.form.filter((field) => field.required && filledIn(draft.values)[field.name] === undefined);

  async function send(version = seen) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    setMended(new Set());
    try {
      const answer = await post<MoveAnswer>(move.href, filledIn(draft.values), { version, key: draft.key });
      draft.clear();
      void queries.invalidateQueries({ queryKey: ['case', subject.caseId] });
      void queries.invalidateQueries({ queryKey: ['list'] });
      void message.success(t.done(said(move), stateOf(answer.state)));
      done(answer);
    } catch (refused) {
      setFailure(refused);
      if (isRefused(refused, 'stale', 'notFromHere')) void queries.invalidateQueries({ queryKey: ['case', subject.caseId] });
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }
  const submit = (version = seen): void => (move.confirm ? setConfirming(true) : void send(version));
  const submitOnLatest = (): void => { setSeen(subject.version); submit(subject.version); };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); submit(); }
    if (event.key === 'Escape') cancel();
  };
  const isStale = seen < subject.version || isRefused(failure, 'stale');

  return (
    <form ref={form} tabIndex={-1} className="move-form" aria-label={said(move)} onSubmit={(event) => { event.preventDefault(); submit(); }} onKeyDown={press} noValidate>
      <header>
        <h3>{said(move)}</h3>
        <span className="faint">{move.to === subject.state ? t.stays : t.leadsTo(stateOf(move.to))}</span>
        {draft.restored && <span className="tag soon">{t.draft}</span>}
      </header>
      {move.form.map((field, i) => (
        <FieldInput key={field.name} field={field} value={draft.values[field.name]} change={(value) => { draft.set(field.name, value); setMended((before) => new Set([...before, field.name])); }} subject={subject} first={i === 0}
          error={failure instanceof Refused && !mended.has(field.name) ? wrongWith(field.name, failure) : undefined} />
      ))}
      {isStale && <StaleNotice caseId={subject.caseId} seen={seen} accept={submitOnLatest} />}
      {failure !== null && !isRefused(failure, 'stale') && !isMended(failure, mended) && <Refusal failure={failure} fields={move.form} />}
      <footer>
        <Button type="primary" htmlType="submit" loading={busy} disabled={isStale}>{t.submit(said(move))}</Button>
        <kbd>Ctrl ↵</kbd>
        <Button onClick={cancel}>{texts.cancel}</Button>
        {Object.keys(filledIn(draft.values)).length > 0 && <Button type="text" onClick={draft.clear}>{t.discard}</Button>}
        {missing.length > 0 && failure === null && <span className="faint">{t.missing}</span>}
      </footer>
      <ConfirmPassword open={confirming} close={() => setConfirming(false)} confirmed={() => { setConfirming(false); void send(); }} />
    </form>
  );
}

/** Whether everything that was wrong has been changed since. */
function isMended(failure: unknown, mended: ReadonlySet<string>): boolean {
  if (!(failure instanceof Refused)) return false;
  const wrong = [...(failure.problem.errors ?? []).map((error) => [error.field.split(/[[.]/)[0]!]), ...(failure.problem.needs ?? []).map((need) => need.fields)];
  return wrong.length > 0 && wrong.every((fields) => fields.some((field) => mended.has(field)));
}

/** What the API says about one field. */
function wrongWith(name: string, { problem }: Refused): string | undefined {
  const wrong = problem.errors?.find((error) => error.field === name || error.field.startsWith(`${name}[`) || error.field.startsWith(`${name}.`));
  return wrong?.message ?? problem.needs?.find((need) => need.fields.includes(name))?.message;
}
