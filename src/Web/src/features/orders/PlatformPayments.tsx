import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { api, headersOf, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Role } from '../../api/types';
import { Money } from '../../components/Money';
import { useNames } from '../../i18n';
import { dayTime, fromShopTime } from '../../i18n/format';
import { has, useRolesIn, useSession } from '../../shell/session';
import { Sending } from '../finance/Sending';
import { Yuan } from '../moves/RemediesInput';
import { useOrdersTexts } from './texts';

type Payment = components['schemas']['PlatformPayment'];
type Kind = Payment['kind'];
type Basis = Payment['basis'];

const RECORDERS: readonly Role[] = ['Agent', 'Manager', 'Supervisor', 'Finance'], TAKERS: readonly Role[] = ['Supervisor', 'Finance'];

/** What the platform gave the buyer itself; what its reports do not tell is recorded here, and what was recorded by mistake is taken back by another hand. */
export function PlatformPayments({ order, payments }: { order: { id: string; shopId: string }; payments: readonly Payment[] }) {
  const t = useOrdersTexts().platform, names = useNames();
  const { session } = useSession();
  const roles = useRolesIn(order.shopId);
  const [recording, setRecording] = useState(false), [taken, take] = useState<Payment | null>(null);
  return (
    <>
      <div className="row"><h3>{t.title}</h3><div className="spring" />{has(roles, RECORDERS) && <Button size="small" onClick={() => setRecording(true)}>{t.record}</Button>}</div>
      {payments.length === 0 ? <p className="faint">{t.none}</p> : (
        <ul>
          {payments.map((payment) => (
            <li key={payment.id} className="row">
              <span className="mono">{payment.number}</span><span>{names.basis[payment.basis]}</span><Money fen={payment.amountFen} strong /><time className="faint" dateTime={payment.at}>{dayTime(payment.at)}</time>{payment.byName && <small className="faint">{payment.byName}</small>}{payment.takenBackAt && <span className="tag">{t.tookBack}</span>}
              {has(roles, TAKERS) && isByHand(payment, session.userId) && <Button size="small" onClick={() => take(payment)}>{t.takeBack}</Button>}
            </li>
          ))}
        </ul>
      )}
      {recording && <Record orderId={order.id} close={() => setRecording(false)} />}
      {taken && <TakeBack orderId={order.id} payment={taken} close={() => take(null)} />}
    </>
  );
}

/** What the platform told itself stays, and nobody takes back what they recorded. */
const isByHand = (payment: Payment, reader: string): boolean => !!payment.byId && payment.byId !== reader && !payment.takenBackAt;

function Record({ orderId, close }: { orderId: string; close: () => void }) {
  const t = useOrdersTexts().platform, names = useNames();
  const [number, setNumber] = useState(''), [kind, setKind] = useState<Kind>('Refund'), [basis, setBasis] = useState<Basis>('Goods'), [fen, setFen] = useState(0), [at, setAt] = useState('');
  const choices = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));
  return (
    <Sending title={t.record} submit={t.record} done={t.recorded} ready={number.trim() !== '' && fen > 0} close={close} content={JSON.stringify([number, kind, basis, fen, at])}
      send={(key) => read(api.POST('/api/orders/{id}/platform-payments', { params: { path: { id: orderId } }, headers: headersOf({ key }), body: { number: number.trim(), kind, basis, amountFen: fen, at: at ? fromShopTime(at) : undefined } }))}>
      <Field label={t.number}>{(id) => <Input id={id} value={number} onChange={(event) => setNumber(event.target.value)} maxLength={64} autoFocus autoComplete="off" aria-required />}</Field>
      <Field label={t.kind}>{(id) => <Select id={id} className="narrow" value={kind} onChange={(value: string) => setKind(value as Kind)} options={choices(t.kinds)} />}</Field>
      <Field label={t.basis}>{(id) => <Select id={id} className="narrow" value={basis} onChange={(value: string) => setBasis(value as Basis)} options={choices(names.basis)} />}</Field>
      <div className="field" role="group" aria-label={t.amount}><span className="label">{t.amount}</span><Yuan fen={fen} change={setFen} /></div>
      <Field label={t.at} help={t.atHelp}>{(id) => <input id={id} type="datetime-local" className="plain-input" value={at} onChange={(event) => setAt(event.target.value)} />}</Field>
    </Sending>
  );
}

function TakeBack({ orderId, payment, close }: { orderId: string; payment: Payment; close: () => void }) {
  const t = useOrdersTexts().platform;
  const [reason, setReason] = useState('');
  return (
    <Sending title={t.takeBack} submit={t.takeBack} done={t.tookBack} ready={reason.trim() !== ''} close={close} content={reason}
      send={(key) => read(api.POST('/api/orders/{id}/platform-payments/{paymentId}/take-back', { params: { path: { id: orderId, paymentId: payment.id } }, headers: headersOf({ key }), body: { reason: reason.trim() } }))}>
      <p className="soft">{t.takeBackHelp}</p>
      <Field label={t.reason}>{(id) => <Input.TextArea id={id} value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={500} autoFocus aria-required />}</Field>
    </Sending>
  );
}

function Field({ label, help, children }: { label: string; help?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return <div className="field"><label className="label" htmlFor={id}>{label}{help && <small>{help}</small>}</label>{children(id)}</div>;
}
