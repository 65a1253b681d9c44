import { bytesFrom } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { median } from "../../engine/stats/quantile";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { LOST, OPEN } from "../../ledger/ledger";
import { numberField } from "../customerField";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class } from "../analysis";
import { moneyTexts } from "../moneyText";
import { accountDeals } from "./accountDeals";
import { chosenCustomer } from "./chosenCustomer";
import { columnOf, figureLabel } from "./fact";
import { dossierSheets, type DossierSheet } from "./sheets";

const QUARTERS = ["strength", "weakness", "opportunity", "threat"] as const;
type Quarter = (typeof QUARTERS)[number];

const quarters: readonly Class[] = [
  { id: "strength", label: label("Strength", "优势"), look: "good" },
  { id: "weakness", label: label("Weakness", "劣势"), look: "warning" },
  { id: "opportunity", label: label("Opportunity", "机会"), look: "good" },
  { id: "threat", label: label("Threat", "威胁"), look: "bad" },
];

interface Point {
  readonly quarter: Quarter;
  readonly point: Label;
  readonly evidence: Label;
  readonly source: Label;
}

/** Strengths, weaknesses, opportunities and threats of the relationship, each with the figure that says so. */
export const swot = defineAnalysis({
  id: "swot",
  pillar: "tiering",
  entity: "dossierPoint",
  label: label("SWOT of the account", "客户 SWOT"),
  question: label(
    "What speaks for this relationship, and what against it?",
    "与该客户的关系有哪些优势、劣势、机会与威胁？",
  ),
  needs: ["receivables"],
  parameters: ["dossierCustomer", "dossierMonths", "growFrom", "defendBelow", "atRiskScore"],
  after: ["keyAccount", "tier", "trading", "revenue", "paymentBehaviour", "creditScore", "creditLimit", "holds", "ageing", "loyalty", "lifecycle", "churnRisk", "valueMatrix", "dealRate", "dealDrivers", "loss"], // prettier-ignore
  columns: {
    quarter: {
      kind: "class",
      label: label("SWOT", "SWOT 类别"),
      definition: label(
        "Strengths and weaknesses of the relationship today, opportunities and threats ahead; each by a figure on the sheet named.",
        "当前关系的优势与劣势、未来的机会与威胁；依据均取自所列工作表。",
      ),
    },
    point: { kind: "text", label: label("Point", "要点"), definition: label("What it is.", "要点内容。") },
    evidence: { kind: "text", label: label("Evidence", "依据"), definition: label("The figure.", "所依据的数值。") },
    source: {
      kind: "text",
      label: label("Taken from", "出处"),
      definition: label("The sheet that the figure comes from.", "数值所取自的工作表。"),
    },
  },
  kpis: {},
  compute(input) {
    const { row } = chosenCustomer(input);
    const found = row < 0 ? [] : pointsOf(input, row);
    const points = QUARTERS.flatMap((quarter) => found.filter((point) => point.quarter === quarter));
    return {
      rows: points.length,
      columns: {
        quarter: { codes: bytesFrom(points, ({ quarter }) => QUARTERS.indexOf(quarter)), classes: quarters },
        point: points.map(({ point }) => point),
        evidence: points.map(({ evidence }) => evidence),
        source: points.map(({ source }) => source),
      },
      kpis: {},
    };
  },
});

