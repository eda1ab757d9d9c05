import type { Machine } from '../../api/types';
import { Empty } from '../../components/Empty';
import { useLanguage, useNames, useTexts } from '../../i18n';
import { words } from '../../i18n/format';
import { useStatesOf } from './states';
import { useMachinesTexts } from './texts';

/** What the clock does by itself: in which state, counted from when and by which clock, and what happens then. */
export function Deadlines({ machine }: { machine: Machine }) {
  const t = useMachinesTexts(), texts = useTexts(), names = useNames();
  const language = useLanguage();
  const stateOf = useStatesOf(machine);
  const moves = new Map(machine.rows.map((row) => [row.move, language === 'zh' ? row.moveZh : words(row.move)]));
  const spanOf = (seconds: number): string => (seconds === 0 ? texts.none : texts.span(Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60));
  return (
    <section className="panel" aria-label={t.deadlines}>
      <header><h2>{t.deadlines}</h2></header>
      {machine.deadlines.length === 0 ? <Empty title={t.noDeadlines} /> : (
        <div className="data-table sheet-table" role="group" aria-label={t.deadlines} tabIndex={0}>
          <table>
            <thead><tr>{[t.from, t.counted, t.span, t.by, t.then, t.condition].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>
              {machine.deadlines.map((due, i) => (
                <tr key={i}>
                  <td><b>{stateOf(due.in)}</b></td>
                  <td>{t.since[due.since]}</td>
                  <td>{spanOf(due.afterSeconds)}</td>
                  <td>{due.clock && t.clock[due.clock]}</td>
                  <td>{names.then[due.then]}{due.move && ` · ${moves.get(due.move) ?? words(due.move)}`}</td>
                  <td className="soft">{t.only[due.only]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
