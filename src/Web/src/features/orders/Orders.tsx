import { useSearchParams } from 'react-router';
import { Imports } from './Imports';
import { OrderList } from './OrderList';
import { useOrdersTexts } from './texts';
import './orders.css';

const TABS = ['orders', 'imports'] as const;

/** The shop's orders as its reports tell them, and the reports that were imported. */
export default function Orders() {
  const t = useOrdersTexts();
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'orders';
  return (
    <div className="page orders">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.tabsLabel}>
          {TABS.map((name) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => setParams({ tab: name })}>{t.tabs[name]}</button>)}
        </div>
      </div>
      {tab === 'orders' ? <OrderList toImport={() => setParams({ tab: 'imports' })} /> : <Imports />}
    </div>
  );
}
