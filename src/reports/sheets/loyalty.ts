import { LOYALTY_MEASURES, type LoyaltyMeasureId } from "../../analyses/relations/loyaltyScore";
import { label } from "../../i18n/label";
import type { Report, ReportColumn, ReportTable } from "../report";

/** Points of a measure, followed in the sheet: a straight line from no points to full ones. */
function pointsColumn(id: LoyaltyMeasureId, startsGroup?: true): ReportColumn {
  const [value, none, full] = [`[loyaltyScore.${id}]`, `{loyaltyNone[${id}]}`, `{loyaltyFull[${id}]}`];
  const line = `100*MAX(0,MIN(1,(${value}-${none})/(${full}-${none})))`;
  return {
    ref: `loyaltyScore.${id}Points`,
    startsGroup,
    formula: `=IF(${value}="","",IF(${none}=${full},IF(${value}>=${full},100,0),${line}))`,
  };
}

const perMeasure = (of: (points: string, weight: string) => string): string =>
  LOYALTY_MEASURES.map((id) => of(`[loyaltyScore.${id}Points]`, `{loyaltyWeights[${id}]}`)).join("+");
const knownWeight = perMeasure((points, weight) => `IF(${points}="",0,${weight})`);
const allWeight = perMeasure((_, weight) => weight);

const knownFormula = `=IFERROR((${knownWeight})/(${allWeight}),0)`;
const scoreFormula = `=IF([loyaltyScore.known]<{loyaltyKnownShare}-0.000000001,"",IFERROR((${perMeasure((points, weight) => `IF(${points}="",0,${weight}*${points})`)})/(${knownWeight}),""))`;

const countColumns = (id: string): readonly ReportColumn[] => [
  { ref: `${id}.class`, look: "classes" },
  { ref: `${id}.customers` },
  { ref: `${id}.share`, look: "dataBar" },
  { ref: `${id}.keyAccounts` },
  { ref: `${id}.revenue` },
  { ref: `${id}.revenueShare` },
  { ref: `${id}.action`, wrap: true },
];

const countTable = (
  id: ReportTable["id"],
  rows: ReportTable["rows"],
  name: string,
  words: ReportTable["label"],
): ReportTable => ({
  id,
  name,
  rows,
  label: words,
  columns: countColumns(id),
  totals: [`${id}.customers`, `${id}.keyAccounts`, `${id}.revenue`],
  optional: true,
  plain: true,
});

/** How loyal customers are, how deep relationships go, where they stand in their life. */
export const loyalty: Report = {
  id: "loyalty",
  sheet: label("KAM Loyalty", "KAM 忠诚度"),
  short: label("Loyalty", "忠诚度"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "{loyaltyScore.loyal} of {loyaltyScore.scored|customer|customers} scored are loyal; {loyaltyScore.toDeepen|key account is|key accounts are} below the relationship they should have",
      "已评分 {loyaltyScore.scored} 个客户中 {loyaltyScore.loyal} 个忠诚；{loyaltyScore.toDeepen} 个大客户关系未达目标",
    ),
    label(
      "{loyaltyScore.loyal} of {loyaltyScore.scored|customer|customers} scored are loyal",
      "已评分 {loyaltyScore.scored} 个客户中 {loyaltyScore.loyal} 个忠诚",
    ),
    label("Loyalty and relationships", "忠诚度与客户关系"),
  ],
  kpis: [
    "loyaltyScore.scored",
    "loyaltyScore.loyal",
    "loyaltyScore.mean",
    "loyaltyScore.deepEnough",
    "loyaltyScore.toDeepen",
    "loyalty.repurchaseRate",
    "loyalty.returnRate",
    "loyalty.referralRate",
    "loyalty.loyalShare",
    "points.members",
    "points.liability",
    "points.roi",
  ],
  charts: [
    {
      id: "depth",
      titles: [
        label(
          "{loyaltyScore.deepEnough} of the key accounts have the relationship they should have",
          "{loyaltyScore.deepEnough} 的大客户达到目标关系层级",
        ),
        label("Customers by depth of the relationship", "各关系层级客户数"),
      ],
      kind: "column",
      rows: "depthLevel",
      categories: "depthLevel.class",
      series: [
        { ref: "depthLevel.customers", meaning: "previous" },
        { ref: "depthLevel.keyAccounts", meaning: "actual" },
      ],
    },
    {
      id: "phases",
      titles: [label("Customers and revenue by period of their development", "客户发展各时期的客户数与收入占比")],
      kind: "column",
      rows: "accountPhase",
      categories: "accountPhase.class",
      // Shares, so that people and money stand on one scale.
      series: [
        { ref: "accountPhase.share", meaning: "previous", labels: true },
        { ref: "accountPhase.revenueShare", meaning: "actual", labels: true },
      ],
    },
  ],
  tables: [
    countTable("loyaltyType", "loyaltyType", "KAM_LoyaltyTypes", label("Attitude and behaviour", "意愿与行为")),
    countTable("depthLevel", "depthLevel", "KAM_RelationshipDepth", label("Depth of the relationship", "关系深度")),
    countTable("loyaltyRung", "loyaltyRung", "KAM_LoyaltyLadder", label("Loyalty ladder", "忠诚阶梯")),
    countTable(
      "managementPhase",
      "managementPhase",
      "KAM_ManagementPhases",
      label("Lifecycle management", "生命周期管理"),
    ),
    countTable("accountPhase", "accountPhase", "KAM_AccountPhases", label("Account development", "客户发展曲线")),
    {
      id: "scores",
      name: "KAM_LoyaltyScores",
      rows: "customer",
      top: "explained",
      label: label("Loyalty score, customer by customer", "各客户忠诚度评分"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "abc.class", look: "classes" },
        { ref: "loyaltyScore.score", look: "dataBar", formula: scoreFormula },
        { ref: "loyaltyScore.class", look: "classes" },
        { ref: "loyalty.type", look: "classes" },
        { ref: "loyaltyScore.depth", look: "classes" },
        { ref: "loyaltyScore.tooShallow" },
        { ref: "loyaltyScore.known", formula: knownFormula },
        ...LOYALTY_MEASURES.map((id, i) => ({
          ref: `loyaltyScore.${id}`,
          startsGroup: i === 0 ? (true as const) : undefined,
        })),
        ...LOYALTY_MEASURES.map((id, i) => pointsColumn(id, i === 0 ? true : undefined)),
      ],
      optional: true,
      where: ["loyaltyScore.isScored"],
      sort: { by: "loyaltyScore.score", order: "descending" },
    },
    {
      id: "points",
      name: "KAM_LoyaltyPoints",
      rows: "customer",
      top: "explained",
      label: label("Points of the loyalty programme, the largest balance first", "积分计划（按积分余额）"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "points.level", look: "classes" },
        { ref: "points.earned" },
        { ref: "points.redeemed" },
        { ref: "points.expired" },
        { ref: "points.balance", formula: "=[points.earned]-[points.redeemed]-[points.expired]" },
        { ref: "points.liability", formula: "=[points.balance]*{pointsValue}*(1-{pointsBreakage})" },
      ],
      optional: true,
      where: ["points.isMember"],
      sort: { by: "points.balance", order: "descending" },
      totals: ["points.earned", "points.redeemed", "points.expired", "points.balance", "points.liability"],
    },
  ],
  notes: [
    label(
      "Weights and lines of the measures stand on the Parameters sheet; points and scores are live formulas and follow them.",
      "各指标的权重、零分线与满分线见参数表；得分与评分为实时公式，随参数变化。",
    ),
  ],
};
