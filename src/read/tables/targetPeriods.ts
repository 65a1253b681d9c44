import type { Field } from "../schema";
import { synonyms } from "../synonyms";

const MONTHS = [
  "Jan | January | M1 | M01 | Period 1 | 1月 | 01月 | 一月 | 1月份 | 一月份 | 1月目标 | 1月目標",
  "Feb | February | M2 | M02 | Period 2 | 2月 | 02月 | 二月 | 2月份 | 二月份 | 2月目标 | 2月目標",
  "Mar | March | M3 | M03 | Period 3 | 3月 | 03月 | 三月 | 3月份 | 三月份 | 3月目标 | 3月目標",
  "Apr | April | M4 | M04 | Period 4 | 4月 | 04月 | 四月 | 4月份 | 四月份 | 4月目标 | 4月目標",
  "May | M5 | M05 | Period 5 | 5月 | 05月 | 五月 | 5月份 | 五月份 | 5月目标 | 5月目標",
  "Jun | June | M6 | M06 | Period 6 | 6月 | 06月 | 六月 | 6月份 | 六月份 | 6月目标 | 6月目標",
  "Jul | July | M7 | M07 | Period 7 | 7月 | 07月 | 七月 | 7月份 | 七月份 | 7月目标 | 7月目標",
  "Aug | August | M8 | M08 | Period 8 | 8月 | 08月 | 八月 | 8月份 | 八月份 | 8月目标 | 8月目標",
  "Sep | Sept | September | M9 | M09 | Period 9 | 9月 | 09月 | 九月 | 9月份 | 九月份 | 9月目标 | 9月目標",
  "Oct | October | M10 | Period 10 | 10月 | 十月 | 10月份 | 十月份 | 10月目标 | 10月目標",
  "Nov | November | M11 | Period 11 | 11月 | 十一月 | 11月份 | 十一月份 | 11月目标 | 11月目標",
  "Dec | December | M12 | Period 12 | 12月 | 十二月 | 12月份 | 十二月份 | 12月目标 | 12月目標",
];

const QUARTERS = [
  "Q1 | 1Q | Qtr 1 | Quarter 1 | 1st Quarter | First Quarter | 一季度 | 第一季度 | 1季度 | 第1季度 | Q1目标 | 一季度目标 | 第一季 | 一季",
  "Q2 | 2Q | Qtr 2 | Quarter 2 | 2nd Quarter | Second Quarter | 二季度 | 第二季度 | 2季度 | 第2季度 | Q2目标 | 二季度目标 | 第二季 | 二季",
  "Q3 | 3Q | Qtr 3 | Quarter 3 | 3rd Quarter | Third Quarter | 三季度 | 第三季度 | 3季度 | 第3季度 | Q3目标 | 三季度目标 | 第三季 | 三季",
  "Q4 | 4Q | Qtr 4 | Quarter 4 | 4th Quarter | Fourth Quarter | 四季度 | 第四季度 | 4季度 | 第4季度 | Q4目标 | 四季度目标 | 第四季 | 四季",
];

type MonthField = `m${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;
type QuarterField = `q${1 | 2 | 3 | 4}`;
interface Amount extends Field {
  readonly kind: "money";
}

const amount = (english: string, chinese: string, headers: string): Amount => ({
  kind: "money",
  label: { "en-US": english, "zh-CN": chinese },
  meaning: { "en-US": `Target of ${english}.`, "zh-CN": `${chinese}目标。` },
  headers: synonyms(headers),
});

/** Targets side by side: a column for each month. */
export const monthFields = Object.fromEntries(
  MONTHS.map((headers, i) => [`m${i + 1}`, amount(`month ${i + 1}`, `${i + 1} 月`, headers)]),
) as Readonly<Record<MonthField, Amount>>;

/** Targets side by side: a column for each quarter. */
export const quarterFields = Object.fromEntries(
  QUARTERS.map((headers, i) => [`q${i + 1}`, amount(`quarter ${i + 1}`, `第 ${i + 1} 季度`, headers)]),
) as Readonly<Record<QuarterField, Amount>>;

/** What each of these columns says of the period of its cells. */
export const periodsSideBySide: Readonly<Record<string, { readonly field: string; readonly word: string }>> = {
  ...Object.fromEntries(MONTHS.map((_, i) => [`m${i + 1}`, { field: "month", word: String(i + 1) }])),
  ...Object.fromEntries(QUARTERS.map((_, i) => [`q${i + 1}`, { field: "quarter", word: String(i + 1) }])),
};
