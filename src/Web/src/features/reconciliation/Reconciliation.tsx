import type { Role } from '../../api/types';
import { has } from '../../shell/session';
import { oneOf, spanOf, useAddress } from '../finance/address';
import { Exports } from '../finance/Exports';
import { ShopPick, useShop } from '../finance/Shop';
import '../finance/finance.css';
import '../moves/moves.css';
import { Discrepancies } from './Discrepancies';
import './reconciliation.css';
import type { DiscrepancyFilter } from './queries';
import { StatementLines } from './StatementLines';
import { Statements } from './Statements';
import { useReconciliationTexts } from './texts';
import { Upload } from './Upload';

const READERS: readonly Role[] = ['Manager', 'Supervisor', 'Finance'];
const tabs = ['discrepancies', 'statements'] as const;

/** What the account says against what the books say: statements in, and what does not agree until somebody explains it. */
const kindIn = (text: string | undefined): DiscrepancyFilter['kind'] => text as DiscrepancyFilter['kind'];

export default function Reconciliation() {
  const t = useReconciliationTexts();
  const address = useAddress(), shop = useShop(READERS);
  const tab = oneOf(address.get('tab'), tabs), statement = address.get('statement');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.tabs.label}>
          {tabs.map((name) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => address.set({ tab: name, statement: undefined, bucket: undefined }, true)}>{t.tabs[name]}</button>)}
        </div>
        <div className="spring" />
        <ShopPick roles={READERS} />
        <Exports what="discrepancies" query={{ shopId: shop.id, ...spanOf(address), ...(tab === 'discrepancies' ? { kind: kindIn(address.get('kind')), open: address.get('ended') !== 'true' } : { statementId: statement }) }} />
      </div>
      {tab === 'discrepancies' ? <Discrepancies shop={shop} /> : (
        <>
          {has(shop.roles, ['Finance']) ? <Upload shopId={shop.id} /> : <p className="faint">{t.upload.onlyFinance}</p>}
          {statement ? <StatementLines id={statement} shop={shop} /> : <Statements shopId={shop.id} />}
        </>
      )}
    </div>
  );
}
