import { say } from "./say";

/** Which sheet is which table. */
export const recognitionMessages = {
  tableMissing: say(
    "No sheet looks like {table}.",
    "Add a sheet (or an Excel table) whose header row names: {missing}. Or choose the sheet in the pane. One of {bases} is enough to begin with.",
    "没有找到“{table}”表。",
    "请提供一张工作表（或 Excel 表格），其标题行含有：{missing}；也可在窗格中手动选择工作表。{bases}有其一即可开始。",
  ),
  optionalTableMissing: say(
    "No sheet looks like {table}. {whenMissing}",
    "Add such a sheet if you want these results; otherwise nothing needs to be done.",
    "没有找到“{table}”表。{whenMissing}",
    "如需相关结果，请添加该表；否则无需处理。",
  ),
  nearlyTable: say(
    "Sheet ‘{sheet}’ nearly is {table}, but row {row} names no column for: {missing}.",
    "Add that column or rename its header.",
    "工作表“{sheet}”接近“{table}”，但第 {row} 行的标题中缺少：{missing}。",
    "请补充该列，或修改其标题。",
  ),
  ageingSummary: say(
    "Sheet ‘{sheet}’ looks like an ageing summary (one row a customer, columns of days); invoices are needed.",
    "Export the invoices behind it, one row each, with customer, amount and date.",
    "工作表“{sheet}”看起来是账龄汇总表（每个客户一行、按天数分列）；需要的是发票明细。",
    "请导出其对应的发票明细，每张发票一行，含客户、金额和日期。",
  ),
  otherSheet: say(
    "Sheet ‘{sheet}’ also looks like {table}; ‘{taken}’ was taken.",
    "Choose the other sheet in the pane if it is the right one.",
    "工作表“{sheet}”也像“{table}”；已采用“{taken}”。",
    "如应使用另一张表，请在窗格中选择。",
  ),
  choiceUnfit: say(
    "‘{sheet}’ was chosen for {table}, but it cannot be read as that; not found: {missing}.",
    "Choose another sheet in the pane, or add the missing columns.",
    "已为“{table}”选择“{sheet}”，但无法按该表读取；未找到：{missing}。",
    "请在窗格中选择其他工作表，或补充缺少的列。",
  ),
  hiddenSheet: say(
    "{table} was read from the hidden sheet ‘{sheet}’.",
    "Unhide it to look at it, or choose another sheet in the pane.",
    "“{table}”取自隐藏的工作表“{sheet}”。",
    "可取消隐藏后查看，或在窗格中选择其他工作表。",
  ),
  repeatedHeader: say(
    "{cell}: the header ‘{header}’ occurs twice; the first column counts.",
    "Rename one of them if the other one is meant.",
    "{cell}：标题“{header}”重复出现；以第一列为准。",
    "如应使用另一列，请修改其中一个标题。",
  ),
  periodTwice: say(
    "Row {row}: ‘{value}’ is a second column of one period; the targets side by side are not used ({rows} rows).",
    "Give each year a sheet of its own, or list the targets below one another with a column for the period.",
    "第 {row} 行：“{value}”与另一列期间重复；并列的目标未采用（{rows} 行）。",
    "请将各年度分表填写，或逐行填写目标并注明期间。",
  ),
  periodBeside: say(
    "Row {row}: periods stand side by side, and ‘{field}’ in a column of its own; which one counts is not clear, so the targets are not used ({rows} rows).",
    "Keep one of the two.",
    "第 {row} 行：期间既并列成多列，又有单独的“{field}”列，无法判断以何者为准；目标未采用（{rows} 行）。",
    "请只保留其中一种。",
  ),
  periodNoYear: say(
    "Row {row}: months or quarters stand side by side, but nothing names their year; the targets are not used ({rows} rows).",
    "Add a column ‘Year’, or write the year into the sheet's name, such as ‘Targets 2026’.",
    "第 {row} 行：月份或季度并列成多列，但未注明年度；目标未采用（{rows} 行）。",
    "请增加“年度”列，或在工作表名称中注明年份，如“2026年目标”。",
  ),
  headerContent: say(
    "{cell}: the header ‘{header}’ promises {field}, but no cell under it fits; the column is not used.",
    "Correct the cells, or rename the header.",
    "{cell}：标题“{header}”对应“{field}”，但其下没有符合的内容；未使用该列。",
    "请更正该列内容，或修改标题。",
  ),
  unitFactor: say(
    "{cell}: the unit in ‘{header}’ multiplies the column by {factor}.",
    "Nothing, if that is right; otherwise correct the unit in the header.",
    "{cell}：按标题“{header}”中的单位，该列乘以 {factor}。",
    "如正确则无需处理；否则请更正标题中的单位。",
  ),
  statedUnit: say(
    "{cell} says ‘{value}’: amounts whose header names no unit are multiplied by {factor} ({headers}).",
    "Nothing, if that is right; otherwise write the unit into the header, such as (元).",
    "{cell} 写明“{value}”：标题未注明单位的金额列（{headers}）均乘以 {factor}。",
    "如正确则无需处理；否则请在该列标题中注明单位，如“（元）”。",
  ),
};
