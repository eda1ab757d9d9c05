import { showCase, showList } from './case.js';
import { draw } from './drawing.js';
import { $, ask, both, english, followClock, make, speed, table, tick, words } from './page.js';

const LANGUAGE = 'language';
const CASE = /^#case\/([0-9a-f-]{36})$/;

// who

async function showMe() {
  const me = await ask('api/session').catch(() => null);
  $('#me').hidden = !me;
  $('#entrance').hidden = !!me;
  $('#cases').hidden = !me;
  $('#case').hidden = true;
  if (!me) {
    await showDemo();
    return;
  }
  $('#me strong').textContent = `${me.userName} · ${me.shops.map((s) => `${s.name} ${both(s.roleZh, s.role)}`).join(' · ')}`;
  const asked = CASE.exec(location.hash);
  await Promise.all([showList(), asked && showCase(asked[1])]);
}

async function signIn(userName, password) {
  const problem = $('#sign-in-problem');
  problem.textContent = '';
  try {
    await ask('api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ userName, password, mode: 'Cookie' }) });
    $('#sign-in').reset();
    await showMe();
    $('#case').hidden ? $('#cases h2').focus() : $('#case h2').focus();
  } catch (refused) {
    problem.textContent = refused.message;
  }
}

async function showDemo() {
  const { signIns } = await ask('api/demo').catch(() => ({ signIns: [] }));
  $('#demo').hidden = signIns.length === 0;
  $('#nobody').hidden = signIns.length > 0;
  const shops = [...new Set(signIns.map((person) => person.shop))];
  const heads = [both('用户名', 'User'), both('岗位', 'Role'), both('姓名', 'Name'), both('密码', 'Password')];
  $('#people').replaceChildren(...shops.map((shop) => make('div', [make('h4', shop), table(heads, signIns.filter((person) => person.shop === shop).map((person) => {
    const button = make('button', person.userName, { type: 'button', 'aria-label': both(`填入 ${person.userName}`, `Fill in ${person.userName}`) });
    button.onclick = () => fillIn(person);
    return [button, both(person.roleZh, person.role), person.name, make('code', person.password)];
  }), { class: 'people' })])));
}

function fillIn(person) {
  const form = $('#sign-in');
  form.elements.userName.value = person.userName;
  form.elements.password.value = person.password;
  $('button', form).focus();
}

// machines

let shown = 'MissingItem';

async function showMachine(code) {
  shown = code;
  const [machine, { machines, state }] = await Promise.all([ask(`api/machines/${code}?format=table`), words()]);
  if (code !== shown) return;
  $('#machines').setAttribute('aria-label', both('流程', 'Machines'));
  $('#machines').replaceChildren(...machines.map((other) => {
    const button = make('button', both(other.zh, other.code), { type: 'button', 'aria-pressed': String(other.code === code) });
    button.onclick = async () => {
      await showMachine(other.code);
      $('#machines [aria-pressed="true"]').focus();
    };
    return button;
  }));
  const heads = ['状态|State', '动作|Move', '到|To', '谁|Who', '须满足|Needs', '同时|Effects'].map((h) => both(...h.split('|')));
  const rows = machine.rows.map((row) => [
    state(row.from), both(row.moveZh, row.move), row.from === row.to ? '＝' : state(row.to), both(row.whoZh, row.who).join(both('、', ', ')),
    row.needs.map((n) => both(n.zh, n.en)).join(both('；', '; ')), row.effects.map((e) => both(e.zh, e.en)).join(both('；', '; ')),
  ]);
  const { svg, middle } = draw(machine, both(machine.zh, machine.code), state, (row) => both(row.moveZh, row.move));
  const drawing = scrolling('drawing', both('流程图', 'Drawing'), svg);
  $('#machine').replaceChildren(
    make('p', `${both(machine.zh, machine.code)} · ${both('版本', 'edition')} ${machine.edition} · ${machine.hash.slice(0, 12)}`, { class: 'note' }),
    drawing,
    make('details', [make('summary', both(`全部 ${rows.length} 行`, `All ${rows.length} rows`)), scrolling('rows', both('流程表', 'Table'), table(heads, rows, { class: 'wide' }))]),
  );
  // wide drawings open at the states, not at the arcs beside them
  drawing.scrollLeft = middle - drawing.clientWidth / 2;
}

// reached by keyboard, so that it can be scrolled without a mouse
const scrolling = (kind, label, content) => make('div', content, { class: `scroll ${kind}`, tabindex: 0, role: 'region', 'aria-label': label });

// the page

function setLanguage(lang) {
  document.documentElement.lang = lang;
  $('#language').textContent = both('English', '中文');
  $('#language').lang = both('en-US', 'zh-Hans');
  return Promise.all([showMe(), showMachine(shown)]);
}

$('#language').onclick = () => {
  const lang = english() ? 'zh-CN' : 'en';
  localStorage.setItem(LANGUAGE, lang);
  setLanguage(lang);
};
$('#sign-in').onsubmit = (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  signIn(form.get('userName'), form.get('password'));
};
$('#sign-out').onclick = async () => {
  await ask('api/session', { method: 'DELETE', headers: { 'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()) } });
  history.replaceState(null, '', location.pathname);
  await showMe();
  $('#sign-in input').focus();
};
$('#overdue').onchange = showList;
window.onhashchange = async () => {
  const asked = CASE.exec(location.hash);
  if (asked && !$('#cases').hidden) await showCase(asked[1]);
  else $('#case').hidden = true;
  (asked ? $('#case h2') : $('#cases h2'))?.focus();
};
// the browser's own pace drifts, and the server may have been started anew
const CLOCK_MS = 60_000, FASTER_MS = 5_000;
setInterval(tick, 1000);
setInterval(followClock, CLOCK_MS);
setInterval(() => {
  // on a faster clock the list would be old at once; not under somebody's hands
  if (speed() > 1 && !$('#cases').hidden && !$('#list').contains(document.activeElement)) showList();
}, FASTER_MS);
followClock();
setLanguage(localStorage.getItem(LANGUAGE) ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'));
