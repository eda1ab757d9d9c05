import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import { now } from '../../api/clock';
import { useTexts } from '../../i18n';
import { day } from '../../i18n/format';
import { Refusal } from '../moves/Refusal';
import type { Shift } from './Shifts';
import { useCalendarTexts } from './texts';

/** All shifts of the days in question, so that one form says everything; the API has the last word on each of them. */
export function RosterForm({ shopId, initial, close }: { shopId: string; initial: readonly Shift[]; close: () => void }) {
  const t = useCalendarTexts().form, texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [from, setFrom] = useState(() => day(now())), [until, setUntil] = useState(''), [reason, setReason] = useState('');
  const [shifts, setShifts] = useState<readonly Shift[]>(initial);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const change = (at: number, part: Partial<Shift>): void => setShifts(shifts.map((shift, i) => (i === at ? { ...shift, ...part } : shift)));
  async function send() {
    setBusy(true);
    setFailure(null);
    try {
      await read(api.POST('/api/rosters', { body: { shopId, from, until: until || null, reason, shifts: [...shifts] }, headers: headersOf({ key: newKey() }) }));
      void message.success(t.done);
      void queries.invalidateQueries({ queryKey: ['rosters'] });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
      close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal open onCancel={close} title={t.title} footer={null} width={560} destroyOnHidden>
      <form className="roster-form" onSubmit={(event) => { event.preventDefault(); if (!busy) void send(); }}>
        <div className="row">
          <label><span>{t.from}</span><input type="date" className="date" value={from} required onChange={(event) => setFrom(event.target.value)} /></label>
          <label><span>{t.until}</span><input type="date" className="date" value={until} min={from} onChange={(event) => setUntil(event.target.value)} /></label>
        </div>
        <fieldset>
          <legend>{t.shifts}</legend>
          {shifts.length === 0 && <p className="faint">{t.none}</p>}
          {shifts.map((shift, i) => (
            <div key={i} className="row">
              <Input value={shift.name} aria-label={t.name} onChange={(event) => change(i, { name: event.target.value })} maxLength={20} required className="shift-name" />
              <input type="time" className="date" value={shift.start} aria-label={`${shift.name} ${t.start}`} required onChange={(event) => change(i, { start: event.target.value })} />
              <input type="time" className="date" value={shift.end} aria-label={`${shift.name} ${t.end}`} required onChange={(event) => change(i, { end: event.target.value })} />
              <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => setShifts(shifts.filter((_, at) => at !== i))} aria-label={t.remove(shift.name)} />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setShifts([...shifts, { name: t.newShift, start: '18:00', end: '20:00' }])}>{t.add}</Button>
        </fieldset>
        <label><span>{t.reason}</span><Input.TextArea value={reason} rows={2} maxLength={500} required onChange={(event) => setReason(event.target.value)} /></label>
        {failure !== null && <Refusal failure={failure} />}
        <div className="row"><Button type="primary" htmlType="submit" loading={busy} disabled={!reason.trim()}>{t.submit}</Button><Button onClick={close}>{texts.cancel}</Button></div>
      </form>
    </Modal>
  );
}
