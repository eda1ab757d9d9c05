import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, read } from '../../api/client';
import { useMachineName, useStateName } from '../../api/queries';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { SlaClock } from '../../components/SlaClock';
import { useNames } from '../../i18n';
import { grams } from '../../i18n/format';
import { MoveDesk } from '../moves/MoveDesk';
import '../case/case.css';
import '../moves/moves.css';
import { useParcelTexts } from './texts';

/** One parcel: what it holds, where it goes, and what can be done with it now. */
export function ParcelDialog({ id, close }: { id: string; close: () => void }) {
  const t = useParcelTexts();
  return <Modal open onCancel={close} footer={null} width={680} title={t.one} destroyOnHidden><Shown id={id} /></Modal>;
}

function Shown({ id }: { id: string }) {
  const t = useParcelTexts(), names = useNames();
  const stateOf = useStateName(), kindOf = useMachineName();
  const [code, setCode] = useState<string | null>(null);
  // under 'list', because any move of its case may change what can be done with it
  const { data, error, refetch } = useQuery({ queryKey: ['list', 'parcel', id], queryFn: () => read(api.GET('/api/parcels/{id}', { params: { path: { id } } })) });
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={6} />;
  const { parcel } = data;
  const due = data.deadlines.filter((deadline) => deadline.then !== 'Warn').sort((a, b) => a.at.localeCompare(b.at))[0];
  return (
    <div className="stack">
      <div className="row">
        <span className="tag">{names.direction[parcel.direction]}</span><span className="tag accent">{stateOf(parcel.state)}</span>
        {due && <SlaClock dueAt={due.at} />}
        {parcel.held && <span className="tag soon">{t.held}</span>}
        {parcel.shopPaysFreight && <span className="tag">{t.freight}</span>}
      </div>
      <dl className="facts">
        <dt>{t.column.purpose}</dt><dd>{t.purposes[parcel.purpose] ?? parcel.purpose}</dd>
        {data.lines.map((line) => [<dt key={`${line.id}t`}>{t.lines}</dt>, <dd key={line.id}>{line.title} {line.sku} ×{line.quantity}</dd>])}
        {parcel.waybill && <><dt>{t.column.waybill}</dt><dd>{parcel.courier} <span className="mono">{parcel.waybill}</span></dd></>}
        {parcel.weightGrams && <><dt>{t.weight}</dt><dd>{grams(parcel.weightGrams)}</dd></>}
        {data.address && <><dt>{t.address}</dt><dd>{data.address}</dd></>}
        <dt>{t.order}</dt><dd className="mono">{data.orderNumber}</dd>
        <dt>{t.case}</dt><dd><Link to={`/cases/${parcel.caseId}`} className="strong">{data.caseNumber}</Link> {kindOf(data.caseKind)}</dd>
      </dl>
      <MoveDesk of={data} code={code} pick={setCode} subject={{ id: parcel.id, version: parcel.version ?? 0, state: parcel.state, caseId: parcel.caseId, shopId: parcel.shopId }} />
    </div>
  );
}
