import { useCallback, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { useSession } from '../../shell/session';

export type Values = Record<string, unknown>;

interface Kept { values: Values; key: string }

const PREFIX = 'draft:';

function kept(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

const isBlank = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export interface Draft {
  values: Values;
  /** Under which the values are sent. The same values keep it, so a second click, a lost answer or a reloaded page does nothing twice. */
  key: string;
  restored: boolean;
  set: (name: string, value: unknown) => void;
  clear: () => void;
}

/**
 * What is being filled in, kept on this computer under one thing's name until it is sent: a reload, a crash or a move to another case loses nothing. Whoever signs in
 * next at this computer begins with nothing of it.
 */
export function useDraft(thing: string, initial: Values = {}): Draft {
  const name = `${useSession().session.userId}:${thing}`;
  const [draft, setDraft] = useState<Kept & { restored: boolean }>(() => {
    const before = kept(name);
    return before ? { ...before, restored: true } : { values: initial, key: newKey(), restored: false };
  });
  const latest = useRef(draft);
  const store = useCallback((next: Kept & { restored: boolean }) => {
    latest.current = next;
    setDraft(next);
    const filled = Object.fromEntries(Object.entries(next.values).filter(([, value]) => !isBlank(value)));
    if (Object.keys(filled).length === 0) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify({ values: filled, key: next.key } satisfies Kept));
  }, [name]);
  return {
    ...draft,
    set: useCallback((field: string, value: unknown) => store({ values: { ...latest.current.values, [field]: value }, key: newKey(), restored: false }), [store]),
    clear: useCallback(() => store({ values: {}, key: newKey(), restored: false }), [store]),
  };
}

/** What is sent: nothing that was left blank. */
export const filledIn = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
