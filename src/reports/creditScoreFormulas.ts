import { reliabilityClasses } from "../analyses/credit/fileWords";
import {
  indicatorIds,
  indicators,
  LEVELS,
  stepsId,
  type IndicatorId,
  type SteppedId,
} from "../analyses/credit/score/indicators";
import { creditScoreParameters } from "../analyses/parameters/creditScore";
import type { Label } from "../i18n/language";

/** A score is a sum of binary fractions; the hair that must not cost a grade or the least known share. */
const HAIR = "1E-9";

const column = (id: string): string => `[creditScore.${id}]`;
const pointsOf = (id: IndicatorId): string => column(`${id}Points`);
const weightOf = (id: IndicatorId): string => `{creditWeights[${id}]}`;
const isStatement = (id: IndicatorId): boolean => indicators[id].group === "statement";

/** Raw value → points: the scale of the file, or the first level whose border the value reaches. */
export function pointsFormula(id: IndicatorId): string {
  const raw = column(id);
  const { better } = indicators[id];
  if (better === "scale") return `=IF(${raw}="","",MAX(0,MIN(100,${raw}/{creditFileScale}*100)))`;
  const reaches = better === "higher" ? ">=" : "<";
  const borders = LEVELS.slice(0, -1);
  const levels = borders.map(
    (level) => `IF(${raw}${reaches}{${stepsId(id as SteppedId)}[${level}]},{creditPoints[${level}]},`,
  );
  return `=IF(${raw}="","",${levels.join("")}{creditPoints[poor]}${")".repeat(borders.length)})`;
}

/** Part of the weight that ratios keep, by the words of the statement's reliability in either language. */
export function reliabilityFormula(): string {
  const ratios = indicatorIds.filter(isStatement).map((id) => `${pointsOf(id)}=""`);
  const levels = reliabilityClasses
    .slice(0, -1)
    .map(({ id, label }) => `IF(${isWord(column("statement"), label)},{creditReliability[${id}]},`);
  return `=IF(AND(${ratios.join(",")}),"",${levels.join("")}{creditReliability[unchecked]}${")".repeat(levels.length)})`;
}

const isWord = (cell: string, words: Label): string =>
  `OR(${Object.values(words)
    .map((word) => `${cell}="${word}"`)
    .join(",")})`;

const knownWeight = (id: IndicatorId, weight: string): string => `IF(${pointsOf(id)}="",0,${weight})`;
const keptWeight = (id: IndicatorId): string =>
  isStatement(id) ? `${weightOf(id)}*${column("reliability")}` : weightOf(id);

export const knownShareFormula = (): string =>
  `=IFERROR((${indicatorIds.map((id) => knownWeight(id, weightOf(id))).join("+")})/(${indicatorIds.map(weightOf).join("+")}),0)`;

/** The least known share in force: all where the choice, in either language, is to refuse gaps. */
const minimumShare = `IF(${isWord("{creditMissing}", creditScoreParameters.creditMissing.choices.refuse)},1,{creditKnownShare})`;

/** What the parts are divided by; empty where too little is known, so that no part and no score follows. */
export const usedWeightFormula = (): string =>
  `=IF(${column("knownShare")}<${minimumShare}-${HAIR},"",${indicatorIds.map((id) => knownWeight(id, keptWeight(id))).join("+")})`;

const hasNoScore = `N(${column("usedWeight")})<=0`;

/** Weight × reliability × points ÷ weight in use. */
export const partFormula = (id: IndicatorId): string =>
  `=IF(OR(${pointsOf(id)}="",${hasNoScore}),"",${keptWeight(id)}*${pointsOf(id)}/${column("usedWeight")})`;

export const scoreFormula = (): string =>
  `=IF(${hasNoScore},"",${indicatorIds.map((id) => `N(${column(`${id}Part`)})`).join("+")})`;

const cuts = ["CA1", "CA2", "CA3", "CA4"] as const;

export function gradeFormula(): string {
  const score = column("score");
  const grades = cuts.map((grade) => `IF(${score}>={creditCuts[${grade}]}-${HAIR},"${grade}",`);
  return `=IF(${column("knockOut")}<>"","CA5",IF(${score}="","NR",${grades.join("")}"CA5"${")".repeat(cuts.length)}))`;
}

export function toNextFormula(): string {
  const [grade, score] = [column("grade"), column("score")];
  const gaps = ["CA2", "CA3", "CA4"].map((each, i) => `IF(${grade}="${each}",{creditCuts[${cuts[i]}]}-${score},`);
  return `=IF(OR(${score}="",${column("knockOut")}<>"",${grade}="CA1"),"",${gaps.join("")}{creditCuts[CA4]}-${score}${")".repeat(gaps.length)})`;
}
