import { label } from "../i18n/label";
import { accountQualityParameters } from "./parameters/accountQuality";
import { accountTagParameters } from "./parameters/accountTags";
import { backtestParameters } from "./parameters/backtest";
import { careParameters } from "./parameters/care";
import { creditParameters } from "./parameters/credit";
import { creditLimitParameters } from "./parameters/creditLimits";
import { creditScoreParameters } from "./parameters/creditScore";
import { distributionParameters } from "./parameters/distribution";
import { dossierParameters } from "./parameters/dossier";
import { forecastParameters } from "./parameters/forecast";
import { funnelParameters } from "./parameters/funnel";
import { generalParameters } from "./parameters/general";
import { keyAccountParameters } from "./parameters/keyAccounts";
import { lifecycleParameters } from "./parameters/lifecycle";
import { movementParameters } from "./parameters/movement";
import { pointsParameters } from "./parameters/points";
import { provisionParameters } from "./parameters/provisions";
import { ratioParameters } from "./parameters/ratios";
import { receivablesParameters } from "./parameters/receivables";
import { relationParameters } from "./parameters/relations";
import { rfmParameters } from "./parameters/rfm";
import { targetParameters } from "./parameters/targets";
import { tieringParameters } from "./parameters/tiering";
import { trendParameters } from "./parameters/trend";
import { valueParameters } from "./parameters/value";
import { winRateParameters } from "./parameters/winRates";

/** What parameters are about under each pillar, a file of declarations each, in the order of the Parameters sheet. */
export const parameterSections = [
  { group: "general", title: label("Basics", "基本设置"), parameters: generalParameters },
  { group: "tiering", title: label("Tier schemes", "分级方案"), parameters: tieringParameters },
  { group: "tiering", title: label("RFM", "RFM 模型"), parameters: rfmParameters },
  { group: "tiering", title: label("Customer value", "客户价值"), parameters: valueParameters },
  { group: "tiering", title: label("Lifecycle and churn", "生命周期与流失"), parameters: lifecycleParameters },
  { group: "tiering", title: label("Key accounts and actions", "大客户与行动"), parameters: keyAccountParameters },
  { group: "tiering", title: label("Account dossier", "客户档案"), parameters: dossierParameters },
  { group: "tiering", title: label("Plans and loyalty", "客户计划与忠诚度"), parameters: relationParameters },
  { group: "tiering", title: label("Care", "客户关怀"), parameters: careParameters },
  { group: "tiering", title: label("Account quality", "客户质量"), parameters: accountQualityParameters },
  { group: "tiering", title: label("Tags and prospects", "客户标签与潜在客户"), parameters: accountTagParameters },
  { group: "tiering", title: label("Loyalty programme", "积分计划"), parameters: pointsParameters },
  { group: "credit", title: label("Ageing and DSO", "账龄与 DSO"), parameters: creditParameters },
  { group: "credit", title: label("Collections and receipts", "催收与回款"), parameters: receivablesParameters },
  { group: "credit", title: label("Ratios", "财务比率"), parameters: ratioParameters },
  { group: "credit", title: label("Credit score", "信用评分"), parameters: creditScoreParameters },
  { group: "credit", title: label("Credit limits and holds", "信用额度与停供"), parameters: creditLimitParameters },
  { group: "credit", title: label("Provisions", "坏账准备"), parameters: provisionParameters },
  { group: "forecast", title: label("Period and rates", "预测期间与赢率"), parameters: forecastParameters },
  { group: "forecast", title: label("Win rates", "赢率"), parameters: winRateParameters },
  { group: "forecast", title: label("Revenue trend", "收入趋势"), parameters: trendParameters },
  { group: "forecast", title: label("Pipeline movement", "商机变动"), parameters: movementParameters },
  { group: "forecast", title: label("Backtest", "预测回测"), parameters: backtestParameters },
  { group: "forecast", title: label("Forecast distribution", "预测分布"), parameters: distributionParameters },
  { group: "forecast", title: label("Targets", "目标"), parameters: targetParameters },
  { group: "forecast", title: label("Funnel and deals", "漏斗与商机体检"), parameters: funnelParameters },
] as const;
