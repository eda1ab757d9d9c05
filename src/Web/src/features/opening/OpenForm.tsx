import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, headersOf, read } from '../../api/client';
import { Refused } from '../../api/problem';
import { useCaseKinds, useStaff, useStateName } from '../../api/queries';
import type { CaseKind, Severity } from '../../api/types';
import { counted } from '../../components/counted';
import { useNames, useTexts } from '../../i18n';
import { fromShopTime, money } from '../../i18n/format';
import { filledIn, useDraft } from '../moves/draft';
import '../moves/moves.css';
import { Refusal } from '../moves/Refusal';
import { OrderPicker } from './OrderPicker';
import { useOpeningTexts } from './texts';

interface Wanted { orderId?: string; kind?: CaseKind; lineId?: string; buyerMessage?: string; severity?: Severity; agentComplainedOf?: string; firstRequestAt?: string }

/** Opens a case on an order. What is typed is kept as a draft, and under one key, so that a second click opens no second case. */
export default function OpenForm({ orderId, close }: { orderId?: string; close: () => void }) {
  const t = useOpeningTexts(), texts = useTexts(), names = useNames();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draft = useDraft('new-case', { orderId });
  const wanted: Wanted = { ...draft.values, ...(orderId ? { orderId } : {}) };
  const kinds = useCaseKinds();
  const order = useQuery({ queryKey: ['list', 'order', wanted.orderId], queryFn: () => read(api.GET('/api/orders/{id}', { params: { path: { id: wanted.orderId! } } })), enabled: wanted.orderId !== undefined });
  const staff = useStaff(order.data?.order.shopId);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const ready = wanted.orderId && wanted.kind && wanted.buyerMessage?.trim();

  async function open() {
    if (busy || !ready) return;
    setBusy(true);
    setFailure(null);
    try {
      const made = await read(api.POST('/api/cases', { body: { ...filledIn({ ...wanted }), orderId: wanted.orderId!, kind: wanted.kind!, buyerMessage: wanted.buyerMessage!, severity: wanted.severity ?? 'Normal' }, headers: headersOf({ key: draft.key }) }));
      draft.clear();
      void message.success(t.done(made.number));
      void navigate(`/cases/${made.id}`);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  const lines = order.data?.lines ?? [];
  return (
    <form className="move-form plain" aria-label={t.title} onSubmit={(event) => { event.preventDefault(); void open(); }} noValidate
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); void open(); } }}>
      {draft.restored && <p><span className="tag soon">{t.draft}</span></p>}
      <Field label={t.order} must>{(id) => <OrderPicker id={id} value={wanted.orderId} chosen={order.data?.order} change={(id) => { draft.set('orderId', id); draft.set('lineId', undefined); }} fixed={orderId !== undefined} />}</Field>
      {(order.data?.cases.length ?? 0) > 0 && <Others cases={order.data!.cases} />}
      {lines.length > 1 && (
        <Field label={t.line}>{(id) => <Select id={id} value={wanted.lineId ?? ''} onChange={(line: string) => draft.set('lineId', line || undefined)} popupMatchSelectWidth={false}
          options={[{ value: '', label: t.wholeOrder }, ...lines.map((line) => ({ value: line.id, label: `${line.title} ×${line.quantity} · ${money(line.priceFen)}` }))]} />}</Field>
      )}
      <Field label={t.kind} must>{(id) => <Select id={id} className="narrow" value={wanted.kind} onChange={(kind: CaseKind) => draft.set('kind', kind)} options={kinds} />}</Field>
      {wanted.kind === 'ServiceComplaint' && (
        <Field label={t.agent}>{(id) => <Select id={id} className="narrow" value={wanted.agentComplainedOf} onChange={(agent?: string) => draft.set('agentComplainedOf', agent)} allowClear showSearch={{ optionFilterProp: 'label' }}
          options={(staff.data ?? []).map((person) => ({ value: person.userId, label: `${person.name} · ${names.role[person.role]}` }))} />}</Field>
      )}
      <Field label={t.message} help={t.messageHelp} must error={wrongWith('buyerMessage', failure)}>{(id) => <Input.TextArea id={id} value={wanted.buyerMessage ?? ''} onChange={(event) => draft.set('buyerMessage', event.target.value)} rows={3} {...counted(2000)} className="grow" aria-required />}</Field>
      <Field label={t.severity}>{(id) => <Select id={id} className="narrow" value={wanted.severity ?? 'Normal'} onChange={(severity: Severity) => draft.set('severity', severity)} options={Object.entries(names.severity).map(([value, label]) => ({ value, label }))} />}</Field>
      <Field label={t.first} help={t.firstHelp} error={wrongWith('firstRequestAt', failure)}>{(id) => <input id={id} type="datetime-local" className="plain-input" value={shopTime(wanted.firstRequestAt)} onChange={(event) => draft.set('firstRequestAt', event.target.value ? fromShopTime(event.target.value) : undefined)} />}</Field>
      {failure !== null && <Refusal failure={failure} />}
      <footer>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{t.submit}</Button><kbd>Ctrl ↵</kbd>
        <Button onClick={close}>{texts.cancel}</Button>
        {Object.keys(filledIn(draft.values)).length > 0 && <Button type="text" onClick={draft.clear}>{t.discard}</Button>}
      </footer>
    </form>
  );
}

const shopTime = (instant?: string): string => (instant ? new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16) : '');

const wrongWith = (field: string, failure: unknown): string | undefined => (failure instanceof Refused ? failure.problem.errors?.find((error) => error.field === field)?.message : undefined);

function Field({ label, help, must, error, children }: { label: string; help?: string; must?: boolean; error?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{label}{must && <b className="must" aria-hidden="true">*</b>}{help && <small>{help}</small>}</label>
      {children(id)}
      {error && <p className="wrong" role="alert">{error}</p>}
    </div>
  );
}

/** Two cases about the same thing are worked on twice: what the order has already stands here. */
function Others({ cases }: { cases: readonly { id: string; number: string; state: string; kind: CaseKind }[] }) {
  const t = useOpeningTexts();
  const stateOf = useStateName();
  return <p className="faint">{t.others(cases.length)} {cases.map((one) => <span key={one.id}><Link to={`/cases/${one.id}`} className="strong">{one.number}</Link> {stateOf(one.state)} </span>)}</p>;
}
