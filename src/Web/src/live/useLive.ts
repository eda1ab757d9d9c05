import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { follow, type Told } from './feed';
import type { Said } from './worker';

const POLL = 15_000, GATHER = 400;

interface Listening { join: () => void; again: () => void; leave: () => void }

function listen(user: string, tell: (told: Told) => void): Listening {
  if (typeof SharedWorker === 'undefined') {
    const feed = follow(tell);
    return { join: feed.again, again: feed.again, leave: feed.stop };
  }
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'feed' });
  const say = (said: Said) => (): void => worker.port.postMessage(said);
  worker.port.onmessage = ({ data }: MessageEvent<Told>) => tell(data);
  worker.port.start();
  const join = say({ kind: 'join', user });
  join();
  return { join, again: say({ kind: 'again' }), leave: say({ kind: 'leave' }) };
}

/** Reads anew what changed: things of one case under ['case', id], lists under ['list', ...]. A storm of changes is one reading. */
function gatherer(queries: QueryClient) {
  const cases = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    for (const id of cases) void queries.invalidateQueries({ queryKey: ['case', id] });
    cases.clear();
    void queries.invalidateQueries({ queryKey: ['list'] });
  };
  return (caseId: string): void => {
    cases.add(caseId);
    timer ??= setTimeout(flush, GATHER);
  };
}

/** Keeps the page current while it is open. True while changes come by themselves; else it asks every 15 seconds. */
export function useLive(userId: string): boolean {
  const queries = useQueryClient();
  const [up, setUp] = useState(true);
  useEffect(() => {
    const changed = gatherer(queries);
    const everything = (): void => { for (const scope of ['case', 'list']) void queries.invalidateQueries({ queryKey: [scope] }); };
    let isUp = true;
    const listening = listen(userId, (told) => {
      if (told.kind === 'change') changed(told.event.caseId);
      else if (told.kind === 'reset') everything();
      else {
        // what happened meanwhile is told again by the feed; what was refused meanwhile is not
        if (told.kind === 'up' && !isUp) everything();
        isUp = told.kind === 'up';
        setUp(isUp);
      }
    });
    const poll = setInterval(() => { if (!isUp && !document.hidden) everything(); }, POLL);
    // a page that the browser put aside may be taken up again
    const back = (event: PageTransitionEvent): void => { if (event.persisted) listening.join(); };
    window.addEventListener('online', listening.again);
    window.addEventListener('pagehide', listening.leave);
    window.addEventListener('pageshow', back);
    return () => {
      clearInterval(poll);
      window.removeEventListener('online', listening.again);
      window.removeEventListener('pagehide', listening.leave);
      window.removeEventListener('pageshow', back);
      listening.leave();
    };
  }, [queries, userId]);
  return up;
}
