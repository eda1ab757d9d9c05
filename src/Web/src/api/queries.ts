import { useQuery } from '@tanstack/react-query';
import { useLanguage, useNames } from '../i18n';
import { words } from '../i18n/format';
import { api, read } from './client';
import type { CaseKind } from './types';

// What many screens ask. Keys: ['case', id, ...] is read anew when that case changes, ['list', ...] when any does, everything else when it is stale.

export const useMachines = () => useQuery({ queryKey: ['machines'], queryFn: () => read(api.GET('/api/machines')), staleTime: Infinity });

export const useMachine = (code: string, edition?: number) =>
  useQuery({ queryKey: ['machine', code, edition], queryFn: () => read(api.GET('/api/machines/{code}', { params: { path: { code }, query: { edition } } })), staleTime: Infinity });

const HOUR = 3600_000;

export const useStaff = (shopId?: string) =>
  useQuery({ queryKey: ['staff', shopId], queryFn: () => read(api.GET('/api/staff', { params: { query: { shopId } } })), staleTime: HOUR, enabled: shopId !== undefined });

/** Names of states in the reader's language; nothing until they have come. */
export function useStateName(): (code: string) => string {
  const language = useLanguage();
  const { data, isPending } = useMachines();
  if (language === 'en') return words;
  const names = new Map(data?.flatMap((machine) => machine.states.map((state) => [state.code, state.zh] as const)));
  return (code) => names.get(code) ?? (isPending ? '' : code);
}

/** Names of machines; a case's machine is named like its kind. Nothing until they have come. */
export function useMachineName(): (code: string) => string {
  const language = useLanguage();
  const { data, isPending } = useMachines();
  return (code) => (language === 'en' ? words(code) : data?.find((machine) => machine.code === code)?.zh ?? (isPending ? '' : code));
}

/** The kinds of case with their names: those of the machines, which the API tells, and of nothing else. */
export function useCaseKinds(): { value: CaseKind; label: string }[] {
  const { data } = useMachines();
  const nameOf = useMachineName();
  return (data ?? []).filter((machine) => machine.subject === 'Case').map(({ code }) => ({ value: code as CaseKind, label: nameOf(code) }));
}

/** The name of a code in a form's choices: of the kind of thing it is, else of the choices that have no kind of their own. */
export function useChoiceName(): (field: string, code: string) => string {
  const names = useNames();
  const language = useLanguage();
  return (field, code) => {
    const known = (names as unknown as Record<string, Record<string, string> | undefined>)[field]?.[code];
    return known ?? names.other[code] ?? (language === 'en' ? words(code) : code);
  };
}
