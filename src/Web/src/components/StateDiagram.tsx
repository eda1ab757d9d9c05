import dagre from '@dagrejs/dagre';
import { useId, useMemo } from 'react';
import type { Machine } from '../api/types';
import { useLanguage, useTexts } from '../i18n';
import { words } from '../i18n/format';
import { rowsOf } from './machineRows';
import './diagram.css';

export interface Walk {
  current: string;
  /** States that were passed, in their order. */
  visited: readonly string[];
  /** Moves that can be made now. */
  possible: readonly string[];
}

interface Props {
  machine: Machine;
  walk?: Walk;
  /** With the names of moves at the arrows; without them it fits beside a case. */
  full?: boolean;
}

const HEIGHT = 30, LETTER = 13, PADDING = 26, EDGE = 4;

interface Edge { from: string; to: string; moves: string[]; points: { x: number; y: number }[]; label: { x: number; y: number } }

/** Wide letters take twice the room of narrow ones. */
const widthOf = (text: string, letter = LETTER): number => PADDING + [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? letter : letter * 0.58), 0);

type Row = Machine['rows'][number];

function layOut(machine: Machine, rows: readonly Row[], nameOf: (code: string) => string, moveOf: (row: Row) => string, full: boolean) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: full ? 44 : 18, ranksep: full ? 58 : 26, edgesep: 14, marginx: 6, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of machine.states) graph.setNode(state.code, { width: widthOf(nameOf(state.code)), height: HEIGHT });
  const edges = new Map<string, Edge>();
  for (const row of rows) {
    if (row.from === row.to) continue;
    const key = `${row.from} ${row.to}`;
    const edge = edges.get(key) ?? { from: row.from, to: row.to, moves: [], points: [], label: { x: 0, y: 0 } };
    edge.moves.push(moveOf(row));
    edges.set(key, edge);
  }
  const upwards = (edge: Edge): boolean => machine.ends.includes(edge.from) && !edges.has(`${edge.to} ${edge.from}`);
  for (const edge of edges.values()) {
    const lines = full ? edge.moves : [];
    // what begins anew after the end is drawn upwards, so that the end stands at the bottom
    const [above, below] = upwards(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
    graph.setEdge(above, below, { width: full ? Math.max(...lines.map((line) => widthOf(line, 11) - PADDING + 10)) : 0, height: lines.length * 15, labelpos: 'c' });
  }
  dagre.layout(graph);
  for (const edge of edges.values()) {
    const placed = upwards(edge) ? graph.edge(edge.to, edge.from) : graph.edge(edge.from, edge.to);
    [edge.points, edge.label] = [upwards(edge) ? placed.points.toReversed() : placed.points, { x: placed.x ?? 0, y: placed.y ?? 0 }];
  }
  const { width = 0, height = 0 } = graph.graph();
  // arrows may run beside everything the layout counts
  const across = [...edges.values()].flatMap((edge) => edge.points.map((point) => point.x));
  const left = Math.min(0, ...across) - EDGE;
  return { edges: [...edges.values()], left, width: Math.max(width, ...across) + EDGE - left, height, at: (code: string) => graph.node(code) };
}

const CORNER = 18;

/** Straight from point to point with round corners, so that it runs through where its label stands. */
function curve(points: { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return rest.reduce((path, point, i) => {
    const before = points[i]!, next = rest[i + 1];
    if (!next) return `${path} L${point.x} ${point.y}`;
    const [into, out] = [towards(point, before), towards(point, next)];
    return `${path} L${into.x} ${into.y} Q${point.x} ${point.y} ${out.x} ${out.y}`;
  }, `M${first.x} ${first.y}`);
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1, part = Math.min(CORNER, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/**
 * A machine as a drawing: what was passed is ticked, where the case is is filled, where it can go next is bold. What the picture shows is also said in words, and it
 * prints in black and white.
 */
export function StateDiagram({ machine, walk, full = false }: Props) {
  const language = useLanguage(), texts = useTexts();
  const arrow = useId();
  const names = useMemo(() => new Map(machine.states.map((state) => [state.code, language === 'zh' ? state.zh : words(state.code)])), [machine, language]);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const { drawn, anywhere } = useMemo(() => rowsOf(machine), [machine]);
  const passed = walk ? [...walk.visited, walk.current].join(' ') : '';
  const rows = useMemo(() => {
    const way = passed.split(' ');
    return machine.rows.filter((row) => drawn.includes(row) || way.some((code, i) => code === row.from && way[i + 1] === row.to));
  }, [machine, drawn, passed]);
  const drawing = useMemo(() => layOut(machine, rows, (code) => names.get(code) ?? code, (row) => (language === 'zh' ? row.moveZh : words(row.move)), full), [machine, rows, names, language, full]);
  const visited = new Set(walk?.visited), next = new Set(drawn.filter((row) => row.from === walk?.current && walk.possible.includes(row.move) && row.to !== row.from).map((row) => row.to));
  const kindOf = (code: string): string => (code === walk?.current ? 'current' : next.has(code) ? 'next' : visited.has(code) ? 'visited' : 'other');
  const walked = (edge: Edge): boolean => walk?.visited.some((code, i) => code === edge.from && (walk.visited[i + 1] ?? walk.current) === edge.to) ?? false;
  const said = walk && [
    `${texts.diagram.visited}: ${walk.visited.map(nameOf).join(' → ')}`, `${texts.diagram.current}: ${nameOf(walk.current)}`, `${texts.diagram.next}: ${[...next].map(nameOf).join(', ') || texts.none}`,
  ].join('. ');
  return (
    <figure className={full ? 'diagram full' : 'diagram'}>
      <svg viewBox={`${drawing.left} 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} role="img" aria-label={`${texts.diagram.label(language === 'zh' ? machine.zh : words(machine.code))}. ${said ?? ''}`}>
        <defs><marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" /></marker></defs>
        {drawing.edges.map((edge) => (
          <g key={`${edge.from} ${edge.to}`} className={`edge ${walked(edge) ? 'walked' : edge.from === walk?.current && next.has(edge.to) ? 'next' : ''}`}>
            <path d={curve(edge.points)} markerEnd={`url(#${arrow})`}><title>{edge.moves.join(' / ')}</title></path>
            {full && edge.moves.map((move, i) => <text key={move} x={edge.label.x} y={edge.label.y + (i - (edge.moves.length - 1) / 2) * 15} textAnchor="middle" dominantBaseline="central">{move}</text>)}
          </g>
        ))}
        {machine.states.map(({ code }) => {
          const { x, y, width } = drawing.at(code);
          return (
            <g key={code} className={`node ${kindOf(code)} ${machine.ends.includes(code) ? 'end' : ''}`} transform={`translate(${x} ${y})`}>
              <rect x={-width / 2} y={-HEIGHT / 2} width={width} height={HEIGHT} rx={machine.ends.includes(code) ? HEIGHT / 2 : 7} />
              <text textAnchor="middle" dominantBaseline="central">{nameOf(code)}</text>
              {kindOf(code) === 'visited' && <path className="tick" d={`M${width / 2 - 11} ${-HEIGHT / 2 - 1}l4 4l7 -8`} />}
            </g>
          );
        })}
      </svg>
      {!full && anywhere.length > 0 && <p className="anywhere"><span>{texts.diagram.anywhere}</span> {anywhere.map(({ row }) => (language === 'zh' ? row.moveZh : words(row.move))).join(' · ')}</p>}
      {walk && <figcaption aria-hidden="true"><i className="visited" />{texts.diagram.visited}<i className="current" />{texts.diagram.current}<i className="next" />{texts.diagram.next}</figcaption>}
    </figure>
  );
}
