import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { sum } from "../../engine/sum";
import { defineAnalysis, resultOf, type AnalysisInput, type Kpi, type ResultColumn } from "../analysis";
import { OPEN } from "../../ledger/ledger";
import { accountDeals } from "./accountDeals";
import { chosenCustomer } from "./chosenCustomer";
import { columnOf, nothing } from "./fact";
import { factsOf } from "./facts";
import { SECTIONS, sections, type SectionId } from "./dossierLines";

/** The columns of the customers whose values stand at the top of the dossier, by the name of the figure. */
const headFigures = {
  revenue: "revenue.revenue",
  growth: "trading.growth",
  profit: "revenue.profit",
  share: "abc.share",
  clv: "customerValue.clv",
  open: "ageing.total",
  overdue: "ageing.overdue",
  limitUsed: "creditLimit.used",
  risk: "churnRisk.score",
} as const;

/** All that is known of one customer, on a page. */
export const dossier = defineAnalysis({
  id: "dossier",
  pillar: "tiering",
  entity: "dossierFact",
  label: label("Account dossier", "客户档案"),
  question: label("What must be known of this account before a visit?", "拜访前须了解该客户哪些情况？"),
  needs: ["receivables"],
  parameters: ["dossierCustomer", "dossierMonths"],
  after: [
    "keyAccount",
    "abc",
    "tier",
    "rfm",
    "valueMatrix",
    "status",
    "customerValue",
    "loss",
    "action",
    "customer",
    "revenue",
    "trading",
    "lifecycle",
    "loyalty",
    "churnRisk",
    "creditScore",
    "creditLimit",
    "limits",
    "ageing",
    "dso",
    "paymentBehaviour",
    "holds",
    "collections",
    "ratios",
    "dealRate",
    "dealDrivers",
    "plan",
  ],
  columns: {
    section: {
      kind: "class",
      label: label("Analysis", "分析"),
      definition: label(
        "One of the six analyses of an account, or the relationship.",
        "客户六项分析之一，或客户关系。",
      ),
    },
    heading: {
      kind: "text",
      label: label("Analysis", "分析"),
      definition: label("The same, on its first line only.", "同上，仅首行显示。"),
    },
    item: { kind: "text", label: label("What", "项目"), definition: label("What the line tells.", "该行内容。") },
    value: {
      kind: "text",
      label: label("This customer", "该客户"),
      definition: label("As the sheet named beside it says.", "取自右侧所列工作表。"),
    },
    compared: {
      kind: "text",
      label: label("Median of all", "全部客户中位数"),
      definition: label("Middle value of all customers that have one.", "有该项数值的全部客户的中位数。"),
    },
    source: {
      kind: "text",
      label: label("Taken from", "出处"),
      definition: label("The sheet that the line comes from.", "该行所取自的工作表。"),
    },
    isAccount: half("Class, operation, buying", "分类、经营与购买"),
    isDealing: half("Trade, competition, credit, relationship", "交易、竞争、信用与关系"),
  },
  kpis: {
    revenue: money(
      "Revenue",
      "收入",
      "Invoiced to this customer in the revenue window.",
      "统计期内对该客户的开票收入。",
    ),
    growth: share("Growth", "增长率", "Revenue ÷ that of the window before − 1.", "收入 ÷ 上期收入 − 1。"),
    profit: money("Profit", "利润", "Revenue − cost in the same window.", "同期收入 − 成本。"),
    share: share("Share of value", "占比", "Part of the value of all customers.", "占全部客户价值的比例。"),
    clv: money("Lifetime value", "终身价值", "By the method in force.", "按现行算法计算。"),
    open: money("Open receivables", "应收余额", "Open invoices of this customer.", "该客户未收发票。"),
    overdue: money("Overdue", "逾期金额", "Open and past due.", "已到期未收的金额。"),
    limitUsed: share("Limit used", "额度使用率", "Exposure ÷ credit limit.", "信用占用 ÷ 信用额度。"),
    risk: share("Churn risk", "流失风险", "Score of the warning signs, no probability.", "流失征兆评分，非概率。"),
    deals: money("Open deals", "在谈商机金额", "Σ amounts of its open deals.", "该客户未结商机金额合计。"),
  },
  words: ["customer", "verdict", "action"],
  compute(input) {
    const { row, by } = chosenCustomer(input);
    const { customers } = input.ledger;
    const facts = row < 0 ? [] : factsOf(input, row);
    return {
      rows: facts.length,
      columns: {
        section: { codes: bytesFrom(facts, ({ section }) => SECTIONS.indexOf(section)), classes: sections },
        heading: facts.map(({ section }, i) =>
          facts[i - 1]?.section === section ? nothing : sections[SECTIONS.indexOf(section)].label,
        ),
        item: facts.map(({ item }) => item),
        value: facts.map(({ value }) => value),
        compared: facts.map(({ compared }) => compared ?? nothing),
        source: facts.map(({ source }) => source),
        isAccount: numbersFrom(facts, ({ section }) => (accountSections.includes(section) ? 1 : 0)),
        isDealing: numbersFrom(facts, ({ section }) => (accountSections.includes(section) ? 0 : 1)),
      },
      links: { source: facts.map(({ link }) => link ?? null) },
      kpis: headOf(input, row),
      words: row < 0 ? {} : headWords(input, row),
      notes: notesOf(input, by, row < 0 ? "" : customers.names[row]),
    };
  },
});

