import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail, Role } from '../../api/types';
import { Money } from '../../components/Money';
import { SlaClock } from '../../components/SlaClock';
import { money } from '../../i18n/format';
import { has, useRolesIn } from '../../shell/session';
import { ClaimForm, type Act, type Claim } from './ClaimForm';
import { useClaimTexts } from './texts';

/** Who may do what, as the API answers. */
const MAY: Record<Act, readonly Role[]> = {
  file: ['Agent', 'Manager', 'Supervisor'], chase: ['Agent', 'Manager', 'Supervisor', 'Finance'], receive: ['Manager', 'Supervisor', 'Finance'], writeOff: ['Manager', 'Supervisor', 'Finance'],
};
const OF: Record<Claim['state'], readonly Act[]> = { ToFile: ['file'], Filed: ['chase', 'receive', 'writeOff'], Received: [], WrittenOff: [] };

/** What is claimed of courier or supplier because of this case, and what comes next with each claim. */
export function ClaimsPanel({ detail }: { detail: CaseDetail }) {
  const t = useClaimTexts();
  const roles = useRolesIn(detail.shopId);
  const may = (act: Act): boolean => has(roles, MAY[act]);
  const [asked, ask] = useState<{ act: Act; claim: Claim | null } | null>(null);
  if (detail.claims.length === 0 && !may('file')) return null;
  return (
    <section className="panel" aria-label={t.title}>
      <header><h2>{t.title}</h2><div className="spring" />{may('file') && <Button size="small" onClick={() => ask({ act: 'file', claim: null })}>{t.file}</Button>}</header>
      <ul className="body list">
        {detail.claims.length === 0 && <li className="faint">{t.none}</li>}
        {detail.claims.map((claim) => (
          <li key={claim.id} className="claim">
            <span className="row"><span>{claim.against && t.against[claim.against]}{claim.debtor && <small className="faint"> {claim.debtor}</small>}</span><span className="tag">{t.state[claim.state]}</span><Money fen={claim.amountFen ?? 0} strong /></span>
            <span className="row faint">{[claim.ticket, (claim.owedFen ?? 0) > 0 && t.owed(money(claim.owedFen!)), (claim.receivedFen ?? 0) > 0 && t.received(money(claim.receivedFen!)), (claim.chases ?? 0) > 0 && t.chases(claim.chases!)].filter(Boolean).join(' · ')}</span>
            <Due claim={claim} />
            <span className="row">{OF[claim.state].filter(may).map((act) => <Button key={act} size="small" onClick={() => ask({ act, claim })}>{t[act]}</Button>)}</span>
          </li>
        ))}
      </ul>
      {asked && <ClaimForm caseId={detail.id} version={detail.version} act={asked.act} claim={asked.claim} close={() => ask(null)} />}
    </section>
  );
}

function Due({ claim }: { claim: Claim }) {
  const t = useClaimTexts();
  if (claim.state === 'ToFile') return <span className="row"><small className="faint">{t.by.File}</small><SlaClock dueAt={claim.fileBy} /></span>;
  if (claim.state === 'Filed' && claim.chaseBy) return <span className="row"><small className="faint">{t.by.Chase}</small><SlaClock dueAt={claim.chaseBy} /></span>;
  return null;
}
