import { EyeOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import { isRefused } from '../../api/problem';
import type { components } from '../../api/schema';
import type { CaseDetail } from '../../api/types';
import { useNames, useTexts } from '../../i18n';
import { useSession } from '../../shell/session';
import { Copied } from '../finance/Copy';
import '../finance/finance.css';
import '../moves/moves.css';
import { Refusal } from '../moves/Refusal';
import { useCaseTexts } from './texts';

type Field = components['schemas']['PersonalField'];

const LONGEST = 200, SHOWN = 120_000;

/** What the reader may have shown whole: the API decides, this only leaves out what it would refuse. */
function useFields(detail: CaseDetail): readonly Field[] {
  const { session } = useSession();
  const role = session.shops.find((shop) => shop.id === detail.shopId)?.role;
  if (!detail.order.buyerKnown) return [];
  if (role === 'Finance') return ['Account'];
  const served = role === 'Manager' || role === 'Supervisor' || ((role === 'Junior' || role === 'Agent') && detail.ownerId === session.userId);
  return served && detail.agentComplainedOf !== session.userId ? ['Phone', 'Address'] : [];
}

/** Asks for a reason and shows what stands masked, once; it leaves the screen by itself. */
export function Reveal({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const fields = useFields(detail);
  const [open, setOpen] = useState(false);
  if (fields.length === 0) return null;
  return (
    <>
      <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setOpen(true)}>{t.reveal.open}</Button>
      <Modal open={open} title={t.reveal.title} onCancel={() => setOpen(false)} footer={null} width={480} destroyOnHidden>{open && <Asked detail={detail} fields={fields} close={() => setOpen(false)} />}</Modal>
    </>
  );
}

function Asked({ detail, fields, close }: { detail: CaseDetail; fields: readonly Field[]; close: () => void }) {
  const t = useCaseTexts().reveal, texts = useTexts(), names = useNames();
  const queries = useQueryClient();
  const id = useId();
  const [chosen, choose] = useState<readonly Field[]>(fields.slice(0, 1)), [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null), [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<readonly components['schemas']['RevealBuyerItem'][] | null>(null);
  const content = JSON.stringify([chosen, reason]);
  const key = useMemo(newKey, [content]);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(close, SHOWN);
    return () => clearTimeout(timer);
  }, [shown, close]);

  async function ask() {
    setBusy(true);
    setFailure(null);
    try {
      setShown((await read(api.POST('/api/cases/{id}/reveal', { params: { path: { id: detail.id } }, body: { fields: [...chosen], reason: reason.trim() }, headers: headersOf({ version: detail.version, key }) }))).items);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['case', detail.id] });
    }
  }
  if (shown)
    return (
      <div className="move-form plain">
        <dl className="facts">{shown.map((item) => [<dt key={`${item.field}t`}>{names.personal[item.field]}</dt>, <dd key={item.field}>{item.value ? <Copied text={item.value} what={names.personal[item.field]} mono /> : <span className="faint">{t.nothing}</span>}</dd>])}</dl>
        <p className="faint">{t.kept}</p>
        <footer><Button type="primary" onClick={close}>{texts.close}</Button></footer>
      </div>
    );
  return (
    <form className="move-form plain" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <p className="soft">{t.help}</p>
      {fields.length > 1 && (
        <div className="field" role="group" aria-labelledby={`${id}-fields`}>
          <span className="label" id={`${id}-fields`}>{t.what}</span>
          <Checkbox.Group value={[...chosen]} onChange={(some) => choose(some)} options={fields.map((value) => ({ value, label: names.personal[value] }))} />
        </div>
      )}
      <div className="field">
        <label className="label" htmlFor={id}>{t.reason}<b className="must" aria-hidden="true">*</b></label>
        <Input id={id} value={reason} onChange={(event) => setReason(event.target.value)} maxLength={LONGEST} placeholder={t.example} autoFocus autoComplete="off" aria-required />
      </div>
      {failure !== null && (isRefused(failure, 'stale') ? <p className="wrong" role="alert">{t.again}</p> : <Refusal failure={failure} />)}
      <footer><Button type="primary" htmlType="submit" loading={busy} disabled={chosen.length === 0 || !reason.trim()}>{t.go}</Button><Button onClick={close}>{texts.cancel}</Button></footer>
    </form>
  );
}
