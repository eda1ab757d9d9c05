import { ExpandOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useMachine } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { StateDiagram, type Walk } from '../../components/StateDiagram';
import { Bars } from '../../components/Skeleton';
import { useTimeline } from './queries';
import { useCaseTexts } from './texts';

/** The way the case went and where it can go, on the edition of the machine that it was opened under. */
export function DiagramPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const { data: machine } = useMachine(detail.machine, detail.edition);
  const { data: timeline } = useTimeline(detail.id);
  const [large, setLarge] = useState(false);
  const walk = useMemo<Walk>(() => ({
    current: detail.state,
    visited: (timeline?.items ?? []).filter((entry) => entry.subject === 'Case' && entry.kind === 'Move' && entry.from !== entry.to).map((entry) => entry.from),
    possible: detail.possible.map((move) => move.code),
  }), [detail, timeline]);
  return (
    <section className="panel" aria-label={t.diagram.title}>
      <header><h2>{t.diagram.title}</h2><div className="spring" /><small className="faint">{t.diagram.edition(detail.edition)}</small><Button type="text" size="small" icon={<ExpandOutlined aria-hidden />} onClick={() => setLarge(true)} aria-label={t.diagram.enlarge} /></header>
      <div className="body">{machine ? <StateDiagram machine={machine} walk={walk} /> : <Bars rows={5} />}</div>
      <Modal open={large} onCancel={() => setLarge(false)} footer={null} width="min(1200px, 94vw)" title={t.diagram.title} destroyOnHidden>
        <div className="diagram-large" tabIndex={0} role="group" aria-label={t.diagram.title}>{machine && <StateDiagram machine={machine} walk={walk} full />}</div>
      </Modal>
    </section>
  );
}
