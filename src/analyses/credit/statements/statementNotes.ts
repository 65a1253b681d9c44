import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import { parameters as declared, type ParameterValues } from "../../parameters";
import type { StatementItems } from "./statementItems";
import type { StatementRows } from "./statementRows";

/** Which of the usual definitions count. */
export function definitionsInForce(parameters: ParameterValues): Label {
  const choice = <P extends "ratioBalances" | "payablesBase" | "investmentBase">(id: P): Label =>
    (declared[id].choices as Record<string, Label>)[parameters[id]];
  const [balances, payables, invested] = [choice("ratioBalances"), choice("payablesBase"), choice("investmentBase")];
  return label(
    `In force: balances ${balances["en-US"].toLowerCase()}; DPO on ${payables["en-US"].toLowerCase()}; ROI on ${invested["en-US"].toLowerCase()}; ${parameters.ratioDays} days. X1 working capital ÷ assets, X2 retained earnings ÷ assets, X3 EBIT ÷ assets, X4 equity ÷ liabilities, X5 sales ÷ assets. Altman's models are not made for banks and insurers.`,
    `现行口径：余额取${balances["zh-CN"]}；DPO 基数为${payables["zh-CN"]}；投资报酬率基数为${invested["zh-CN"]}；全年 ${parameters.ratioDays} 天。X1 营运资本 ÷ 资产，X2 留存收益 ÷ 资产，X3 息税前利润 ÷ 资产，X4 权益 ÷ 负债，X5 营业收入 ÷ 资产。Altman 模型不适用于银行和保险公司。`,
  );
}

/** What was left out and what was assumed. */
export function statementNotes({ notYet, unusable }: StatementRows, { assumedZero, derived }: StatementItems): Label[] {
  const notes: [number, Label][] = [
    [
      notYet,
      label(
        `${notYet} statements of dates after the as-of date are left out.`,
        `${notYet} 份报表日期晚于截止日，未计入。`,
      ),
    ],
    [
      unusable,
      label(
        `${unusable} statements without a known customer or a year are left out.`,
        `${unusable} 份报表客户不明或缺年度，未计入。`,
      ),
    ],
    [
      assumedZero,
      label(
        `${assumedZero} empty cells of intangible assets or short-term investments count as 0.`,
        `无形资产或短期投资未填 ${assumedZero} 处，按 0 计。`,
      ),
    ],
    [
      derived,
      label(
        `${derived} items that are not on the sheet follow from others: liabilities = assets − equity, equity = assets − liabilities, cost = sales − gross profit, credit sales = sales.`,
        `${derived} 个缺失项目由其他项目推得：负债 = 资产 − 权益，权益 = 资产 − 负债，成本 = 收入 − 毛利，赊销收入 = 营业收入。`,
      ),
    ],
  ];
  return notes.flatMap(([number, note]) => (number > 0 ? [note] : []));
}
