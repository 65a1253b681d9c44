import { CRITERIA } from "../../analyses/tiering/keyAccountCriteria";
import { label } from "../../i18n/label";
import type { Report, ReportColumn } from "../report";

const allWeights = `SUM({keyWeights[${CRITERIA[0]}]}:{keyWeights[${CRITERIA.at(-1)}]})`;

/** Raw value, met or not, and what it adds to the score: the last two are formulas over the first and the parameters. */
const criterionColumns = CRITERIA.flatMap((id): ReportColumn[] => [
  { ref: `keyAccount.${id}`, startsGroup: true },
  {
    ref: `keyAccount.${id}Met`,
    formula: `=IF([keyAccount.${id}]="","",IF([keyAccount.${id}]>={keyThresholds[${id}]},1,0))`,
  },
  {
    ref: `keyAccount.${id}Part`,
    formula: `=IF([keyAccount.${id}Met]="","",IF([keyAccount.known]=0,0,[keyAccount.${id}Met]*{keyWeights[${id}]}/(${allWeights}*[keyAccount.known])))`,
  },
]);

const known = `=(${CRITERIA.map((id) => `IF([keyAccount.${id}]="",0,{keyWeights[${id}]})`).join("+")})/${allWeights}`;
const added = (part: "Part" | "Met"): string =>
  CRITERIA.map((id) => `IF([keyAccount.${id}${part}]="",0,[keyAccount.${id}${part}])`).join("+");
const score = `=IF([keyAccount.known]=0,"",${added("Part")})`;
const met = `=IF([keyAccount.known]=0,"",${added("Met")})`;

/** Known score as part of all weights: enough, or hopeless even if all that is missing were met, or not to be said. */
const sure = `IF([keyAccount.score]="",0,[keyAccount.score])*[keyAccount.known]`;
const excluded = `[keyAccount.oneOff]+[keyAccount.volumeOnly]+[keyAccount.squeezer]>0`;
const isKey = `=IF(AND(OR([keyAccount.known]>0,{keyLeastScore}=0),${sure}>={keyLeastScore}-1E-12),IF(${excluded},0,1),IF(${sure}+1-[keyAccount.known]<{keyLeastScore}-1E-12,0,""))`;

const oneOff = `=IF(OR(AND([keyAccount.orders]<>"",[keyAccount.orders]<={excludeOrders}),AND([keyAccount.largestShare]<>"",[keyAccount.largestShare]>={excludeLargestShare})),1,0)`;
const volumeOnly = `=IF(OR([keyAccount.profitShare]="",[keyAccount.revenueShare]=""),0,IF([keyAccount.profitShare]<{excludeProfitToRevenue}*[keyAccount.revenueShare],1,0))`;
const squeezer = `=IF(OR(AND([keyAccount.netMargin]<>"",[keyAccount.netMargin]<={excludeNetMargin}),AND([keyAccount.discount]<>"",N([keyAccount.discount])>{excludeDiscount}),AND([keyAccount.returnRate]<>"",N([keyAccount.returnRate])>{excludeReturns})),1,0)`;

const breaksCredit = `=IF(OR(AND([action.longOverdue]<>"",N([action.longOverdue])>{dropOverdue}),AND([action.brokenPromises]<>"",N([action.brokenPromises])>{dropPromises})),1,0)`;
const unprofitable = `=IF([trading.netProfit]="",0,IF([trading.netProfit]<{dropProfit},1,0))`;
const tooSmall = `=IF([revenue.revenue]="",0,IF([revenue.revenue]<{dropRevenue},1,0))`;
const noFuture = `=IF(OR([trading.growth]="",[keyAccount.potential]=""),0,IF(AND([trading.growth]<{dropGrowth},[keyAccount.potential]<{dropPotential}),1,0))`;
const picky = `=IF([action.complaints]="",0,IF([action.complaints]>{pickyComplaints},1,0))`;
const strict = `=IF([action.strictTag]="",0,IF([action.strictTag]>0,1,0))`;
const strong = `=IF([action.companyRevenue]="",0,IF([action.companyRevenue]>={strongSize},1,0))`;
const reasons = `[action.breaksCredit]+[action.unprofitable]+[action.noFuture]`;
const dropped = `=IF(${reasons}+[action.tooSmall]*(1-[action.strong])>0,1,0)`;
const override = `=IF(AND([action.dropped]=0,[action.tooSmall]=1),1,0)`;

