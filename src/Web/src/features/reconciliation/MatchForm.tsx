import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { api, headersOf, read } from '../../api/client';
import { useStateName } from '../../api/queries';
import { dayTime, money } from '../../i18n/format';
import { LineSaid, type Said } from './LineSaid';
import { usePaymentsOfOrder, useVoucherOfNumber } from './queries';
import { Settling } from './Settling';
import { useReconciliationTexts } from './texts';

export interface Target { lineId: string; version: number; shopId: string; flowNumber: string; cameIn?: boolean; line?: Said }

const kinds = ['voucher', 'payment'] as const;
type Kind = (typeof kinds)[number];

/** Says by hand which voucher, or which payment of the platform, a line of the statement is; of money that came in, which reversed voucher's. */
export function MatchForm({ target, close }: { target: Target; close: () => void }) {
  const t = useReconciliationTexts().form;
  const id = useId();
  const [kind, setKind] = useState<Kind>('voucher'), [number, setNumber] = useState(''), [chosen, setChosen] = useState<string>();
  const choices = useChoices(kind, target.shopId, number.trim());
  const picked = choices?.find((choice) => choice.value === chosen)?.value;
  return (
    <Settling title={t.match(target.flowNumber)} submit={t.submit} done={t.done} close={close} ready={picked !== undefined} content={picked}
      send={(reason, key) => read(api.POST('/api/statement-lines/{id}/match', { params: { path: { id: target.lineId } }, body: { reason, [`${kind}Id`]: picked }, headers: headersOf({ version: target.version, key }) }))}>
      {target.line && <p><LineSaid flowNumber={target.flowNumber} line={target.line} /></p>}
      {target.cameIn ? <p className="soft">{t.cameIn}</p> : (
        <div className="field" role="group" aria-label={t.which}>
          <span className="label">{t.which}</span>
          <Radio.Group value={kind} onChange={(event) => { setKind(event.target.value as Kind); setChosen(undefined); }} options={kinds.map((value) => ({ value, label: t.which_[value] }))} />
        </div>
      )}
      <div className="field">
        <label className="label" htmlFor={id}>{kind === 'voucher' ? t.voucher : t.orderNumber}</label>
        <Input id={id} value={number} onChange={(event) => setNumber(event.target.value)} placeholder={kind === 'voucher' ? t.find : t.findOrder} autoComplete="off" />
      </div>
      <div role="status">
        {choices?.length === 0 && <p className="faint">{t.nothing}</p>}
        {choices && choices.length > 0 && <Radio.Group className="choices" aria-label={t.which_[kind]} value={picked} onChange={(event) => setChosen(event.target.value as string)} options={choices} />}
      </div>
    </Settling>
  );
}

interface Choice { value: string; label: string }

function useChoices(kind: Kind, shopId: string, number: string): Choice[] | undefined {
  const stateOf = useStateName();
  const vouchers = useVoucherOfNumber(shopId, kind === 'voucher' ? number : ''), payments = usePaymentsOfOrder(shopId, kind === 'payment' ? number : '');
  if (kind === 'voucher') return vouchers.data?.items.map((voucher) => ({ value: voucher.id, label: `${voucher.number} · ${money(voucher.amountFen)} · ${stateOf(voucher.state)}` }));
  return payments.data?.map((payment) => ({ value: payment.id, label: `${payment.number} · ${money(payment.amountFen)} · ${dayTime(payment.at)}` }));
}
