import { say } from "./say";

/** What several cells say together. */
export const checkMessages = {
  cancelledDocument: say(
    "{header}: {count|row is|rows are} ‘{value}’, the first in {cell}; left out.",
    "Nothing, if they are no receivables; otherwise correct the status.",
    "{header}：有 {count} 行为“{value}”，首个在 {cell}；未计入。",
    "如确非应收款则无需处理；否则请更正状态。",
  ),
  repeatedDocument: say(
    "{cell}, {header}: ‘{value}’ repeats row {first} (same customer, amount and date); the row is left out.",
    "Delete one of the two rows, or give them different numbers.",
    "{cell}（{header}）：“{value}”与第 {first} 行重复（客户、金额、日期均相同），该行未计入。",
    "请删除其中一行，或使用不同的编号。",
  ),
  sharedNumber: say(
    "{header}: {count|number|numbers} such as ‘{value}’ on several rows with differing content; all rows count.",
    "Nothing, if they are instalments or lines of an order; otherwise correct the numbers.",
    "{header}：有 {count} 个编号（如“{value}”）出现在内容不同的多行中；各行均计入。",
    "如为分期或订单明细则无需处理；否则请更正编号。",
  ),
  repeatedCustomer: say(
    "{cell}, {header}: customer ‘{value}’ is already in row {first}; the row is left out.",
    "Delete one of the two rows.",
    "{cell}（{header}）：客户“{value}”已见于第 {first} 行，该行未计入。",
    "请删除其中一行。",
  ),
  foreignCurrency: say(
    "{header}: {count|row is|rows are} in {value}, not in {main}, and there is no rate; left out (first: {cell}).",
    "Add a column ‘Exchange Rate’ ({main} for one {value}), or a column with the amount in {main}.",
    "{header}：有 {count} 行的币种为 {value} 而非 {main}，且没有汇率；未计入（首个：{cell}）。",
    "请增加“汇率”列（1 {value} 折合多少 {main}），或增加以 {main} 计的金额列。",
  ),
  foreignCells: say(
    "{header}: in {count|row that is|rows that are} not in {main}, these columns count as empty for want of a rate: {headers}.",
    "Add a column ‘Exchange Rate’, or give these amounts in {main} too.",
    "{header}：有 {count} 行并非 {main}，因无汇率，以下各列按空白处理：{headers}。",
    "请增加“汇率”列，或同样以 {main} 提供这些金额。",
  ),
  rateMissing: say(
    "{cell}, {header}: the row is in {value} and has no exchange rate; it is left out.",
    "Fill in the rate ({main} for one {value}).",
    "{cell}（{header}）：该行币种为 {value} 且缺少汇率，未计入。",
    "请填写汇率（1 {value} 折合多少 {main}）。",
  ),
  converted: say(
    "{header}: the amounts of {count|row|rows} are converted by the rate, the first in {cell} by {value}.",
    "Nothing, if the rate is the workbook's currency for one unit of the row's currency.",
    "{header}：有 {count} 行的金额已按汇率折算，首个在 {cell}，汇率 {value}。",
    "如汇率表示每单位外币折合的本位币，则无需处理。",
  ),
  convertedByTable: say(
    "{header}: the amounts of {count} rows, the first in {cell} ({value}), are converted by the rate of their day on the sheet of exchange rates.",
    "Nothing, if those rates are the workbook's currency for one unit of the row's currency.",
    "{header}：有 {count} 行的金额（首个在 {cell}，{value}）已按汇率表中当日汇率折算。",
    "如汇率表示每单位外币折合的本位币，则无需处理。",
  ),
  unusableRate: say(
    "{cell}, {header}: ‘{value}’ is no rate above 0; the row is left out.",
    "Fill in how much of the workbook's currency one unit is worth.",
    "{cell}（{header}）：“{value}”不是大于 0 的汇率，该行未计入。",
    "请填写每单位外币折合的本位币金额。",
  ),
  negativeAmounts: say(
    "{header}: {count|amount is|amounts are} negative, the first in {cell}; this counts as credit notes or payments.",
    "Nothing, if that is right.",
    "{header}：有 {count} 个负数金额，首个在 {cell}；按贷项或收款计入。",
    "如正确则无需处理。",
  ),
  dueBeforeInvoice: say(
    "{cell}, {header}: due on {value}, before the invoice date; the row counts as it is.",
    "Check both dates in row {row}.",
    "{cell}（{header}）：到期日 {value} 早于开票日期；该行照常计入。",
    "请核对第 {row} 行的两个日期。",
  ),
  paidBeforeInvoice: say(
    "{cell}, {header}: paid on {value}, before the invoice date; the row counts as it is.",
    "Nothing, if it was prepaid; otherwise check both dates in row {row}.",
    "{cell}（{header}）：收款日 {value} 早于开票日期；该行照常计入。",
    "如为预收款则无需处理；否则请核对第 {row} 行的两个日期。",
  ),
  overpaid: say(
    "{cell}, {header}: {value} was paid on an invoice of {amount}; the row counts as it is.",
    "Check both amounts in row {row}.",
    "{cell}（{header}）：已收 {value}，超过发票金额 {amount}；该行照常计入。",
    "请核对第 {row} 行的两个金额。",
  ),
};
