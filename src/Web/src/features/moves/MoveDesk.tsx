import { useRef, useState, type ReactNode } from 'react';
import type { MoveAnswer, MoveView, RefusedView } from '../../api/types';
import { useSaid } from '../../i18n';
import { useKeys } from '../../shell/keys';
import { MoveForm, type Subject } from './MoveForm';
import { useMoveTexts } from './texts';

interface Props {
  /** What can be done with what is shown, and why not the rest. */
  of: { possible: readonly MoveView[]; refused: readonly RefusedView[] };
  subject: Subject;
  /** The move whose form is open. */
  code: string | null;
  pick: (code: string | null) => void;
  /** In the list of keys: whose they are and what the first nine do. */
  keys?: { title: string; move: string };
  initial?: (move: MoveView) => Record<string, unknown> | undefined;
  done?: (answer: MoveAnswer) => void;
  /** Beside the title. */
  children?: ReactNode;
}

const NINE = 9;

/** Exactly the moves that the API allows, the first nine by key; the form of the one that is chosen; and why not the rest. */
export function MoveDesk({ of, subject, code, pick, keys, initial, done, children }: Props) {
  const t = useMoveTexts().desk, said = useSaid();
  const move = useKeptMove(of.possible, code);
  const desk = useRef<HTMLElement>(null);
  // a form that goes takes the focus with it: who works by keys would begin at the top of the page
  const leave = (to: HTMLElement | null | undefined): void => { pick(null); (to ?? desk.current)?.focus({ preventScroll: true }); };
  const { possible } = of;
  const toggle = (chosen: MoveView): void => pick(code === chosen.code ? null : chosen.code);
  useKeys(keys?.title ?? '', keys ? possible.slice(0, NINE).map((one, i) => ({ press: String(i + 1), label: keys.move, quiet: i > 0, run: () => toggle(one) })) : []);
  return (
    <section ref={desk} className="panel moves" aria-label={t.title} tabIndex={-1}>
      <header><h2>{t.title}</h2>{children && <><div className="spring" />{children}</>}</header>
      <div className="body">
        {possible.length === 0 && <p className="faint">{t.none}</p>}
        <div className="move-buttons">
          {possible.map((one, i) => (
            <button key={one.code} type="button" aria-expanded={code === one.code} title={keys && i < NINE ? t.key(i + 1) : undefined} onClick={() => toggle(one)}>
              {said(one)}{keys && i < NINE && <kbd aria-hidden="true">{i + 1}</kbd>}
            </button>
          ))}
        </div>
        <Refused refused={of.refused} />
      </div>
      {move && <MoveForm key={move.code} move={move} subject={subject} initial={initial?.(move)} cancel={() => leave(desk.current?.querySelector<HTMLElement>('[aria-expanded=true]'))} done={(answer) => { leave(null); done?.(answer); }} />}
    </section>
  );
}

/** A form that somebody fills in stays, also when the move has just become impossible: the answer to sending it says what is possible now. */
function useKeptMove(possible: readonly MoveView[], code: string | null): MoveView | null {
  const [kept, setKept] = useState<MoveView | null>(null);
  const offered = possible.find((move) => move.code === code) ?? null;
  if (offered && offered !== kept) setKept(offered);
  return code === null ? null : offered ?? (kept?.code === code ? kept : null);
}

const later = ['notYours', 'notFromHere'] as const;

function Refused({ refused }: { refused: readonly RefusedView[] }) {
  const t = useMoveTexts().desk, said = useSaid();
  const list = (why: RefusedView['why']) => {
    const some = refused.filter((move) => move.why === why);
    return some.length > 0 && (
      <section key={why}>
        <h3>{t[why as 'lacking']}</h3>
        <dl className="facts">{some.map((move) => [<dt key={`${move.code}t`}>{said(move)}</dt>, <dd key={move.code}>{move.message}</dd>])}</dl>
      </section>
    );
  };
  const lacking = list('lacking'), others = refused.filter((move) => move.why !== 'lacking');
  return (
    <>
      {/* often the very step that comes next */}
      {lacking && <div className="refused">{lacking}</div>}
      {others.length > 0 && <details className="refused"><summary>{t.refused(others.length)}</summary>{later.map(list)}</details>}
    </>
  );
}
