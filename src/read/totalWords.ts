import { foldWidth } from "./foldWidth";

const TOTAL =
  /^(?:(?:grand|sub|overall|report)[\s-]*)?totals?\s*(?:[(:].*)?$|^(?:sum|balance carried forward)\s*:?$|^(?:本页|本月|本期|本年|全部)?(?:合计|合計|总计|總計|小计|小計|共计|共計|累计|累計|总额|總額)\s*(?:[(:].*)?$/i;
const TOTAL_OF_GROUP =
  /^(?:sub-?\s?)?totals?\s+(?:for\s+|of\s+)?\S|\s(?:sub)?totals?:?$|(?:合计|合計|总计|總計|小计|小計|汇总|匯總):?$/i;

/** What every label of a total has in it: most names are told apart by this alone. */
const MAY_BE_TOTAL = /tot|sum|bal|[^\0-~]/i;

/** Whether a text is a total's label: Total, Grand Total, 合计, 总计, 小计… */
export const isTotalWord = (text: string): boolean => MAY_BE_TOTAL.test(text) && TOTAL.test(plain(text));

/** Whether a text is a group's total, such as "Total Acme Ltd", "Acme Ltd Total", "华东 小计". It may also be a name. */
export const isGroupTotal = (text: string): boolean => MAY_BE_TOTAL.test(text) && TOTAL_OF_GROUP.test(plain(text));

const plain = (text: string): string =>
  foldWidth(text)
    .trim()
    .replace(/^[*#\s]+|[*\s]+$/g, "")
    .replace(/([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, "$1");
