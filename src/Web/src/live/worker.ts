// One for all tabs: a browser opens no more than six connections to a server over HTTP/1.1, and a feed for each tab would use them up.
import { follow, type Told } from './feed';

/** What a tab says to it. */
export type Said = { kind: 'join'; user: string } | { kind: 'leave' } | { kind: 'again' };

interface SharedScope { onconnect: ((event: MessageEvent) => void) | null }

const ports = new Set<MessagePort>();
let feed: { of: string; stop: () => void; again: () => void; state: () => Told } | null = null;

const tell = (told: Told): void => ports.forEach((port) => port.postMessage(told));

/** A feed belongs to whoever was signed in when it began. */
function join(port: MessagePort, user: string): void {
  ports.add(port);
  if (feed?.of !== user) {
    feed?.stop();
    feed = { of: user, ...follow(tell) };
  }
  port.postMessage(feed.state());
}

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size > 0) return;
  feed?.stop();
  feed = null;
}

(globalThis as unknown as SharedScope).onconnect = (event) => {
  const port = event.ports[0]!;
  port.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'join') join(port, data.user);
    else if (data.kind === 'leave') leave(port);
    else feed?.again();
  };
  port.start();
};