/** Why each customer is in its tier, a key account or not, one to drop or to keep: every step a formula that can be followed. */
export const tieringWhy: Report = {
  id: "tieringWhy",
  sheet: label("KAM Tiering Why", "KAM 分级依据"),
  short: label("Tiering – why", "分级依据"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "Why {keyAccount.keyAccounts} of {customer.customers|customer|customers} count as key accounts; excluded: {keyAccount.excluded}, to drop: {action.drop}",
      "{customer.customers} 个客户中 {keyAccount.keyAccounts} 个为大客户的依据；排除 {keyAccount.excluded} 个，建议裁减 {action.drop} 个",
    ),
    label("Why each customer is in its tier", "各客户分级的依据"),
  ],
  kpis: ["keyAccount.keyAccounts", "keyAccount.excluded", "action.drop", "action.defend", "action.winBack"],
  charts: [],
  freezeColumns: 2,
  tables: [
    {
      id: "criteria",
      name: "KAM_KeyCriteria",
      rows: "criterion",
      label: label(
        "The criteria: change thresholds and weights on the Parameters sheet",
        "评定指标：门槛与权重请在参数表中修改",
      ),
      columns: [
        { ref: "criteria.number" },
        { ref: "criteria.criterion" },
        {
          ref: "criteria.threshold",
          formula: `=INDEX({keyThresholds[${CRITERIA[0]}]}:{keyThresholds[${CRITERIA.at(-1)}]},[criteria.number])`,
        },
        { ref: "criteria.unit" },
        {
          ref: "criteria.weight",
          look: "dataBar",
          formula: `=INDEX({keyWeights[${CRITERIA[0]}]}:{keyWeights[${CRITERIA.at(-1)}]},[criteria.number])/${allWeights}`,
        },
        { ref: "criteria.met" },
        { ref: "criteria.missing" },
        { ref: "criteria.source" },
      ],
      plain: true,
    },
    {
      id: "why",
      name: "KAM_TieringWhy",
      rows: "customer",
      top: "explained",
      label: label(
        "Customer by customer: raw value → met → part of the score, all live",
        "逐户依据：原始值 → 是否满足 → 评分贡献，均为实时公式",
      ),
      columns: [
        { ref: "customer.id" },
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "tier.tier", look: "classes", startsGroup: true },
        { ref: "tier.value" },
        { ref: "tier.next" },
        { ref: "tier.unstable" },
        { ref: "trading.activeQuarters" },
        { ref: "trading.variation" },
        { ref: "tier.held" },
        { ref: "keyAccount.isKey", startsGroup: true, formula: isKey },
        { ref: "keyAccount.score", look: "dataBar", formula: score },
        { ref: "keyAccount.met", formula: met },
        { ref: "keyAccount.known", formula: known },
        ...criterionColumns,
        { ref: "keyAccount.oneOff", startsGroup: true, formula: oneOff },
        { ref: "keyAccount.orders" },
        { ref: "keyAccount.largestShare" },
        { ref: "keyAccount.volumeOnly", startsGroup: true, formula: volumeOnly },
        { ref: "keyAccount.revenueShare" },
        { ref: "keyAccount.profitShare" },
        { ref: "keyAccount.squeezer", startsGroup: true, formula: squeezer },
        { ref: "keyAccount.netMargin", look: "negative" },
        { ref: "keyAccount.discount" },
        { ref: "keyAccount.returnRate" },
        { ref: "action.dropped", startsGroup: true, formula: dropped },
        { ref: "action.override", formula: override },
        { ref: "action.breaksCredit", startsGroup: true, formula: breaksCredit },
        { ref: "action.longOverdue" },
        { ref: "action.brokenPromises" },
        { ref: "action.unprofitable", startsGroup: true, formula: unprofitable },
        { ref: "trading.netProfit", look: "negative" },
        { ref: "action.tooSmall", startsGroup: true, formula: tooSmall },
        { ref: "revenue.revenue" },
        { ref: "action.noFuture", startsGroup: true, formula: noFuture },
        { ref: "trading.growth" },
        { ref: "action.picky", startsGroup: true, formula: picky },
        { ref: "action.complaints" },
        { ref: "action.strict", formula: strict },
        { ref: "action.strictTag" },
        { ref: "action.strong", formula: strong },
        { ref: "action.companyRevenue" },
      ],
      sort: { by: "tier.value", order: "descending" },
    },
  ],
  notes: [
    label(
      "“met”, “part”, scores and flags are formulas over the raw values and the Parameters sheet: they follow a change at once; the tier follows at the next refresh.",
      "“满足”“贡献”、评分和标记均为引用原始值与参数表的公式，修改后立即更新；级别在下次刷新时更新。",
    ),
  ],
};
