import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, type CellLink, type ClassColumn, type Labels } from "../analysis";
import { allKinds } from "./contradictions";

/** The contradictions by kind: how many, how much, an example. */
export const integrity = defineAnalysis({
  id: "integrity",
  pillar: "credit",
  entity: "integrity",
  label: label("Integrity of the receivables", "应收数据完整性"),
  question: label("How far can the receivables be trusted?", "应收数据是否可信？"),
  needs: ["receivables"],
  parameters: ["termsTolerance"],
  after: ["contradictions"],
  columns: {
    kind: {
      kind: "class",
      label: label("Kind", "类型"),
      definition: label("What is wrong.", "问题类型。"),
    },
    rows: {
      kind: "count",
      label: label("Rows", "行数"),
      definition: label("Rows of the receivables sheet of this kind.", "应收账款表中该类型的行数。"),
    },
    amount: {
      kind: "money",
      label: label("Amount in doubt", "存疑金额"),
      definition: label(
        "Overpaid or unapplied amount; for the other kinds the amount of the invoices; empty in currencies without a rate.",
        "超付或未核销金额；其他类型为发票金额；无汇率的外币为空。",
      ),
    },
    example: {
      kind: "text",
      label: label("Largest", "最大一笔"),
      definition: label("Opens the cell of the largest.", "点击打开金额最大的单元格。"),
    },
    meaning: {
      kind: "text",
      label: label("What it means", "含义与处理"),
      definition: label("What to do about it.", "处理办法。"),
    },
  },
  kpis: {},
  compute(input) {
    const details = resultOf(input, "contradictions");
    if (!details)
      return {
        rows: 0,
        columns: {
          kind: { codes: new Uint8Array(0), classes: allKinds },
          rows: new Float64Array(0),
          amount: new Float64Array(0),
          example: [],
          meaning: [],
        },
        kpis: {},
      };
    const { codes } = details.columns.kind as ClassColumn;
    const first = allKinds.map((_, code) => codes.indexOf(code)).filter((row) => row >= 0);
    const take = (id: string): Float64Array => numbersFrom(first, (row) => (details.columns[id] as Float64Array)[row]);
    const places = details.links?.place ?? [];
    return {
      rows: first.length,
      columns: {
        kind: { codes: bytesFrom(first, (row) => codes[row]), classes: allKinds },
        rows: take("ofKind"),
        amount: take("ofKindAmount"),
        example: first.map((row) => (details.columns.place as Labels)[row]),
        meaning: first.map((row) => allKinds[codes[row]].meaning),
      },
      links: { example: first.map((row): CellLink | null => places[row] ?? null) },
      kpis: {},
    };
  },
});
