import { Input } from 'antd';
import { useId, useState } from 'react';
import { api, headersOf, read } from '../../api/client';
import { fromShopTime } from '../../i18n/format';
import { Sending } from '../finance/Sending';
import { limitNames, type LimitName, type Limits } from './queries';
import { useLimitTexts } from './texts';

type Typed = Record<LimitName, string>;

const PERCENT: LimitName = 'agentCashPercent';

const shown = (limits: Limits): Typed => Object.fromEntries(limitNames.map((name) => {
  const value = limits[name];
  return [name, value === undefined || value === null ? '' : name === PERCENT ? String(value) : (value / 100).toFixed(2)];
})) as Typed;

/** Undefined where it is no number; null where it was left blank. */
function valueOf(name: LimitName, text: string): number | null | undefined {
  if (text.trim() === '') return null;
  if (name === PERCENT) return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
  return /^\d+(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : undefined;
}

/** New limits from an instant on, with the reason. What may be set the API says. */
export function SetLimits({ limits, shopId, close }: { limits: Limits; shopId: string; close: () => void }) {
  const t = useLimitTexts();
  const id = useId();
  const [typed, setTyped] = useState<Typed>(() => shown(limits)), [reason, setReason] = useState(''), [from, setFrom] = useState('');
  const values = limitNames.map((name) => [name, valueOf(name, typed[name])] as const);
  const asked = Object.fromEntries(values.filter(([, value]) => value !== null)) as Limits;
  return (
    <Sending title={t.set.title} submit={t.set.submit} done={t.set.done} close={close} width={640} ready={reason.trim() !== '' && values.every(([, value]) => value !== undefined)} content={JSON.stringify([typed, reason, from])}
      send={(key) => read(api.POST('/api/policies', { body: { limits: asked, reason: reason.trim(), effectiveFrom: from ? fromShopTime(from) : undefined, shopId }, headers: headersOf({ key }) }))}>
      <div className="limit-fields">
        {values.map(([name, value]) => (
          <div key={name} className="field">
            <label className="label" htmlFor={id + name}>{t.limit[name]}</label>
            <Input id={id + name} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} suffix={name === PERCENT ? t.set.percent : t.set.yuan} placeholder={t.set.empty} inputMode="decimal" autoComplete="off"
              aria-invalid={value === undefined || undefined} aria-describedby={value === undefined ? `${id}${name}-wrong` : undefined} />
            {value === undefined && <p className="wrong" id={`${id}${name}-wrong`} role="alert">{name === PERCENT ? t.set.badPercent : t.set.bad}</p>}
          </div>
        ))}
      </div>
      <div className="field"><label className="label" htmlFor={`${id}from`}>{t.set.from}<small>{t.set.fromHelp}</small></label><input id={`${id}from`} type="datetime-local" className="plain-input" value={from} onChange={(event) => setFrom(event.target.value)} /></div>
      <div className="field"><label className="label" htmlFor={`${id}why`}>{t.set.reason}<b className="must" aria-hidden="true">*</b></label><Input.TextArea id={`${id}why`} value={reason} onChange={(event) => setReason(event.target.value)} rows={2} maxLength={500} aria-required /></div>
    </Sending>
  );
}
