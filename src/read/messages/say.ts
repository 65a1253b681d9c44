import type { Label } from "../../i18n/language";

/** What is wrong, and what the user can do about it. */
export interface Message {
  readonly what: Label;
  readonly remedy: Label;
}

/** A message in both languages: what is wrong, then what to do. */
export const say = (what: string, remedy: string, whatZh: string, remedyZh: string): Message => ({
  what: { "en-US": what, "zh-CN": whatZh },
  remedy: { "en-US": remedy, "zh-CN": remedyZh },
});
