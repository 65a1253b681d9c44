import type { Message } from "../messages";

/** A message in both languages: what is wrong, then what to do. */
export const say = (what: string, remedy: string, whatZh: string, remedyZh: string): Message => ({
  what: { "en-US": what, "zh-CN": whatZh },
  remedy: { "en-US": remedy, "zh-CN": remedyZh },
});
