import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import { newKey, post } from '../../api/client';
import { useStaff } from '../../api/queries';
import type { CaseLine, MoveAnswer } from '../../api/types';
import { useNames } from '../../i18n';
import { useQueueTexts } from './texts';

/** Gives the selected cases to somebody, one move each: what the API refuses is said case by case, the rest is done. */
export function Assign({ lines, done }: { lines: readonly CaseLine[]; done: () => void }) {
  const t = useQueueTexts(), names = useNames();
  const { message, notification } = App.useApp();
  const queries = useQueryClient();
  const { data: staff } = useStaff(lines[0]?.shopId);
  const [assignee, setAssignee] = useState<string>(), [reason, setReason] = useState('');
  const [at, setAt] = useState<number | null>(null);

  async function assign() {
    const refused: string[] = [];
    for (const [i, line] of lines.entries()) {
      setAt(i);
      await post<MoveAnswer>(`/api/cases/${line.id}/moves/Assign`, { assignee, reason: reason || undefined }, { version: line.version, key: newKey() })
        .catch((why: Error) => refused.push(t.notAssigned(line.number, why.message)));
    }
    setAt(null);
    void queries.invalidateQueries({ queryKey: ['list'] });
    if (refused.length < lines.length) void message.success(t.assigned(lines.length - refused.length));
    if (refused.length > 0) notification.warning({ title: t.assign, description: <ul>{refused.map((why) => <li key={why}>{why}</li>)}</ul>, duration: 0 });
    done();
  }

  return (
    <div className="bulk" role="region" aria-label={t.assign}>
      <b>{t.selected(lines.length)}</b>
      <Select value={assignee} onChange={setAssignee} placeholder={t.assignTo} aria-label={t.assignTo} showSearch={{ optionFilterProp: 'label' }} style={{ width: 180 }} popupMatchSelectWidth={false}
        options={(staff ?? []).filter((p) => ['Junior', 'Agent', 'Manager', 'Supervisor'].includes(p.role)).map((p) => ({ value: p.userId, label: `${p.name} · ${names.role[p.role]}` }))} />
      <Input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t.assignReason} aria-label={t.assignReason} style={{ width: 240 }} maxLength={200} />
      <Button type="primary" disabled={!assignee} loading={at !== null} onClick={() => void assign()}>{t.assignGo}</Button>
      {at !== null && <Progress percent={Math.round((at / lines.length) * 100)} size="small" style={{ width: 120 }} aria-label={t.assignGo} />}
      <div className="spring" />
      <Button type="text" onClick={done}>{t.clearSelection}</Button>
    </div>
  );
}
