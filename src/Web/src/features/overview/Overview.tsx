import { useSearchParams } from 'react-router';
import { ShopFilter } from '../finance/Shop';
import { EscalationList } from './EscalationList';
import { OverdueList } from './OverdueList';
import { Rules } from './Rules';
import { useOverviewTexts } from './texts';
import './overview.css';

const TABS = ['overdue', 'escalated', 'stuck', 'rules'] as const;

/** Where a supervisor's day begins: what is late, what was raised and why, and what still nobody has moved. */
export default function Overview() {
  const t = useOverviewTexts();
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'overdue';
  return (
    <div className="page overview">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.tabsLabel}>
          {TABS.map((name) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => setParams((before) => { const next = new URLSearchParams(before); next.set('tab', name); return next; })}>{t.tabs[name]}</button>)}
        </div>
        <div className="spring" />
        <ShopFilter roles={['Manager', 'Supervisor']} />
      </div>
      <p className="soft">{t.lead[tab]}</p>
      <div className="panel">{tab === 'overdue' ? <OverdueList /> : tab === 'rules' ? <Rules /> : <EscalationList key={tab} stuck={tab === 'stuck'} />}</div>
    </div>
  );
}
