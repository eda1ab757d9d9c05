import { useSyncExternalStore } from 'react';
import { api, read } from './client';

// The server's clock, by which every deadline runs; the computer's own may be wrong, and a demo's runs faster.
const clock = { at: Date.now(), read: performance.now(), speed: 1 };
const listeners = new Set<() => void>();
let second = 0;

/** Milliseconds since 1970 by the server. */
export const now = (): number => clock.at + (performance.now() - clock.read) * clock.speed;
export const speed = (): number => clock.speed;

async function follow(): Promise<void> {
  const asked = performance.now();
  const answer = await read(api.GET('/api/clock')).catch(() => null);
  if (!answer) return;
  const received = performance.now();
  // the answer was made half-way between
  Object.assign(clock, { at: Date.parse(answer.now) + ((received - asked) / 2) * answer.speed, read: received, speed: answer.speed });
  tick();
}

function tick(): void {
  const shown = Math.floor(now() / 1000);
  if (shown === second) return;
  second = shown;
  listeners.forEach((listener) => listener());
}

const EVERY_SECOND = 1000, EVERY_MINUTE = 60_000;

export function startClock(): void {
  void follow();
  setInterval(tick, EVERY_SECOND);
  setInterval(() => void follow(), EVERY_MINUTE);
  // a computer that slept is behind
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void follow(); });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The server's second, counting. */
export const useNow = (): number => useSyncExternalStore(listen, () => second) * 1000;
