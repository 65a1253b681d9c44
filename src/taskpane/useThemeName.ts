import { useSyncExternalStore } from "react";
import { chooseTheme, type ThemeName } from "./theme";

const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"] as const;

/** The theme for the surroundings, followed while they change. */
export function useThemeName(officeBackground?: string): ThemeName {
  const read = (): ThemeName => {
    const [prefersDark, forcedColors] = queries.map((query) => window.matchMedia(query).matches);
    return chooseTheme({ officeBackground, prefersDark, forcedColors });
  };
  return useSyncExternalStore(subscribe, read);
}

function subscribe(listener: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}
