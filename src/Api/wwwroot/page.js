// What every part of the page uses: elements, the two languages, shop time, money, and questions to the API.
export const $ = (selector, within = document) => within.querySelector(selector);
export const english = () => document.documentElement.lang === 'en';
export const both = (zh, en) => (english() ? en : zh);

export function make(tag, content = '', attributes = {}) {
  const element = document.createElement(tag);
  element.append(...[content].flat());
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// a table that turns into cards where the screen is narrow: each cell then names its column
export function table(heads, rows, attributes = {}) {
  const cells = (row) => row.map((cell, i) => make('td', cell, { 'data-label': heads[i] }));
  return make('table', [make('thead', make('tr', heads.map((head) => make('th', head, { scope: 'col' })))), make('tbody', rows.map((row) => make('tr', cells(row))))],
    { class: 'cards', ...attributes });
}

// the rules are in shop time, so it is what people read, wherever they are
const OFFSET_MS = 8 * 60 * 60 * 1000;
export const ZONE = '+08:00';
export const time = (instant) => make('time', new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' '), { datetime: instant });

// the server's clock, by which deadlines run; it may be faster than the real one
const clock = { at: Date.now(), read: performance.now(), speed: 1 };
export const speed = () => clock.speed;
const now = () => clock.at + (performance.now() - clock.read) * clock.speed;

export async function followClock() {
  const read = await ask('api/clock');
  Object.assign(clock, { at: Date.parse(read.now), read: performance.now(), speed: read.speed });
  tick();
}

export function tick() {
  $('#clock').textContent = `${new Date(now() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')} ${ZONE}${clock.speed > 1 ? ` ×${clock.speed}` : ''}`;
  document.querySelectorAll('[data-due]').forEach((element) => { element.textContent = remaining(Date.parse(element.dataset.due) - now()); });
}

// how long until an instant, counting down by that clock
export const countdown = (instant) => make('span', remaining(Date.parse(instant) - now()), { 'data-due': instant, class: 'note' });

function remaining(ms) {
  const minutes = Math.floor(Math.abs(ms) / 60000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const span = [days && both(`${days}天`, `${days} d `), hours && both(`${hours}小时`, `${hours} h `), !days && both(`${minutes % 60}分`, `${minutes % 60} min`)].filter(Boolean).join('').trim();
  return ms < 0 ? both(`（已过${span}）`, ` (${span} ago)`) : both(`（还有${span}）`, ` (in ${span})`);
}

export const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;

export async function ask(path, options = {}) {
  const headers = { 'Accept-Language': document.documentElement.lang, ...options.headers };
  const answer = await fetch(path, { ...options, headers });
  const starting = answer.status === 503 && answer.headers.has('Retry-After');
  $('#starting').hidden = !starting;
  if (starting) {
    await new Promise((wake) => { setTimeout(wake, Number(answer.headers.get('Retry-After')) * 1000); });
    return ask(path, options);
  }
  const body = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body?.detail ?? body?.title ?? answer.statusText), { status: answer.status });
  return body;
}

const machines = ask('api/machines');

// names of kinds, states and moves in the reader's language
export async function words() {
  const known = await machines;
  const states = Object.fromEntries(known.flatMap((m) => m.states.map((s) => [s.code, s.zh])));
  const kinds = Object.fromEntries(known.map((m) => [m.code, m.zh]));
  return { machines: known, state: (code) => both(states[code] ?? code, code), kind: (code) => both(kinds[code] ?? code, code) };
}
