import { Button } from 'antd';
import { now } from '../../api/clock';
import type { Role } from '../../api/types';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { day as dayOf, dayTime, money } from '../../i18n/format';
import { has } from '../../shell/session';
import { startOf, endOf, isDay, useAddress } from '../finance/address';
import { Exports } from '../finance/Exports';
import { ShopPick, useShop } from '../finance/Shop';
import '../finance/finance.css';
import { Batch } from './Batch';
import { Figures } from './Figures';
import '../moves/moves.css';
import './payouts.css';
import { useBatches, useDay } from './queries';
import { usePayoutTexts } from './texts';

const READERS: readonly Role[] = ['Finance', 'Supervisor'];

/** What finance has before it today, and its two batches. */
export default function Payouts() {
  const t = usePayoutTexts();
  const address = useAddress(), shop = useShop(READERS);
  const today = dayOf(now());
  const asked = address.get('day'), day = isDay(asked) ? asked : today;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <input type="date" className="plain-input" aria-label={t.day} value={day} onChange={(event) => address.set({ day: event.target.value || undefined, hour: undefined }, true)} />
        {day !== today && <Button type="text" onClick={() => address.set({ day: undefined, hour: undefined }, true)}>{t.today}</Button>}
        <div className="spring" />
        <ShopPick roles={READERS} />
        <Exports what="payouts" query={{ shopId: shop.id, from: startOf(day), until: endOf(day) }} />
      </div>
      <Figures shopId={shop.id} />
      <Batches shopId={shop.id} day={day} isFinance={has(shop.roles, ['Finance'])} />
    </div>
  );
}

function Batches({ shopId, day, isFinance }: { shopId: string; day: string; isFinance: boolean }) {
  const t = usePayoutTexts();
  const address = useAddress();
  const { data, error, refetch } = useBatches(shopId, day);
  const { data: work, isPending } = useDay(shopId), next = work?.nextBatch;
  if (!data && error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data || (data.items.length === 0 && isPending)) return <div className="panel"><Bars rows={6} /></div>;
  if (data.items.length === 0 && next && !address.get('day') && dayOf(next) !== day)
    return <><p className="notice">{t.nextInstead(dayTime(next))}</p><Batches shopId={shopId} day={dayOf(next)} isFinance={isFinance} /></>;
  if (data.items.length === 0) return <div className="panel"><Empty title={t.noBatch}><p>{t.noBatchHelp}</p></Empty></div>;
  // the one that is due or was last, until somebody chooses
  const due = data.items.filter((batch) => Date.parse(batch.at) <= now()).at(-1) ?? data.items[0]!;
  // what it does not pay is in the next one too: neither adds to the other
  const ahead = data.items.find((batch) => Date.parse(batch.at) > now());
  const chosen = data.items.find((batch) => String(batch.hour) === address.get('hour')) ?? due;
  return (
    <>
      <div className="figures" role="group" aria-label={t.batches.label}>
        {data.items.map((batch) => (
          <button key={batch.hour} type="button" className="figure" aria-pressed={batch === chosen} onClick={() => address.set({ hour: String(batch.hour) })}>
            <small>{t.batches.name(batch.hour)}</small>
            <b>{money(batch.toPayFen)}</b>
            <small>{t.batches.line(batch.toPayCount, money(batch.toPayFen), batch.paidCount, money(batch.paidFen))}</small>
            {ahead && batch.hour > ahead.hour && batch.toPayCount > 0 && <small>{t.batches.carries}</small>}
          </button>
        ))}
      </div>
      {isFinance ? <Batch key={`${day}${chosen.hour}`} shopId={shopId} day={day} hour={chosen.hour} /> : <p className="faint">{t.forFinance}</p>}
    </>
  );
}
