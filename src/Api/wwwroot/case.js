import { $, ask, both, countdown, make, table, time, words, yuan, ZONE } from './page.js';

// what a deadline does when it is due
const THEN = { ToManager: ['升级到经理', 'raised to a manager'], ToSupervisor: ['升级到主管', 'raised to a supervisor'], Remind: ['提醒', 'reminder'] };

// what people do besides moves
const DEEDS = { Open: '登记', Note: '备注', Attach: '上传文件', ReviewLinked: '关联评价', MergedIn: '并入', FileClaim: '提交索赔', ReceiveClaim: '收到赔款', WriteOffClaim: '核销索赔',
  PlatformPaid: '平台付款', DeadlineRefused: '时限未能执行' };

const LEVELS = { None: ['未升级', 'not raised'], Manager: ['已升级到经理', 'raised to a manager'], Supervisor: ['已升级到主管', 'raised to a supervisor'] };

export async function showList() {
  const query = $('#overdue').checked ? '&overdue=true' : '';
  const [{ items, next }, { state, kind }] = await Promise.all([ask(`api/cases?open=true&limit=20${query}`), words()]);
  const rows = items.map((item) => [
    make('a', item.number, { href: `#case/${item.id}` }), kind(item.kind), state(item.state), [...overdue(item), ...(item.nextDueAt ? [time(item.nextDueAt), countdown(item.nextDueAt)] : ['—'])], item.buyerMessage.slice(0, 60),
  ]);
  const heads = [both('单号', 'Number'), both('类型', 'Kind'), both('状态', 'State'), both(`到期（${ZONE}）`, `Due (${ZONE})`), both('买家说', 'The buyer wrote')];
  const more = next ? [make('p', both('只列出前 20 单', 'The first 20 are listed'), { class: 'note' })] : [];
  $('#list').replaceChildren(...(rows.length ? [table(heads, rows), ...more] : [make('p', both('没有。', 'None.'))]));
}

// an escalated deadline counts no more as one that is due: it is said beside the next
const overdue = (seen) => (seen.overdueSince ? [make('span', [both('逾期，应于 ', 'overdue since '), time(seen.overdueSince)], { class: 'late' }), make('br')] : []);

export async function showCase(id) {
  const section = $('#case');
  try {
    const [seen, { items, next }, known] = await Promise.all([ask(`api/cases/${id}`), ask(`api/cases/${id}/timeline`), words()]);
    section.replaceChildren(
      make('h2', `${seen.number} · ${known.kind(seen.kind)} · ${known.state(seen.state)}`, { tabindex: -1 }),
      make('p', [make('a', both('← 回到列表', '← Back to the list'), { href: '#' }), ' · ', make('a', 'JSON', { href: `api/cases/${id}` })]),
      facts(seen, known), ...deadlines(seen), ...moves(seen, known), ...timeline(items, known),
      ...(next ? [make('p', both(`只列出前 ${items.length} 行`, `The first ${items.length} rows are listed`), { class: 'note' })] : []));
  } catch (refused) {
    section.replaceChildren(make('h2', refused.message, { tabindex: -1 }), make('p', make('a', both('← 回到列表', '← Back to the list'), { href: '#' })));
  }
  section.hidden = false;
}

function facts(seen, { state }) {
  const { order } = seen;
  const said = [
    [both('状态', 'State'), [state(seen.state), both('，自 ', ', since '), time(seen.enteredAt), ` ${ZONE} `, ...overdue(seen).slice(0, 1)]],
    [both('级别', 'Level'), both(...LEVELS[seen.level])],
    [both('订单', 'Order'), order.number],
    [both('买家', 'Buyer'), order.buyerNick ?? both('未知', 'unknown')],
    [both('买家已付', 'Paid'), `${yuan(order.paidFen)}${both('，还可返还 ', ', may still be returned: ')}${yuan(order.leftFen)}`],
    [both('买家说', 'The buyer wrote'), seen.buyerMessage],
  ];
  return make('dl', said.flatMap(([name, value]) => [make('dt', name), make('dd', value)]));
}

function deadlines(seen) {
  const rows = seen.deadlines.map((due) => [[time(due.at), countdown(due.at)], THEN[due.then] ? both(...THEN[due.then]) : both('时钟自动处理', `the clock: ${due.move}`)]);
  return [make('h3', both('时限', 'Deadlines')), rows.length ? table([both(`时间（${ZONE}）`, `When (${ZONE})`), both('到时', 'Then')], rows) : make('p', both('没有。', 'None.'))];
}

function moves(seen, { state }) {
  const possible = seen.possible.map((move) => make('li', [make('strong', both(move.zh, move.code)), move.to === seen.state ? '' : ` → ${state(move.to)}`, ...fields(move.form)]));
  const refused = seen.refused.map((move) => make('li', [make('strong', both(move.zh, move.code)), `${both('：', ': ')}${move.message}`]));
  return [
    make('h3', both('您现在可以', 'What you can do now')), possible.length ? make('ul', possible) : make('p', both('没有可做的。', 'Nothing.')),
    make('details', [make('summary', both(`不能做的及原因（${refused.length}）`, `What you cannot, and why (${refused.length})`)), make('ul', refused)]),
  ];
}

function fields(form) {
  const needed = form.filter((field) => field.required).map((field) => both(field.zh, field.en));
  return needed.length ? [make('span', both(`　须填：${needed.join('、')}`, ` (fill in: ${needed.join('; ')})`), { class: 'note' })] : [];
}

function timeline(items, { state }) {
  const rows = items.map((row) => [
    String(row.sequence), time(row.at), row.actorName, both(row.actZh ?? DEEDS[row.act] ?? row.act, row.act),
    row.from === row.to ? '—' : `${row.from ? `${state(row.from)} → ` : ''}${state(row.to)}`,
  ]);
  const heads = ['#', both(`时间（${ZONE}）`, `When (${ZONE})`), both('谁', 'Who'), both('做了什么', 'What'), both('状态', 'State')];
  return [make('h3', both('历史', 'History')), table(heads, rows)];
}
