// A screen comes when it is first opened: its script may be out of reach then, or no longer there after the server was renewed.
const lost = new WeakSet<object>();
window.addEventListener('vite:preloadError', (event) => { lost.add(event.payload); });

/** Whether what broke is a part of the page that did not come. */
export const isLost = (failure: unknown): boolean => typeof failure === 'object' && failure !== null && lost.has(failure);

/** A part that failed once is not asked for again: the page begins anew, but not before something answers. What was typed is kept as drafts. */
export const fetchAnew = (): void => { void fetch('/health/live').then((answer) => { if (answer.ok) location.reload(); }, () => undefined); };
