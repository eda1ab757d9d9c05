import { headersOf, type Deed } from './client';
import { refusalOf, unreachable } from './problem';

/** Sends a file as it is and says how far it is, in percent, which `fetch` cannot. What is refused is told like any other refusal, also by a proxy that answers with a page of its own. */
export function upload<T>(address: string, query: Record<string, string>, file: File, type: string, deed: Deed, progress: (percent: number) => void): Promise<T> {
  return new Promise((done, refused) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${address}?${new URLSearchParams(query).toString()}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', type);
    for (const [name, value] of Object.entries(headersOf(deed))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100)); };
    request.onerror = () => refused(unreachable());
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status, statusText: request.statusText });
      if (answer.ok) answer.json().then((body: T) => done(body), refused);
      else refusalOf(answer).then(refused, refused);
    };
    request.send(file);
  });
}
