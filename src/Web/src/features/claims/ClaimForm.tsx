import { Checkbox, Input, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { api, headersOf, read } from '../../api/client';
import type { components } from '../../api/schema';
import { Sending } from '../finance/Sending';
import { Yuan } from '../moves/RemediesInput';
import { useClaimTexts } from './texts';

export type Claim = components['schemas']['Claim'];
export type Act = 'file' | 'chase' | 'receive' | 'writeOff';

interface Props { caseId: string; version: number; act: Act; claim: Claim | null; close: () => void }

/** Files a claim, notes that it was chased, what came of it, or that it is given up. */
export function ClaimForm({ caseId, version, act, claim, close }: Props) {
  const t = useClaimTexts();
  const [fen, setFen] = useState(act === 'receive' ? claim?.owedFen ?? 0 : claim?.amountFen ?? 0), [more, setMore] = useState(false), [text, setText] = useState('');
  const [against, setAgainst] = useState<Claim['against']>(claim?.against ?? 'Courier'), [debtor, setDebtor] = useState(claim?.debtor ?? ''), [ticket, setTicket] = useState('');
  const at = { params: { path: { id: caseId, claimId: claim?.id ?? '' } } };
  const send = (key: string): Promise<unknown> => {
    const headers = headersOf({ version, key });
    switch (act) {
      case 'file': return read(api.POST('/api/cases/{id}/claims', { params: { path: { id: caseId } }, headers, body: { amountFen: fen, against: against ?? 'Courier', claimId: claim?.id, debtor: debtor.trim() || undefined, ticket: ticket.trim() || undefined } }));
      case 'chase': return read(api.POST('/api/cases/{id}/claims/{claimId}/chase', { ...at, headers, body: { note: text.trim() } }));
      case 'receive': return read(api.POST('/api/cases/{id}/claims/{claimId}/receive', { ...at, headers, body: { receivedFen: fen, moreToCome: more } }));
      case 'writeOff': return read(api.POST('/api/cases/{id}/claims/{claimId}/write-off', { ...at, headers, body: { reason: text.trim() } }));
    }
  };
  const ready = act === 'file' || act === 'receive' ? fen > 0 : text.trim() !== '';
  return (
    <Sending title={t[act]} submit={t[act]} done={t.done} ready={ready} close={close} send={send} content={JSON.stringify([act, fen, more, text, against, debtor, ticket, version])} width={480} caseId={caseId}>
      {act === 'file' && (
        <>
          <Group label={t.from}>{() => <Radio.Group value={against} disabled={claim !== null} onChange={(event) => setAgainst(event.target.value as Claim['against'])} options={(['Courier', 'Supplier'] as const).map((value) => ({ value, label: t.against[value] }))} />}</Group>
          <Row label={t.debtor} help={t.debtorHelp}>{(id) => <Input id={id} value={debtor} onChange={(event) => setDebtor(event.target.value)} maxLength={100} />}</Row>
          <Row label={t.ticket}>{(id) => <Input id={id} value={ticket} onChange={(event) => setTicket(event.target.value)} maxLength={100} />}</Row>
        </>
      )}
      {(act === 'file' || act === 'receive') && <Group label={act === 'file' ? t.amount : t.receivedAmount}>{() => <Yuan fen={fen} change={setFen} />}</Group>}
      {act === 'receive' && <div className="field"><Checkbox checked={more} onChange={(event) => setMore(event.target.checked)}>{t.more}</Checkbox><small className="faint">{t.moreHelp}</small></div>}
      {(act === 'chase' || act === 'writeOff') && <Row label={act === 'chase' ? t.note : t.reason}>{(id) => <Input.TextArea id={id} value={text} onChange={(event) => setText(event.target.value)} rows={3} maxLength={500} autoFocus aria-required />}</Row>}
    </Sending>
  );
}

interface Field { label: string; help?: string; children: (id: string) => ReactNode }

function Row({ label, help, children }: Field) {
  const id = useId();
  return <div className="field"><label className="label" htmlFor={id}>{label}{help && <small>{help}</small>}</label>{children(id)}</div>;
}

function Group({ label, children }: Field) {
  const id = useId();
  return <div className="field" role="group" aria-labelledby={id}><span className="label" id={id}>{label}</span>{children(id)}</div>;
}
