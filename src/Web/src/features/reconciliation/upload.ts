import { headersOf } from '../../api/client';
import { Refused, unreachable } from '../../api/problem';
import type { components } from '../../api/schema';
import type { Problem } from '../../api/types';

type Statement = components['schemas']['StatementView'];

interface Period { shopId: string; from: string; until: string }

/** Sends a statement as it was downloaded and says how far it is, which `fetch` cannot. */
export function uploadStatement(file: File, period: Period, key: string, progress: (percent: number) => void): Promise<Statement> {
  const query = new URLSearchParams({ ...period, fileName: file.name });
  return new Promise((done, refused) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/statements?${query.toString()}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'text/csv');
    for (const [name, value] of Object.entries(headersOf({ key }))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100)); };
    request.onerror = () => refused(unreachable());
    request.onload = () => {
      const body: unknown = JSON.parse(request.responseText || 'null');
      if (request.status < 300) done(body as Statement);
      else refused(new Refused((body as Problem | null) ?? { code: 'unknown', status: request.status, title: request.statusText, traceId: '', type: '' }));
    };
    request.send(file);
  });
}
