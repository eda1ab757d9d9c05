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

// the drawing, and where its states stand from the left
export function draw(machine, title, nameOf, wordOf) {
  const moving = machine.rows.filter((r) => r.from !== r.to);
  const froms = (row) => new Set(moving.filter((r) => r.move === row.move && r.to === row.to).map((r) => r.from)).size;
  const rows = moving.filter((row) => froms(row) < EVERYWHERE);
  const order = inOrder(machine, rows);
  const row = Object.fromEntries(order.map((code, i) => [code, i]));
  const pairs = [...new Set(rows.map((r) => `${r.from} ${r.to}`))].map((pair) => pair.split(' '));
  const arrows = pairs.map(([from, to]) => arrow(from, to, row, rows.filter((r) => r.from === from && r.to === to).map(wordOf), nameOf));
  const states = order.map((code, i) => ({ left: 0, top: i * DOWN, right: WIDTH, bottom: i * DOWN + HEIGHT }));
  const words = placed(arrows, states);
  const general = [...new Set(moving.filter((r) => froms(r) >= EVERYWHERE).map((r) => `${wordOf(r)} → ${nameOf(r.to)}`))];
  const reach = arrows.map((a) => a.apex);
  const left = Math.min(0, ...reach, ...words.map((w) => w.left)) - MARGIN;
  const right = Math.max(WIDTH, ...reach, ...words.map((w) => w.right), left + MARGIN + Math.max(0, ...general.map(wide))) + MARGIN;
  const bottom = order.length * DOWN + general.length * 16;
  const svg = make('svg', { viewBox: `${left} ${-MARGIN} ${right - left} ${bottom + MARGIN}`, width: right - left, height: bottom + MARGIN, role: 'img', 'aria-label': `${title}: ${order.map(nameOf).join(' · ')}` },
    make('defs', {}, make('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
      make('path', { d: 'M0 0L8 4L0 8z', fill: 'currentColor' }))));
  svg.append(...arrows.map((a) => a.path), ...words.map((w) => make('text', { x: (w.left + w.right) / 2, y: w.bottom - 3, class: 'word' }, w.text)));
  svg.append(...order.flatMap((code, i) => box(machine.states.find((s) => s.code === code), 0, i * DOWN, nameOf)));
  svg.append(...general.map((text, i) => make('text', { x: left + MARGIN, y: bottom - 8 - (general.length - 1 - i) * 16, class: 'word general' }, `＊ ${text}`)));
  return { svg, middle: WIDTH / 2 - left };
}

// about as wide as it will be: Chinese characters are square, others are narrow
const wide = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 10.2 : 6.2), 4);

// each word beside its own line where it touches neither another word nor a state; those between neighbours first, for they have one place only
function placed(arrows, states) {
  const taken = [...states];
  const free = (spot) => !taken.some((t) => spot.left < t.right && t.left < spot.right && spot.top < t.bottom && t.top < spot.bottom);
  return [...arrows].sort((a, b) => a.spots.length - b.spots.length).map((a) => {
    const spots = a.spots.map(([x, y]) => ({ text: a.word, left: x - wide(a.word) / 2, right: x + wide(a.word) / 2, top: y - 7, bottom: y + 6 }));
    const spot = spots.find(free) ?? spots[0];
    taken.push(spot);
    return spot;
  });
}

function arrow(from, to, row, words, nameOf) {
  const span = row[to] - row[from];
  const word = words.length > 1 ? `${words[0]} +${words.length - 1}` : words[0];
  const title = make('title', {}, `${nameOf(from)} → ${nameOf(to)}: ${words.join('、')}`);
  const path = (d) => make('path', { class: 'edge', 'marker-end': 'url(#arrow)', d }, title);
  const y = (state) => row[state] * DOWN;
  if (span === 1) {
    const x = WIDTH / 2;
    return { word, apex: x, path: path(`M${x} ${y(from) + HEIGHT}V${y(to)}`), spots: [[x + 6 + wide(word) / 2, y(to) - 11]] };
  }
  // a cubic arc reaches three quarters of the way to its control points
  const side = span > 0 ? WIDTH : 0;
  const apex = side + span * REACH;
  const control = side + ((apex - side) * 4) / 3;
  const [start, end] = [y(from) + HEIGHT * 0.65, y(to) + HEIGHT * 0.35];
  const at = (t) => [side + 3 * t * (1 - t) * (control - side), start + (end - start) * t * t * (3 - 2 * t)];
  const along = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [0.5 - i * 0.05, 0.5 + i * 0.05]).map(at);
  // beyond its line where there is no room on it
  const beyond = [1, 2, 3, 4].flatMap((i) => along.slice(0, 8).map(([x, height]) => [x + Math.sign(span) * i * 24, height]));
  return { word, apex, path: path(`M${side} ${start}C${control} ${start} ${control} ${end} ${side} ${end}`), spots: [...along, ...beyond] };
}

function box(state, x, y, nameOf) {
  return [
    make('rect', { x, y, width: WIDTH, height: HEIGHT, rx: 8, class: state.category }, make('title', {}, `${state.code} ${state.zh}`)),
    make('text', { x: x + WIDTH / 2, y: y + HEIGHT / 2 + 4 }, nameOf(state.code)),
  ];
}
