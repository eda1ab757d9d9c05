import type { components } from '../../api/schema';
import { useCalendarTexts } from './texts';

export type Shift = components['schemas']['Shift'];

/** Shifts of a day; one that ends at or before its start goes on into the next day. */
export function Shifts({ of }: { of: readonly Shift[] }) {
  const t = useCalendarTexts();
  const hours = ({ start, end }: Shift): string => (start === end ? t.allDay : `${t.shift(start, end)}${end < start ? ` ${t.nextDay}` : ''}`);
  return <ul className="shifts">{of.map((shift, i) => <li key={i}><b>{shift.name}</b> <span className="soft">{hours(shift)}</span></li>)}</ul>;
}
