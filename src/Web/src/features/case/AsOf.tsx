import { HistoryOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Modal, Slider } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { now } from '../../api/clock';
import { useStateName } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PersonTag } from '../../components/PersonTag';
import { Bars } from '../../components/Skeleton';
import { useActorName, useNames, useTexts } from '../../i18n';
import { fromShopTime, fullTime } from '../../i18n/format';
import '../moves/moves.css';
import { useEntryName, versionAfter } from './entries';
import { useTimeline } from './queries';
import { useCaseTexts } from './texts';

/** The case at any step of its history beside the case as it is. A step is a moment: what was true at its end. */
export function AsOf({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setOpen(true)}>{t.asOf.open}</Button>
      <Modal open={open} onCancel={() => setOpen(false)} title={t.asOf.title} footer={null} width={680} destroyOnHidden>{open && <Then detail={detail} />}</Modal>
    </>
  );
}

const DAY = 24 * 3600_000;

function Then({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const nameOf = useEntryName(), actorOf = useActorName();
  const { data: timeline } = useTimeline(detail.id);
  const entries = timeline?.items ?? [];
  // a moment that was asked for wins over the steps; the slider then stands at the last step before it
  const [step, setStep] = useState<number | null>(null), [moment, setMoment] = useState<string | null>(null);
  const at = moment === null ? Math.min(step ?? entries.length - 1, entries.length - 1) : entries.findLastIndex((entry) => entry.at <= moment);
  const entry = entries[at];
  const asked = moment !== null ? { at: moment } : entry && { version: versionAfter(entries, entry) };
  const { data, error, refetch } = useQuery({
    queryKey: ['case', detail.id, 'as-of', asked],
    queryFn: () => read(api.GET('/api/cases/{id}/as-of', { params: { path: { id: detail.id }, query: asked! } })),
    enabled: entry !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (!timeline) return <Bars />;
  const go = (to: string | null): void => setMoment(to);
  return (
    <div className="as-of">
      <Slider min={0} max={entries.length - 1} value={Math.max(0, at)} onChange={(value) => { setStep(value); go(null); }} tooltip={{ open: false }} ariaLabelForHandle={t.asOf.at} ariaValueTextFormatterForHandle={(value) => t.asOf.step(value! + 1, nameOf(entries[value!]!))} />
      <div className="row">
        <label className="row"><span className="faint">{t.asOf.moment}</span>
          <input type="datetime-local" className="plain-input" value={moment === null ? '' : new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(0, 16)} onChange={(event) => go(event.target.value ? fromShopTime(event.target.value) : null)} /></label>
        <Button size="small" onClick={() => go(new Date(now() - DAY).toISOString())}>{t.asOf.yesterday}</Button>
        <Button size="small" onClick={() => { setStep(null); go(null); }}>{t.asOf.now}</Button>
      </div>
      {entry ? <p className="row"><b>{t.asOf.step(entry.sequence, nameOf(entry))}</b><span className="faint">{fullTime(entry.at)} · {actorOf(entry)}</span></p> : <p className="faint">{t.asOf.notYet}</p>}
      {entry && (data ? <Comparison then={data.case as unknown as Record<string, unknown>} now={detail as unknown as Record<string, unknown>} shopId={detail.shopId} /> : error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={5} />)}
    </div>
  );
}

interface Sides { then: Record<string, unknown>; now: Record<string, unknown>; shopId: string }

function Comparison({ then, now, shopId }: Sides) {
  const t = useCaseTexts(), texts = useTexts(), names = useNames();
  const stateOf = useStateName();
  const plain = (value: unknown): string => (value === undefined || value === null || value === '' ? texts.none : typeof value === 'boolean' ? (value ? texts.yes : texts.no) : String(value));
  const coded = (of: Record<string, string>) => (value: unknown) => of[String(value)] ?? plain(value);
  const rows: [keyof typeof t.field, string, (value: unknown) => React.ReactNode][] = [
    ['state', 'state', (value) => stateOf(String(value))],
    ['owner', 'ownerId', (value) => <PersonTag id={value as string | undefined} shopId={shopId} />],
    ['level', 'level', coded(names.level)],
    ['severity', 'severity', coded(names.severity)],
    ['party', 'party', coded(names.party)],
    ['cause', 'cause', coded(names.cause)],
    ['timesChased', 'timesChased', plain],
    ['fraudFlag', 'fraudFlag', plain],
    ['stopContact', 'stopContact', plain],
    ['summary', 'summary', plain],
    ['version', 'version', plain],
  ];
  return (
    <table className="comparison">
      <thead><tr><th scope="col">{t.asOf.field}</th><th scope="col">{t.asOf.then}</th><th scope="col">{t.asOf.today}</th></tr></thead>
      <tbody>
        {rows.map(([label, key, show]) => {
          const same = (then[key] ?? null) === (now[key] ?? null);
          return <tr key={key} data-changed={!same || undefined}><th scope="row">{t.field[label]}</th><td>{show(then[key])}</td><td>{same ? <span className="faint">{t.asOf.same}</span> : show(now[key])}</td></tr>;
        })}
      </tbody>
    </table>
  );
}