/** Every rule asks a figure that another sheet shows; what is not known says nothing. */
function pointsOf(input: AnalysisInput, row: number): Point[] {
  const { growFrom, defendBelow, atRiskScore } = input.parameters;
  const points: Point[] = [];
  const figure = (ref: string): number => {
    const values = columnOf(input.results, ref)?.values;
    return values instanceof Float64Array ? values[row] : NaN;
  };
  const classOf = (ref: string): Class | undefined => {
    const values = columnOf(input.results, ref)?.values;
    return values && "classes" in values && values.codes[row] !== UNKNOWN
      ? values.classes[values.codes[row]]
      : undefined;
  };
  const add = (holds: boolean, quarter: Quarter, point: Label, evidence: Label, sheet: DossierSheet): void => {
    if (holds) points.push({ quarter, point, evidence, source: dossierSheets[sheet] });
  };
  const named = (ref: string, value: Label): Label => {
    const words = columnOf(input.results, ref)!.label;
    return label(`${words["en-US"]}: ${value["en-US"]}`, `${words["zh-CN"]}：${value["zh-CN"]}`);
  };
  /** "Margin: 31.0% (all: 27.4%)". */
  const beside = (ref: string, usual: number): Label => {
    const { kind } = columnOf(input.results, ref)!;
    const [own, all] = [figureLabel(figure(ref), kind), figureLabel(usual, kind)];
    return named(ref, label(`${own["en-US"]} (median ${all["en-US"]})`, `${own["zh-CN"]}（中位数 ${all["zh-CN"]}）`));
  };
  const text = (ref: string): Label => named(ref, figureLabel(figure(ref), columnOf(input.results, ref)!.kind));
  const usual = (ref: string): number => {
    const values = columnOf(input.results, ref)?.values;
    return values instanceof Float64Array ? median(values) : NaN;
  };
  const compare = (ref: string, sheet: DossierSheet, isBetter: 1 | -1, good: Label, bad: Label): void => {
    const [own, all] = [figure(ref), usual(ref)];
    const lead = isBetter * (own - all);
    if (Number.isNaN(lead)) return;
    add(lead > 0, "strength", good, beside(ref, all), sheet);
    add(lead < 0, "weakness", bad, beside(ref, all), sheet);
  };

  const growth = figure("trading.growth");
  if (!Number.isNaN(growth)) {
    add(growth >= growFrom, "strength", label("Sales grow", "销售增长"), text("trading.growth"), "customers");
    add(growth < defendBelow, "weakness", label("Sales fall", "销售下降"), text("trading.growth"), "customers");
  }
  compare(
    "revenue.margin",
    "customers",
    1,
    label("Earns more than most", "毛利高于多数客户"),
    label("Earns less than most", "毛利低于多数客户"),
  );
  compare(
    "paymentBehaviour.onTimeShare",
    "receivables",
    1,
    label("Pays on time more often than most", "按时付款好于多数客户"),
    label("Pays on time less often than most", "按时付款差于多数客户"),
  );
  const rung = classOf("loyalty.rung");
  add(
    rung?.id === "advocate" || rung?.id === "partner",
    "strength",
    label("Stands by us", "关系牢固"),
    named("loyalty.rung", rung?.label ?? label("", "")),
    "customers",
  );
  const type = classOf("loyalty.type");
  add(
    type?.id === "true",
    "strength",
    label("Truly loyal", "真正忠诚"),
    named("loyalty.type", type?.label ?? label("", "")),
    "customers",
  );
  add(
    type?.id === "spurious",
    "threat",
    label("Buys, but would rather not", "有购买但无忠诚意愿"),
    named("loyalty.type", type?.label ?? label("", "")),
    "customers",
  );
  const wallet = figure("trading.walletShare");
  add(
    wallet < 1 && wallet >= 0,
    "opportunity",
    label("Buys elsewhere, too", "仍有部分采购流向他处"),
    unspent(input, row, wallet),
    "customers",
  );
  const next = columnOf(input.results, "tier.next")?.values;
  if (Array.isArray(next) && figure("tier.distance") > 0)
    add(
      true,
      "opportunity",
      label("Could rise a tier", "可升级"),
      named("tier.next", next[row] as Label),
      "tieringWhy",
    );
  const matrix = classOf("valueMatrix.class");
  add(
    matrix?.id === "platinum" || matrix?.id === "iron",
    "opportunity",
    label("High potential", "潜力高"),
    named("valueMatrix.class", matrix?.label ?? label("", "")),
    "customers",
  );
  const deals = accountDeals(input, row);
  const open = deals.filter(({ state }) => state === OPEN);
  if (open.length > 0)
    add(
      true,
      "opportunity",
      label("Open deals", "在谈商机"),
      worth(
        open.length,
        open.map(({ amount, winRate }) => amount * winRate),
      ),
      "deals",
    );
  const risk = figure("churnRisk.score");
  add(risk >= atRiskScore, "threat", label("Shows signs of leaving", "出现流失征兆"), text("churnRisk.score"), "churn");
  const rivals = rivalsOf(
    input,
    open.map(({ row: deal }) => deal),
  );
  add(
    rivals.length > 0,
    "threat",
    label("Rivals bid for open deals", "在谈商机有竞争对手"),
    label(rivals.join(", "), rivals.join("、")),
    "deals",
  );
  const lost = deals.filter(({ state, closeDay }) => state === LOST && closeDay > addMonths(input.ledger.asOfDay, -input.parameters.dossierMonths)); // prettier-ignore
  if (lost.length > 0)
    add(
      true,
      "threat",
      label("Deals lost lately", "近期输单"),
      worthLost(
        lost.length,
        lost.map(({ amount }) => amount),
      ),
      "deals",
    );
  const used = figure("creditLimit.used");
  add(
    used > 1,
    "threat",
    label("Beyond its credit limit", "超出信用额度"),
    Number.isNaN(used) ? label("", "") : text("creditLimit.used"),
    "receivables",
  );
  add(
    figure("ageing.overdue") > 0,
    "threat",
    label("Owes overdue money", "有逾期款"),
    Number.isNaN(figure("ageing.overdue")) ? label("", "") : text("ageing.overdue"),
    "receivables",
  );
  const grade = classOf("creditScore.grade");
  add(
    grade?.id === "CA1" || grade?.id === "CA2",
    "strength",
    label("Good credit", "信用良好"),
    named("creditScore.grade", grade?.label ?? label("", "")),
    "creditScore",
  );
  add(
    grade?.id === "CA4" || grade?.id === "CA5",
    "threat",
    label("Weak credit", "信用偏弱"),
    named("creditScore.grade", grade?.label ?? label("", "")),
    "creditScore",
  );
  const impact = figure("loss.impact");
  if (
    resultOf(input, "keyAccount")?.columns.isKey instanceof Float64Array &&
    figure("keyAccount.isKey") === 1 &&
    impact > 0
  )
    add(true, "threat", label("We depend on it", "我方对其依赖"), text("loss.impact"), "tiering");
  return points;
}

