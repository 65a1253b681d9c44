import { createContext, useCallback, useContext } from "react";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { paneWords, type PaneWord } from "../i18n/paneWords";

const LanguageContext = createContext<Language>("en-US");

export const LanguageProvider = LanguageContext.Provider;
export const useLanguage = (): Language => useContext(LanguageContext);

export type Words = (word: PaneWord, values?: Readonly<Record<string, string | number>>) => string;

/** The pane's words in the user's language: `w("sourceRows", { rows: "1,200" })`. */
export function useWords(): Words {
  const language = useLanguage();
  return useCallback((word, values) => fill(paneWords[word][language], values), [language]);
}

/** Whole numbers as the language groups them. */
export function useCounts(): (count: number) => string {
  const language = useLanguage();
  return useCallback((count) => new Intl.NumberFormat(language).format(count), [language]);
}
