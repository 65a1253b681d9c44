import { say } from "./say";

/** Cells that could not be read, and columns that were read in one way of several. */
export const cellMessages = {
  errorCell: say(
    "{cell}, {header}: the formula gives {value}; the cell counts as empty.",
    "Correct the formula in {cell}.",
    "{cell}（{header}）：公式结果为 {value}，按空白处理。",
    "请更正 {cell} 中的公式。",
  ),
  notANumber: say(
    "{cell}, {header}: ‘{value}’ is not a number; the cell counts as empty.",
    "Write the number alone into {cell}.",
    "{cell}（{header}）：“{value}”不是数字，按空白处理。",
    "请在 {cell} 中只填写数字。",
  ),
  notADay: say(
    "{cell}, {header}: ‘{value}’ is not a date; the cell counts as empty.",
    "Write a date such as 2024-03-31 into {cell}.",
    "{cell}（{header}）：“{value}”不是日期，按空白处理。",
    "请在 {cell} 中填写日期，如 2024-03-31。",
  ),
  notARate: say(
    "{cell}, {header}: ‘{value}’ is not a rate; the cell counts as empty.",
    "Write a percentage such as 65% into {cell}.",
    "{cell}（{header}）：“{value}”不是比率，按空白处理。",
    "请在 {cell} 中填写百分比，如 65%。",
  ),
  notTerms: say(
    "{cell}, {header}: no number of days can be seen in ‘{value}’; the cell counts as empty.",
    "Write the days into {cell}, for example 30.",
    "{cell}（{header}）：无法从“{value}”得出天数，按空白处理。",
    "请在 {cell} 中填写天数，如 30。",
  ),
  notAFlag: say(
    "{cell}, {header}: ‘{value}’ is neither yes nor no; the cell counts as empty.",
    "Write Yes or No into {cell}.",
    "{cell}（{header}）：“{value}”既非是也非否，按空白处理。",
    "请在 {cell} 中填写“是”或“否”。",
  ),
  numbersAsText: say(
    "{header}: {count} numbers are stored as text, such as ‘{value}’ in {cell}; they count.",
    "Convert the column to numbers, so that Excel's own formulas count them too.",
    "{header}：有 {count} 个数字以文本形式存储，如 {cell} 的“{value}”；已计入。",
    "建议将该列转换为数字，使 Excel 公式也能计入。",
  ),
  datesAsText: say(
    "{header}: {count} dates are stored as text, such as ‘{value}’ in {cell}; they count.",
    "Convert the column to dates, so that Excel's own formulas understand them too.",
    "{header}：有 {count} 个日期以文本形式存储，如 {cell} 的“{value}”；已计入。",
    "建议将该列转换为日期，使 Excel 公式也能识别。",
  ),
  dateOrderSeen: say(
    "{header}: {count} dates such as ‘{value}’ are read as {order} ({day}); the column's other dates show it.",
    "Nothing, if that is right; otherwise convert the column to dates.",
    "{header}：{count} 个形如“{value}”的日期按{order}读取（{day}）；依据为同列其他日期。",
    "如正确则无需处理；否则请将该列转换为日期。",
  ),
  dateOrderAssumed: say(
    "{header}: {count} dates such as ‘{value}’ can be read in two ways; {order} is assumed ({day}).",
    "Convert the column to dates, or write them as 2024-03-31.",
    "{header}：{count} 个形如“{value}”的日期有两种读法；假定为{order}（{day}）。",
    "请将该列转换为日期，或写成 2024-03-31 的形式。",
  ),
  dateOtherOrder: say(
    "{cell}, {header}: ‘{value}’ cannot be {order} as the rest of the column; the day is read in the other order.",
    "Check {cell}, and write all dates of the column in one way.",
    "{cell}（{header}）：“{value}”不符合本列的{order}格式，已按另一种顺序读取。",
    "请核对 {cell}，并统一该列日期的写法。",
  ),
  decimalAssumed: say(
    "{header}: {count} numbers such as ‘{value}’ can be read in two ways; {cell} is read as {reading}.",
    "Convert the column to numbers.",
    "{header}：{count} 个形如“{value}”的数字有两种读法；{cell} 读作 {reading}。",
    "请将该列转换为数字。",
  ),
  percentAssumed: say(
    "{header}: {count} values above 1 are read as percentages, such as {value} in {cell} as {value} %.",
    "Nothing, if that is right; otherwise write fractions or a % sign.",
    "{header}：{count} 个大于 1 的数值按百分数读取，如 {cell} 的 {value} 读作 {value}%。",
    "如正确则无需处理；否则请改写为小数或加上 % 号。",
  ),
  ownUnit: say(
    "{header}: {count} amounts such as ‘{value}’ carry a unit of their own, which counts instead of the column's; {cell} is read as {reading}.",
    "Nothing, if that is right; otherwise write the number only.",
    "{header}：{count} 个金额自带单位，如“{value}”，以其为准而不再乘以该列单位；{cell} 读作 {reading}。",
    "如正确则无需处理；否则请只填数字。",
  ),
};
