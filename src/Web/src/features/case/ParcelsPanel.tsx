import { Button } from 'antd';
import { useState } from 'react';
import { useStateName } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { useNames } from '../../i18n';
import { grams } from '../../i18n/format';
import { ParcelDialog } from '../parcels/ParcelDialog';
import { useParcelTexts } from '../parcels/texts';
import { useCaseTexts } from './texts';

/** What travels because of this case, and what was weighed; each parcel opens what can be done with it. */
export function ParcelsPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), parcels = useParcelTexts(), names = useNames();
  const stateOf = useStateName();
  const [opened, open] = useState<string | null>(null);
  if (detail.parcels.length === 0 && detail.weighings.length === 0) return null;
  return (
    <section className="panel" aria-label={t.parcels.title}>
      <header><h2>{t.parcels.title}</h2></header>
      <ul className="body list">
        {detail.parcels.map((parcel) => (
          <li key={parcel.id}>
            <span>{names.direction[parcel.direction]}<small className="faint mono"> {parcel.courier} {parcel.waybill}</small>{parcel.weightGrams && <small className="faint"> {grams(parcel.weightGrams)}</small>}</span>
            <span className="row"><span className="tag">{stateOf(parcel.state)}</span><Button size="small" onClick={() => open(parcel.id)} aria-label={parcels.handleOne(`${names.direction[parcel.direction]} ${parcels.purposes[parcel.purpose] ?? parcel.purpose}`)}>{parcels.handle}</Button></span>
          </li>
        ))}
      </ul>
      {detail.weighings.length > 0 && (
        <ul className="body column" aria-label={t.parcels.weighed}>
          {detail.weighings.map((weighed) => <li key={weighed.parcelId ?? weighed.kind}><p className={weighed.doubtful ? 'notice soon' : 'notice'}>{weighed.text}</p></li>)}
        </ul>
      )}
      {opened && <ParcelDialog id={opened} close={() => open(null)} />}
    </section>
  );
}
