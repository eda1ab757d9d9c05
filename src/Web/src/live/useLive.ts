import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { follow, type Told } from './feed';

const POLL = 15_000, GATHER = 400;

interface Listening { again: () => void; leave: () => void }

function listen(tell: (told: Told) => void): Listening {
  if (typeof SharedWorker === 'undefined') {
    const feed = follow(tell);
    return { again: feed.again, leave: feed.stop };
  }
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'feed' });
  worker.port.onmessage = ({ data }: MessageEvent<Told>) => tell(data);
  worker.port.start();
  return { again: () => worker.port.postMessage('again'), leave: () => worker.port.postMessage('leave') };
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
    const listening = listen((told) => {
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
    const again = (): void => listening.again();
    window.addEventListener('online', again);
    window.addEventListener('pagehide', listening.leave);
    return () => {
      clearInterval(poll);
      window.removeEventListener('online', again);
      window.removeEventListener('pagehide', listening.leave);
      listening.leave();
    };
  }, [queries, userId]);
  return up;
}
