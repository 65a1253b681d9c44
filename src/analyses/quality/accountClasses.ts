import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class, type ClassColumn } from "../analysis";
import { codesOf, columnOf } from "./columnOf";

/** The classifications that are counted, in the order of the table. */
const schemes: readonly (readonly [analysis: string, column: string])[] = [
  ["match", "class"],
  ["quality", "class"],
  ["tags", "stance"],
  ["tags", "age"],
  ["tags", "size"],
  ["tags", "term"],
  ["tags", "bond"],
  ["tags", "relationType"],
  ["tags", "route"],
];

interface Row {
  readonly scheme: Label;
  readonly name: Label;
  readonly customers: number;
  readonly revenue: number;
  readonly risky: number;
}

/** How many customers each class holds, and what they bring. */
export const accountClasses = defineAnalysis({
  id: "accountClasses",
  pillar: "tiering",
  entity: "accountClass",
  label: label("Classes of customers", "客户类别构成"),
  question: label("How many customers are of each kind, and what do they bring?", "各类客户有多少，贡献多少？"),
  needs: ["receivables"],
  parameters: [],
  after: ["match", "quality", "tags", "risks"],
  columns: {
    scheme: {
      kind: "text",
      label: label("By", "分类方式"),
      definition: label("How customers are divided.", "客户的划分方法。"),
    },
    name: { kind: "text", label: label("Class", "类别"), definition: label("What they are called.", "类别名称。") },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers of the class.", "该类客户数。"),
    },
    share: {
      kind: "share",
      label: label("Share of customers", "客户占比"),
      definition: label("Customers of the class ÷ all customers.", "该类客户数 ÷ 全部客户数。"),
    },
    revenue: {
      kind: "money",
      label: label("Revenue", "收入"),
      definition: label("Σ revenue of the class.", "该类客户收入合计。"),
    },
    revenueShare: {
      kind: "share",
      label: label("Share of revenue", "收入占比"),
      definition: label("Revenue of the class ÷ revenue of all.", "该类收入 ÷ 全部收入。"),
    },
    risky: {
      kind: "count",
      label: label("Of which risky", "其中高风险"),
      definition: label("Customers of the class that are big and risky.", "该类中高风险的大客户数。"),
    },
  },
  kpis: {},
  compute(input) {
    const { customers } = input.ledger;
    const list = schemes.flatMap(([analysis, column]) => rowsOf(input, analysis, column));
    const all = sum(customers.revenue);
    const column = (of: (row: Row) => number): Float64Array => numbersFrom(list, of);
    return {
      rows: list.length,
      columns: {
        scheme: list.map(({ scheme }) => scheme),
        name: list.map(({ name }) => name),
        customers: column((row) => row.customers),
        share: column((row) => (customers.count > 0 ? row.customers / customers.count : NaN)),
        revenue: column(({ revenue }) => revenue),
        revenueShare: column(({ revenue }) => (all > 0 ? revenue / all : NaN)),
        risky: column(({ risky }) => risky),
      },
      kpis: {},
    };
  },
});

/** The classes of one classification, and what has none; nothing where nobody has a class. */
function rowsOf(input: AnalysisInput, analysis: string, column: string): Row[] {
  const result = resultOf(input, analysis);
  const codes = codesOf(input, analysis, column);
  if (!result || codes.every((code) => code === UNKNOWN)) return [];
  const { classes } = result.columns[column] as ClassColumn;
  const scheme = result.described[column].label;
  const without: Class = { id: "none", label: label("Not known", "未知") };
  const isRisky = columnOf(input, "risks", "isRisky");
  return [...classes, without].flatMap(({ label: name }, place) => {
    const code = place < classes.length ? place : UNKNOWN;
    const row = { scheme, name, customers: 0, revenue: 0, risky: 0 };
    codes.forEach((each, c) => {
      if (each !== code) return;
      row.customers++;
      row.revenue += input.ledger.customers.revenue[c];
      row.risky += isRisky[c] > 0 ? 1 : 0;
    });
    return code === UNKNOWN && row.customers === 0 ? [] : [row];
  });
}
