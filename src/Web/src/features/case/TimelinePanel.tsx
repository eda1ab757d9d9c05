import { ClockCircleOutlined, CloseCircleOutlined, FileTextOutlined, PaperClipOutlined, RightOutlined, SwapOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useStateName } from '../../api/queries';
import type { CaseDetail, Evidence, TimelineEntry } from '../../api/types';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { isByRule, useActorName, useLanguage, useNames, useSaid, useTexts } from '../../i18n';
import { clockTime, day, fullTime } from '../../i18n/format';
import { attachedBy, entryFilters, filtered, lackingIn, saidIn, useEntryName, type EntryFilter } from './entries';
import { useFieldName } from './fields';
import { useTimeline } from './queries';
import { useCaseTexts } from './texts';
import { useValueSaid } from './values';

/** Everything that happened, the newest first: who, what, and the words that were said. */
export function TimelinePanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const { data, error, refetch } = useTimeline(detail.id);
  const [filter, setFilter] = useState<EntryFilter>('all');
  const entries = filtered(data?.items ?? [], filter).toReversed();
  const days = [...new Set(entries.map((entry) => day(entry.at)))];
  return (
    <section className="panel timeline" aria-label={t.timeline.title}>
      <header>
        <h2>{t.timeline.title}</h2>
        <div className="tabs" role="group" aria-label={t.timeline.filtersLabel}>
          {entryFilters.map((name) => <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>{t.timeline.filters[name]}</button>)}
        </div>
        <div className="spring" />
        <span className="faint">{data && t.timeline.showing(entries.length)}</span>
      </header>
      {!data ? (error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={6} />) : entries.length === 0 ? <Empty title={t.timeline.empty} /> : days.map((date) => (
        <div key={date} className="body">
          <h3>{date}</h3>
          <ol>{entries.filter((entry) => day(entry.at) === date).map((entry) => <Entry key={entry.sequence} entry={entry} evidence={detail.evidence} />)}</ol>
        </div>
      ))}
    </section>
  );
}

function iconOf(entry: TimelineEntry): ReactNode {
  if (entry.kind === 'Refusal') return <CloseCircleOutlined aria-hidden />;
  if (entry.act === 'Note') return <FileTextOutlined aria-hidden />;
  if (entry.act === 'Attach') return <PaperClipOutlined aria-hidden />;
  if (isByRule(entry)) return <ClockCircleOutlined aria-hidden />;
  return entry.from === entry.to ? <RightOutlined aria-hidden /> : <SwapOutlined aria-hidden />;
}

const TO_BUYER = 'wording', NOTE = 'text';

function Entry({ entry, evidence }: { entry: TimelineEntry; evidence: readonly Evidence[] }) {
  const t = useCaseTexts(), texts = useTexts(), names = useNames();
  const nameOf = useEntryName(), actorOf = useActorName(), fieldOf = useFieldName(), valueOf = useValueSaid(), inWords = useSaid(), whyOf = useWhySaid();
  const stateOf = useStateName();
  const why = whyOf(entry);
  const said = saidIn(entry).filter(([name]) => name !== 'reason' || !why || !isByRule(entry));
  const spoken = said.filter(([name]) => name === TO_BUYER || name === NOTE), rest = said.filter(([name]) => name !== TO_BUYER && name !== NOTE);
  const file = attachedBy(entry, evidence);
  const late = entry.lateMs && entry.lateMs > 60_000 ? Math.floor(entry.lateMs / 1000) : 0;
  return (
    <li className={entry.kind === 'Refusal' ? 'entry refusal' : entry.act === 'Note' ? 'entry note' : 'entry'}>
      <span className="mark" aria-hidden="true">{iconOf(entry)}</span>
      <div>
        <p>
          <b>{nameOf(entry)}</b>
          {file && <span className="soft">{file.fileName}</span>}
          {entry.kind === 'Refusal' && <span className="tag overdue">{t.timeline.refused}</span>}
          {entry.from !== entry.to && entry.kind !== 'Refusal' && <span className="faint">{entry.from ? `${stateOf(entry.from)} → ${stateOf(entry.to)}` : stateOf(entry.to)}</span>}
          {late > 0 && <span className="tag soon">{t.timeline.late(texts.span(Math.floor(late / 86_400), Math.floor(late / 3600) % 24, Math.floor(late / 60) % 60, late % 60))}</span>}
          <span className="when faint">{actorOf(entry)}{actorOf(entry) !== names.role[entry.role] && ` · ${names.role[entry.role]}`} · <time dateTime={entry.at} title={fullTime(entry.at)}>{clockTime(entry.at)}</time></span>
        </p>
        {spoken.map(([name, text]) => <blockquote key={name} className={name === TO_BUYER ? 'prose said' : 'prose'}>{text.map(String)}</blockquote>)}
        {lackingIn(entry).map((lack) => <p key={lack.need} className="wrong">{inWords(lack)}</p>)}
        {(why || rest.length > 0) && (
          <dl className="facts">
            {why && <><dt>{fieldOf('why')}</dt><dd>{why}</dd></>}
            {rest.map(([name, told]) => [<dt key={`${name}t`}>{fieldOf(name)}</dt>, <dd key={name}>{told.map((one) => valueOf(name, one)).join(' · ')}</dd>])}
          </dl>
        )}
      </div>
    </li>
  );
}

/** Which rule raised the case or warned. What the clock wrote down itself is Chinese: there it is enough, elsewhere its rule says it. */
function useWhySaid(): (entry: TimelineEntry) => string | undefined {
  const t = useCaseTexts(), names = useNames();
  const language = useLanguage(), stateOf = useStateName();
  return (entry) => {
    const { why } = entry;
    if (!why || why.step === 'ByHand' || (language === 'zh' && isByRule(entry) && saidIn(entry).some(([name]) => name === 'reason'))) return undefined;
    return [names.step[why.step as keyof typeof names.step] ?? why.step, why.deadline && stateOf(why.deadline.split('/', 1)[0]!), why.due && t.timeline.due(fullTime(why.due)), why.words?.join(' ')].filter(Boolean).join(' · ');
  };
}
