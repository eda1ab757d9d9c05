import { useState } from 'react';
import type { Evidence } from '../../api/types';
import { useNames } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { EvidenceViewer } from '../case/EvidenceViewer';
import { useVoucherTexts } from './texts';

/** The files of the case that the payment rests on. */
export function Proof({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useVoucherTexts(), names = useNames();
  const [viewed, setViewed] = useState<Evidence | null>(null);
  return (
    <section className="panel" aria-label={t.evidence.title}>
      <header><h2>{t.evidence.title}</h2></header>
      {evidence.length === 0 ? <p className="body faint">{t.evidence.none}</p> : (
        <ul className="body list">
          {evidence.map((item) => (
            <li key={item.id}>
              <button type="button" className="as-link cut" onClick={() => setViewed(item)}>{item.fileName}</button>
              <span className="tag">{names.evidence[item.kind]}</span>
              <time className="faint" dateTime={item.at}>{dayTime(item.at)}</time>
            </li>
          ))}
        </ul>
      )}
      <EvidenceViewer item={viewed} close={() => setViewed(null)} />
    </section>
  );
}
