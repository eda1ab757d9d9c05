import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { api, headersOf, read } from '../../api/client';
import { useStaff } from '../../api/queries';
import { useNames } from '../../i18n';
import { fromShopTime } from '../../i18n/format';
import { Sending } from '../finance/Sending';
import { useLimitTexts } from './texts';

/** Names a deputy of finance for a time; who may be one the API says. */
export function GrantForm({ shopId, close }: { shopId: string; close: () => void }) {
  const t = useLimitTexts(), d = t.deputies, names = useNames();
  const id = useId();
  const { data } = useStaff(shopId);
  const [deputyId, setDeputy] = useState<string>(), [from, setFrom] = useState(''), [until, setUntil] = useState(''), [reason, setReason] = useState('');
  return (
    <Sending title={d.grant} submit={d.grant} done={d.granted} close={close} ready={deputyId !== undefined && until !== '' && reason.trim() !== ''} content={JSON.stringify([deputyId, from, until, reason])}
      send={(key) => read(api.POST('/api/delegations', { body: { deputyId: deputyId!, from: from ? fromShopTime(from) : undefined, until: fromShopTime(until), reason: reason.trim(), shopId }, headers: headersOf({ key }) }))}>
      <div className="field"><label className="label" htmlFor={`${id}who`}>{d.person}</label>
        <Select id={`${id}who`} value={deputyId} onChange={setDeputy} placeholder={d.choose} className="narrow" showSearch={{ optionFilterProp: 'label' }} options={(data ?? []).map((person) => ({ value: person.userId, label: `${person.name} · ${names.role[person.role]}` }))} />
      </div>
      <div className="field"><label className="label" htmlFor={`${id}from`}>{d.from}<small>{t.set.fromHelp}</small></label><input id={`${id}from`} type="datetime-local" className="plain-input" value={from} onChange={(event) => setFrom(event.target.value)} /></div>
      <div className="field"><label className="label" htmlFor={`${id}until`}>{d.until}</label><input id={`${id}until`} type="datetime-local" className="plain-input" value={until} onChange={(event) => setUntil(event.target.value)} aria-required /></div>
      <div className="field"><label className="label" htmlFor={`${id}why`}>{d.reason}</label><Input.TextArea id={`${id}why`} value={reason} onChange={(event) => setReason(event.target.value)} rows={2} maxLength={500} aria-required /></div>
    </Sending>
  );
}
