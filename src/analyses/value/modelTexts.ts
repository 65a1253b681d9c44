import type { BgNbdFit } from "../../engine/value/fitBgNbd";
import type { GammaGammaFit } from "../../engine/value/gammaGamma";
import type { GateFinding, GateReason } from "../../engine/value/purchaseModelGate";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";

const reasonTexts: Readonly<Record<GateReason, (found: string, limit: string) => Label>> = {
  fewCustomers: (found, limit) =>
    label(`customers with a purchase: ${found}, fewer than ${limit}`, `有购买的客户 ${found} 个，少于 ${limit} 个`),
  fewRepeaters: (found, limit) =>
    label(`customers that bought again: ${found}, fewer than ${limit}`, `再次购买的客户 ${found} 个，少于 ${limit} 个`),
  noPurchaseModel: () => label("no best parameters of BG/NBD were found", "未找到 BG/NBD 的最优参数"),
  noSpendModel: () => label("no best parameters of Gamma-Gamma were found", "未找到 Gamma-Gamma 的最优参数"),
  noMeanSpend: (found) =>
    label(
      `Gamma-Gamma gives q = ${found}, so that no mean spend exists (q must be above 1)`,
      `Gamma-Gamma 的 q = ${found}，均值不存在（q 须大于 1）`,
    ),
  spendDependsOnFrequency: (found, limit) =>
    label(
      `number and mean value of purchases go together (correlation ${found}, at most ${limit})`,
      `购买次数与平均金额相关（相关系数 ${found}，上限 ${limit}）`,
    ),
};

/** Why the model was not used, or what to bear in mind when it was used all the same. */
export function gateText({ reason, found, limit }: GateFinding, verdict: "forbids" | "warns"): Label {
  const text = reasonTexts[reason](digits(found, 4), digits(limit, 4));
  return verdict === "forbids"
    ? label(`The purchase model was not used: ${text["en-US"]}.`, `未使用购买模型：${text["zh-CN"]}。`)
    : label(`Take the purchase model with care: ${text["en-US"]}.`, `请谨慎使用购买模型：${text["zh-CN"]}。`);
}

/** The fitted parameters in one line. */
export function parameterNote(purchases: BgNbdFit, spend: GammaGammaFit, unitDays: number): Label {
  const { r, alpha, a, b } = purchases.parameters;
  const { p, q, v } = spend.parameters;
  const [one, two] = [
    [r, alpha, a, b, purchases.logLikelihood],
    [p, q, v, spend.logLikelihood],
  ].map((values) => values.map((value, i) => digits(value, i === values.length - 1 ? 8 : 4)));
  return label(
    `BG/NBD fitted to ${purchases.customers} customers in units of ${unitDays} days: r ${one[0]}, alpha ${one[1]}, a ${one[2]}, b ${one[3]}, log-likelihood ${one[4]}. Gamma-Gamma fitted to ${spend.customers}: p ${two[0]}, q ${two[1]}, v ${two[2]}, log-likelihood ${two[3]}.`,
    `BG/NBD 以 ${unitDays} 天为单位对 ${purchases.customers} 个客户拟合：r ${one[0]}，alpha ${one[1]}，a ${one[2]}，b ${one[3]}，对数似然 ${one[4]}。Gamma-Gamma 对 ${spend.customers} 个客户拟合：p ${two[0]}，q ${two[1]}，v ${two[2]}，对数似然 ${two[3]}。`,
  );
}

const digits = (value: number, count: number): string => String(Number(value.toPrecision(count)));

/** What the parameters mean. */
export const meaningNote = label(
  "r ÷ alpha is the mean rate of buying in a unit of time, a ÷ (a + b) the mean chance to leave after a purchase, p v ÷ (q − 1) the mean value of a purchase.",
  "r ÷ alpha 为单位时间平均购买率，a ÷ (a + b) 为购买后离开的平均概率，p v ÷ (q − 1) 为单次购买平均金额。",
);
