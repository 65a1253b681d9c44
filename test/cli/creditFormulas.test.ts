import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { indicatorIds } from "../../src/analyses/credit/score/indicators";
import { cellKey, type Area, type Sheet, type Workbook } from "../../src/sandbox/model/workbook";
import { creditScore } from "../../src/analyses/credit/creditScore";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import { AS_OF_DAY } from "../support/books";
import { creditBook } from "../support/creditBook";

const installed = spawnSync("soffice", ["--version"]).status === 0;
const MINUTES = 60_000;

type Column = readonly (number | string | null)[];
type Columns = Readonly<Record<string, Column>>;

describe.runIf(installed)(
  "the formulas of the credit score, as LibreOffice evaluates them (runs where soffice is installed)",
  () => {
    let folder: string;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "kam-desk-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** Our own values under some parameters, by column. */
    async function ours(workbook: Workbook, overrides: Readonly<Record<string, number | string>>): Promise<Columns> {
      const { results } = await refreshWorkbook(workbook, { asOfDay: AS_OF_DAY, language: "zh-CN", overrides });
      return results!.sheets.creditScore.tables.creditScore.columns as Columns;
    }

    /** The workbook's credit score after LibreOffice opened it, calculated everything anew and saved it. */
    async function recalculated(workbook: Workbook, name: string): Promise<Sheet> {
      writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(withoutValues(workbook)));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, `${name}.xlsx`)]); // prettier-ignore
      const saved = await readXlsx(new Uint8Array(readFileSync(join(folder, "out", `${name}.xlsx`))));
      return saved.sheets.find((sheet) => sheet.name === "KAM 信用评分")!;
    }

    it(
      "are our values for every row and indicator, with and without files, statements, gaps and knock-outs",
      async () => {
        const workbook = creditBook();
        const expected = await ours(workbook, {});
        const grades = expected["creditScore.grade"];
        expect(new Set(grades)).toEqual(new Set(["CA1", "CA2", "CA3", "CA4", "CA5", "NR"]));
        expectSame(await recalculated(workbook, "plain"), expected);
      },
      3 * MINUTES,
    );

    it(
      "follow a weight, a step, a cut-off and the rule for gaps when they are changed on the Parameters sheet",
      async () => {
        const changes = {
          "creditWeights[daysLate]": 0.3,
          "steps_onTime[good]": 0.8,
          "creditCuts[CA2]": 70,
          "creditReliability[unchecked]": 0.1,
        };
        const workbook = creditBook();
        await ours(workbook, {});
        for (const [id, value] of Object.entries(changes)) setParameter(workbook, id, value);
        const sheet = await recalculated(workbook, "changed");
        // What the sheet says of a set that no longer sums to 1 is what the calculation makes of it.
        const expected = await ours(creditBook(), changes);
        expectSame(sheet, expected, ["creditScore.usedWeight"]);

        setParameter(workbook, "creditMissing", "有缺即不评分");
        const strict = await ours(creditBook(), { ...changes, creditMissing: "refuse" });
        expectSame(await recalculated(workbook, "strict"), strict, ["creditScore.usedWeight"]);
        expect(strict["creditScore.score"].filter((score) => score !== null).length).toBeGreaterThan(0);
      },
      3 * MINUTES,
    );
  },
);

/** Formulas alone, so that what comes back was calculated and not copied. */
function withoutValues(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const values = sheet.values.map((row) => row?.slice());
    for (const key of sheet.formulas.keys()) {
      const [row, column] = [Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0)];
      if (values[row]) values[row][column] = undefined;
    }
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}

/** Changes the value of a parameter as a user would: in its cell, found by the id at the end of its row. */
function setParameter(workbook: Workbook, id: string, value: number | string): void {
  const sheet = workbook.sheets.find(({ name }) => name === "KAM 参数")!;
  const header = sheet.values.findIndex((row) => row?.includes("设定值"));
  const column = sheet.values[header].indexOf("设定值");
  const row = sheet.values.findIndex((cells) => cells?.includes(id));
  expect(row).toBeGreaterThan(header);
  sheet.values[row][column] = value;
}

const live = ["grade", "score", "toNext", "knownShare", "reliability", "usedWeight", ...indicatorIds.flatMap((id) => [`${id}Points`, `${id}Part`])]; // prettier-ignore

/** Every live cell of the sheet is ours, customer by customer, whatever the order of the rows. */
function expectSame(sheet: Sheet, expected: Columns, except: readonly string[] = []): void {
  const [{ area, columns }] = sheet.tables;
  const ids = columnOf(sheet, area, columns.indexOf("客户编号"));
  const ourIds = expected["customer.id"];
  expect([...ids].sort()).toEqual([...ourIds].sort());
  const { formulas } = sheet;
  let compared = 0;
  for (const id of live) {
    const ref = `creditScore.${id}`;
    if (except.includes(ref)) continue;
    const at = columns.indexOf(creditScore.columns[id].label["zh-CN"]);
    if (at < 0) continue;
    const cells = columnOf(sheet, area, at);
    ids.forEach((customer, row) => {
      const ours = expected[ref][ourIds.indexOf(customer)];
      const theirs = cells[row] === "" || cells[row] === undefined ? null : cells[row];
      expect(formulas.has(cellKey(area.row + 1 + row, area.column + at))).toBe(true);
      if (typeof ours === "number") expect([customer, ref, theirs]).toEqual([customer, ref, expect.closeTo(ours, 8)]);
      else expect([customer, ref, theirs]).toEqual([customer, ref, ours]);
      compared++;
    });
  }
  expect(compared).toBeGreaterThan(300);
}

/** The cells of a column of the table, under its header. */
const columnOf = ({ values }: Sheet, area: Area, column: number): Column =>
  Array.from(
    { length: area.rows - 1 },
    (_, row) => values[area.row + 1 + row]?.[area.column + column] as Column[number],
  );
