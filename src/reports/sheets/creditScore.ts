import { indicatorIds } from "../../analyses/credit/score/indicators";
import { label } from "../../i18n/label";
import type { Report, ReportColumn } from "../report";
import {
  gradeFormula,
  knownShareFormula,
  partFormula,
  pointsFormula,
  reliabilityFormula,
  scoreFormula,
  toNextFormula,
  usedWeightFormula,
} from "../creditScoreFormulas";

/** Why each customer has its credit grade: raw value → points → part of every indicator, as live formulas. */
export const creditScore: Report = {
  id: "creditScore",
  sheet: label("KAM Credit Score", "KAM 信用评分"),
  short: label("Credit score", "信用评分"),
  group: "credit",
  optional: true,
  titles: [
    label(
      "{creditScore.rated|customer is|customers are} rated, {creditScore.weak} of them CA4 or CA5; {creditScore.notRated|is|are} not rated for want of information",
      "已评级客户 {creditScore.rated} 个，其中 CA4、CA5 共 {creditScore.weak} 个；{creditScore.notRated} 个资料不足未评级",
    ),
    label("Credit score of customers", "客户信用评分"),
  ],
  kpis: [
    "creditScore.score",
    "creditScore.rated",
    "creditScore.weak",
    "creditScore.knockedOut",
    "creditScore.notRated",
  ],
  charts: [],
  freezeColumns: 2,
  tables: [
    {
      id: "creditScore",
      name: "KAM_CreditScore",
      rows: "customer",
      top: "explained",
      label: label("Credit score", "信用评分"),
      columns: [
        { ref: "customer.id" },
        { ref: "customer.name" },
        { ref: "creditScore.grade", look: "classes", startsGroup: true, formula: gradeFormula() },
        { ref: "creditScore.score", look: "dataBar", formula: scoreFormula() },
        { ref: "creditScore.toNext", formula: toNextFormula() },
        { ref: "creditScore.levers", wrap: true },
        { ref: "creditScore.knockOut" },
        { ref: "creditScore.knownShare", formula: knownShareFormula() },
        { ref: "customer.ownRating" },
        { ref: "creditScore.fiveC", startsGroup: true },
        { ref: "creditScore.threeC" },
        { ref: "creditScore.statement" },
        { ref: "creditScore.reliability", formula: reliabilityFormula() },
        { ref: "creditScore.usedWeight", formula: usedWeightFormula() },
        ...indicatorIds.flatMap((id): ReportColumn[] => [
          { ref: `creditScore.${id}`, startsGroup: true },
          { ref: `creditScore.${id}Points`, formula: pointsFormula(id) },
          { ref: `creditScore.${id}Part`, formula: partFormula(id) },
        ]),
      ],
      sort: { by: "creditScore.score", order: "descending" },
    },
  ],
};
