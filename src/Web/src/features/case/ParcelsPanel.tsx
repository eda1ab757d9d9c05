import { useStateName } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { useNames } from '../../i18n';
import { useCaseTexts } from './texts';

export function ParcelsPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), names = useNames();
  const stateOf = useStateName();
  if (detail.parcels.length === 0) return null;
  return (
    <section className="panel" aria-label={t.parcels.title}>
      <header><h2>{t.parcels.title}</h2></header>
      <ul className="body list">
        {detail.parcels.map((parcel) => <li key={parcel.id}><span>{names.direction[parcel.direction]}<small className="faint mono"> {parcel.courier} {parcel.waybill}</small></span><span className="tag">{stateOf(parcel.state)}</span></li>)}
      </ul>
    </section>
  );
}
