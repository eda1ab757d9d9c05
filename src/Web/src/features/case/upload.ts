import { headersOf, type Deed } from '../../api/client';
import { Refused, unreachable } from '../../api/problem';
import type { EvidenceKind, Problem } from '../../api/types';

interface File_ { kind: EvidenceKind; file: File; restricted: boolean }

export const MOST_BYTES = 20 * 1024 * 1024;

/** Sends one file and says how far it is, which `fetch` cannot. */
export function upload(caseId: string, { kind, file, restricted }: File_, deed: Deed, progress: (percent: number) => void): Promise<{ caseVersion: number }> {
  const query = new URLSearchParams({ kind, fileName: file.name || `${kind}.png`, ...(restricted ? { restricted: 'true' } : {}) });
  return new Promise((done, refused) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/cases/${caseId}/evidence?${query.toString()}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headersOf(deed))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100)); };
    request.onerror = () => refused(unreachable());
    request.onload = () => {
      const body: unknown = JSON.parse(request.responseText || 'null');
      if (request.status < 300) done(body as { caseVersion: number });
      else refused(new Refused((body as Problem | null) ?? { code: 'unknown', status: request.status, title: request.statusText, traceId: '', type: '' }));
    };
    request.send(file);
  });
}

/** What a file most likely shows; the person can say otherwise. The API looks into the file and has the last word. */
export const kindOf = (file: File): EvidenceKind => (file.type.startsWith('image/') ? 'Photo' : file.type.startsWith('video/') ? 'Video' : 'ChatLog');
