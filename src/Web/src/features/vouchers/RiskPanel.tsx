import { AlertOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { components } from '../../api/schema';
import { PersonTag } from '../../components/PersonTag';
import { useFinanceTexts } from '../finance/texts';
import { useVoucherTexts } from './texts';

type Risk = components['schemas']['RiskView'];

/** Flags with what they rest on, so that nobody has to believe them. */
export function RiskPanel({ risks, shopId }: { risks: readonly Risk[]; shopId: string }) {
  const t = useVoucherTexts();
  if (risks.length === 0) return null;
  return (
    <section className="panel" aria-label={t.risks.title}>
      <header><h2>{t.risks.title}</h2></header>
      <ul className="body column">
        {risks.map((risk) => (
          <li key={risk.kind}>
            <p className="notice bad"><AlertOutlined aria-hidden />{risk.text}</p>
            {risk.traces.length > 0 && <div className="row faint">{t.risks.rests}{risk.traces.map((trace) => <Trace key={`${trace.kind}${trace.id}`} trace={trace} shopId={shopId} />)}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Trace({ trace, shopId }: { trace: components['schemas']['RiskTrace']; shopId: string }) {
  const t = useFinanceTexts(), text = trace.number ?? t.case;
  if (trace.kind === 'Staff') return <PersonTag id={trace.id} shopId={shopId} />;
  if (trace.kind === 'Voucher') return <Link to={`/vouchers/${trace.id}`} className="mono">{text}</Link>;
  const caseId = trace.kind === 'Case' ? trace.id : trace.caseId;
  return caseId ? <Link to={`/cases/${caseId}`} className="mono">{text}</Link> : <span className="mono">{text}</span>;
}
