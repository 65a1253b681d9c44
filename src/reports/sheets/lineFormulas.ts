import type { ReportColumn } from "../report";

/** A score is a sum of binary fractions; the hair that must not cost the least known share. */
const HAIR = "1E-9";

/**
 * Columns of a score over points on straight lines, live: each indicator's value, then what it adds as a formula over it and the
 * parameters `<prefix>Weights`, `<prefix>Zero` and `<prefix>Full`.
 */
export function lineColumns(analysis: string, prefix: string, ids: readonly string[]): ReportColumn[] {
  const used = `[${analysis}.used]`;
  return ids.flatMap((id): ReportColumn[] => {
    const [raw, weight] = [`[${analysis}.${id}]`, `{${prefix}Weights[${id}]}`];
    const [zero, full] = [`{${prefix}Zero[${id}]}`, `{${prefix}Full[${id}]}`];
    const onLine = `MAX(0,MIN(1,(${raw}-${zero})/(${full}-${zero})))`;
    const points = `IF(${full}=${zero},IF(${raw}>=${full},1,0),${onLine})`;
    return [
      { ref: `${analysis}.${id}`, startsGroup: true },
      {
        ref: `${analysis}.${id}Part`,
        formula: `=IF(OR(${raw}="",N(${used})<=0),"",${weight}*100*${points}/${used})`,
      },
    ];
  });
}

/** The score's formula: the sum of the parts. */
export const scoreFormula = (analysis: string, ids: readonly string[]): string =>
  `=IF(N([${analysis}.used])<=0,"",${ids.map((id) => `N([${analysis}.${id}Part])`).join("+")})`;

const knownWeights = (analysis: string, prefix: string, ids: readonly string[]): string =>
  ids.map((id) => `IF([${analysis}.${id}]="",0,{${prefix}Weights[${id}]})`).join("+");

/** Part of the weights that is known. */
export const knownFormula = (analysis: string, prefix: string, ids: readonly string[]): string =>
  `=IFERROR((${knownWeights(analysis, prefix, ids)})/(${ids.map((id) => `{${prefix}Weights[${id}]}`).join("+")}),0)`;

/** What the parts are divided by; empty where too little is known. */
export const usedFormula = (analysis: string, prefix: string, ids: readonly string[]): string =>
  `=IF([${analysis}.known]<{qualityKnownShare}-${HAIR},"",${knownWeights(analysis, prefix, ids)})`;
