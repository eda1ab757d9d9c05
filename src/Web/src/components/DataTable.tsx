import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n';
import { useKeys } from '../shell/keys';
import { ErrorPanel } from './ErrorPanel';
import { Bars } from './Skeleton';

export interface Column<Row> {
  key: string;
  title: string;
  /** CSS width; without one the column takes what is left. */
  width?: string;
  align?: 'right';
  /** Left out where the table is narrow. */
  minor?: boolean;
  cell: (row: Row) => ReactNode;
}

/** What is shown: the rows so far, whether there are more, and why there are none. */
export interface Rows<Row> {
  items: readonly Row[] | undefined;
  failure: unknown;
  retry: () => void;
  more?: () => void;
  loadingMore?: boolean;
}

interface Props<Row> {
  /** What the table holds, for those who do not see it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: Rows<Row>;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  empty: ReactNode;
  open?: (row: Row) => void;
  chosen?: string | null;
  choose?: (key: string | null) => void;
  keys?: { title: string; next: string; previous: string; open: string; select?: string };
  selection?: { keys: ReadonlySet<string>; change: (keys: ReadonlySet<string>) => void; all: string; one: (name: string) => string };
}

const classOf = (column: { align?: 'right'; minor?: boolean }): string | undefined => [column.align, column.minor && 'minor'].filter(Boolean).join(' ') || undefined;

/** Rows of a list that the API pages: `j` and `k` walk, Enter opens, `x` selects. Sorting and filtering are the API's. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, keyOf, empty, open, selection } = props;
  const texts = useTexts();
  const [ownChoice, setOwnChoice] = useState<string | null>(null);
  const chosen = props.chosen === undefined ? ownChoice : props.chosen, choose = props.choose ?? setOwnChoice;
  const table = useRef<HTMLDivElement>(null), body = useRef<HTMLTableSectionElement>(null);
  const items = rows.items ?? [];
  const at = items.findIndex((row) => keyOf(row) === chosen);
  const walk = (step: number): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + step))];
    if (!next) return;
    choose(keyOf(next));
    // whatever had the focus would answer to Enter in the row's place
    table.current?.focus({ preventScroll: true });
  };
  const toggle = (row: Row | undefined): void => {
    if (!row || !selection) return;
    const keys = new Set(selection.keys);
    if (!keys.delete(keyOf(row))) keys.add(keyOf(row));
    selection.change(keys);
  };
  const here = items[at];
  useKeys(props.keys?.title ?? '', props.keys ? [
    { press: 'j', label: props.keys.next, run: () => walk(1) },
    { press: 'k', label: props.keys.previous, run: () => walk(-1) },
    { press: 'ArrowDown', label: props.keys.next, run: () => walk(1), quiet: true },
    { press: 'ArrowUp', label: props.keys.previous, run: () => walk(-1), quiet: true },
    ...(open ? [{ press: 'Enter', label: props.keys.open, run: () => here ? open(here) : undefined }] : []),
    ...(props.keys.select ? [{ press: 'x', label: props.keys.select, run: () => toggle(here) }] : []),
  ] : []);
  useEffect(() => { body.current?.querySelector('tr[data-chosen]')?.scrollIntoView({ block: 'nearest' }); }, [chosen]);

  if (rows.failure && !rows.items) return <ErrorPanel error={rows.failure} retry={rows.retry} />;
  if (!rows.items) return <div role="status" aria-label={texts.loading} aria-busy="true"><Bars rows={10} /></div>;
  if (items.length === 0) return <>{empty}</>;
  const all = selection !== undefined && items.every((row) => selection.keys.has(keyOf(row)));
  return (
    <div ref={table} className="data-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {selection && <th className="check"><input type="checkbox" aria-label={selection.all} checked={all} onChange={() => selection.change(new Set(all ? [] : items.map(keyOf)))} /></th>}
            {columns.map((column) => column.title === '' ? <td key={column.key} style={{ width: column.width }} /> : <th key={column.key} scope="col" className={classOf(column)} style={{ width: column.width }}>{column.title}</th>)}
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((row) => (
            <tr key={keyOf(row)} data-chosen={keyOf(row) === chosen || undefined} data-selected={selection?.keys.has(keyOf(row)) || undefined} onClick={() => choose(keyOf(row))} onDoubleClick={() => open?.(row)}>
              {selection && <td className="check"><input type="checkbox" aria-label={selection.one(props.nameOf(row))} checked={selection.keys.has(keyOf(row))} onChange={() => toggle(row)} onClick={(event) => event.stopPropagation()} /></td>}
              {columns.map((column) => <td key={column.key} className={classOf(column)}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.more && <div className="more"><Button onClick={rows.more} loading={rows.loadingMore}>{texts.more}</Button></div>}
    </div>
  );
}
