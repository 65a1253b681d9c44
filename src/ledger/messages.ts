import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import type { Issue } from "../read/issue";
import { inputTables } from "../read/tables/index";

/** What was assumed or does not fit together, and what to do, by the code of the issue. */
const messages: Readonly<Record<string, (issue: Issue) => Label>> = {
  customersDerived: ({ details, table }) =>
    label(
      `There is no customers sheet; customers taken from ${nameOf(table, "en-US")}: ${details?.customers}. Add a customers sheet for names, owners, terms and limits.`,
      `没有客户表：已从${nameOf(table, "zh-CN")}表得出 ${details?.customers} 个客户。如需名称、负责人、账期和额度，请添加客户表。`,
    ),
  orphan: ({ value, details, table }) =>
    label(
      `Customer ‘${value}’ is not in the customers sheet; its rows in ${nameOf(table, "en-US")} (${details?.rows}) count under a customer of its own. Add it to the customers sheet or correct the cell.`,
      `客户“${value}”不在客户表中；${nameOf(table, "zh-CN")}表的 ${details?.rows} 行单独计为一个客户。请在客户表中补充或更正该单元格。`,
    ),
  orphansMore: ({ details, table }) =>
    label(
      `${details?.customers} more customers of ${nameOf(table, "en-US")} are not in the customers sheet. Filter the Customers result by Listed = 0 to see them.`,
      `${nameOf(table, "zh-CN")}表中另有 ${details?.customers} 个客户不在客户表中。可在客户结果表中按“在客户表中 = 0”筛选查看。`,
    ),
  stranger: ({ value, details, table }) =>
    label(
      `Customer ‘${value}’ of ${nameOf(table, "en-US")} is in no other sheet; rows left out: ${details?.rows}. Correct the cell, or add the customer to the customers sheet.`,
      `${nameOf(table, "zh-CN")}表中的客户“${value}”未出现在其他表中；有 ${details?.rows} 行未计入。请更正该单元格，或在客户表中补充该客户。`,
    ),
  noCustomer: ({ details }) =>
    label(
      `Receivables that name no customer: ${details?.rows}; they count under “—” so that totals stay complete. Fill in the customer.`,
      `${details?.rows} 行应收账款未注明客户，计入“—”以保证总额完整。请补填客户。`,
    ),
  ambiguousName: ({ value }) =>
    label(
      `Several customers are called ‘${value}’; rows that give only the name count under the first. Use customer IDs.`,
      `有多个客户名为“${value}”；仅有名称的行计入第一个。请使用客户编号。`,
    ),
  noPayments: ({ details }) =>
    label(
      `The receivables sheet does not tell what was paid, so all rows (${details?.rows}) count as open. Add a column with the open amount, the paid amount or the paid date.`,
      `应收账款表未注明收款情况，因此全部 ${details?.rows} 行均视为未收。请添加未收金额、已收金额或收款日期列。`,
    ),
  dueFromTerms: ({ details }) =>
    label(
      `Receivables without a due date: ${details?.rows}; invoice date + payment terms is used. Fill in due dates or payment terms.`,
      `${details?.rows} 行应收账款无到期日，已按 开票日 + 账期 计算。请补填到期日或账期。`,
    ),
  invoiceDayFromDue: ({ details }) =>
    label(
      `Receivables without an invoice date: ${details?.rows}; due date − payment terms is used. Fill in invoice dates.`,
      `${details?.rows} 行应收账款无开票日期，已按 到期日 − 账期 计算。请补填开票日期。`,
    ),
  undated: ({ details }) =>
    label(
      `Receivables with neither invoice nor due date: ${details?.rows}; they count as not due and in no period. Fill in a date.`,
      `${details?.rows} 行应收账款既无开票日期也无到期日，计为未到期，且不计入任何期间。请补填日期。`,
    ),
  signTurned: ({ details }) =>
    label(
      `${details?.rows} credit notes or payments are written as positive amounts; they count as negative. Write them with a minus to avoid doubt.`,
      `${details?.rows} 行贷项或收款写为正数，已按负数计算。建议改写为负数以免歧义。`,
    ),
  withoutAmount: ({ details }) =>
    label(
      `Receivables with neither amount nor open amount: ${details?.rows}; they do not count. Fill in the amount.`,
      `${details?.rows} 行应收账款既无金额也无未收金额，不计入。请补填金额。`,
    ),
  asOfBeforeData: ({ details }) =>
    label(
      `The as-of date ${details?.asOf} is before the last entry (${details?.last}): ${details?.invoices} later invoices are left out and ${details?.payments} later payments count as not yet made.`,
      `截止日 ${details?.asOf} 早于最后一笔记录（${details?.last}）：之后的 ${details?.invoices} 张发票不计入，之后的 ${details?.payments} 笔收款视为尚未收到。`,
    ),
  paymentsApplied: ({ details }) =>
    label(
      `${details?.rows} payments were applied: ${details?.named} to the invoice that they name, ${details?.oldest} to what was due first (a payment over several invoices counts once for each rule); ${details?.left} is left over and stays unapplied credit.`,
      `已核销 ${details?.rows} 笔收款：按所注明发票核销 ${details?.named} 笔，按先到期先付核销 ${details?.oldest} 笔（涉及多张发票的收款按规则分别计数）；剩余 ${details?.left} 列为未核销贷项。`,
    ),
  paymentsAside: ({ details }) =>
    label(
      `${details?.rows} payments were not applied, because the receivables sheet itself tells what was paid. Set “Sheet of payments” to “Always” to apply them on top.`,
      `有 ${details?.rows} 笔收款未用于核销，因为应收账款表已注明收款情况。如需另行核销，请将“收款记录的使用”设为“始终使用”。`,
    ),
  paymentsLater: ({ details }) =>
    label(
      `${details?.rows} payments are later than the as-of date and count as not yet made.`,
      `有 ${details?.rows} 笔收款晚于截止日，视为尚未收到。`,
    ),
  paymentNotPositive: ({ details }) =>
    label(
      `${details?.rows} payments are not above 0 and are left out. Write money that came in as a positive amount; a refund belongs into the receivables as an invoice.`,
      `有 ${details?.rows} 笔收款金额不大于 0，未计入。收款请写为正数；退款请作为应收行登记。`,
    ),
  paymentOfNobody: ({ details }) =>
    label(
      `${details?.rows} payments name neither a known customer nor a known invoice and are left out. Fill in one of them.`,
      `有 ${details?.rows} 笔收款既无已知客户也无已知发票，未计入。请补填其一。`,
    ),
  paymentOfOther: ({ details }) =>
    label(
      `${details?.rows} payments name an invoice of another customer; they pay what their own customer owes since longest. Correct the invoice number.`,
      `有 ${details?.rows} 笔收款注明了其他客户的发票，已改按付款客户最早到期的欠款核销。请更正发票号。`,
    ),
  creditApplied: ({ details }) =>
    label(
      `${details?.rows} of ${details?.of} credits among the receivables were applied: ${details?.named} to the invoice that they name, ${details?.oldest} to what was due first.`,
      `应收账款表中 ${details?.of} 笔贷项或收款已核销 ${details?.rows} 笔：按所注明发票 ${details?.named} 笔，按先到期先付 ${details?.oldest} 笔。`,
    ),
  writeOffOldest: ({ details }) =>
    label(
      `Write-offs that name no open invoice: ${details?.rows}; they give up what their customer owes since longest. Write the invoice number beside them.`,
      `${details?.rows} 笔坏账核销未注明未收发票，已按该客户最早到期的欠款核销。请注明发票号。`,
    ),
  writeOffIdle: ({ details }) =>
    label(
      `Write-offs with nothing open to give up: ${details?.rows}, ${details?.left} in all; they change no balance. List the invoice that was written off, or correct the number.`,
      `${details?.rows} 笔坏账核销没有可核销的未收发票（合计 ${details?.left}），不影响余额。请补列被核销的发票或更正发票号。`,
    ),
  emptyWindow: ({ details }) =>
    label(
      `The last invoice is of ${details?.last}, so the ${details?.months} months before ${details?.asOf} hold no revenue. Set the as-of date to the day of the data, or widen the revenue window.`,
      `最后一张发票日期为 ${details?.last}，因此 ${details?.asOf} 之前 ${details?.months} 个月内没有收入。请将截止日设为数据日期，或放宽收入统计期。`,
    ),
  unknownStage: ({ details }) =>
    label(
      `Stage ‘${details?.stage}’ has no win rate; ${details?.rows} open opportunities bring nothing to expected values. Set “Win rate” of this stage on the Parameters sheet.`,
      `阶段“${details?.stage}”没有赢率；${details?.rows} 个未结商机未计入预计。请在参数表中设置该阶段的“赢率”。`,
    ),
  stageNotListed: ({ value, details }) =>
    label(
      `Stage ‘${value}’ of ${details?.rows} opportunities is not in the stages sheet; its usual win rate or the parameter's counts. Add the stage there, or correct the cell.`,
      `${details?.rows} 个商机的阶段“${value}”不在销售阶段表中；按常用赢率或参数计算。请在阶段表中补充，或更正该单元格。`,
    ),
  rateOverruled: ({ details }) =>
    label(
      `Stage ‘${details?.stage}’ counts with ${percent(details?.rate)} as the stages sheet says, not with the ${percent(details?.parameter)} of the Parameters sheet. Change the rate in the stages sheet.`,
      `阶段“${details?.stage}”按销售阶段表的 ${percent(details?.rate)} 计算，而非参数表的 ${percent(details?.parameter)}。如需修改，请在阶段表中更改。`,
    ),
  rateOutside: ({ value, details }) =>
    label(
      `Win rates that are not between 0 % and 100 %: ${details?.rows}, the first being ${percent(value)}; the stage's rate counts instead. Write 65 % or 0.65.`,
      `${details?.rows} 个赢率不在 0% 与 100% 之间，首个为 ${percent(value)}；已改用阶段赢率。请写为 65% 或 0.65。`,
    ),
  dealWithoutAmount: ({ details }) =>
    label(
      `${details?.rows} open opportunities have no amount; the parameter “Opportunities without amount” says what they count as. Fill in the amount.`,
      `${details?.rows} 个未结商机没有金额，按参数“缺金额的商机”计入。请补填金额。`,
    ),
  targetUnclear: ({ value }) =>
    label(
      `A target is left out: ‘${value}’ tells no period or no amount. Write a year, a quarter such as 2026 Q1 or a month such as 2026-03, and an amount of 0 or more.`,
      `一行目标未计入：“${value}”无法得出期间或金额。请填写年度、季度（如 2026Q1）或月份（如 2026-03），以及不小于 0 的金额。`,
    ),
  closedUndated: ({ details }) =>
    label(
      `${details?.rows} closed opportunities have no close date; they count in no month. Fill in the actual close date.`,
      `${details?.rows} 个已结案商机没有成交日期，不计入任何月份。请补填实际成交日期。`,
    ),
  closedLater: ({ details }) =>
    label(
      `Opportunities closed after the as-of date ${details?.asOf}: ${details?.rows}; they count as open, without a win rate, because their stage on that day is not known.`,
      `${details?.rows} 个商机在截止日 ${details?.asOf} 之后结案；因当时所处阶段未知，视为未结且无赢率。`,
    ),
  createdLater: ({ details }) =>
    label(
      `Opportunities registered after the as-of date ${details?.asOf}: ${details?.rows}; they do not count yet.`,
      `${details?.rows} 个商机在截止日 ${details?.asOf} 之后登记，尚不计入。`,
    ),
};

/** The text of an issue of the ledger; undefined for issues of other rooms. */
export function message(issue: Issue, language: Language): string | undefined {
  return messages[issue.code]?.(issue)[language];
}

const percent = (rate: unknown): string => `${Number((Number(rate) * 100).toPrecision(6))} %`;

function nameOf(table: string | undefined, language: Language): string {
  return inputTables.find(({ id }) => id === table)?.label[language] ?? table ?? "";
}
