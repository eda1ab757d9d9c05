import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/types';
import { useMachineName, useStateName } from '../../api/queries';
import { PersonTag } from '../../components/PersonTag';
import { useTexts } from '../../i18n';
import { useFieldName } from '../case/fields';
import { useValueSaid } from '../case/values';
import { changesOf } from './changes';
import { useAuditTexts } from './texts';

interface Item { kind: string; amountFen?: number }

const PEOPLE = new Set(['ownerId', 'agentComplainedOf', 'offeredBy', 'proposedBy', 'requestedBy', 'signedBy', 'paidBy']);

/** What one row changed, before and after, and what ties it into the chain. */
export function RowDetail({ entries, entry }: { entries: readonly TimelineEntry[]; entry: TimelineEntry }) {
  const t = useAuditTexts(), texts = useTexts();
  const stateOf = useStateName(), machineOf = useMachineName(), fieldOf = useFieldName(), valueOf = useValueSaid();
  const changes = changesOf(entries, entry);
  const show = (field: string, value: string | undefined): ReactNode => {
    if (value === undefined) return texts.none;
    if (field === 'caseKind') return machineOf(value);
    if (PEOPLE.has(field)) return <PersonTag id={value} shopId={entry.shopId} />;
    if (field === 'offer' || field === 'parts') return (JSON.parse(value) as (Item & { item?: Item })[]).map((one) => valueOf(field, one.item ?? one)).join(' · ') || texts.none;
    return valueOf(field, value === 'true' || value === 'false' ? value === 'true' : value);
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
