import { ArrowLeftOutlined, LinkOutlined } from '@ant-design/icons';
import { App, Button, Slider } from 'antd';
import { Link } from 'react-router';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseDetail, TimelineEntry } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PageSkeleton } from '../../components/Skeleton';
import { useActorName, useTexts } from '../../i18n';
import { fullTime } from '../../i18n/format';
import { useEntryName, versionAfter } from '../case/entries';
import { useCase, useTimeline } from '../case/queries';
import { ChainBadge } from './ChainBadge';
import { RowDetail } from './RowDetail';
import { Then } from './Then';
import { useAuditTexts } from './texts';

interface Props { id: string; row: number | null; pick: (row: number) => void; back: () => void }

export function CaseAudit(props: Props) {
  const detail = useCase(props.id), timeline = useTimeline(props.id);
  const failure = detail.error ?? timeline.error;
  if (detail.data && timeline.data) return <Rows {...props} detail={detail.data} entries={timeline.data.items} />;
  return failure ? <ErrorPanel error={failure} retry={() => { void detail.refetch(); void timeline.refetch(); }} /> : <PageSkeleton />;
}

/** One case row by row: the slider and the table choose a moment, beside them is what it changed and the case as it was then. */
function Rows({ detail, entries, row, pick, back }: Props & { detail: CaseDetail; entries: readonly TimelineEntry[] }) {
  const t = useAuditTexts(), texts = useTexts();
  const kindOf = useMachineName();
  const { message } = App.useApp();
  const nameOf = useEntryName(), actorOf = useActorName();
  const stateOf = useStateName();
  const entry = entries.find((one) => one.sequence === row) ?? entries.at(-1)!;
  const at = entries.indexOf(entry);
  const copy = () => void navigator.clipboard.writeText(`${location.origin}/audit?case=${detail.id}&row=${entry.sequence}`).then(() => message.success(texts.copied));
  return (
    <div className="page audit">
      <div className="page-head">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={back} aria-label={t.back} />
        <h1>{detail.number}</h1><span className="soft">{kindOf(detail.kind)}</span>
        <ChainBadge caseId={detail.id} />
        <div className="spring" />
        <Button icon={<LinkOutlined aria-hidden />} onClick={copy}>{t.copyLink}</Button>
        <Link to={`/cases/${detail.id}`}>{t.open}</Link>
      </div>
      <section className="panel moment" aria-label={t.slider}>
        <div className="row"><b>{t.step(entry.sequence, nameOf(entry))}</b><span className="faint">{fullTime(entry.at)} · {actorOf(entry)}</span></div>
        <Slider min={0} max={Math.max(entries.length - 1, 1)} value={at} onChange={(value) => { const chosen = entries[value]; if (chosen) pick(chosen.sequence); }} tooltip={{ open: false }} ariaLabelForHandle={t.slider}
          ariaValueTextFormatterForHandle={(value) => { const chosen = entries[value ?? 0]; return chosen ? t.step(chosen.sequence, nameOf(chosen)) : ''; }} />
      </section>
      <div className="audit-desk">
        <section className="panel" aria-label={t.rows}>
          <DataTable<TimelineEntry> label={t.rows} keyOf={(one) => String(one.sequence)} nameOf={nameOf} chosen={String(entry.sequence)} choose={(key) => { if (key) pick(Number(key)); }} keys={{ ...t.keys, open: t.rows }}
            rows={{ items: entries, failure: null, retry: () => undefined }} empty={<Empty title={t.unchanged} />}
            columns={[
              { key: 'no', title: t.column.no, width: '52px', align: 'right', cell: (one) => <span className="faint">{one.sequence}</span> },
              { key: 'at', title: t.column.at, width: '162px', cell: (one) => <time dateTime={one.at}>{fullTime(one.at)}</time> },
              { key: 'act', title: t.column.act, cell: (one) => <><span className="cut"><b>{nameOf(one)}</b>{one.kind === 'Refusal' && <span className="tag overdue">{t.refused}</span>}</span><small className="faint cut">{one.from === one.to || !one.from ? stateOf(one.to) : `${stateOf(one.from)} → ${stateOf(one.to)}`} · {actorOf(one)}</small></> },
              { key: 'hash', title: t.column.hash, width: '108px', cell: (one) => <code title={one.hash}>{one.hash.slice(0, 10)}</code> },
            ]} />
        </section>
        <div className="stack">
          <RowDetail entries={entries} entry={entry} />
          <Then caseId={detail.id} shopId={detail.shopId} at={entry.at} version={versionAfter(entries, entry)} />
        </div>
      </div>
    </div>
  );
}
