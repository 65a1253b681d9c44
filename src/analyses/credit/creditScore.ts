import { codesFrom } from "../../engine/columns";
import { CA5, NOT_RATED, pointsToNextGrade } from "../../engine/credit/creditGrades";
import type { ReliableScore } from "../../engine/credit/reliableScore";
import { weightedScore } from "../../engine/tiering/weightedScore";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { percentText } from "../numberText";
import { defineAnalysis, type AnalysisInput, type ResultColumn } from "../analysis";
import type { CreditFiles } from "./creditFiles";
import { reliabilityClasses } from "./fileWords";
import { cutsOf, gradeClasses, gradePolicies } from "./score/grades";
import { indicatorIds, indicators, stepsId, type IndicatorId, type SteppedId } from "./score/indicators";
import { levers } from "./score/levers";
import { creditRating, minimumShare } from "./score/rating";

/** Raw value, points and contribution of every indicator: `daysLate`, `daysLatePoints`, `daysLatePart`. */
const indicatorColumns: Readonly<Record<string, ResultColumn>> = Object.fromEntries(
  indicatorIds.flatMap((id): [string, ResultColumn][] => {
    const { label: name, kind, definition, better } = indicators[id];
    const of = (english: string, chinese: string): Label =>
      label(`${name["en-US"]}: ${english}`, `${name["zh-CN"]}${chinese}`);
    return [
      [id, { kind, label: name, definition }],
      [
        `${id}Points`,
        {
          kind: "number",
          label: of("points", "得分"),
          definition:
            better === "scale"
              ? label("Sub-score ÷ scale × 100, from 0 to 100.", "评分 ÷ 满分 × 100，限 0 至 100。")
              : label(
                  "Points of the level that the value reaches, by the table of steps.",
                  "按分档表，数值所达档次的分值。",
                ),
        },
      ],
      [
        `${id}Part`,
        {
          kind: "number",
          label: of("part", "贡献"),
          definition: label(
            "Weight × reliability × points ÷ weight in use; the parts add up to the score.",
            "权重 × 可靠性 × 得分 ÷ 有效权重；各项贡献之和即信用评分。",
          ),
        },
      ],
    ];
  }),
);