/** What the customer is and how it buys; the rest is how we deal with each other. */
const accountSections: readonly SectionId[] = ["class", "operating", "buying"];

function headOf(input: AnalysisInput, row: number) {
  const value = (ref: string): number => {
    const values = columnOf(input.results, ref)?.values;
    return row >= 0 && values instanceof Float64Array ? values[row] : NaN;
  };
  const open = accountDeals(input, row).filter(({ state }) => state === OPEN);
  const figures = Object.entries(headFigures).map(([id, ref]) => [id, value(ref)] as const);
  return {
    ...(Object.fromEntries(figures) as Record<keyof typeof headFigures, number>),
    deals: open.length > 0 ? sum(open.map(({ amount }) => amount)) : NaN,
  };
}

/** Name, verdict and action, each where it is known. */
function headWords(input: AnalysisInput, row: number): Record<string, Label> {
  const name = input.ledger.customers.names[row];
  const classOf = (id: string, column: string): Label | undefined => {
    const values = resultOf(input, id)?.columns[column];
    return values && "classes" in values ? values.classes[values.codes[row]]?.label : undefined;
  };
  const words = {
    customer: label(name, name),
    verdict: classOf("keyAccount", "verdict"),
    action: classOf("action", "action"),
  };
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, Label] => entry[1] !== undefined));
}

function notesOf({ parameters: { dossierCustomer: wanted } }: AnalysisInput, by: string, name: string): Label[] {
  if (name === "") return [];
  if (by === "unknownName")
    return [
      label(
        `No customer is called “${wanted}”: the largest key account, ${name}, is shown instead. Change “Customer of the dossier” on the Parameters sheet.`,
        `没有名为“${wanted}”的客户，改为显示收入最高的大客户 ${name}。请在参数表修改“档案客户”。`,
      ),
    ];
  const how =
    by === "parameter"
      ? label("as the Parameters sheet says", "按参数表指定")
      : label("the largest key account", "收入最高的大客户");
  return [
    label(
      `Shown: ${name}, ${how["en-US"]}. For another, write its name or ID into “Customer of the dossier” on the Parameters sheet and refresh.`,
      `所示客户：${name}（${how["zh-CN"]}）。如需查看其他客户，请在参数表“档案客户”填写名称或编号后刷新。`,
    ),
  ];
}

function half(english: string, chinese: string): ResultColumn {
  return {
    kind: "flag",
    label: label(english, chinese),
    definition: label("1 for the lines of this half of the page.", "属于该半页的行为 1。"),
  };
}

function money(english: string, chinese: string, definition: string, definitionZh: string): Kpi {
  return { kind: "money", label: label(english, chinese), definition: label(definition, definitionZh) };
}

function share(english: string, chinese: string, definition: string, definitionZh: string): Kpi {
  return { ...money(english, chinese, definition, definitionZh), kind: "share" };
}
