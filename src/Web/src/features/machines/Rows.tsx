import type { Machine } from '../../api/types';
import { statesOf } from '../../components/machineRows';
import { useLanguage, useNames, useSaid } from '../../i18n';
import { words } from '../../i18n/format';
import { useStatesOf } from './states';
import { useMachinesTexts } from './texts';

/** Every row of the table, as it runs: from where, which move, to where, by whom, on which needs, with which effects. */
export function Rows({ machine }: { machine: Machine }) {
  const t = useMachinesTexts(), names = useNames(), said = useSaid();
  const language = useLanguage();
  const stateOf = useStatesOf(machine);
  const order = statesOf(machine);
  const rows = machine.rows.toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from));
  return (
    <section className="panel" aria-label={t.rows}>
      <header><h2>{t.rows}</h2></header>
      <div className="data-table sheet-table" role="group" aria-label={t.rows} tabIndex={0}>
        <table>
          <thead><tr>{[t.from, t.move, t.to, t.who, t.needs, t.effects].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={`${row.from} ${row.move} ${row.to}`} data-first={rows[i - 1]?.from !== row.from || undefined}>
                <td>{rows[i - 1]?.from === row.from ? <span className="unseen">{stateOf(row.from)}</span> : <b>{stateOf(row.from)}</b>}</td>
                <td>{language === 'zh' ? row.moveZh : words(row.move)}</td>
                <td>{row.from === row.to ? <span className="faint">{t.stays}</span> : stateOf(row.to)}</td>
                <td className="soft">{row.who.map((role) => names.role[role]).join(' · ')}</td>
                <td className="soft">{row.needs.map(said).join(' · ')}</td>
                <td className="soft">{row.effects.map(said).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
