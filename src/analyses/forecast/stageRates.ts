import { OPEN, type Ledger } from "../../ledger/ledger";

/** The win rates in force, by stage in order of progress; NaN where none is known. Rows of the Parameters sheet. */
export function stageRates({ opportunities }: Ledger): ReadonlyMap<string, number> {
  if (!opportunities) return new Map();
  const { stages, stageRate, stageState } = opportunities;
  const open = stages.map((_, stage) => stage).filter((stage) => stageState[stage] === OPEN);
  return new Map(open.map((stage) => [stages[stage], stageRate[stage]]));
}
