import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Progress, Select, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import { useStaff } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { useNames } from '../../i18n';
import { useKeys } from '../../shell/keys';
import { useSession } from '../../shell/session';
import { useQueueTexts } from './texts';

const MOST = 50;

/** As the API takes them: at most fifty at once, of one shop. */
function parcelled(lines: readonly CaseLine[]): CaseLine[][] {
  const shops = [...new Set(lines.map((line) => line.shopId))];
  return shops.flatMap((shop) => {
    const some = lines.filter((line) => line.shopId === shop);
    return Array.from({ length: Math.ceil(some.length / MOST) }, (_, i) => some.slice(i * MOST, (i + 1) * MOST));
  });
}

interface Props {
  lines: readonly CaseLine[];
  /** With those that were refused, which stay selected. */
  done: (left: readonly string[]) => void;
}

/** Gives the selected cases to somebody: what the API refuses is said case by case, the rest is done. Below a manager people take for themselves what nobody has. */
export function Assign({ lines, done }: Props) {
  const t = useQueueTexts(), names = useNames();
  const { session } = useSession();
  const { message, notification } = App.useApp();
  const queries = useQueryClient();
  const shopId = lines[0]?.shopId;
  const role = session.shops.find((shop) => shop.id === shopId)?.role;
  const leads = role === 'Manager' || role === 'Supervisor';
  const { data: staff } = useStaff(leads ? shopId : undefined);
  const [owner, setOwner] = useState<string>(), [reason, setReason] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const box = useRef<InputRef>(null);
  const content = JSON.stringify([owner, reason, lines.map((line) => [line.id, line.version])]);
  const key = useMemo(newKey, [content]);
  const ready = reason.trim() !== '' && (!leads || owner !== undefined);
  useKeys(t.keys.title, [{ press: 'a', label: t.keys.assign, run: () => box.current?.focus() }]);

  async function assign() {
    const refused: { id: string; why: string }[] = [];
    const numberOf = (id: string): string => lines.find((line) => line.id === id)?.number ?? '';
    let at = 0;
    for (const [i, some] of parcelled(lines).entries()) {
      setSent(at);
      try {
        const { items } = await read(api.POST('/api/cases/assign', { body: { cases: some.map(({ id, version }) => ({ id, version })), ownerId: leads ? owner : undefined, reason: reason.trim(), shopId: some[0]!.shopId }, headers: headersOf({ key: `${key}-${i}` }) }));
        refused.push(...items.filter((item) => !item.done).map((item) => ({ id: item.id, why: t.notAssigned(numberOf(item.id), item.problem?.detail ?? item.problem?.title ?? '') })));
      } catch (why) {
        refused.push(...some.map((line) => ({ id: line.id, why: t.notAssigned(line.number, (why as Error).message) })));
      }
      at += some.length;
    }
    setSent(null);
    void queries.invalidateQueries({ queryKey: ['list'] });
    if (refused.length < lines.length) void message.success(t.assigned(lines.length - refused.length));
    if (refused.length > 0) notification.warning({ title: t.assignFailed(refused.length), description: <ul>{refused.map(({ id, why }) => <li key={id}>{why}</li>)}</ul>, duration: 0 });
    done(refused.map(({ id }) => id));
  }

  return (
    <form className="bulk" aria-label={leads ? t.assign : t.take} onSubmit={(event) => { event.preventDefault(); if (ready && sent === null) void assign(); }}>
      <b>{t.selected(lines.length)}</b>
      {leads ? (
        <Select value={owner} onChange={setOwner} placeholder={t.assignTo} aria-label={t.assignTo} showSearch={{ optionFilterProp: 'label' }} style={{ width: 180 }} popupMatchSelectWidth={false}
          options={(staff ?? []).filter((p) => p.active && ['Junior', 'Agent', 'Manager', 'Supervisor'].includes(p.role)).map((p) => ({ value: p.userId, label: `${p.name} · ${names.role[p.role]}` }))} />
      ) : <span className="soft">{t.takeHelp}</span>}
      <Input ref={box} value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t.assignReason} aria-label={t.assignReason} style={{ width: 240 }} maxLength={200} aria-required />
      <Button type="primary" htmlType="submit" disabled={!ready} loading={sent !== null}>{leads ? t.assignGo : t.take}</Button>
      {sent !== null && <Progress percent={Math.round((sent / lines.length) * 100)} size="small" style={{ width: 120 }} aria-label={t.assignGo} />}
      <div className="spring" />
      <Button type="text" onClick={() => done([])}>{t.clearSelection}</Button>
    </form>
  );
}
