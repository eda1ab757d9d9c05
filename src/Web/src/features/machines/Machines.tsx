import { Link } from 'react-router';
import { useMachine, useMachineName, useMachines } from '../../api/queries';
import type { MachineSummary } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars, PageSkeleton } from '../../components/Skeleton';
import { StateDiagram } from '../../components/StateDiagram';
import { useMachinesTexts } from './texts';
import './machines.css';

/** All machines at a glance, each drawn from the table that runs. */
export default function Machines() {
  const t = useMachinesTexts();
  const { data, error, refetch } = useMachines();
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <div className="page machines">
      <div className="page-head"><h1>{t.title}</h1><span className="faint">{t.lead}</span></div>
      <ul className="machine-cards">{data.map((machine) => <li key={machine.code}><Card machine={machine} /></li>)}</ul>
    </div>
  );
}

function Card({ machine }: { machine: MachineSummary }) {
  const t = useMachinesTexts();
  const nameOf = useMachineName();
  const { data } = useMachine(machine.code);
  return (
    <article className="panel">
      <header><h2><Link to={`/machines/${machine.code}`}>{nameOf(machine.code)}</Link></h2><span className="tag">{t.subject[machine.subject]}</span></header>
      <div className="body">
        {data ? <StateDiagram machine={data} /> : <Bars rows={6} />}
        <p className="faint">{t.size(machine.states.length, machine.rows, machine.deadlines)} · {t.edition(machine.edition)}</p>
      </div>
    </article>
  );
}
