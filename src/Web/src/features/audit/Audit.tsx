import { useSearchParams } from 'react-router';
import { CaseAudit } from './CaseAudit';
import { ChainBadge } from './ChainBadge';
import { Finder } from './Finder';
import { useAuditTexts } from './texts';
import './audit.css';

/** History to be checked: the address names the case and the row, so it can be handed on. */
export default function Audit() {
  const t = useAuditTexts();
  const [params, setParams] = useSearchParams();
  const caseId = params.get('case');
  if (caseId) return <CaseAudit key={caseId} id={caseId} row={Number(params.get('row')) || null} pick={(row) => setParams({ case: caseId, row: String(row) }, { replace: true })} back={() => setParams({})} />;
  return (
    <div className="page audit">
      <div className="page-head"><h1>{t.title}</h1><span className="faint">{t.lead}</span><div className="spring" /><ChainBadge /></div>
      <Finder pick={(id) => setParams({ case: id })} />
    </div>
  );
}
