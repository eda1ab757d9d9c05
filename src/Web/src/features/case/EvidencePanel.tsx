import { FilePdfOutlined, FileTextOutlined, InboxOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Progress, Select } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { newKey } from '../../api/client';
import { Refused } from '../../api/problem';
import type { CaseDetail, Evidence, EvidenceKind } from '../../api/types';
import { useNames, useTexts } from '../../i18n';
import { dayTime, size } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import { EvidenceViewer } from './EvidenceViewer';
import { useCaseTexts } from './texts';
import { kindOf, upload } from './upload';

interface Sending { name: string; percent: number }

/** What was sent in as proof, and more of it: dropped, pasted or chosen. One file after the other, since each is a version of the case. */
export function EvidencePanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), texts = useTexts(), names = useNames();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null), [failures, setFailures] = useState<string[]>([]);
  const [over, setOver] = useState(false), [viewed, setViewed] = useState<Evidence | null>(null);
  const [kind, setKind] = useState<EvidenceKind | 'auto'>('auto'), [restricted, setRestricted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const version = useRef(detail.version);
  version.current = detail.version;
  useKeys(t.keys.title, [{ press: 'u', label: t.keys.upload, run: () => input.current?.click() }]);

  async function send(files: readonly File[]) {
    setFailures([]);
    for (const file of files) {
      setSending({ name: file.name, percent: 0 });
      try {
        const { caseVersion } = await upload(detail.id, { kind: kind === 'auto' ? kindOf(file) : kind, file, restricted }, { version: version.current, key: newKey() }, (percent) => setSending({ name: file.name, percent }));
        version.current = caseVersion;
      } catch (refused) {
        setFailures((before) => [...before, `${t.evidence.failed(file.name)} · ${refused instanceof Refused && refused.problem.status > 0 ? refused.message : texts.error.offline}`]);
      }
    }
    setSending(null);
    await queries.invalidateQueries({ queryKey: ['case', detail.id] });
  }
  usePasted((files) => void send(files));
  const drop = (event: DragEvent): void => { event.preventDefault(); setOver(false); void send([...event.dataTransfer.files]); };

  return (
    <section className={over ? 'panel evidence over' : 'panel evidence'} aria-label={t.evidence.title} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <header><h2>{t.evidence.title}</h2><div className="spring" /><span className="faint">{detail.evidence.length > 0 && texts.itemCount(detail.evidence.length)}</span></header>
      <div className="body">
        {detail.evidence.length > 0 && <ul className="thumbs">{detail.evidence.map((item) => <li key={item.id}><Thumb item={item} view={() => setViewed(item)} /></li>)}</ul>}
        <div className="drop">
          <InboxOutlined aria-hidden="true" />
          <p>{t.evidence.drop} <button type="button" className="as-link" onClick={() => input.current?.click()}>{t.evidence.choose}</button></p>
          <small className="faint">{t.evidence.limit}</small>
          <input ref={input} type="file" multiple hidden onChange={(event) => { void send([...(event.target.files ?? [])]); event.target.value = ''; }} aria-label={t.evidence.choose} />
        </div>
        <div className="row">
          <Select value={kind} onChange={setKind} aria-label={t.evidence.kind} size="small" popupMatchSelectWidth={false}
            options={[{ value: 'auto', label: `${t.evidence.kind}: ${texts.any}` }, ...Object.entries(names.evidence).map(([value, label]) => ({ value: value as EvidenceKind, label }))]} />
          <Checkbox checked={restricted} onChange={(event) => setRestricted(event.target.checked)}>{t.evidence.restricted}</Checkbox>
        </div>
        <div role="status">{sending && <><span className="faint">{t.evidence.uploading(sending.name)}</span><Progress percent={sending.percent} size="small" aria-label={t.evidence.uploading(sending.name)} /></>}</div>
        {failures.map((failure) => <Alert key={failure} type="error" showIcon title={failure} role="alert" />)}
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
      {picture ? <img src={`/api/evidence/${item.id}/content`} alt="" loading="lazy" /> : <span className="no-picture">{item.mediaType.startsWith('video/') ? <VideoCameraOutlined /> : item.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <FileTextOutlined />}</span>}
      <span className="cut">{names.evidence[item.kind]}</span>
      <small className="cut faint">{dayTime(item.at)} · {size(item.bytes)}</small>
    </button>
  );
}