/** How creditworthy each customer is, and why: every point can be followed to its indicator. */
export const creditScore = defineAnalysis<string, string>({
  id: "creditScore",
  pillar: "credit",
  entity: "customer",
  label: label("Credit score", "信用评分"),
  question: label("How creditworthy is each customer, and why?", "各客户信用如何，依据何在？"),
  needs: ["receivables"],
  parameters: [
    "creditWeights",
    "creditPoints",
    "creditFileScale",
    ...indicatorIds.flatMap((id) => (indicators[id].better === "scale" ? [] : [stepsId(id as SteppedId)])),
    "creditHistoryMonths",
    "creditMissing",
    "creditKnownShare",
    "creditReliability",
    "creditCuts",
  ],
  after: ["ratios", "dso", "creditLimit"],
  columns: {
    grade: {
      kind: "class",
      label: label("Credit grade", "信用分级"),
      definition: label(
        "CA1 to CA5 by the score, CA5 where something knocks the customer out, NR where too little is known.",
        "按评分分为 CA1 至 CA5；有否决事项为 CA5；资料不足为 NR。",
      ),
    },
    score: {
      kind: "number",
      label: label("Credit score", "信用评分"),
      definition: label(
        "Y = Σ aᵢ xᵢ ÷ Σ aᵢ over the indicators known, 0 to 100; weights of ratios are lowered by the reliability of the statement.",
        "Y = Σ aᵢ xᵢ ÷ Σ aᵢ，仅计已知指标，0 至 100 分；财务比率权重按报表可靠性折减。",
      ),
    },
    toNext: {
      kind: "number",
      label: label("Points to next grade", "距上一级分差"),
      definition: label(
        "Least score of the next better grade − score; empty for CA1, NR and knock-outs.",
        "上一等级最低分 − 评分；CA1、NR 与一票否决者为空。",
      ),
    },
    levers: {
      kind: "text",
      label: label("What would lift it", "升级途径"),
      definition: label("Changes of one indicator that would lift it.", "单项指标改善到何值即可升级。"),
    },
    policy: {
      kind: "text",
      label: label("Policy", "对策"),
      definition: label("How the grade is dealt with.", "该等级的信用对策。"),
    },
    knockOut: {
      kind: "text",
      label: label("Knock-out", "一票否决"),
      definition: label("What overrides the score, as the credit file says.", "信用档案中的否决事项。"),
    },
    knownShare: {
      kind: "share",
      label: label("Known share", "已知比例"),
      definition: label("Σ weights of the indicators known ÷ Σ weights.", "已知指标权重合计 ÷ 全部权重。"),
    },
    fiveC: {
      kind: "number",
      label: label("5C score", "5C 评分"),
      definition: label("Weighted points of the five Cs that are known.", "已知 5C 指标得分的加权平均。"),
    },
    threeC: {
      kind: "number",
      label: label("3C score", "3C 评分"),
      definition: label("Weighted points of character, capacity and capital.", "品质、能力、资本三项得分的加权平均。"),
    },
    statement: {
      kind: "class",
      label: label("Statement", "报表可靠性"),
      definition: label("How the latest statement was made.", "最新一期报表的出具方式。"),
    },
    reliability: {
      kind: "share",
      label: label("Reliability", "可靠性系数"),
      definition: label(
        "Part of the weight that ratios keep, by how the statement was made.",
        "财务比率保留的权重比例，取决于报表出具方式。",
      ),
    },
    usedWeight: {
      kind: "number",
      label: label("Weight in use", "有效权重"),
      definition: label(
        "Σ weight × reliability of the indicators known; empty where too few are known for a score.",
        "已知指标的 Σ 权重 × 可靠性；已知比例不足、不能评分时为空。",
      ),
    },
    ...indicatorColumns,
  },
  kpis: {
    rated: {
      kind: "count",
      label: label("Rated customers", "已评级客户"),
      definition: label("Customers with a grade from CA1 to CA5.", "等级为 CA1 至 CA5 的客户数。"),
    },
    notRated: {
      kind: "count",
      label: label("Not rated", "未评级客户"),
      definition: label("Customers of whom too little is known for a score.", "资料不足、未评级的客户数。"),
    },
    score: {
      kind: "number",
      label: label("Mean score", "平均评分"),
      definition: label("Mean of the scores, each customer alike.", "各客户评分的算术平均。"),
    },
    knockedOut: {
      kind: "count",
      label: label("Knocked out", "一票否决客户"),
      definition: label("Customers whom a fact of the credit file sets to CA5.", "因否决事项列为 CA5 的客户数。"),
    },
    weak: {
      kind: "count",
      label: label("CA4 and CA5", "CA4 与 CA5 客户"),
      definition: label("Customers of the two weakest grades.", "最弱两级的客户数。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const rating = creditRating(input);
    const { files, raw, points, weights, statement, reliability, scored, knockOuts, knockedOut, grades } = rating;
    const toNext = pointsToNextGrade(scored.score, cutsOf(parameters)).map((gap, c) => (knockedOut[c] ? NaN : gap));
    const leversOf = levers(rating, parameters);
    const rated = grades.filter((grade) => grade !== NOT_RATED).length;
    const known = scored.score.filter((score) => !Number.isNaN(score));
    return {
      rows: ledger.customers.count,
      columns: {
        grade: { codes: grades, classes: gradeClasses },
        score: scored.score,
        toNext,
        levers: Array.from(grades, (_, c) =>
          leverText(knockOuts[c], toNext[c], () => leversOf(c, grades[c], toNext[c])),
        ),
        policy: Array.from(grades, (grade) => gradePolicies[gradeClasses[grade].id as keyof typeof gradePolicies]),
        knockOut: textColumnOf(knockOuts),
        knownShare: scored.knownShare,
        fiveC: partScore(points, weights, ["character", "capacity", "capital", "collateral", "conditions"]),
        threeC: partScore(points, weights, ["character", "capacity", "capital"]),
        statement: { codes: statement, classes: reliabilityClasses },
        reliability,
        usedWeight: scored.usedWeight,
        ...columnsOfIndicators(raw, points, scored),
      },
      kpis: {
        rated,
        notRated: grades.length - rated,
        score: known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : NaN,
        knockedOut: knockedOut.reduce((sum, flag) => sum + flag, 0),
        weak: grades.filter((grade) => grade === CA5 || grade === CA5 - 1).length,
      },
      notes: notesOf(input, files),
    };
  },
});

function partScore(points: readonly Float64Array[], weights: readonly number[], ids: readonly IndicatorId[]) {
  const at = ids.map((id) => indicatorIds.indexOf(id));
  return weightedScore(
    at.map((i) => points[i]),
    at.map((i) => weights[i]),
  ).score;
}

function columnsOfIndicators(
  raw: Readonly<Record<IndicatorId, Float64Array>>,
  points: readonly Float64Array[],
  { contributions }: ReliableScore,
): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(
    indicatorIds.flatMap((id, i) => [
      [id, raw[id]],
      [`${id}Points`, points[i]],
      [`${id}Part`, contributions[i]],
    ]),
  ) as Readonly<Record<string, Float64Array>>;
}

const nothing = label("", "");

function leverText(knockOut: string, gap: number, levers: () => Label): Label {
  if (knockOut !== "") return label(`The knock-out must be resolved: ${knockOut}`, `须先消除否决事项：${knockOut}`);
  return Number.isNaN(gap) ? nothing : levers();
}

function textColumnOf(cells: readonly string[]) {
  const words = [...new Set(cells)].filter((word) => word !== "");
  const code = new Map(words.map((word, i) => [word, i]));
  return { codes: codesFrom(cells, (word) => code.get(word) ?? 0xffff_ffff), words };
}

function notesOf({ parameters, ledger: { tables } }: AnalysisInput, { notYet }: CreditFiles): Label[] {
  const { creditCuts: cuts, creditMissing } = parameters;
  const share = percentText(minimumShare(parameters));
  const notes = [
    label(
      `Cut-offs ${cuts.CA1}/${cuts.CA2}/${cuts.CA3}/${cuts.CA4} are the usual ones of the CA scheme and to be confirmed by your own policy.`,
      `分级界线 ${cuts.CA1}/${cuts.CA2}/${cuts.CA3}/${cuts.CA4} 为 CA 分级的通行值，须按贵方信用政策确认。`,
    ),
    creditMissing === "refuse"
      ? label("Missing indicators: a customer with any gap is not rated.", "缺失指标：有任一缺失即不评级。")
      : label(
          `Missing indicators: their weight goes to the others in proportion; at least ${share} of the weights must be known, else NR.`,
          `缺失指标：其权重按比例分给其他指标；已知权重须达 ${share}，否则为 NR。`,
        ),
    label(
      "The points, parts, scores and grades are live formulas: change a weight, a step or a cut-off on the Parameters sheet and they follow at once; what would lift a customer follows at the next refresh.",
      "得分、贡献、评分与等级均为实时公式：在参数表修改权重、分档或界线后立即更新；“升级途径”在下次刷新时更新。",
    ),
  ];
  if (!tables.creditFile)
    notes.push(label("No credit files: the five Cs are missing for all.", "没有信用档案：全部客户缺 5C 指标。"));
  if (!tables.financials)
    notes.push(
      label("No financial statements: the ratios are missing for all.", "没有客户财务报表：全部客户缺财务比率。"),
    );
  if (notYet > 0)
    notes.push(
      label(
        `${notYet} credit files of investigations after the as-of date are left out.`,
        `${notYet} 份信用档案的调查日期晚于截止日，未计入。`,
      ),
    );
  return notes;
}
