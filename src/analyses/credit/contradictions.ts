import { descending } from "../../engine/order";
import { bytesFrom, numbersFrom, wordAt } from "../../engine/columns";
import { takeNumbers } from "../../engine/take";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { cellAddress } from "../../read/cellAddress";
import { defineAnalysis, type CellLink } from "../analysis";
import { contradictionKinds, leftOutKinds, type ContradictionKind, type LeftOutKind } from "./contradictionKinds";

/** Every kind, in the order of the sheet. */
export const allKinds = [...contradictionKinds, ...leftOutKinds];
/** So many of a kind are listed, the largest first; the summary counts all. */
const MOST_OF_A_KIND = 50;

/** What contradicts itself in the receivables, row by row, with a way to the cell. */
export const contradictions = defineAnalysis({
  id: "contradictions",
  pillar: "credit",
  entity: "contradiction",
  label: label("Contradictions", "数据矛盾"),
  question: label("Which entries of the receivables cannot be right?", "应收明细中哪些记录有疑问？"),
  needs: ["receivables"],
  parameters: ["termsTolerance"],
  columns: {
    kind: {
      kind: "class",
      label: label("Kind", "类型"),
      definition: label("What is wrong.", "问题类型。"),
    },
    place: {
      kind: "text",
      label: label("Where", "位置"),
      definition: label("Opens the cell.", "点击打开单元格。"),
    },
    customer: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("Whose row it is.", "所属客户。"),
    },
    invoice: {
      kind: "text",
      label: label("Invoice", "发票号"),
      definition: label("As the receivables sheet says.", "取自应收账款表。"),
    },
    found: {
      kind: "text",
      label: label("Found", "内容"),
      definition: label("What the row says.", "该行内容。"),
    },
    amount: {
      kind: "money",
      label: label("Amount in doubt", "存疑金额"),
      definition: label(
        "Overpaid or unapplied amount; for the other kinds the amount of the invoice; empty in a currency without a rate.",
        "超付或未核销金额；其他类型为发票金额；无汇率的外币为空。",
      ),
    },
    ofKind: {
      kind: "count",
      label: label("Rows of this kind", "同类行数"),
      definition: label("All rows of this kind, listed or not.", "该类型的全部行数，含未列出的。"),
    },
    ofKindAmount: {
      kind: "money",
      label: label("Amount of this kind", "同类金额"),
      definition: label("Σ amount in doubt of all rows of this kind.", "该类型全部行的存疑金额合计。"),
    },
  },
  kpis: {
    rows: {
      kind: "count",
      label: label("Doubtful entries", "存疑记录"),
      definition: label(
        "Rows of all kinds; a row may be doubtful for several reasons.",
        "各类型行数之和；一行可能有多个疑点。",
      ),
    },
    kinds: {
      kind: "count",
      label: label("Kinds found", "涉及类型"),
      definition: label("Kinds of contradiction of which there is at least one.", "至少出现一次的矛盾类型数。"),
    },
  },
  compute({ ledger, parameters }) {
    const found = [
      ...contradictionKinds.map((kind) => findingsOf(kind, ledger, parameters.termsTolerance)),
      ...leftOutKinds.map((kind) => leftOutOf(kind, ledger)),
    ];
    const listed = found.flatMap(({ rows, total, count }, code) => rows.map((row) => ({ ...row, code, total, count })));
    const places = listed.map(({ link }) => link);
    const hidden = found.reduce((count, kind) => count + kind.count - kind.rows.length, 0);
    return {
      rows: listed.length,
      columns: {
        kind: { codes: bytesFrom(listed, ({ code }) => code), classes: allKinds },
        place: places.map((link) => both(placeOf(link))),
        customer: listed.map(({ customer }) => both(customer)),
        invoice: listed.map(({ invoice }) => both(invoice)),
        found: listed.map(({ text }) => text),
        amount: numbersFrom(listed, ({ amount }) => amount),
        ofKind: numbersFrom(listed, ({ count }) => count),
        ofKindAmount: numbersFrom(listed, ({ total }) => total),
      },
      links: { place: places },
      kpis: {
        rows: found.reduce((total, { count }) => total + count, 0),
        kinds: found.filter(({ count }) => count > 0).length,
      },
      notes: [
        label(
          `Due dates may differ from the customer's terms by ${parameters.termsTolerance} days. Rows that cannot be read at all stand on the Issues sheet.`,
          `到期日与客户账期允许相差 ${parameters.termsTolerance} 天。无法读取的行见“KAM 问题”表。`,
        ),
        ...(hidden > 0
          ? [
              label(
                `Of each kind the ${MOST_OF_A_KIND} largest are listed; ${hidden} more are counted in the summary.`,
                `每类列出金额最大的 ${MOST_OF_A_KIND} 行；另有 ${hidden} 行仅计入汇总。`,
              ),
            ]
          : []),
      ],
    };
  },
});

interface Findings {
  readonly count: number;
  readonly total: number;
  /** The largest, by falling amount. */
  readonly rows: readonly {
    readonly amount: number;
    readonly link: CellLink;
    readonly customer: string;
    readonly invoice: string;
    readonly text: Label;
  }[];
}

function findingsOf(kind: ContradictionKind, ledger: Ledger, toleranceDays: number): Findings {
  const { known, amount, customer, table } = ledger.receivables;
  const rows = Uint32Array.from(kind.find(ledger, toleranceDays)).filter((row) => known[row] === 1);
  const amounts = kind.amountOf
    ? numbersFrom(rows, (row) => kind.amountOf!(ledger, row))
    : takeNumbers(amount, rows).map(Math.abs);
  return {
    count: rows.length,
    total: sum(amounts),
    rows: largest(amounts).map((i) => ({
      amount: amounts[i],
      link: linkOf(table, kind.field, rows[i]),
      customer: ledger.customers.names[customer[rows[i]]],
      invoice: wordAt(table.columns.invoice, rows[i]),
      text: kind.tell(ledger, rows[i]),
    })),
  };
}

/** Rows that no figure counts, because they are doubles or cannot be added. */
function leftOutOf(kind: LeftOutKind, { asOfDay, receivables }: Ledger): Findings {
  const { leftOut } = receivables.table;
  if (!leftOut) return { count: 0, total: 0, rows: [] };
  const { table, reasons } = leftOut;
  const isHere = (row: number): boolean => reasons[row] === kind.reason && !(table.columns.invoiceDate[row] > asOfDay);
  const rows = Uint32Array.from(reasons.keys()).filter(isHere);
  const amounts = numbersFrom(rows, (row) => kind.amountOf(table, row));
  const { customer, customerName, invoice } = table.columns;
  return {
    count: rows.length,
    total: amounts.some(Number.isNaN) ? NaN : sum(amounts),
    rows: largest(amounts).map((i) => ({
      amount: amounts[i],
      link: linkOf(table, kind.field, rows[i]),
      customer: wordAt(customerName, rows[i]) || wordAt(customer, rows[i]),
      invoice: wordAt(invoice, rows[i]),
      text: kind.tell(table, rows[i]),
    })),
  };
}

const largest = (amounts: Float64Array): number[] => [...descending(amounts).subarray(0, MOST_OF_A_KIND)];

function linkOf({ source, sheetRow }: Ledger["receivables"]["table"], field: string, row: number): CellLink {
  const column = source.columns.find((each) => each.field === field)?.column ?? source.area.column;
  return { sheet: source.sheet, cell: cellAddress(sheetRow[row], column) };
}

const both = (text: string): Label => label(text, text);
const placeOf = ({ sheet, cell }: CellLink): string => `${sheet}!${cell}`;
