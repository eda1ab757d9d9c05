import { money } from '../../i18n/format';
import type { Budget } from './queries';
import { useLimitTexts } from './texts';

const WIDTH = 720, HEIGHT = 170, LEFT = 44, BOTTOM = 20, TOP = 10;
const MARKS = [80, 100];

/** What was spent so far, as steps, under the lines at which somebody is told. The table below it has the figures. */
export function BurnDown({ budget }: { budget: Budget }) {
  const t = useLimitTexts().budget;
  const whole = budget.budgetFen ?? 0;
  const [year, month] = budget.month.split('-').map(Number);
  const days = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  const most = Math.max(whole * 1.1, ...budget.days.map((day) => day.totalFen), 1);
  const x = (day: number): number => LEFT + (day / days) * (WIDTH - LEFT - 6);
  const y = (fen: number): number => TOP + (1 - fen / most) * (HEIGHT - TOP - BOTTOM);
  let at = 0;
  const steps = budget.days.map((day) => {
    const date = Number(day.day.slice(8)), step = `H${x(date - 1).toFixed(1)} V${y(day.totalFen).toFixed(1)}`;
    at = date;
    return step;
  });
  return (
    <svg className="burn-down" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.chart(budget.month, money(budget.spentFen), money(whole))}>
      <line x1={LEFT} x2={WIDTH - 6} y1={y(0)} y2={y(0)} className="axis" />
      {MARKS.map((percent) => (
        <g key={percent} className={percent === 100 ? 'whole' : 'most'}>
          <line x1={LEFT} x2={WIDTH - 6} y1={y((whole * percent) / 100)} y2={y((whole * percent) / 100)} />
          <text x={LEFT - 6} y={y((whole * percent) / 100) + 4} textAnchor="end">{t.line(percent)}</text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)} ${steps.join(' ')} H${x(at).toFixed(1)}`} className="spent" />
      {[1, 10, 20, days].map((day) => <text key={day} x={x(day - 1)} y={HEIGHT - 4} className="day">{day}</text>)}
    </svg>
  );
}
