// Draws a machine as SVG: its states in one column, moves that lead on as arcs on the right, moves that lead back on the left.
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 124, HEIGHT = 30, DOWN = 52, REACH = 40, MARGIN = 16;
// a move possible from this many states is said in words below, or nothing else could be seen
const EVERYWHERE = 6;

function make(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// from the start to the ends: a state stands below those that lead to it, as far as there are no circles
function inOrder(machine, rows) {
  const order = [];
  const seen = new Set();
  const visit = (from) => {
    if (seen.has(from)) return;
    seen.add(from);
    rows.filter((r) => r.from === from).forEach((r) => visit(r.to));
    order.unshift(from);
  };
  visit(machine.start);
  machine.states.forEach((s) => seen.has(s.code) || order.push(s.code));
  return [...order.filter((code) => !machine.ends.includes(code)), ...order.filter((code) => machine.ends.includes(code))];
}

export function draw(machine, nameOf, wordOf) {
  const moving = machine.rows.filter((r) => r.from !== r.to);
  const froms = (row) => new Set(moving.filter((r) => r.move === row.move && r.to === row.to).map((r) => r.from)).size;
  const rows = moving.filter((row) => froms(row) < EVERYWHERE);
  const order = inOrder(machine, rows);
  const row = Object.fromEntries(order.map((code, i) => [code, i]));
  const pairs = [...new Set(rows.map((r) => `${r.from} ${r.to}`))].map((pair) => pair.split(' '));
  const farthest = (sign) => Math.max(0, ...pairs.map(([from, to]) => sign * (row[to] - row[from])));
  const left = MARGIN + (farthest(-1) ? farthest(-1) * REACH + 60 : 0);
  const wide = left + WIDTH + farthest(1) * REACH + 80;
  const general = [...new Set(moving.filter((r) => froms(r) >= EVERYWHERE).map((r) => `${wordOf(r)} → ${nameOf(r.to)}`))];
  const high = MARGIN * 2 + order.length * DOWN + general.length * 16;
  const svg = make('svg', { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: 'img' }, make('title', {}, machine.zh),
    make('defs', {}, make('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
      make('path', { d: 'M0 0L8 4L0 8z', fill: 'currentColor' }))));
  const drawn = pairs.map(([from, to]) => arrow(from, to, row, left, rows.filter((r) => r.from === from && r.to === to).map(wordOf), nameOf));
  svg.append(...drawn.map(([path]) => path), ...drawn.map(([, word]) => word));
  svg.append(...order.flatMap((code, i) => box(machine.states.find((s) => s.code === code), left, MARGIN + i * DOWN, nameOf)));
  svg.append(...general.map((text, i) => make('text', { x: MARGIN, y: high - 8 - (general.length - 1 - i) * 16, class: 'word general' }, `＊ ${text}`)));
  return svg;
}

function arrow(from, to, row, left, words, nameOf) {
  const span = row[to] - row[from];
  const word = words.length > 1 ? `${words[0]} +${words.length - 1}` : words[0];
  const title = make('title', {}, `${nameOf(from)} → ${nameOf(to)}: ${words.join('、')}`);
  const attributes = { class: 'edge', 'marker-end': 'url(#arrow)', tabindex: 0 };
  const y = (state) => MARGIN + row[state] * DOWN;
  if (span === 1) {
    const x = left + WIDTH / 2;
    return [make('path', { ...attributes, d: `M${x} ${y(from) + HEIGHT}V${y(to)}` }, title), make('text', { x: x + 6, y: y(to) - 7, class: 'word general' }, word)];
  }
  // a cubic arc reaches three quarters of the way to its control points
  const side = span > 0 ? left + WIDTH : left;
  const apex = side + span * REACH;
  const control = side + ((apex - side) * 4) / 3;
  const [start, end] = [y(from) + HEIGHT * 0.65, y(to) + HEIGHT * 0.35];
  return [
    make('path', { ...attributes, d: `M${side} ${start}C${control} ${start} ${control} ${end} ${side} ${end}` }, title),
    make('text', { x: apex, y: (start + end) / 2 + 3, class: 'word' }, word),
  ];
}

function box(state, x, y, nameOf) {
  return [
    make('rect', { x, y, width: WIDTH, height: HEIGHT, rx: 8, class: state.category }, make('title', {}, `${state.code} ${state.zh}`)),
    make('text', { x: x + WIDTH / 2, y: y + HEIGHT / 2 + 4 }, nameOf(state.code)),
  ];
}
