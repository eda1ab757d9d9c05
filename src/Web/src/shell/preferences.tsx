import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { speak } from '../api/client';
import { LanguageOf, tagOf, type Language } from '../i18n';
import { paint, type Mode } from '../theme';

export type ThemeChoice = 'system' | Mode;

interface Preferences {
  language: Language;
  setLanguage: (language: Language) => void;
  theme: ThemeChoice;
  mode: Mode;
  setTheme: (theme: ThemeChoice) => void;
}

const Chosen = createContext<Preferences | null>(null);
export const usePreferences = (): Preferences => use(Chosen)!;

/** A choice that outlives the page; another tab's choice counts here too. */
export function useKept<T extends string>(key: string, known: readonly T[], initial: T): [T, (value: T) => void] {
  const read = useCallback(() => known.find((value) => value === localStorage.getItem(key)) ?? initial, [key, known, initial]);
  const [value, setValue] = useState<T>(read);
  useEffect(() => {
    const follow = (event: StorageEvent) => { if (event.key === key) setValue(read()); };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key, read]);
  return [value, useCallback((next: T) => { localStorage.setItem(key, next); setValue(next); }, [key])];
}

const LANGUAGES = ['zh', 'en'] as const, THEMES = ['system', 'light', 'dark'] as const;
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function useSystemMode(): Mode {
  const [mode, setMode] = useState<Mode>(dark.matches ? 'dark' : 'light');
  useEffect(() => {
    const follow = () => setMode(dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
  return mode;
}

export function PreferencesOf({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useKept<Language>('language', LANGUAGES, navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  const [theme, setTheme] = useKept<ThemeChoice>('theme', THEMES, 'system');
  const system = useSystemMode();
  const mode = theme === 'system' ? system : theme;
  // before anything below asks the API or is painted
  speak(tagOf(language));
  if (document.documentElement.dataset.theme !== mode) paint(mode);
  useEffect(() => { document.documentElement.lang = tagOf(language); }, [language]);
  const chosen = useMemo(() => ({ language, setLanguage, theme, mode, setTheme }), [language, setLanguage, theme, mode, setTheme]);
  return <Chosen value={chosen}><LanguageOf language={language}>{children}</LanguageOf></Chosen>;
}
