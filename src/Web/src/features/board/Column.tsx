import { EllipsisOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { PersonTag } from '../../components/PersonTag';
import { SlaClock } from '../../components/SlaClock';
import { has, useRolesIn } from '../../shell/session';
import { OPENERS } from '../opening/OpenCase';
import { Marks } from '../queue/Marks';
import type { BoardColumn } from './columns';
import { useBoardTexts } from './texts';

interface Props {
  column: BoardColumn;
  dragged: CaseLine | null;
  /** Whether what is dragged may go here; null while nothing is or it is not known yet. */
  legal: boolean | null;
  drag: (line: CaseLine | null) => void;
  move: (line: CaseLine, to?: string) => void;
}

export function Column({ column, dragged, legal, drag, move }: Props) {
  const t = useBoardTexts();
  const name = useStateName()(column.state);
  const [over, setOver] = useState(false);
  const kind = dragged === null || legal === null || dragged.state === column.state ? '' : legal ? 'legal' : 'illegal';
  return (
    <section className={`panel column ${kind} ${over && legal ? 'over' : ''}`} aria-label={t.column(name, column.count)}
      onDragOver={(event) => { if (legal) { event.preventDefault(); setOver(true); } }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (dragged && legal) move(dragged, column.state); }}>
      <header>
        <h2>{name}</h2><span className="tag">{column.count}</span>
        <div className="spring" />
        {column.overdue > 0 ? <small className="late">{t.overdue(column.overdue, Math.round((column.overdue / column.count) * 100))}</small> : <small className="faint">{kind === 'legal' ? t.dropHere : kind === 'illegal' ? t.noDrop : t.noneOverdue}</small>}
      </header>
      <ul>{column.cards.map((line) => <Card key={line.id} line={line} drag={drag} move={move} lifted={dragged?.id === line.id} />)}</ul>
    </section>
  );
}

function Card({ line, drag, move, lifted }: { line: CaseLine; drag: Props['drag']; move: Props['move']; lifted: boolean }) {
  const t = useBoardTexts();
  const kindOf = useMachineName();
  // finance and the warehouse work on vouchers and parcels, and look on here
  const moves = has(useRolesIn(line.shopId), OPENERS);
  return (
    <li className={lifted ? 'card lifted' : 'card'} draggable={moves} onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', line.number); drag(line); }} onDragEnd={() => drag(null)}>
      <div className="row">
        <Link to={`/cases/${line.id}`} className="strong" data-card={line.id} draggable={false}>{line.number}</Link>
        <span className="faint">{kindOf(line.kind)}</span>
        <div className="spring" />
        {moves && <Button type="text" size="small" icon={<EllipsisOutlined aria-hidden />} onClick={() => move(line)} aria-label={t.moveOf(line.number)} />}
      </div>
      <p className="said" title={line.buyerMessage}>{line.buyerMessage}</p>
      <div className="row"><Marks line={line} /></div>
      <div className="row foot"><SlaClock dueAt={line.nextDueAt} overdueSince={line.overdueSince} /><div className="spring" /><PersonTag id={line.ownerId} shopId={line.shopId} /></div>
    </li>
  );
}
