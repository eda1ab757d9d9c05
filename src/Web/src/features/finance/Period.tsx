import { now } from '../../api/clock';
import { day } from '../../i18n/format';
import '../moves/moves.css';
import { monthBefore, monthOf, useAddress } from './address';
import { useFinanceTexts } from './texts';

/** A period of whole days of the shop, kept in the address. */
export function Period() {
  const t = useFinanceTexts();
  const address = useAddress();
  const month = day(now()).slice(0, 7);
  const chosen = { from: address.get('from') ?? '', to: address.get('to') ?? '' };
  const ready = [{ label: t.thisMonth, ...monthOf(month) }, { label: t.lastMonth, ...monthOf(monthBefore(month)) }, { label: t.everything, from: '', to: '' }];
  const field = (name: 'from' | 'to') => (
    <input type="date" className="plain-input" aria-label={`${t.period}: ${t[name]}`} value={chosen[name]} onChange={(event) => address.set({ [name]: event.target.value || undefined })} />
  );
  return (
    <div className="row" role="group" aria-label={t.period}>
      <div className="tabs">
        {ready.map(({ label, from, to }) => (
          <button key={label} type="button" aria-pressed={chosen.from === from && chosen.to === to} onClick={() => address.set({ from: from || undefined, to: to || undefined })}>{label}</button>
        ))}
      </div>
      {field('from')}<span className="faint">{t.to}</span>{field('to')}
    </div>
  );
}
