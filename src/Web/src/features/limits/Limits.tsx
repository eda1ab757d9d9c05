import { Button } from 'antd';
import { useState } from 'react';
import type { Role, Shop } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { fullTime, money } from '../../i18n/format';
import { oneOf, useAddress } from '../finance/address';
import { ShopPick, useShop } from '../finance/Shop';
import '../finance/finance.css';
import '../moves/moves.css';
import { BudgetPanel } from './BudgetPanel';
import { Deputies } from './Deputies';
import { History } from './History';
import './limits.css';
import { limitNames, usePolicy, type LimitName, type Limits as Set } from './queries';
import { SetLimits } from './SetLimits';
import { useLimitTexts } from './texts';

const READERS: readonly Role[] = ['Manager', 'Supervisor', 'Finance'];
const tabs = ['current', 'history', 'deputies'] as const;

/** How much each may give by itself, what was spent of the month, and who stands in for finance. */
export default function Limits() {
  const t = useLimitTexts();
  const address = useAddress(), shop = useShop(READERS);
  const tab = oneOf(address.get('tab'), tabs);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.tabs.label}>
          {tabs.map((name) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => address.set({ tab: name }, true)}>{t.tabs[name]}</button>)}
        </div>
        <div className="spring" />
        <ShopPick roles={READERS} />
      </div>
      {tab === 'current' ? <Current shop={shop} /> : tab === 'history' ? <History shopId={shop.id} /> : <Deputies shop={shop} />}
    </div>
  );
}

function Current({ shop }: { shop: Shop }) {
  const t = useLimitTexts();
  const { data, error, refetch } = usePolicy(shop.id);
  const [setting, setSetting] = useState(false);
  const valueOf = useLimitValue();
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <div className="panel"><Bars rows={6} /></div>;
  return (
    <>
      <div className="row">
        <p className="faint">{data.policy ? t.since(data.number, data.policy.byName, fullTime(data.policy.effectiveFrom)) : t.defaults}</p>
        <div className="spring" />
        {shop.role === 'Supervisor' ? <Button type="primary" onClick={() => setSetting(true)}>{t.set.open}</Button> : <span className="faint">{t.set.onlySupervisor}</span>}
      </div>
      <dl className="figures">
        {limitNames.map((name) => <div key={name} className="figure"><dt><small>{t.limit[name]}</small></dt><dd><b>{valueOf(data.limits, name)}</b></dd></div>)}
      </dl>
      <BudgetPanel shopId={shop.id} />
      {setting && <SetLimits limits={data.limits} shopId={shop.id} close={() => setSetting(false)} />}
    </>
  );
}

/** A limit as people read it: an amount, a share, or no cap. */
export function useLimitValue(): (limits: Set, name: LimitName) => string {
  const t = useLimitTexts();
  return (limits, name) => {
    const value = limits[name];
    return value === undefined || value === null ? t.noCap : name === 'agentCashPercent' ? `${value}%` : money(value);
  };
}
