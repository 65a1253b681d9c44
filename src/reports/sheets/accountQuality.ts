import { CAPABILITIES } from "../../analyses/quality/match";
import { parameters } from "../../analyses/parameters";
import { label } from "../../i18n/label";
import type { Report, ReportColumn } from "../report";
import { knownFormula, lineColumns, scoreFormula, usedFormula } from "./lineFormulas";

const good = Object.keys(parameters.qualityWeights.keys);
const drivers = Object.keys(parameters.relationWeights.keys);
const promises = Object.keys(parameters.promiseWeights.keys);

/** 1 where one of the values that are known is beyond its limit; empty where none is known. */
const flag = (...tests: readonly (readonly [ref: string, beyond: string])[]): string => {
  const cells = tests.map(([ref]) => `[risks.${ref}]`);
  const up = tests.map(([ref, beyond]) => `AND([risks.${ref}]<>"",N([risks.${ref}])${beyond})`);
  return `=IF(AND(${cells.map((cell) => `${cell}=""`).join(",")}),"",IF(OR(${up.join(",")}),1,0))`;
};
const flagFormulas: Readonly<Record<string, string>> = {
  financial: flag(["overdueShare", ">{riskLimits[overdue]}"], ["receivablesShare", ">{riskLimits[receivables]}"]),
  profit: flag(["discount", ">{riskLimits[discount]}"], ["extraRate", ">{riskLimits[extra]}"]),
  management: flag(["violations", ">={riskLimits[violations]}"]),
  churn: flag(["rivals", ">={riskLimits[rivals]}"], ["churnRisk", ">={atRiskScore}"]),
  competes: flag(["competesTag", ">0"]),
};
const flags = Object.keys(flagFormulas);
const flagCells = flags.map((id) => `[risks.${id}]`);
const flagColumns = flags.map((id): ReportColumn => ({ ref: `risks.${id}`, formula: flagFormulas[id] }));
const flagCount = `=IF(AND(${flagCells.map((cell) => `${cell}=""`).join(",")}),"",${flagCells.map((cell) => `N(${cell})`).join("+")})`;
const isRisky = `=IF(AND([risks.isBig]=1,N([risks.flags])>={riskyFrom}),1,0)`;

const value = `=IF([composite.purchases]="","",[composite.purchases]+N([composite.incremental])+N([composite.intangible])-N([composite.costToServe])-N([composite.expectedLoss]))`;

const scoredWeight = CAPABILITIES.map((id) => `IF([match.${id}]="",0,{capabilityWeights[${id}]})`).join("+");
const allWeight = CAPABILITIES.map((id) => `{capabilityWeights[${id}]}`).join("+");
const scored = CAPABILITIES.map((id) => `N([match.${id}])*{capabilityWeights[${id}]}`).join("+");
const capability = `=IFERROR(IF((${scoredWeight})/(${allWeight})<{qualityKnownShare}-1E-9,"",(${scored})/(${scoredWeight})),"")`;

const scoreOf = (analysis: string, prefix: string, ids: readonly string[]) => ({
  score: { ref: `${analysis}.score`, formula: scoreFormula(analysis, ids) },
  basis: [
    { ref: `${analysis}.known`, formula: knownFormula(analysis, prefix, ids) },
    { ref: `${analysis}.used`, formula: usedFormula(analysis, prefix, ids) },
  ],
  parts: lineColumns(analysis, prefix, ids),
});
const qualityScore = scoreOf("quality", "quality", good);
const relationScore = scoreOf("relationship", "relation", drivers);
const promiseScore = scoreOf("promise", "promise", promises);

