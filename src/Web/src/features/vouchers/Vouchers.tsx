import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Role } from '../../api/types';
import { useNames } from '../../i18n';
import { Exports } from '../finance/Exports';
import { Period } from '../finance/Period';
import { ShopPick, useShop } from '../finance/Shop';
import '../finance/finance.css';
import { Audited } from './Audited';
import { Flagged } from './Flagged';
import { useVoucherTexts } from './texts';
import { exported, useVoucherView } from './view';
import { VoucherList } from './VoucherList';

const READERS: readonly Role[] = ['Junior', 'Agent', 'Manager', 'Supervisor', 'Finance'];

/** Any money out, whatever the amount, has its voucher: all of them, by where they stand. */
export default function Vouchers() {
  const t = useVoucherTexts(), names = useNames();
  const shop = useShop(READERS);
  const { address, names: viewNames, view, filters } = useVoucherView();
  const plain = view !== 'flagged' && view !== 'audit';
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <div className="spring" />
        <ShopPick roles={READERS} />
        {plain && <Exports what="vouchers" help={t.exportHelp} query={{ shopId: shop.id, ...exported(view, filters) }} />}
      </div>
      <div className="tabs" role="group" aria-label={t.viewsLabel}>
        {viewNames.map((name) => <button key={name} type="button" aria-pressed={view === name} onClick={() => address.set({ view: name }, true)}>{t.views[name]}</button>)}
      </div>
      {plain && (
        <div className="row" role="search">
          <Period />
          <Select value={address.get('channel')} placeholder={t.channel} aria-label={t.channel} allowClear onChange={(channel: string | undefined) => address.set({ channel })} style={{ width: 130 }} popupMatchSelectWidth={false}
            options={Object.entries(names.channel).map(([value, label]) => ({ value, label }))} />
          <NumberField key={address.get('number') ?? ''} text={address.get('number') ?? ''} change={(number) => address.set({ number: number || undefined })} />
        </div>
      )}
      {view === 'flagged' ? <Flagged shopId={shop.id} /> : view === 'audit' ? <Audited shopId={shop.id} /> : <VoucherList shopId={shop.id} />}
    </div>
  );
}

const TYPING = 400;

function NumberField({ text, change }: { text: string; change: (text: string) => void }) {
  const t = useVoucherTexts();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => change(typed.trim()), TYPING);
    return () => clearTimeout(timer);
  });
  return <Input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t.number} aria-label={t.number} allowClear style={{ width: 190 }} />;
}
