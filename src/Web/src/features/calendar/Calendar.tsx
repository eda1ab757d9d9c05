import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { now } from '../../api/clock';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PageSkeleton } from '../../components/Skeleton';
import { day } from '../../i18n/format';
import { useAddress } from '../finance/address';
import { ShopPick, useShop } from '../finance/Shop';
import { Holidays } from './Holidays';
import { Roster } from './Roster';
import { Shifts } from './Shifts';
import { useCalendarTexts } from './texts';
import './calendar.css';

/** Who is on duty, what was changed and why, and the public holidays that finance's time follows. */
export default function Calendar() {
  const t = useCalendarTexts();
  const address = useAddress(), shopId = useShop().id;
  const year = Number(address.get('year')) || Number(day(now()).slice(0, 4));
  const { data, error, refetch } = useQuery({ queryKey: ['calendar', shopId, year], queryFn: () => read(api.GET('/api/calendar', { params: { query: { shopId, year } } })) });
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  return (
    <div className="page calendar">
      <div className="page-head"><h1>{t.title}</h1><div className="spring" /><ShopPick /></div>
      <div className="calendar-desk">
        <div className="stack">
          <section className="panel" aria-label={t.today}>
            <header><h2>{t.today}</h2></header>
            <div className="body stack">
              {data.shifts.length === 0 ? <p className="soft">{t.nobody}</p> : <Shifts of={data.shifts} />}
              <dl className="facts">
                <dt>{t.finance}</dt><dd>{t.shift(data.finance.opens, data.finance.closes)}</dd>
                <dt>{t.calls}</dt><dd>{t.shift(data.calls.morningStart, data.calls.morningEnd)} · {t.shift(data.calls.afternoonStart, data.calls.afternoonEnd)}</dd>
              </dl>
            </div>
          </section>
          <Roster shopId={shopId} shifts={data.shifts} />
        </div>
        <Holidays calendar={data} shopId={shopId} turn={(to) => address.set({ year: String(to) })} />
      </div>
    </div>
  );
}
