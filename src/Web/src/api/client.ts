import createClient, { type Middleware } from 'openapi-fetch';
import { refusalOf, unreachable } from './problem';
import type { paths } from './schema';

type Listener = () => void;

let language = 'zh-CN';
const onSignedOut = new Set<Listener>();

/** Answers come in this language from now on. */
export const speak = (code: string): void => { language = code; };

/** Called when the API no longer knows who asks. */
export function whenSignedOut(listener: Listener): () => void {
  onSignedOut.add(listener);
  return () => onSignedOut.delete(listener);
}

async function ask(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language);
  const answer = await fetch(request).catch((failure: unknown) => {
    if (request.signal.aborted) throw failure;
    throw unreachable();
  });
  if (answer.ok) return answer;
  const refusal = await refusalOf(answer);
  if (refusal.problem.code === 'signInNeeded') onSignedOut.forEach((listener) => listener());
  throw refusal;
}

const lists: Middleware = {
  // a filter that is not set is no parameter at all
  onRequest: ({ request }) => {
    const url = new URL(request.url);
    const empty = [...url.searchParams].filter(([, value]) => value === '').map(([name]) => name);
    if (empty.length === 0) return undefined;
    empty.forEach((name) => url.searchParams.delete(name));
    return new Request(url, request);
  },
};

const client = createClient<paths>({ baseUrl: location.origin, fetch: ask });
client.use(lists);

/** The API, typed by its document. Whatever it refuses is thrown as `Refused`, so an answer always has data. */
export const api = client;

/** What was asked for, without the envelope: `await read(api.GET('/api/machines'))`. */
export async function read<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** A key under which one deed happens once, however often it is sent. Make it when the form opens or its content changes, not when it is sent. */
export const newKey = (): string => (typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join(''));

export interface Deed {
  /** The version that was seen: `If-Match`. Left out where nothing is changed that has one. */
  version?: number;
  key: string;
}

export const headersOf = ({ version, key }: Deed): Record<string, string> => ({
  'Idempotency-Key': key,
  ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
});

/** Posts to an address that the API itself gave, such as a move's. */
export async function post<T>(href: string, body: unknown, deed: Deed): Promise<T> {
  const answer = await ask(new Request(href, { method: 'POST', headers: { ...headersOf(deed), 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
  return (await answer.json()) as T;
}
