import type { RefObject } from 'react';
import { useKeys } from '../../shell/keys';
import { useBoardTexts } from './texts';

/** Cards by keyboard: down and up a column, over to the next one, and where the chosen one can go. */
export function useWalk(board: RefObject<HTMLElement | null>, move: (id: string) => void): void {
  const t = useBoardTexts();
  const columns = (): HTMLElement[][] => [...board.current?.querySelectorAll('.column') ?? []].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')]).filter((cards) => cards.length > 0);
  const step = (down: number, across: number): void => {
    const cards = columns();
    const column = cards.findIndex((some) => some.includes(document.activeElement as HTMLElement));
    if (column < 0) return void cards[0]?.[0]?.focus();
    const row = cards[column]!.indexOf(document.activeElement as HTMLElement);
    const next = cards[Math.max(0, Math.min(cards.length - 1, column + across))]!;
    const card = next[Math.max(0, Math.min(next.length - 1, row + down))]!;
    card.focus();
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useKeys(t.keys.title, [
    { press: 'j', label: t.keys.next, run: () => step(1, 0) },
    { press: 'k', label: t.keys.previous, run: () => step(-1, 0) },
    { press: 'l', label: t.keys.right, run: () => step(0, 1) },
    { press: 'h', label: t.keys.left, run: () => step(0, -1) },
    { press: 'ArrowRight', label: t.keys.right, run: () => step(0, 1), quiet: true },
    { press: 'ArrowLeft', label: t.keys.left, run: () => step(0, -1), quiet: true },
    { press: 'm', label: t.keys.move, run: () => { const id = (document.activeElement as HTMLElement | null)?.dataset.card; if (id) move(id); } },
  ]);
}
