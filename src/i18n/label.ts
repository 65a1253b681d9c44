import type { Label } from "./language";

/** The same words in both languages, written side by side so that a translation is never forgotten. */
export const label = (english: string, chinese: string): Label => ({ "en-US": english, "zh-CN": chinese });
