import { useState } from 'react';
import { api, headersOf, read } from '../../api/client';
import { useSaid } from '../../i18n';
import { Yuan } from '../moves/RemediesInput';
import type { Discrepancy } from './queries';
import { Settling } from './Settling';
import { useReconciliationTexts } from './texts';

export type Excess = 'recover' | 'writeOff';

/** What the platform returned beyond what the buyer paid: finance books what came back, a supervisor gives up the rest. At nothing left the discrepancy ends. */
export function ExcessForm({ discrepancy, act, close }: { discrepancy: Discrepancy; act: Excess; close: () => void }) {
  const t = useReconciliationTexts().excess, said = useSaid();
  const [fen, setFen] = useState(discrepancy.amountFen);
  const id = discrepancy.orderId ?? '';
  return (
    <Settling title={t[act]} submit={t[act]} done={t.done} close={close} ready={fen > 0} content={`${act} ${fen}`}
      send={(reason, key) => {
        const asked = { params: { path: { id } }, body: { amountFen: fen, reason }, headers: headersOf({ key }) };
        return act === 'recover' ? read(api.POST('/api/orders/{id}/excess/recover', asked)) : read(api.POST('/api/orders/{id}/excess/write-off', asked));
      }}>
      <p>{said(discrepancy)}</p>
      <div className="field" role="group" aria-label={t.amount}><span className="label">{t.amount}</span><Yuan fen={fen} change={setFen} /></div>
    </Settling>
  );
}
