import { abc } from "./tiering/abc";
import { pareto } from "./tiering/pareto";
import { rfm } from "./tiering/rfm";
import { quadrant } from "./tiering/quadrant";
import { hhi } from "./tiering/hhi";
import { tier } from "./tiering/tier";
import { distance } from "./tiering/distance";
import { pyramidTier } from "./tiering/pyramidTier";
import { keyAccountScore } from "./tiering/keyAccountScore";
import { allocate } from "./tiering/allocate";
import { ageBucket } from "./credit/ageBucket";
import { ageing } from "./credit/ageing";
import { dso } from "./credit/dso";
import { allocateTarget } from "./forecast/allocateTarget";
import { coverage } from "./forecast/coverage";
import { altmanZ } from "./credit/altmanZ";
import { arTurnover } from "./credit/arTurnover";
import { cashRatio } from "./credit/cashRatio";
import { ccc } from "./credit/ccc";
import { creditGrade } from "./credit/creditGrade";
import { creditLimit } from "./credit/creditLimit";
import { creditScore } from "./credit/creditScore";
import { currentRatio } from "./credit/currentRatio";
import { debtTnw } from "./credit/debtTnw";
import { dio } from "./credit/dio";
import { dpo } from "./credit/dpo";
import { ecl } from "./credit/ecl";
import { grossMargin } from "./credit/grossMargin";
import { headroom } from "./credit/headroom";
import { inventoryTurnover } from "./credit/inventoryTurnover";
import { netMargin } from "./credit/netMargin";
import { quickRatio } from "./credit/quickRatio";
import { roa } from "./credit/roa";
import { roi } from "./credit/roi";
import { rollRate } from "./credit/rollRate";
import { forecast } from "./forecast/forecast";
import { forecastDist } from "./forecast/forecastDist";
import { funnelShape } from "./forecast/funnelShape";
import { infoScore } from "./forecast/infoScore";
import { pipelineNeeded } from "./forecast/pipelineNeeded";
import { targetChance } from "./forecast/targetChance";
import { velocity } from "./forecast/velocity";
import { weighted } from "./forecast/weighted";
import { add } from "./credit/add";
import { bpDso } from "./credit/bpDso";
import { cei } from "./credit/cei";
import { daysLate } from "./credit/daysLate";
import { dsoCountBack } from "./credit/dsoCountBack";
import { onTime } from "./credit/onTime";
import { payProb } from "./credit/payProb";
import { brier, mape, mase, wape } from "./forecast/accuracyOf";
import { change, trend } from "./forecast/change";
import { ets, etsBounds } from "./forecast/ets";
import { seasonal } from "./forecast/seasonal";
import { winRate } from "./forecast/winRate";
import type { CustomFunction } from "./function";
import { overdue } from "./credit/overdue";
import { clv } from "./lifecycle/clv";
import { pAlive } from "./lifecycle/pAlive";
import { expectedPurchases } from "./lifecycle/expectedPurchases";
import { lifeStage } from "./lifecycle/lifeStage";
import { churnRate } from "./lifecycle/churnRate";
import { retention } from "./lifecycle/retention";
import { repurchase } from "./lifecycle/repurchase";
import { npvLife } from "./lifecycle/npvLife";
import { custEquity } from "./lifecycle/custEquity";
import { leak } from "./lifecycle/leak";

/** Every custom function, in the order of help and reference. */
export const customFunctions: readonly CustomFunction[] = [
  abc,
  clv,
  pAlive,
  expectedPurchases,
  lifeStage,
  churnRate,
  retention,
  repurchase,
  npvLife,
  custEquity,
  leak,
  pareto,
  rfm,
  quadrant,
  hhi,
  tier,
  distance,
  pyramidTier,
  keyAccountScore,
  allocate,
  ageing,
  ageBucket,
  overdue,
  dso,
  dio,
  dpo,
  ccc,
  currentRatio,
  quickRatio,
  cashRatio,
  arTurnover,
  inventoryTurnover,
  debtTnw,
  grossMargin,
  netMargin,
  roa,
  roi,
  altmanZ,
  creditScore,
  creditGrade,
  creditLimit,
  headroom,
  rollRate,
  ecl,
  forecast,
  weighted,
  forecastDist,
  targetChance,
  coverage,
  pipelineNeeded,
  velocity,
  allocateTarget,
  funnelShape,
  infoScore,
  dsoCountBack,
  bpDso,
  add,
  cei,
  daysLate,
  onTime,
  payProb,
  winRate,
  ets,
  etsBounds,
  seasonal,
  mape,
  wape,
  mase,
  brier,
  trend,
  change,
];
