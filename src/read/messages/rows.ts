import { say } from "./say";

/** Rows that do not count, and issues that stand for many. */
export const rowMessages = {
  more: say(
    "{count} more of the same, rows {ranges}.",
    "See the issue before.",
    "还有 {count} 处同类问题，行号：{ranges}。",
    "参见上一条。",
  ),
  moreOfKind: say("{count} more of the same.", "See the issue before.", "还有 {count} 处同类问题。", "参见上一条。"),
  blankRows: say(
    "{count} blank rows in the data of ‘{sheet}’ were passed over, the first is row {row}.",
    "Nothing needs to be done.",
    "“{sheet}”的数据中有 {count} 个空行，已跳过；首个为第 {row} 行。",
    "无需处理。",
  ),
  totalRow: say(
    "Row {row} is a total ({cell} ‘{value}’); it is left out.",
    "Nothing, if it is a total; otherwise fill in customer and date.",
    "第 {row} 行是合计行（{cell}“{value}”），未计入。",
    "如确为合计则无需处理；否则请补全客户和日期。",
  ),
  headerRow: say(
    "Row {row} repeats the headers; it is left out.",
    "Nothing needs to be done.",
    "第 {row} 行重复了标题，未计入。",
    "无需处理。",
  ),
  footnoteRow: say(
    "Row {row} only holds the remark ‘{value}’; it is left out.",
    "Nothing, if it is a remark; otherwise fill in the row.",
    "第 {row} 行仅为说明文字“{value}”，未计入。",
    "如确为说明则无需处理；否则请补全该行。",
  ),
  missingField: say(
    "Row {row} has no {fields} (column ‘{header}’, {cell} is empty); the row is left out.",
    "Fill in {cell}.",
    "第 {row} 行缺少{fields}（“{header}”列，{cell} 为空），该行未计入。",
    "请填写 {cell}。",
  ),
  errorCellRow: say(
    "{cell}, {header}: the formula gives {value}; the row is left out.",
    "Correct the formula in {cell}.",
    "{cell}（{header}）：公式结果为 {value}，该行未计入。",
    "请更正 {cell} 中的公式。",
  ),
  notANumberRow: say(
    "{cell}, {header}: ‘{value}’ is not a number; the row is left out.",
    "Write the number alone into {cell}.",
    "{cell}（{header}）：“{value}”不是数字，该行未计入。",
    "请在 {cell} 中只填写数字。",
  ),
  notADayRow: say(
    "{cell}, {header}: ‘{value}’ is not a date; the row is left out.",
    "Write a date such as 2024-03-31 into {cell}.",
    "{cell}（{header}）：“{value}”不是日期，该行未计入。",
    "请在 {cell} 中填写日期，如 2024-03-31。",
  ),
  notARateRow: say(
    "{cell}, {header}: ‘{value}’ is not a rate; the row is left out.",
    "Write a percentage such as 65% into {cell}.",
    "{cell}（{header}）：“{value}”不是比率，该行未计入。",
    "请在 {cell} 中填写百分比，如 65%。",
  ),
  notTermsRow: say(
    "{cell}, {header}: no number of days can be seen in ‘{value}’; the row is left out.",
    "Write the days into {cell}, for example 30.",
    "{cell}（{header}）：无法从“{value}”得出天数，该行未计入。",
    "请在 {cell} 中填写天数，如 30。",
  ),
  notAFlagRow: say(
    "{cell}, {header}: ‘{value}’ is neither yes nor no; the row is left out.",
    "Write Yes or No into {cell}.",
    "{cell}（{header}）：“{value}”既非是也非否，该行未计入。",
    "请在 {cell} 中填写“是”或“否”。",
  ),
};
