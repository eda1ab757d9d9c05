import type { Machine } from '../../api/types';
import { useLanguage } from '../../i18n';
import { words } from '../../i18n/format';

/** Names of the states of one machine, as its own table has them. */
export function useStatesOf(machine: Machine): (code: string) => string {
  const language = useLanguage();
  const names = new Map(machine.states.map((state) => [state.code, state.zh] as const));
  return (code) => (language === 'en' ? words(code) : names.get(code) ?? code);
}
