import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/types';
import { useMachineName, useStateName } from '../../api/queries';
import { PersonTag } from '../../components/PersonTag';
import { useNames, useTexts } from '../../i18n';
import { fullTime } from '../../i18n/format';
import { useFieldName } from '../case/fields';
import { changesOf } from './changes';
import { useAuditTexts } from './texts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What one row changed, before and after, and what ties it into the chain. */
export function RowDetail({ entries, entry }: { entries: readonly TimelineEntry[]; entry: TimelineEntry }) {
  const t = useAuditTexts(), texts = useTexts(), names = useNames() as unknown as Record<string, Record<string, string> | undefined>;
  const stateOf = useStateName(), machineOf = useMachineName(), fieldOf = useFieldName();
  const changes = changesOf(entries, entry);
  const show = (field: string, value: string | undefined): ReactNode => {
    if (value === undefined) return texts.none;
    if (field === 'ownerId') return <PersonTag id={value} shopId={entry.shopId} />;
    return INSTANT.test(value) ? fullTime(value) : names[field]?.[value] ?? value;
  };
  return (
    <section className="panel" aria-label={t.changed}>
      <header><h2>{t.changed}</h2><span className="tag">{t.subject[entry.subject]}</span></header>
      <div className="body stack">
        {changes.length === 0 && entry.from === entry.to ? <p className="faint">{t.unchanged}</p> : (
          <table className="changes">
            <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.before}</th><th scope="col">{t.after}</th></tr></thead>
            <tbody>
              {entry.from !== entry.to && <tr><th scope="row">{t.facts.state}</th><td>{entry.from ? stateOf(entry.from) : texts.none}</td><td>{stateOf(entry.to)}</td></tr>}
              {changes.map((change) => <tr key={`${change.subjectId} ${change.field}`}><th scope="row">{t.fields[change.field] ?? fieldOf(change.field)}</th><td>{show(change.field, change.before)}</td><td>{show(change.field, change.after)}</td></tr>)}
            </tbody>
          </table>
        )}
        <dl className="facts">
          <dt>{t.ownHash}</dt><dd><code>{entry.hash}</code></dd>
          <dt>{t.previousHash}</dt><dd><code>{entry.previousHash || texts.none}</code></dd>
          <dt>{t.machine}</dt><dd>{machineOf(entry.machine)} · {texts.version(entry.edition)}</dd>
          {entry.key && <><dt>{t.key}</dt><dd><code>{entry.key}</code></dd></>}
        </dl>
      </div>
    </section>
  );
}
