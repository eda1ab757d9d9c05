import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal } from 'antd';
import { useId, useMemo, useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import { useTexts } from '../../i18n';
import { useSession } from '../../shell/session';
import { Refusal } from '../moves/Refusal';
import '../moves/moves.css';
import { useQueueTexts } from './texts';
import { VIEWS, type QueueView, type SavedView } from './view';

const LONGEST = 40;

/** Keeps what is shown under a name, for oneself or, by who leads, for the shop; changes one that was kept, or takes it away. */
export function ViewForm({ view, saved, close }: { view: QueueView; saved: SavedView | null; close: () => void }) {
  const t = useQueueTexts().saved, texts = useTexts();
  const { session } = useSession();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const shop = session.shops.find((one) => one.id === (saved?.shopId ?? view.filters.shopId)) ?? session.shops[0]!;
  const leads = shop.role === 'Manager' || shop.role === 'Supervisor';
  const mayChange = saved !== null && (saved.ownerId === session.userId || (saved.shared && leads));
  const [name, setName] = useState(saved?.name ?? ''), [shared, setShared] = useState(saved?.shared ?? false);
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const content = JSON.stringify([name, shared, view.asked]);
  const key = useMemo(newKey, [content]);
  const id = useId();
  const body = { name: name.trim(), query: view.asked, shared, place: saved?.place ?? 0, shopId: shop.id };

  async function deed(send: () => Promise<SavedView>, said: string, then: (made: SavedView) => void) {
    setBusy(true);
    setFailure(null);
    try {
      const made = await send();
      await queries.invalidateQueries({ queryKey: VIEWS });
      void message.success(said);
      then(made);
      close();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }
  const add = () => deed(() => read(api.POST('/api/views', { body, headers: headersOf({ key }) })) as Promise<SavedView>, t.done, view.show);
  const change = (of: SavedView) => deed(() => read(api.PUT('/api/views/{id}', { params: { path: { id: of.id } }, body, headers: headersOf({ version: of.version, key }) })) as Promise<SavedView>, t.done, view.show);
  const remove = (of: SavedView) => deed(() => read(api.DELETE('/api/views/{id}', { params: { path: { id: of.id } }, body: {} as never, headers: headersOf({ version: of.version, key }) })) as Promise<SavedView>, t.removed, () => view.set({ view: 'open' }));
  return (
    <Modal open title={saved ? t.change : t.save} onCancel={close} footer={null} destroyOnHidden width={480}>
      <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); if (!busy && name.trim()) void (mayChange ? change(saved) : add()); }}>
        <div className="field">
          <label className="label" htmlFor={id}>{t.name}<b className="must" aria-hidden="true">*</b></label>
          <Input id={id} value={name} onChange={(event) => setName(event.target.value)} maxLength={LONGEST} autoFocus autoComplete="off" aria-required />
        </div>
        {leads && <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>{t.share}</Checkbox>}
        <p className="faint">{saved && !mayChange ? t.notYours : t.help}</p>
        {failure !== null && <Refusal failure={failure} />}
        <footer>
          {mayChange && <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim()}>{t.change}</Button>}
          <Button type={mayChange ? 'default' : 'primary'} htmlType={mayChange ? 'button' : 'submit'} loading={busy} disabled={!name.trim()} onClick={mayChange ? () => void add() : undefined}>{saved ? t.saveAs : texts.save}</Button>
          {mayChange && <Button danger disabled={busy} onClick={() => void remove(saved)}>{t.remove}</Button>}
          <Button onClick={close}>{texts.cancel}</Button>
        </footer>
      </form>
    </Modal>
  );
}
