import { api, headersOf, read } from '../../api/client';
import { useSaid } from '../../i18n';
import type { Discrepancy } from './queries';
import { Settling } from './Settling';
import { useReconciliationTexts } from './texts';

/** Ends a discrepancy with its explanation. */
export function EndForm({ discrepancy, close }: { discrepancy: Discrepancy; close: () => void }) {
  const t = useReconciliationTexts().form, said = useSaid();
  const { id, version } = discrepancy;
  return (
    <Settling title={t.end} submit={t.submitEnd} done={t.ended} close={close}
      send={(reason, key) => read(api.POST('/api/discrepancies/{id}/end', { params: { path: { id } }, body: { reason }, headers: headersOf({ version, key }) }))}>
      <p>{said(discrepancy)}</p>
    </Settling>
  );
}
