import { dayTime, fullTime, money } from '../../i18n/format';
import type { Discrepancy, Line } from './queries';
import { useReconciliationTexts } from './texts';

export type Said = Pick<Line, 'at' | 'inFen' | 'outFen' | 'counterAccount' | 'remark'> | NonNullable<Discrepancy['line']>;

/** What a line of the statement says, so that it can be told from its like. */
export function LineSaid({ flowNumber, line }: { flowNumber: string; line: Said }) {
  const t = useReconciliationTexts().statement;
  const amount = line.outFen > 0 ? `${t.amount} ${money(line.outFen)}` : `${t.in} ${money(line.inFen)}`;
  return (
    <span className="whole faint">
      {t.flow} <span className="mono">{flowNumber}</span> · <time dateTime={line.at} title={fullTime(line.at)}>{dayTime(line.at)}</time> · {[amount, line.counterAccount, line.remark].filter(Boolean).join(' · ')}
    </span>
  );
}
