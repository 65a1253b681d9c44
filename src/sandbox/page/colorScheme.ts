/**
 * Answers for the browser when a page asks for the preferred colour scheme, so
 * that the sandbox's switch reaches the task pane: a page cannot set it for a
 * frame. Only `matchMedia` is answered, not style sheets.
 */
export interface ColorScheme {
  set(dark: boolean): void;
}

/** To be called before the frame's page has loaded: a window of the same origin keeps what it was given. */
export function answerColorScheme(frame: Window, dark: boolean): ColorScheme {
  const asked = new Set<{ list: MediaQueryList; wantsDark: boolean }>();
  const original = frame.matchMedia.bind(frame);
  let isDark = dark;
  frame.matchMedia = (query) => {
    const scheme = /prefers-color-scheme:\s*(dark|light)/.exec(query)?.[1];
    const list = original(query);
    if (!scheme) return list;
    const wantsDark = scheme === "dark";
    Object.defineProperty(list, "matches", { get: () => wantsDark === isDark });
    asked.add({ list, wantsDark });
    return list;
  };
  return {
    set(dark) {
      if (dark === isDark) return;
      isDark = dark;
      for (const { list, wantsDark } of asked) {
        list.dispatchEvent(new MediaQueryListEvent("change", { media: list.media, matches: wantsDark === isDark }));
      }
    },
  };
}