function unspent(input: AnalysisInput, row: number, wallet: number): Label {
  const need = numberField(input.ledger.customers, "totalNeed")[row];
  const rest = need - input.ledger.customers.revenue[row];
  const share = figureLabel(wallet, "share");
  if (!(rest > 0)) return label(`we have ${share["en-US"]} of its purchases`, `我方占其采购 ${share["zh-CN"]}`);
  const [amount] = moneyTexts([rest]);
  return label(
    `we have ${share["en-US"]}; ${amount["en-US"]} a year goes elsewhere`,
    `我方占 ${share["zh-CN"]}；每年 ${amount["zh-CN"]} 流向他处`,
  );
}

const known = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => (Number.isNaN(amount) ? sum : sum + amount), 0);

function worth(count: number, amounts: readonly number[]): Label {
  const [amount] = moneyTexts([known(amounts)]);
  return label(`${count}, ${amount["en-US"]} by their win rates`, `${count} 个，按赢率预计 ${amount["zh-CN"]}`);
}

function worthLost(count: number, amounts: readonly number[]): Label {
  const [amount] = moneyTexts([known(amounts)]);
  return label(`${count}, worth ${amount["en-US"]}`, `${count} 个，金额 ${amount["zh-CN"]}`);
}

/** Competitors named in some deals, each once. */
function rivalsOf({ ledger: { opportunities } }: AnalysisInput, rows: readonly number[]): string[] {
  const column = opportunities?.table.columns.competitor;
  return [...new Set(rows.flatMap((row) => column?.words[column.codes[row]] ?? []))];
}
