import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { editParameters } from "../support/editParameter";
import { cellsOf, memoryWorkbook, valueAt } from "../support/memoryWorkbook";
import { refreshed } from "../support/refreshed";
import { smallBooks } from "../support/smallBooks";

const BROKEN = /\bNaN\b|undefined|Infinity|#DIV|#N\/A|#NUM|#VALUE|\[object|\{\w/;

describe.each(Object.keys(smallBooks))("a small book, %s", (name) => {
  it.each(["en-US", "zh-CN"] as const)("has no cell on any sheet that is no number, nor a word of one (%s)", async (language) => {
    const workbook = memoryWorkbook(smallBooks[name]);
    await refreshed(workbook, { language, asOfDay: dayOfIso("2026-03-31") });
    editParameters(workbook, { lifecycleScheme: "five", tierScheme: "sales", rfmSegmentation: "eight", purchaseModel: "always" });
    for (const plan of [...(await refreshed(workbook, { language })).plans]) {
      for (const { columns, rows } of plan.tables)
        for (const column of columns) {
          for (let row = 0; row < rows; row++) {
            const value = valueAt({ values: column.values }, row);
            if (typeof value === "number") expect(Number.isFinite(value), `${plan.name}, ${column.id}`).toBe(true);
          }
          if (typeof column.total === "number") expect(Number.isFinite(column.total), `${plan.name}, Σ ${column.id}`).toBe(true);
        }
      const broken = cellsOf({ ...plan, tables: plan.tables.map((table) => ({ ...table, columns: table.columns.map((each) => ({ ...each, formula: undefined })) })) })
        .flat()
        .filter((cell) => (typeof cell === "number" ? !Number.isFinite(cell) : BROKEN.test(String(cell))));
      expect(broken, plan.name).toEqual([]);
    }
  }); // prettier-ignore

  it("gives the same figures whichever way its rows are turned", async () => {
    const turned = Object.fromEntries(
      Object.entries(smallBooks[name]).map(([sheet, [head, ...rows]]) => [sheet, [head, ...rows.toReversed()]]),
    );
    const [one, other] = [await refreshed(smallBooks[name]), await refreshed(turned)];
    const kpis = ({ results }: typeof one) => Object.fromEntries(Object.entries(results.sheets).map(([id, sheet]) => [id, sheet.kpis])); // prettier-ignore
    expect(kpis(other)).toEqual(kpis(one));
    const tiers = ({ results }: typeof one) => {
      const { columns } = results.sheets.customers.tables.customers;
      return new Map(columns["customer.id"].map((id, row) => [id, Object.values(columns).map((cells) => cells[row])]));
    };
    expect(tiers(other)).toEqual(tiers(one));
  });
});
