import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseDetail, MoveView, RefusedView } from '../../api/types';
import { useSaid } from '../../i18n';
import { useKeys } from '../../shell/keys';
import { MoveForm } from '../moves/MoveForm';
import { useCaseTexts } from './texts';

const NINE = 9;

/** Exactly the moves that the API allows, the first nine by key; and why not the rest. */
export function MovesPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), said = useSaid();
  // another screen may say which form to begin with, as the call list does
  const [asked] = useSearchParams();
  const [code, setCode] = useState<string | null>(asked.get('move'));
  const move = useKeptMove(detail, code);
  const pick = (chosen: MoveView): void => setCode(code === chosen.code ? null : chosen.code);
  const reply = detail.possible.find((possible) => possible.form.some((field) => field.name === 'wording'));
  useKeys(t.keys.title, [
    ...detail.possible.slice(0, NINE).map((possible, i) => ({ press: String(i + 1), label: t.keys.move, quiet: i > 0, run: () => pick(possible) })),
    ...(reply ? [{ press: 'r', label: t.keys.reply, run: () => setCode(reply.code) }] : []),
    ...(detail.possible.some((possible) => possible.code === 'Assign') ? [{ press: 'a', label: t.keys.assign, run: () => setCode('Assign') }] : []),
  ]);
  return (
    <section className="panel moves" aria-label={t.moves.title}>
      <header><h2>{t.moves.title}</h2></header>
      <div className="body">
        {detail.possible.length === 0 && <p className="faint">{t.moves.none}</p>}
        <div className="move-buttons">
          {detail.possible.map((possible, i) => (
            <button key={possible.code} type="button" aria-expanded={code === possible.code} title={i < NINE ? t.moves.key(i + 1) : undefined} onClick={() => pick(possible)}>
              {said(possible)}{i < NINE && <kbd aria-hidden="true">{i + 1}</kbd>}
            </button>
          ))}
        </div>
        <Refused refused={detail.refused} />
      </div>
      {move && (
        <MoveForm key={move.code} move={move} cancel={() => setCode(null)} done={() => setCode(null)}
          subject={{ id: detail.id, version: detail.version, state: detail.state, caseId: detail.id, shopId: detail.shopId }} />
      )}
    </section>
  );
}

/** A form that somebody fills in stays, also when the move has just become impossible: the answer to sending it says what is possible now. */
function useKeptMove(detail: CaseDetail, code: string | null): MoveView | null {
  const [kept, setKept] = useState<MoveView | null>(null);
  const offered = detail.possible.find((possible) => possible.code === code) ?? null;
  if (offered && offered !== kept) setKept(offered);
  return code === null ? null : offered ?? (kept?.code === code ? kept : null);
}

const reasons = ['lacking', 'notYours', 'notFromHere'] as const;

function Refused({ refused }: { refused: readonly RefusedView[] }) {
  const t = useCaseTexts(), said = useSaid();
  if (refused.length === 0) return null;
  return (
    <details className="refused">
      <summary>{t.moves.refused(refused.length)}</summary>
      {reasons.map((why) => {
        const some = refused.filter((move) => move.why === why);
        return some.length > 0 && (
          <section key={why}>
            <h3>{t.moves[why]}</h3>
            <dl className="facts">{some.map((move) => [<dt key={`${move.code}t`}>{said(move)}</dt>, <dd key={move.code}>{move.message}</dd>])}</dl>
          </section>
        );
      })}
    </details>
  );
}
