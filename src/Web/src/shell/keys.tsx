import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';

export interface Key {
  /** `j`, `?`, `Ctrl+k`, or two after another: `g q`. */
  press: string;
  label: string;
  run: () => void;
  /** Works while somebody types, too. Only for chords with Ctrl. */
  always?: boolean;
  /** Not in the list of shortcuts, where one line stands for several. */
  quiet?: boolean;
}

interface Keyboard { add: (group: Group) => () => void; groups: () => readonly Group[] }
export interface Group { title: string; keys: readonly Key[] }

const Board = createContext<Keyboard | null>(null);
export const useKeyboard = (): Keyboard => use(Board)!;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=combobox]'));

/** Enter and Space press what has the focus, and arrows choose among radio buttons: a list's own keys begin where nothing of that kind has it. */
const isItsOwn = ({ key, target }: KeyboardEvent): boolean => target instanceof Element
  && ((key === 'Enter' || key === ' ') ? target.closest('a[href], button, summary, input, [role=button], [role=tab]') !== null : key.startsWith('Arrow') && target.matches('input, [role=tab]'));

/** While a dialog or a menu is open the keys are its own. */
const isCovered = (): boolean => document.querySelector('[role=dialog]:not([aria-hidden=true]), .ant-dropdown:not(.ant-dropdown-hidden), .ant-select-dropdown:not(.ant-select-dropdown-hidden)') !== null;

const nameOf = (event: KeyboardEvent): string => `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`;

const SEQUENCE = 1_200;

export function KeyboardOf({ children }: { children: ReactNode }) {
  const groups = useRef<Group[]>([]);
  const keyboard = useMemo<Keyboard>(() => ({
    add: (group) => {
      groups.current = [...groups.current, group];
      return () => { groups.current = groups.current.filter((other) => other !== group); };
    },
    groups: () => groups.current,
  }), []);

  useEffect(() => {
    let before = '', at = 0;
    const press = (event: KeyboardEvent): void => {
      // an input method is composing Chinese: the key is its own (229 where a browser does not say so)
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.defaultPrevented) return;
      const name = nameOf(event);
      const sequence = before && event.timeStamp - at < SEQUENCE ? `${before} ${name}` : '';
      const keys = groups.current.flatMap((group) => group.keys).reverse();
      const found = keys.find((key) => key.press === sequence) ?? keys.find((key) => key.press === name);
      const blocked = isTyping(event.target) || isItsOwn(event) || isCovered();
      [before, at] = blocked || found ? ['', 0] : [name, event.timeStamp];
      if (!found || (blocked && !found.always)) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return <Board value={keyboard}>{children}</Board>;
}

/** Keys of what is on the screen, while it is there. The last that was added wins. */
export function useKeys(title: string, keys: readonly Key[]): void {
  const keyboard = useKeyboard();
  const latest = useRef(keys);
  latest.current = keys;
  const shape = keys.map((key) => `${key.press}\t${key.label}`).join('\n');
  useEffect(() => {
    const group: Group = { title, keys: latest.current.map((key, i) => ({ ...key, run: () => latest.current[i]?.run() })) };
    return keyboard.add(group);
  }, [keyboard, title, shape]);
}
