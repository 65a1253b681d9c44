import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import type { Parameter } from "./parameter";
import { declarationOf, type ParameterId } from "./parameters";
import { accountQualityParameters } from "./parameters/accountQuality";
import { accountTagParameters } from "./parameters/accountTags";
import { backtestParameters } from "./parameters/backtest";
import { creditParameters } from "./parameters/credit";
import { creditLimitParameters } from "./parameters/creditLimits";
import { creditScoreParameters } from "./parameters/creditScore";
import { distributionParameters } from "./parameters/distribution";
import { forecastParameters } from "./parameters/forecast";
import { funnelParameters } from "./parameters/funnel";
import { keyAccountParameters } from "./parameters/keyAccounts";
import { lifecycleParameters } from "./parameters/lifecycle";
import { movementParameters } from "./parameters/movement";
import { provisionParameters } from "./parameters/provisions";
import { ratioParameters } from "./parameters/ratios";
import { receivablesParameters } from "./parameters/receivables";
import { rfmParameters } from "./parameters/rfm";
import { targetParameters } from "./parameters/targets";
import { tieringParameters } from "./parameters/tiering";
import { trendParameters } from "./parameters/trend";
import { valueParameters } from "./parameters/value";
import { winRateParameters } from "./parameters/winRates";

/** What parameters are about, where it is narrower than their pillar. */
const sections: readonly (readonly [Readonly<Record<string, Parameter>>, Label])[] = [
  [tieringParameters, label("Tiers", "客户分级")],
  [rfmParameters, label("RFM", "RFM 模型")],
  [valueParameters, label("Customer value", "客户价值")],
  [lifecycleParameters, label("Lifecycle and churn", "生命周期与流失")],
  [keyAccountParameters, label("Key accounts and actions", "大客户与行动")],
  [accountQualityParameters, label("Account quality", "客户质量")],
  [accountTagParameters, label("Tags and prospects", "客户标签与潜在客户")],
  [creditParameters, label("Ageing and DSO", "账龄与 DSO")],
  [receivablesParameters, label("Collections and receipts", "催收与回款")],
  [ratioParameters, label("Ratios", "财务比率")],
  [creditScoreParameters, label("Credit score", "信用评分")],
  [creditLimitParameters, label("Credit limits and holds", "信用额度与停供")],
  [provisionParameters, label("Provisions", "坏账准备")],
  [forecastParameters, label("Forecast", "销售预测")],
  [winRateParameters, label("Win rates", "赢率")],
  [trendParameters, label("Revenue trend", "收入趋势")],
  [movementParameters, label("Pipeline movement", "商机变动")],
  [backtestParameters, label("Backtest", "预测回测")],
  [distributionParameters, label("Forecast distribution", "预测分布")],
  [targetParameters, label("Targets", "目标")],
  [funnelParameters, label("Funnel and deals", "漏斗与商机体检")],
];

const groups: Readonly<Record<Parameter["group"], Label>> = {
  general: label("General", "通用"),
  tiering: label("Tiering and value", "分级与价值"),
  credit: label("Credit", "信用"),
  forecast: label("Forecast", "销售预测"),
};

/** The heading under which a parameter is found: its section, else its pillar. */
export function sectionOf(id: ParameterId): Label {
  const section = sections.find(([declared]) => id in declared);
  return section ? section[1] : groups[declarationOf(id).group];
}