/** How good customers are beyond their size: quality, risks, composite value, fit, relationship, and who they are. */
export const accountQuality: Report = {
  id: "accountQuality",
  sheet: label("KAM Account Quality", "KAM 客户质量"),
  short: label("Account quality", "客户质量"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "{quality.good} good customers and {quality.poor} poor ones; {risks.risky} of {risks.big} big customers are risky; {promise.rising} small ones promise to grow",
      "优良客户 {quality.good} 个，较差 {quality.poor} 个；{risks.big} 个大客户中 {risks.risky} 个高风险；潜力小客户 {promise.rising} 个",
    ),
    label("Quality of customers", "客户质量"),
  ],
  kpis: [
    "quality.mean",
    "quality.good",
    "quality.poor",
    "quality.unscored",
    "risks.risky",
    "composite.total",
    "match.focus",
    "promise.rising",
    "tags.loyal",
  ],
  charts: [
    {
      id: "composite",
      titles: [
        label("Composite value by customer: {composite.total} in all", "各客户综合价值：合计 {composite.total}"),
        label("Composite value by customer", "各客户综合价值"),
      ],
      kind: "column",
      rows: "customer",
      categories: "customer.name",
      series: [{ ref: "composite.value", meaning: "actual" }],
      sort: { by: "composite.value", order: "descending" },
      top: 12,
    },
    {
      id: "quality",
      titles: [
        label(
          "Quality of the largest customers: mean of all {quality.mean}",
          "最大客户的质量评分：全部平均 {quality.mean}",
        ),
        label("Quality of the largest customers", "最大客户的质量评分"),
      ],
      kind: "bar",
      rows: "customer",
      categories: "customer.name",
      series: [{ ref: "quality.score", meaning: "actual", labels: true }],
      sort: { by: "composite.value", order: "descending" },
      top: 12,
    },
  ],
  freezeColumns: 2,
  tables: [
    {
      id: "classes",
      name: "KAM_AccountClasses",
      rows: "accountClass",
      label: label("How many customers of each kind", "各类客户构成"),
      columns: [
        { ref: "accountClasses.scheme" },
        { ref: "accountClasses.name" },
        { ref: "accountClasses.customers", startsGroup: true },
        { ref: "accountClasses.share", look: "dataBar" },
        { ref: "accountClasses.revenue" },
        { ref: "accountClasses.revenueShare", look: "dataBar" },
        { ref: "accountClasses.risky" },
      ],
      plain: true,
      optional: true,
    },
    {
      id: "rising",
      name: "KAM_RisingStars",
      rows: "customer",
      label: label("Rising stars: small but promising", "潜力小客户"),
      columns: [
        { ref: "customer.id" },
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ...promiseScore.score, look: "dataBar" },
        { ref: "revenue.revenue" },
        { ref: "creditScore.grade", look: "classes" },
        { ref: "quality.class", look: "classes" },
        ...promiseScore.basis,
        ...promiseScore.parts,
      ],
      where: ["promise.isRising"],
      sort: { by: "promise.score", order: "descending" },
      top: 20,
      optional: true,
    },
    {
      id: "quality",
      name: "KAM_AccountQuality",
      rows: "customer",
      top: "explained",
      label: label("Customer by customer, the most valuable first", "逐户说明，综合价值由高到低"),
      columns: [
        { ref: "customer.id" },
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "tier.tier", look: "classes" },
        { ref: "quality.class", look: "classes", startsGroup: true },
        { ...qualityScore.score, look: "dataBar" },
        { ref: "risks.isBig" },
        { ref: "risks.isRisky", formula: isRisky },
        { ref: "match.class", look: "classes" },
        { ref: "tags.stance", look: "classes" },
        { ref: "composite.value", look: "negative", startsGroup: true, formula: value },
        { ref: "composite.purchases" },
        { ref: "composite.incremental" },
        { ref: "composite.intangible" },
        { ref: "composite.costToServe" },
        { ref: "composite.expectedLoss" },
        { ref: "risks.flags", startsGroup: true, formula: flagCount },
        ...flagColumns,
        { ref: "risks.overdueShare", startsGroup: true },
        { ref: "risks.receivablesShare" },
        { ref: "risks.discount" },
        { ref: "risks.extraRate" },
        { ref: "risks.violations" },
        { ref: "risks.rivals" },
        { ref: "risks.churnRisk" },
        { ref: "risks.competesTag" },
        ...qualityScore.basis.map((column, i): ReportColumn => (i === 0 ? { ...column, startsGroup: true } : column)),
        ...qualityScore.parts,
        { ref: "match.capability", startsGroup: true, formula: capability },
        ...CAPABILITIES.map((id): ReportColumn => ({ ref: `match.${id}` })),
        { ...relationScore.score, startsGroup: true, look: "dataBar" },
        ...relationScore.basis,
        ...relationScore.parts,
        { ref: "tags.age", startsGroup: true },
        { ref: "tags.size" },
        { ref: "tags.term" },
        { ref: "tags.bond", look: "classes" },
        { ref: "tags.relationType" },
        { ref: "tags.route" },
      ],
      sort: { by: "composite.value", order: "descending" },
    },
  ],
  notes: [
    label(
      "Scores, parts, flags and the composite value are formulas over the raw values and the Parameters sheet: they follow a change at once; classes follow at the next refresh.",
      "评分、贡献、标记与综合价值均为引用原始值与参数表的公式，修改后立即更新；类别在下次刷新时更新。",
    ),
  ],
};
