import { Modal } from 'antd';
import { useState } from 'react';
import { useStateName } from '../../api/queries';
import type { CaseDetail, CaseLine, MoveView } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { useSaid } from '../../i18n';
import { useCase } from '../case/queries';
import { MoveForm } from '../moves/MoveForm';
import { useBoardTexts } from './texts';

/** The moves of a case, or those that lead to one state, and the form of the one that is chosen. */
export function MoveDialog({ line, to, close }: { line: CaseLine; to?: string; close: () => void }) {
  const t = useBoardTexts();
  const stateOf = useStateName();
  const { data, error, refetch } = useCase(line.id);
  return (
    <Modal open onCancel={close} footer={null} width={640} title={to ? t.chooseTo(line.number, stateOf(to)) : t.choose(line.number)} destroyOnHidden>
      {data ? <Choice detail={data} to={to} close={close} /> : error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={4} />}
    </Modal>
  );
}

function Choice({ detail, to, close }: { detail: CaseDetail; to?: string; close: () => void }) {
  const t = useBoardTexts(), said = useSaid();
  const stateOf = useStateName();
  const moves = detail.possible.filter((move) => to === undefined || move.to === to);
  const [picked, pick] = useState<MoveView | null>(null);
  const move = picked ?? (to !== undefined && moves.length === 1 ? moves[0]! : null);
  if (move) return <MoveForm move={move} subject={{ id: detail.id, version: detail.version, state: detail.state, caseId: detail.id, shopId: detail.shopId }} done={close} cancel={close} />;
  if (moves.length === 0) return <p className="soft">{t.none}</p>;
  return (
    <ul className="choices">
      {moves.map((option, i) => (
        <li key={option.code}><button type="button" autoFocus={i === 0} onClick={() => pick(option)}><b>{said(option)}</b><span className="soft">{option.to === detail.state ? t.stays : `→ ${stateOf(option.to)}`}</span></button></li>
      ))}
    </ul>
  );
}
