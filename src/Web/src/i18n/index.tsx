import { createContext, use, type ReactNode } from 'react';
import type { Role } from '../api/types';
import { en as enNames } from './names.en';
import { zh as zhNames } from './names.zh';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';

export const languages: readonly { code: Language; tag: string; name: string }[] = [
  { code: 'zh', tag: 'zh-CN', name: '\u4e2d\u6587' },
  { code: 'en', tag: 'en', name: 'English' },
];

export const tagOf = (language: Language): string => languages.find((l) => l.code === language)!.tag;

const Current = createContext<Language>('zh');

export const LanguageOf = ({ language, children }: { language: Language; children: ReactNode }) => <Current value={language}>{children}</Current>;

export const useLanguage = (): Language => use(Current);

/**
 * The texts of one feature: `const useTexts = textsOf({ zh, en })` beside its `zh.ts` and `en.ts`. English is typed by the Chinese, so a missing text does not compile.
 */
export function textsOf<T>(texts: { zh: T; en: NoInfer<T> }): () => T {
  return () => texts[useLanguage()];
}

/** Texts that several screens share. */
export const useTexts = textsOf({ zh, en });

/** Names of the codes of the API: roles, kinds, levels, remedies. */
export const useNames = textsOf({ zh: zhNames, en: enNames });

/** What the API names in both languages, in the reader's. */
export function useSaid(): (said: { zh: string; en: string }) => string {
  const language = useLanguage();
  return (said) => said[language];
}

/** Who did it: people by their name, the clock, the rules and the platform in the reader's language. */
export function useActorName(): (entry: { actorId?: string | null; actorName: string; role: Role }) => string {
  const names = useNames();
  return (entry) => (isByRule(entry) || (entry.role === 'Outside' && !entry.actorId) ? names.role[entry.role] : entry.actorName);
}

export const isByRule = (entry: { role: Role }): boolean => entry.role === 'Clock' || entry.role === 'Kernel';
