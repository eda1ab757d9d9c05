import type { FeedEvent } from '../api/types';

export type Told = { kind: 'change'; event: FeedEvent } | { kind: 'reset' } | { kind: 'up' } | { kind: 'down' };

const SOONEST = 1_000, LATEST = 20_000;

/** Listens to the feed of changes, and comes back where it was when the connection breaks. */
export function follow(tell: (told: Told) => void) {
  let source: EventSource | null = null;
  let state: Told = { kind: 'down' };
  let last = '';
  let wait = SOONEST;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const is = (kind: 'up' | 'down'): void => {
    if (state.kind === kind) return;
    state = { kind };
    tell(state);
  };

  function open(): void {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(last ? `/api/feed?after=${encodeURIComponent(last)}` : '/api/feed');
    source.onopen = () => { wait = SOONEST; is('up'); };
    source.addEventListener('begin', (event) => { last = event.lastEventId; });
    source.addEventListener('reset', (event) => { last = event.lastEventId; tell({ kind: 'reset' }); });
    source.addEventListener('change', (event) => {
      last = event.lastEventId;
      tell({ kind: 'change', event: JSON.parse(event.data as string) as FeedEvent });
    });
    source.onerror = () => {
      is('down');
      // refused, not cut off: the browser does not come back by itself
      source?.close();
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LATEST);
    };
  }

  open();
  return {
    state: () => state,
    /** Somebody else signed in, or the network is back. */
    again: () => { wait = SOONEST; open(); },
    stop: () => { clearTimeout(timer); source?.close(); },
  };
}
