import type { Role } from '../../api/types';
import { oneOf, spanOf, useAddress } from '../finance/address';
import { Exports } from '../finance/Exports';
import { Period } from '../finance/Period';
import { ShopPick, useShop } from '../finance/Shop';
import '../finance/finance.css';
import { Balance } from './Balance';
import { Closes } from './Closes';
import { Costs } from './Costs';
import { Entries, useEntryFilters } from './Entries';
import './ledger.css';
import { useLedgerTexts } from './texts';

const READERS: readonly Role[] = ['Manager', 'Supervisor', 'Finance'];
const tabs = ['balance', 'entries', 'costs', 'closes'] as const;
const exported = { balance: 'trial-balance', entries: 'ledger', costs: 'costs' } as const;

/** The books: every figure leads to its entries, and every entry to its voucher and case. */
export default function Ledger() {
  const t = useLedgerTexts();
  const address = useAddress(), shop = useShop(READERS);
  const tab = oneOf(address.get('tab'), tabs);
  const asked = useEntryFilters();
  const books = { shopId: shop.id, ...spanOf(address) };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="tabs" role="group" aria-label={t.tabs.label}>
          {tabs.map((name) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => address.set({ tab: name, account: undefined, party: undefined, remedy: undefined, caseKind: undefined, kind: undefined }, true)}>{t.tabs[name]}</button>)}
        </div>
        <div className="spring" />
        <ShopPick roles={READERS} />
        {tab !== 'closes' && <Exports what={exported[tab]} query={{ ...books, ...(tab === 'entries' ? asked : {}) }} />}
      </div>
      {tab !== 'closes' && <Period />}
      {tab === 'balance' ? <Balance books={books} /> : tab === 'entries' ? <Entries books={books} /> : tab === 'costs' ? <Costs books={books} /> : <Closes shop={shop} />}
    </div>
  );
}
