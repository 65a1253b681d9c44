import { numbersFrom } from "../engine/columns";
import { label } from "../i18n/label";
import { inputTables } from "../read/tables/index";
import { frame, type Frame } from "./frame";
import type { TableCounts } from "./reportContext";

/** One row per input table that was found: rows read, used and left out. */
export function sourceFrame(counts: readonly TableCounts[]): Frame {
  const numbers = (of: (count: TableCounts) => number): Float64Array => numbersFrom(counts, of);
  return frame(counts.length, {
    "source.table": {
      label: label("Data", "数据"),
      kind: "text",
      values: counts.map(({ table }) => inputTables.find(({ id }) => id === table)?.label ?? label(table, table)),
    },
    "source.sheet": {
      label: label("Sheet", "工作表"),
      kind: "text",
      values: counts.map(({ sheet }) => label(sheet, sheet)),
    },
    "source.read": {
      label: label("Rows read", "读取行数"),
      kind: "count",
      definition: label(
        "All rows under the header row, blank ones included; read = used + left out.",
        "表头以下的全部行（含空行）；读取 = 使用 + 未计入。",
      ),
      values: numbers(({ rowsRead }) => rowsRead),
    },
    "source.used": {
      label: label("Rows used", "使用行数"),
      kind: "count",
      values: numbers(({ rowsUsed }) => rowsUsed),
    },
    "source.leftOut": {
      label: label("Rows left out", "未计入行数"),
      kind: "count",
      values: numbers(({ rowsLeftOut }) => rowsLeftOut),
    },
  });
}
