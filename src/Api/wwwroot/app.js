import { draw } from './drawing.js';

const $ = (selector, within = document) => within.querySelector(selector);
const english = () => document.documentElement.lang === 'en';
const both = (zh, en) => (english() ? en : zh);

function make(tag, content = '', attributes = {}) {
  const element = document.createElement(tag);
  element.append(...[content].flat());
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function ask(path, options = {}) {
  const headers = { 'Accept-Language': document.documentElement.lang, ...options.headers };
  const answer = await fetch(path, { ...options, headers });
  const body = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body?.detail ?? body?.title ?? answer.statusText), { status: answer.status });
  return body;
}

// who

async function showMe() {
  const me = await ask('api/session').catch(() => null);
  $('#me').hidden = !me;
  $('#sign-in').hidden = !!me;
  $('#cases').hidden = !me;
  if (!me) return;
  $('#me strong').textContent = `${me.userName}（${me.shops.map((s) => `${s.name} ${both(s.roleZh, s.role)}`).join('；')}）`;
  await showCases();
}

async function signIn(userName, password) {
  const problem = $('#sign-in-problem');
  problem.textContent = '';
  try {
    await ask('api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ userName, password, mode: 'Cookie' }) });
    await showMe();
  } catch (refused) {
    problem.textContent = refused.message;
  }
}

async function showDemo() {
  const demo = await ask('api/demo').catch(() => null);
  if (!demo?.signIns?.length) return;
  $('#demo').hidden = false;
  $('#demo tbody').replaceChildren(...demo.signIns.map((user) => {
    const button = make('button', both('登录', 'Sign in'), { type: 'button' });
    button.onclick = () => signIn(user.userName, user.password);
    return make('tr', [make('td', make('code', user.userName)), make('td', make('code', user.password)), make('td', user.name),
      make('td', both(user.roleZh, user.role)), make('td', user.shop), make('td', button)]);
  }));
}

// cases

async function showCases() {
  const [{ items }, machines] = await Promise.all([ask('api/cases?open=true&limit=20'), listed]);
  const nameOf = (machine, code) => both(machines.find((m) => m.code === machine)?.states.find((s) => s.code === code)?.zh ?? code, code);
  $('#cases tbody').replaceChildren(...items.map((item) => {
    const due = item.nextDueAt ? new Date(item.nextDueAt) : null;
    return make('tr', [
      make('td', make('a', item.number, { href: `api/cases/${item.id}` })),
      make('td', both(machines.find((m) => m.code === item.kind)?.zh ?? item.kind, item.kind)),
      make('td', nameOf(item.kind, item.state)),
      make('td', due ? due.toLocaleString(document.documentElement.lang) : '—', due && due < new Date() ? { class: 'late' } : {}),
      make('td', item.buyerMessage.slice(0, 60)),
    ]);
  }));
}

// machines

const listed = ask('api/machines');
let shown = null;

async function showMachines() {
  const machines = await listed;
  $('#machines').replaceChildren(...machines.map((machine) => {
    const button = make('button', both(machine.zh, machine.code), { type: 'button', 'aria-pressed': String(machine.code === shown) });
    button.onclick = () => showMachine(machine.code);
    return button;
  }));
}

async function showMachine(code) {
  shown = code;
  const [machine] = await Promise.all([ask(`api/machines/${code}?format=table`), showMachines()]);
  const zh = Object.fromEntries(machine.states.map((s) => [s.code, s.zh]));
  const name = (state) => both(zh[state], state);
  const head = ['状态|State', '动作|Move', '到|To', '谁|Who', '须满足|Needs', '同时|Effects'].map((h) => make('th', both(...h.split('|'))));
  const rows = machine.rows.map((row) => make('tr', [
    make('td', name(row.from)), make('td', both(row.moveZh, row.move)), make('td', row.from === row.to ? '＝' : name(row.to)),
    make('td', both(row.whoZh, row.who).join('、')), make('td', row.needs.map((n) => both(n.zh, n.en)).join('；')),
    make('td', row.effects.map((e) => both(e.zh, e.en)).join('；')),
  ]));
  $('#machine').replaceChildren(
    make('p', `${both(machine.zh, machine.code)} · ${both('版本', 'edition')} ${machine.edition} · ${machine.hash.slice(0, 12)}`),
    make('div', draw(machine, name, (row) => both(row.moveZh, row.move)), { class: 'drawing' }),
    make('table', [make('thead', make('tr', head)), make('tbody', rows)]),
  );
}

// the page

function setLanguage(lang) {
  document.documentElement.lang = lang;
  localStorage.setItem('lang', lang);
  $('#language').textContent = both('English', '中文');
  showMe();
  showDemo();
  showMachine(shown ?? 'MissingItem');
}

$('#language').onclick = () => setLanguage(english() ? 'zh-CN' : 'en');
$('#sign-in').onsubmit = (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  signIn(form.get('userName'), form.get('password'));
};
$('#sign-out').onclick = async () => {
  await ask('api/session', { method: 'DELETE', headers: { 'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()) } });
  await showMe();
};
setLanguage(localStorage.getItem('lang') === 'en' ? 'en' : 'zh-CN');
