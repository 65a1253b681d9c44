import { abc } from "./tiering/abc";
import { ageBucket } from "./credit/ageBucket";
import { ageing } from "./credit/ageing";
import { dso } from "./credit/dso";
import { allocateTarget } from "./forecast/allocateTarget";
import { coverage } from "./forecast/coverage";
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
import type { CustomFunction } from "./function";
import { overdue } from "./credit/overdue";

/** Every custom function, in the order of help and reference. */
export const customFunctions: readonly CustomFunction[] = [
  abc,
  ageing,
  ageBucket,
  overdue,
  dso,
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
  forecast,
];
