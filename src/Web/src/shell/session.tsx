import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api, headersOf, newKey, read, whenSignedOut } from '../api/client';
import { isRefused } from '../api/problem';
import type { Role, Session } from '../api/types';

interface SessionState {
  session: Session;
  /** In whichever of their shops, and as a deputy: a menu shows what one of them allows. */
  roles: readonly Role[];
  signOut: () => Promise<void>;
}

const Signed = createContext<SessionState | null>(null);

/** Who is signed in; only below the shell, where somebody is. */
export const useSession = (): SessionState => use(Signed)!;

export const has = (roles: readonly Role[], allowed: readonly Role[]): boolean => allowed.some((role) => roles.includes(role));

/** As what somebody may act in a shop; nothing where they do not work. */
export const useRolesIn = (shopId: string): readonly Role[] => useSession().session.shops.find((shop) => shop.id === shopId)?.roles ?? [];

export const SESSION = ['session'] as const;

interface Gate {
  /** Undefined while it is not known yet, null when nobody is signed in. */
  session: Session | null | undefined;
  /** The API ended the session while somebody worked: what is on the page stays. */
  expired: boolean;
  failure: unknown;
  retry: () => void;
  signedIn: (session: Session) => void;
}

export function useGate(): Gate {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const asked = useQuery({
    queryKey: SESSION,
    queryFn: () => read(api.GET('/api/session')).catch((refused: unknown) => { if (isRefused(refused, 'signInNeeded')) return null; throw refused; }),
    staleTime: Infinity,
  });
  useEffect(() => whenSignedOut(() => { if (queries.getQueryData(SESSION)) setExpired(true); }), [queries]);
  const signedIn = useCallback((session: Session) => {
    const before = queries.getQueryData<Session | null>(SESSION);
    // what one person may see is not shown to the next
    if (before?.userId !== session.userId) queries.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
    queries.setQueryData(SESSION, session);
    setExpired(false);
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
  }, [queries]);
  return { session: asked.data, expired, failure: asked.error, retry: () => void asked.refetch(), signedIn };
}

export function SessionOf({ session, children }: { session: Session; children: ReactNode }) {
  const queries = useQueryClient();
  const state = useMemo<SessionState>(() => ({
    session,
    roles: [...new Set(session.shops.flatMap((shop) => shop.roles))],
    signOut: async () => {
      await api.DELETE('/api/session', { headers: headersOf({ key: newKey() }), body: {} as never });
      queries.clear();
      location.assign('/');
    },
  }), [session, queries]);
  return <Signed value={state}>{children}</Signed>;
}
