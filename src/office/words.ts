import type { Label } from "../i18n/language";

/** Stands in the first cell of a result sheet while it is written; stays only if the writing broke off. */
export const incompleteWarning: Label = {
  "en-US":
    "⚠ Incomplete: the refresh broke off before this sheet was finished. Do not use these figures; refresh again.",
  "zh-CN": "⚠ 数据不完整：本表刷新过程中断。请勿使用表中数据，请重新刷新。",
};

/** Footer of printed pages, in Excel's codes. */
export const pageFooter: Label = { "en-US": "Page &P of &N", "zh-CN": "第 &P 页，共 &N 页" };
