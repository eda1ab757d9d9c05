import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Role, Shop } from '../../api/types';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { Money } from '../../components/Money';
import { SlaClock } from '../../components/SlaClock';
import { useSaid } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { has } from '../../shell/session';
import { useAddress } from '../finance/address';
import { useFinanceTexts } from '../finance/texts';
import { EndForm } from './EndForm';
import { ExcessForm } from './ExcessForm';
import { LineSaid } from './LineSaid';
import { MatchForm } from './MatchForm';
import { useDiscrepancies, type Discrepancy, type DiscrepancyFilter } from './queries';
import { useReconciliationTexts } from './texts';

const SETTLERS: readonly Role[] = ['Finance', 'Supervisor'];

/** What does not agree, the longest due first, until it is matched or explained. */
export function Discrepancies({ shop }: { shop: Shop }) {
  const t = useReconciliationTexts().discrepancies, keys = useReconciliationTexts().keys, { discrepancy } = useFinanceTexts();
  const address = useAddress();
  const ended = address.get('ended') === 'true';
  const kind = Object.keys(discrepancy).find((name) => name === address.get('kind')) as DiscrepancyFilter['kind'];
  const found = useDiscrepancies({ shopId: shop.id, open: !ended, kind });
  const [ending, setEnding] = useState<Discrepancy | null>(null), [matching, setMatching] = useState<Discrepancy | null>(null), [settling, setSettling] = useState<Discrepancy | null>(null);
  const columns = useColumns(ended, has(shop.roles, SETTLERS) ? { roles: shop.roles, end: setEnding, match: setMatching, excess: setSettling } : undefined);
  return (
    <>
      <div className="row">
        <div className="tabs" role="group" aria-label={t.table}>
          {[false, true].map((value) => <button key={String(value)} type="button" aria-pressed={ended === value} onClick={() => address.set({ ended: value ? 'true' : undefined })}>{value ? t.ended : t.open}</button>)}
        </div>
        <Select value={kind} placeholder={t.kind} aria-label={t.kind} allowClear onChange={(name: string | undefined) => address.set({ kind: name })} style={{ width: 170 }} options={Object.entries(discrepancy).map(([value, label]) => ({ value, label }))} />
      </div>
      <div className="panel">
        <DataTable<Discrepancy>
          label={t.table} columns={columns} keyOf={(row) => row.id} nameOf={(row) => discrepancy[row.kind]} keys={keys}
          rows={{ items: found.data?.pages.flatMap((page) => page.items), failure: found.error, retry: () => void found.refetch(), more: found.hasNextPage ? () => void found.fetchNextPage() : undefined, loadingMore: found.isFetchingNextPage }}
          empty={<Empty title={ended ? t.emptyEnded : t.empty}><p>{t.emptyHelp}</p><Button onClick={() => address.set({ tab: 'statements' }, true)}>{t.toStatements}</Button></Empty>} />
      </div>
      {settling && <ExcessForm discrepancy={settling} act={actOf(shop.roles)} close={() => setSettling(null)} />}
      {ending && <EndForm discrepancy={ending} close={() => setEnding(null)} />}
      {matching?.lineId && <MatchForm target={{ lineId: matching.lineId, version: matching.lineVersion ?? 0, shopId: matching.shopId, flowNumber: matching.flowNumber ?? '', line: matching.line ?? undefined }} close={() => setMatching(null)} />}
    </>
  );
}

/** A supervisor writes off also while finance's deputy. */
const actOf = (roles: readonly Role[]) => (roles.includes('Supervisor') ? 'writeOff' : 'recover');

interface Settle { roles: readonly Role[]; end: (row: Discrepancy) => void; match: (row: Discrepancy) => void; excess: (row: Discrepancy) => void }

/** What the platform returned too much is recovered by finance or written off by a supervisor, not explained; what is a supervisor's by now is nobody else's. */
function Deeds({ row, settle }: { row: Discrepancy; settle: Settle }) {
  const { discrepancies: t, excess } = useReconciliationTexts();
  const theirs = row.level === 'None' || has(settle.roles, [row.level]);
  if (row.kind === 'PlatformExcess') return <Button size="small" onClick={() => settle.excess(row)}>{excess[actOf(settle.roles)]}</Button>;
  return (
    <span className="row nowrap">
      {theirs && row.lineId && <Button size="small" onClick={() => settle.match(row)}>{t.match}</Button>}
      {theirs ? <Button size="small" onClick={() => settle.end(row)}>{t.end}</Button> : <span className="faint">{t.overdue}</span>}
    </span>
  );
}

function useColumns(ended: boolean, settle: Settle | undefined): Column<Discrepancy>[] {
  const t = useReconciliationTexts().discrepancies, { discrepancy, case: caseWord } = useFinanceTexts(), said = useSaid();
  const last: Column<Discrepancy>[] = ended
    ? [{ key: 'ended', title: t.endedAt, width: '110px', cell: (row) => row.endedAt && <time dateTime={row.endedAt} className="faint">{dayTime(row.endedAt)}</time> }, { key: 'reason', title: t.reason, cell: (row) => <span className="whole">{row.endReason}</span> }]
    : settle ? [{ key: 'do', title: '', width: '208px', cell: (row) => <Deeds row={row} settle={settle} /> }] : [];
  return [
    { key: 'due', title: t.due, width: '170px', cell: (row) => (ended ? dayTime(row.dueAt) : <SlaClock dueAt={row.dueAt} />) },
    { key: 'kind', title: t.kind, cell: (row) => <span className="two-lines"><span><span className={row.level === 'Supervisor' ? 'tag overdue' : 'tag'} title={row.level === 'Supervisor' ? t.overdue : undefined}>{discrepancy[row.kind]}</span></span><span className="whole soft">{said(row)}</span>{row.line && <LineSaid flowNumber={row.flowNumber ?? ''} line={row.line} />}</span> },
    { key: 'amount', title: t.amount, width: '100px', align: 'right', cell: (row) => <Money fen={row.amountFen} strong /> },
    {
      key: 'links', title: t.links, width: '178px', cell: (row) => (
        <span className="links">{row.voucherId && <Link to={`/vouchers/${row.voucherId}`} className="mono">{row.voucherNumber}</Link>}{row.caseId && <Link to={`/cases/${row.caseId}`}>{caseWord} {row.caseNumber}</Link>}</span>
      ),
    },
    ...last,
  ];
}
