// One for all tabs: a browser opens no more than six connections to a server over HTTP/1.1, and a feed for each tab would use them up.
import { follow, type Told } from './feed';

interface SharedScope { onconnect: ((event: MessageEvent) => void) | null }

const ports = new Set<MessagePort>();
const tell = (told: Told): void => ports.forEach((port) => port.postMessage(told));

let feed: ReturnType<typeof follow> | null = null;

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size === 0) {
    feed?.stop();
    feed = null;
  }
}

(globalThis as unknown as SharedScope).onconnect = (event) => {
  const port = event.ports[0]!;
  ports.add(port);
  port.onmessage = ({ data }: MessageEvent<'leave' | 'again'>) => (data === 'leave' ? leave(port) : feed?.again());
  feed ??= follow(tell);
  port.postMessage(feed.state());
  port.start();
};
