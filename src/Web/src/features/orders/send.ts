import { headersOf } from '../../api/client';
import type { components } from '../../api/schema';
import { refusalOf, unreachable } from '../../api/problem';

export type Import = components['schemas']['ImportView'];
export type ImportKind = Import['kind'];

const paths: Record<ImportKind, string> = { Orders: '/api/orders/import', Refunds: '/api/refunds/import' };

/** Sends a report and says how far it is, which `fetch` cannot; the import itself goes on after the answer. */
export function send(kind: ImportKind, file: File, key: string, progress: (percent: number) => void): Promise<Import> {
  return new Promise((done, refused) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${paths[kind]}?${new URLSearchParams({ fileName: file.name }).toString()}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'text/csv');
    for (const [name, value] of Object.entries(headersOf({ key }))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100)); };
    request.onerror = () => refused(unreachable());
    request.onload = () => {
      if (request.status < 300) done(JSON.parse(request.responseText) as Import);
      else void refusalOf(new Response(request.responseText, { status: request.status, statusText: request.statusText })).then(refused);
    };
    request.send(file);
  });
}
