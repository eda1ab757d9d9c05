import { useState } from 'react';
import type { MoveView, RefusedView } from '../../api/types';
import { useSaid } from '../../i18n';
import { useKeys } from '../../shell/keys';
import { useCaseTexts } from '../case/texts';
import { MoveForm } from '../moves/MoveForm';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

const NINE = 9;

/** Exactly the moves that the API allows the reader; and why not the rest. */
export function VoucherMoves({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts(), { moves } = useCaseTexts(), said = useSaid();
  const { voucher } = detail;
  const [code, setCode] = useState<string | null>(null);
  const move = useKeptMove(detail, code);
  const pick = (chosen: MoveView): void => setCode(code === chosen.code ? null : chosen.code);
  useKeys(t.keys.title, detail.possible.slice(0, NINE).map((possible, i) => ({ press: String(i + 1), label: t.keys.move, quiet: i > 0, run: () => pick(possible) })));
  // what stands for the remark where none is written may be taken as it is
  const initial = move?.form.some((field) => field.name === 'remark') ? { remark: voucher.remark ?? detail.suggestedRemark ?? undefined } : undefined;
  return (
    <section className="panel moves" aria-label={moves.title}>
      <header><h2>{moves.title}</h2></header>
      <div className="body">
        {detail.possible.length === 0 && <p className="faint">{moves.none}</p>}
        <div className="move-buttons">
          {detail.possible.map((possible, i) => (
            <button key={possible.code} type="button" aria-expanded={code === possible.code} title={i < NINE ? moves.key(i + 1) : undefined} onClick={() => pick(possible)}>
              {said(possible)}{i < NINE && <kbd aria-hidden="true">{i + 1}</kbd>}
            </button>
          ))}
        </div>
        <Refused refused={detail.refused} />
      </div>
      {move && (
        <MoveForm key={move.code} move={move} initial={initial} cancel={() => setCode(null)} done={() => setCode(null)}
          subject={{ id: voucher.id, version: voucher.version ?? 0, state: voucher.state, caseId: voucher.caseId, shopId: voucher.shopId }} />
      )}
    </section>
  );
}

/** A form that somebody fills in stays when its move has just become impossible: the answer to it says what is possible now. */
function useKeptMove(detail: VoucherDetail, code: string | null): MoveView | null {
  const [kept, setKept] = useState<MoveView | null>(null);
  const offered = detail.possible.find((possible) => possible.code === code) ?? null;
  if (offered && offered !== kept) setKept(offered);
  return code === null ? null : offered ?? (kept?.code === code ? kept : null);
}

const reasons = ['lacking', 'notYours', 'notFromHere'] as const;

function Refused({ refused }: { refused: readonly RefusedView[] }) {
  const { moves } = useCaseTexts(), said = useSaid();
  if (refused.length === 0) return null;
  return (
    <details className="refused">
      <summary>{moves.refused(refused.length)}</summary>
      {reasons.map((why) => {
        const some = refused.filter((move) => move.why === why);
        return some.length > 0 && (
          <section key={why}>
            <h3>{moves[why]}</h3>
            <dl className="facts">{some.map((move) => [<dt key={`${move.code}t`}>{said(move)}</dt>, <dd key={move.code}>{move.message}</dd>])}</dl>
          </section>
        );
      })}
    </details>
  );
}
