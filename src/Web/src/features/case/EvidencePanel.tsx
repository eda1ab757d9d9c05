import { FilePdfOutlined, FileTextOutlined, InboxOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Progress, Select } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { api, newKey, read } from '../../api/client';
import { isRefused, Refused } from '../../api/problem';
import type { CaseDetail, Evidence, EvidenceKind } from '../../api/types';
import { useNames, useTexts } from '../../i18n';
import { dayTime, size } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import { EvidenceViewer } from './EvidenceViewer';
import { useCaseTexts } from './texts';
import { kindOf, uploadEvidence } from './upload';

interface Sending { name: string; percent: number }
/** A file with the key it goes under: tried again it is stored once, also when the first answer was lost. */
interface Piece { file: File; kind: EvidenceKind; restricted: boolean; key: string }
interface Failure { piece: Piece; why: string }

/** What was sent in as proof, and more of it: dropped, pasted or chosen. One file after the other, since each is a version of the case. */
export function EvidencePanel({ detail, may }: { detail: CaseDetail; may: boolean }) {
  const t = useCaseTexts(), texts = useTexts(), names = useNames();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null), [failures, setFailures] = useState<readonly Failure[]>([]);
  const [over, setOver] = useState(false), [viewed, setViewed] = useState<Evidence | null>(null);
  const [kind, setKind] = useState<EvidenceKind | 'auto'>('auto'), [restricted, setRestricted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const version = useRef(detail.version);
  version.current = detail.version;
  useKeys(t.keys.title, may ? [{ press: 'u', label: t.keys.upload, run: () => input.current?.click() }] : []);

  async function attach(piece: Piece) {
    const sent = () => uploadEvidence(detail.id, piece, { version: version.current, key: piece.key }, (percent) => setSending({ name: piece.file.name, percent }));
    const { caseVersion } = await sent().catch(async (refused: unknown) => {
      if (!isRefused(refused, 'stale')) throw refused;
      // a file is added to whatever the case has become meanwhile and writes over nothing
      version.current = (await read(api.GET('/api/cases/{id}', { params: { path: { id: detail.id } } }))).version;
      return sent();
    });
    version.current = caseVersion;
  }

  async function send(pieces: readonly Piece[]) {
    setFailures((before) => before.filter((failure) => !pieces.includes(failure.piece)));
    for (const piece of pieces) {
      const { name } = piece.file;
      setSending({ name, percent: 0 });
      try {
        await attach(piece);
      } catch (refused) {
        setFailures((before) => [...before, { piece, why: `${t.evidence.failed(name)} · ${refused instanceof Refused && refused.problem.status > 0 ? refused.message : texts.error.offline}` }]);
      }
    }
    setSending(null);
    await queries.invalidateQueries({ queryKey: ['case', detail.id] });
  }
  const take = (files: Iterable<File>): void => { if (may) void send([...files].map((file) => ({ file, kind: kind === 'auto' ? kindOf(file) : kind, restricted, key: newKey() }))); };
  usePasted(take);
  const drop = (event: DragEvent): void => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); };

  return (
    <section className={over ? 'panel evidence over' : 'panel evidence'} aria-label={t.evidence.title} onDragOver={(event) => { event.preventDefault(); setOver(may); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <header><h2>{t.evidence.title}</h2><div className="spring" /><span className="faint">{detail.evidence.length > 0 && texts.itemCount(detail.evidence.length)}</span></header>
      <div className="body">
        {detail.evidence.length > 0 && <ul className="thumbs">{detail.evidence.map((item) => <li key={item.id}><Thumb item={item} view={() => setViewed(item)} /></li>)}</ul>}
        {may && (
          <>
            <div className="drop">
              <InboxOutlined aria-hidden />
              <p>{t.evidence.drop} <button type="button" className="as-link" onClick={() => input.current?.click()}>{t.evidence.choose}</button></p>
              <small className="faint">{t.evidence.limit}</small>
              <input ref={input} type="file" multiple hidden onChange={(event) => { take(event.target.files ?? []); event.target.value = ''; }} aria-label={t.evidence.choose} />
            </div>
            <div className="row">
              <Select value={kind} onChange={setKind} aria-label={t.evidence.kind} size="small" popupMatchSelectWidth={false}
                options={[{ value: 'auto', label: `${t.evidence.kind}: ${t.evidence.auto}` }, ...Object.entries(names.evidence).map(([value, label]) => ({ value: value as EvidenceKind, label }))]} />
              <Checkbox checked={restricted} onChange={(event) => setRestricted(event.target.checked)}>{t.evidence.restricted}</Checkbox>
            </div>
          </>
        )}
        {!may && detail.evidence.length === 0 && <p className="faint">{t.evidence.none}</p>}
        <div role="status">{sending && <><span className="faint">{t.evidence.uploading(sending.name)}</span><Progress percent={sending.percent} size="small" aria-label={t.evidence.uploading(sending.name)} /></>}</div>
        {failures.map(({ piece, why }) => <Alert key={piece.key} type="error" showIcon title={why} role="alert" action={<Button size="small" disabled={sending !== null} onClick={() => void send([piece])}>{texts.retry}</Button>} />)}
      </div>
      <EvidenceViewer item={viewed} close={() => setViewed(null)} />
    </section>
  );
}

/** A picture in the clipboard is evidence; text is what somebody writes. */
function usePasted(send: (files: File[]) => void): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}

function Thumb({ item, view }: { item: Evidence; view: () => void }) {
  const t = useCaseTexts(), names = useNames();
  const picture = item.mediaType.startsWith('image/');
  return (
    <button type="button" onClick={view} title={item.fileName}>
      <span className="unseen">{t.evidence.zoom(item.fileName)}</span>
      {picture ? <img src={`/api/evidence/${item.id}/content`} alt="" loading="lazy" /> : <span className="no-picture">{item.mediaType.startsWith('video/') ? <VideoCameraOutlined aria-hidden /> : item.mediaType === 'application/pdf' ? <FilePdfOutlined aria-hidden /> : <FileTextOutlined aria-hidden />}</span>}
      <span className="cut">{names.evidence[item.kind]}</span>
      <small className="cut faint">{dayTime(item.at)}</small>
      <small className="cut faint">{size(item.bytes)}</small>
    </button>
  );
}
