import { abc } from "./tiering/abc";
import { segments } from "./tiering/segments";
import { tierMoves } from "./tiering/tierMoves";
import { transitions } from "./tiering/transitions";
import { trading } from "./tiering/trading";
import { rfm } from "./tiering/rfm";
import { behaviour } from "./tiering/behaviour";
import { valueMatrix } from "./tiering/valueMatrix";
import { loss } from "./tiering/loss";
import { tier } from "./tiering/tier";
import { tiers } from "./tiering/tiers";
import { curves } from "./tiering/curves";
import { keyAccount } from "./tiering/keyAccount";
import { criteria } from "./tiering/criteria";
import { priority } from "./tiering/priority";
import { action } from "./tiering/action";
import { ageing } from "./credit/ageing";
import { ageingBuckets } from "./credit/ageingBuckets";
import type { Analysis } from "./analysis";
import { buyingCentre } from "./forecast/buyingCentre";
import { categories } from "./forecast/categories";
import { coverage } from "./forecast/coverage";
import { creditFile } from "./credit/creditFile";
import { creditGrades } from "./credit/creditGrades";
import { creditLimit } from "./credit/creditLimit";
import { paymentBehaviour } from "./credit/paymentBehaviour";
import { dsoFigures } from "./credit/dsoFigures";
import { dsoHistory } from "./credit/dsoHistory";
import { dsoBridge } from "./credit/dsoBridge";
import { receiptMethods } from "./credit/receiptMethods";
import { receipts } from "./credit/receipts";
import { collections } from "./credit/collections";
import { contradictions } from "./credit/contradictions";
import { integrity } from "./credit/integrity";
import { creditScore } from "./credit/creditScore";
import { customer } from "./tiering/customer";
import { customerForecast } from "./forecast/customerForecast";
import { dealCare } from "./forecast/dealCare";
import { dealDrivers } from "./forecast/dealDrivers";
import { dealInfo } from "./forecast/dealInfo";
import { holdRule } from "./credit/holdRule";
import { holds } from "./credit/holds";
import { limits } from "./credit/limits";
import { dealRate } from "./forecast/dealRate";
import { backtestPeriod } from "./forecast/backtestPeriod";
import { chanceBand } from "./forecast/chanceBand";
import { forecaster } from "./forecast/forecaster";
import { dealMove } from "./forecast/dealMove";
import { moveKind } from "./forecast/moveKind";
import { deciding } from "./forecast/deciding";
import { distribution } from "./forecast/distribution";
import { customerTrend } from "./forecast/customerTrend";
import { trendMonth } from "./forecast/trendMonth";
import { trendSeries } from "./forecast/trendSeries";
import { dso } from "./credit/dso";
import { forecast } from "./forecast/forecast";
import { funnel } from "./forecast/funnel";
import { funnelLevels } from "./forecast/funnelLevels";
import { funnelShapes } from "./forecast/funnelShapes";
import { lossReasons } from "./forecast/lossReasons";
import { offFunnel } from "./forecast/offFunnel";
import { openReceivables } from "./credit/openReceivables";
import { opportunity } from "./forecast/opportunity";
import { overrides } from "./forecast/overrides";
import { ownerForecast } from "./forecast/ownerForecast";
import { pipeline } from "./forecast/pipeline";
import { portfolio } from "./tiering/portfolio";
import { provisionMatrix } from "./credit/provisionMatrix";
import { provisions } from "./credit/provisions";
import { ratios } from "./credit/ratios";
import { revenue } from "./tiering/revenue";
import { rateFactor } from "./forecast/rateFactor";
import { targetMonths } from "./forecast/targetMonths";
import { targetPlans } from "./forecast/targetPlans";
import { status } from "./tiering/status";
import { winRate } from "./forecast/winRate";
import { churn } from "./lifecycle/churn";
import { churnFlow } from "./lifecycle/churnFlow";
import { churnReasons } from "./lifecycle/churnReasons";
import { churnRisk } from "./lifecycle/churnRisk";
import { churnTiers } from "./lifecycle/churnTiers";
import { lifecycle } from "./lifecycle/lifecycle";
import { loyalty } from "./lifecycle/loyalty";
import { cohortAges, cohorts } from "./lifecycle/cohorts";
import { customerValue } from "./value/customerValue";
import { equityChange } from "./value/equityChange";
import { lifetimeYears } from "./value/lifetimeYears";
import { modelParameters } from "./value/modelParameters";
import { purchaseModel } from "./value/purchaseModel";
import { valueMethods } from "./value/valueMethods";
import { valueTiers } from "./value/valueTiers";
import { whatIf } from "./value/whatIf";

/** Every analysis, in the order in which they run and are listed. */
export const analyses: readonly Analysis[] = [
  customer,
  revenue,
  abc,
  status,
  lifecycle,
  loyalty,
  purchaseModel,
  customerValue,
  churn,
  churnRisk,
  churnFlow,
  churnTiers,
  churnReasons,
  cohorts,
  cohortAges,
  valueMethods,
  valueTiers,
  whatIf,
  equityChange,
  lifetimeYears,
  modelParameters,
  trading,
  rfm,
  behaviour,
  valueMatrix,
  loss,
  tier,
  tiers,
  curves,
  keyAccount,
  criteria,
  priority,
  action,
  segments,
  tierMoves,
  transitions,
  ageing,
  dso,
  paymentBehaviour,
  dsoFigures,
  dsoHistory,
  dsoBridge,
  receiptMethods,
  receipts,
  collections,
  contradictions,
  integrity,
  creditLimit,
  ratios,
  creditScore,
  creditGrades,
  creditFile,
  limits,
  holds,
  holdRule,
  provisionMatrix,
  provisions,
  ageingBuckets,
  openReceivables,
  winRate,
  rateFactor,
  dealMove,
  moveKind,
  forecaster,
  chanceBand,
  backtestPeriod,
  trendSeries,
  trendMonth,
  customerTrend,
  dealRate,
  pipeline,
  forecast,
  opportunity,
  overrides,
  coverage,
  ownerForecast,
  customerForecast,
  categories,
  distribution,
  deciding,
  funnel,
  funnelShapes,
  funnelLevels,
  offFunnel,
  targetMonths,
  targetPlans,
  dealCare,
  dealInfo,
  dealDrivers,
  buyingCentre,
  lossReasons,
  portfolio,
];
