import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useMachine } from '../../api/queries';
import type { Machine as Table } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { rowsOf } from '../../components/machineRows';
import { PageSkeleton } from '../../components/Skeleton';
import { StateDiagram } from '../../components/StateDiagram';
import { useLanguage } from '../../i18n';
import { words } from '../../i18n/format';
import { Deadlines } from './Deadlines';
import { Rows } from './Rows';
import { useStatesOf } from './states';
import { useMachinesTexts } from './texts';
import './machines.css';

export default function Machine() {
  const { data, error, refetch } = useMachine(useParams().code!);
  if (data) return <Sheet machine={data} />;
  return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
}

/** One machine to read and to print: the drawing, what is possible anywhere, every row, every deadline. */
function Sheet({ machine }: { machine: Table }) {
  const t = useMachinesTexts();
  const language = useLanguage();
  return (
    <div className="page machine">
      <div className="page-head">
        <Link to="/machines" aria-label={t.all} className="no-print"><ArrowLeftOutlined aria-hidden /></Link>
        <h1>{language === 'zh' ? machine.zh : words(machine.code)}</h1>
        <span className="tag">{t.subject[machine.subject]}</span>
        <span className="faint">{t.edition(machine.edition)} · {t.size(machine.states.length, machine.rows.length, machine.deadlines.length)}</span>
        <div className="spring" />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()} className="no-print">{t.print}</Button>
      </div>
      <section className="panel sheet" aria-label={t.drawing}>
        <div className="drawing" tabIndex={0} role="group" aria-label={t.drawing}><StateDiagram machine={machine} full /></div>
        <Anywhere machine={machine} />
      </section>
      <Rows machine={machine} />
      <Deadlines machine={machine} />
      <p className="faint">{t.hash} <code>{machine.hash}</code></p>
    </div>
  );
}

function Anywhere({ machine }: { machine: Table }) {
  const t = useMachinesTexts();
  const language = useLanguage();
  const stateOf = useStatesOf(machine);
  const { anywhere } = rowsOf(machine);
  if (anywhere.length === 0) return null;
  const between = language === 'zh' ? '\u3001' : ', ';
  return (
    <aside className="beside" aria-label={t.anywhere}>
      <h2>{t.anywhere}</h2>
      <ul>
        {anywhere.map(({ row, except }) => (
          <li key={`${row.move} ${row.to}`}>
            <b>{language === 'zh' ? row.moveZh : words(row.move)}</b> <span className="soft">{row.from === row.to ? t.stays : `→ ${stateOf(row.to)}`}</span>
            {except.length > 0 && <small className="faint">{t.except(except.map(stateOf).join(between))}</small>}
          </li>
        ))}
      </ul>
      <p className="faint">{t.anywhereHelp}</p>
    </aside>
  );
}
