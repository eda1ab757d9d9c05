import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { headersOf, newKey, api, read } from '../../api/client';
import { useStateName } from '../../api/queries';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PersonTag } from '../../components/PersonTag';
import { Bars } from '../../components/Skeleton';
import { SlaClock } from '../../components/SlaClock';
import { useNames, useTexts } from '../../i18n';
import { useSession } from '../../shell/session';
import { useCase } from '../case/queries';
import { Refusal } from '../moves/Refusal';
import { useOverviewTexts } from './texts';

interface Props { caseId: string; number: string; ownerId?: string | null; closed?: boolean }

/** Makes a case one's own, with a reason, on the version that the person is shown. */
export function TakeOver({ caseId, number, ownerId, closed }: Props) {
  const t = useOverviewTexts(), names = useNames();
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  if (closed) return <span className="faint">{names.category.Closed}</span>;
  if (ownerId === session.userId) return null;
  return (
    <>
      <Button size="small" onClick={(event) => { event.stopPropagation(); setOpen(true); }} aria-label={t.takeOverTitle(number)}>{t.takeOver}</Button>
      <Modal open={open} onCancel={() => setOpen(false)} title={t.takeOverTitle(number)} footer={null} destroyOnHidden>{open && <Form caseId={caseId} number={number} close={() => setOpen(false)} />}</Modal>
    </>
  );
}

function Form({ caseId, number, close }: { caseId: string; number: string; close: () => void }) {
  const t = useOverviewTexts(), texts = useTexts();
  const stateOf = useStateName();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { data, error, refetch } = useCase(caseId);
  const [reason, setReason] = useState(''), [key, setKey] = useState(newKey);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={4} />;
  const { version } = data;
  async function send() {
    setBusy(true);
    setFailure(null);
    try {
      await read(api.POST('/api/cases/{id}/take-over', { params: { path: { id: caseId } }, body: { reason }, headers: headersOf({ version, key }) }));
      void message.success(t.taken(number));
      close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['case', caseId] });
      void queries.invalidateQueries({ queryKey: ['list'] });
    }
  }
  return (
    <form className="take-over" onSubmit={(event) => { event.preventDefault(); if (!busy) void send(); }}>
      <div className="row"><span className="tag accent">{stateOf(data.state)}</span><SlaClock dueAt={data.deadlines[0]?.at} overdueSince={data.overdueSince} /><PersonTag id={data.ownerId} shopId={data.shopId} /></div>
      <label><span>{t.reason}</span><Input.TextArea autoFocus value={reason} onChange={(event) => { setReason(event.target.value); setKey(newKey()); }} rows={3} maxLength={500} required /></label>
      <p className="faint">{t.reasonHelp}</p>
      {failure !== null && <Refusal failure={failure} />}
      <div className="row"><Button type="primary" htmlType="submit" loading={busy} disabled={!reason.trim()}>{t.takeOver}</Button><Button onClick={close}>{texts.cancel}</Button></div>
    </form>
  );
}
