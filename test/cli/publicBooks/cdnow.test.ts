import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { dataFolder, hasData } from "../../read/support/sheets";
import { agreesWithSql } from "./agreesWithSql";
import { file, refreshedFile, Witness, type PublicBook, type RefreshedBook } from "./publicBook";

/**
 * The 1/10 sample of CDNOW: 2,357 customers that first bought in the first quarter of 1997. Their few orders of 0.00 are purchases to
 * the paper, and invoices of 0 are none here, so they cost a cent.
 */
function book(): PublicBook {
  const lines = readFileSync(resolve(dataFolder, "cdnow/CDNOW_sample.txt"), "utf8").trim().split(/\r?\n/);
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const iso = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return {
    sheets: {
      Orders: [
        ["Invoice No", "Customer ID", "Invoice Date", "Amount"],
        ...rows.map(([, customer, day, , amount], i) => [
          `I${i + 1}`,
          `C${customer}`,
          dayOfIso(iso(day)),
          Math.max(0.01, Number(amount)),
        ]),
      ],
    },
    asOf: "1997-09-30",
    overrides: { lostMonths: 3 },
    customers: `SELECT DISTINCT 'C' || words[2] AS id FROM ${words}`,
    sales: `SELECT 'C' || words[2] AS id, strptime(words[3], '%Y%m%d') AS day, greatest(0.01, words[5]::DOUBLE) AS amount,
      NULL AS profit FROM ${words}`,
  };
}

/** The file's lines as lists of words: number, customer, day, CDs, dollars. */
const words = `(SELECT regexp_split_to_array(trim(line), '\\s+') AS words
  FROM read_csv(${file("cdnow/CDNOW_sample.txt")}, columns={'line': 'VARCHAR'}, header=false, sep='|'))`;

describe.runIf(hasData)("CDNOW, 2,357 customers of an online shop, against SQL in DuckDB", () => {
  agreesWithSql(book, { measure: "amount", lostMonths: 3 });
});

describe.runIf(hasData)("the purchase model on the Value sheet of CDNOW's workbook", () => {
  let refreshed: RefreshedBook;
  let witness: Witness;
  let model: ReadonlyMap<string, number>;

  beforeAll(async () => {
    // All of the history at once, as the paper counts it.
    const whole = { ...book(), overrides: { revenueMonths: 0, clvMethod: "model" } };
    witness = await Witness.of(whole);
    refreshed = await refreshedFile(whole, "zh-CN");
    const cells = refreshed.cells("value", "model", ["modelParameters.name", "modelParameters.value"]);
    model = new Map(
      cells.map(([name, value]) => [String(name).replace(/^(BG\/NBD|Gamma-Gamma) (?=\w+$)/, ""), Number(value)]),
    );
  }, 240_000);
  afterAll(() => witness?.close());

  it("has the parameters of Fader, Hardie & Lee (2005) within 0.5 %, and those of the spend model (Fader & Hardie 2013; BTYD)", () => {
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.249, q: 3.744, v: 15.444 };
    for (const [id, value] of Object.entries(published))
      expect(Math.abs(model.get(id)! / value - 1), id).toBeLessThan(0.005);
  });

  /** Log-likelihood of BG/NBD at the parameters on the sheet, written out in SQL (Fader, Hardie & Lee 2005, eq. 6). */
  async function likelihood(week: (days: string) => string): Promise<number> {
    const [r, alpha, a, b] = ["r", "alpha", "a", "b"].map((id) => model.get(id));
    const [{ sum }] = await witness.rows(`WITH h AS (SELECT count(DISTINCT day) - 1 AS x,
        ${week("max(day) - min(day)")} AS tx, ${week("DATE '1997-09-30' - min(day)")} AS t FROM sales WHERE amount > 0 GROUP BY id),
      p AS (SELECT ${r}::DOUBLE AS r, ${alpha}::DOUBLE AS alpha, ${a}::DOUBLE AS a, ${b}::DOUBLE AS b)
      SELECT sum(lgamma(r + x) - lgamma(r) + r * ln(alpha) + lgamma(a + b) + lgamma(b + x) - lgamma(b) - lgamma(a + b + x)
        + ln(exp(-(r + x) * ln(alpha + t)) + CASE WHEN x > 0 THEN a / (b + x - 1) * exp(-(r + x) * ln(alpha + tx)) ELSE 0 END)) AS sum
      FROM h, p`);
    return Number(sum);
  }

  it("has the log-likelihood that SQL computes at its parameters, −9582.4256 with the paper's weeks of two decimals", async () => {
    const exact = await likelihood((days) => `(${days}) / 7.0`);
    expect(Math.abs(model.get("BG/NBD 对数似然")! - exact)).toBeLessThan(1e-3);
    expect(Math.abs((await likelihood((days) => `round((${days}) / 7.0, 2)`)) + 9582.4256)).toBeLessThan(1e-3);
  });

  it("expects for each customer what SQL computes by the formulas of the paper and of the spend model: P(alive), purchase value", async () => {
    const [r, alpha, a, b, p, q, v] = ["r", "alpha", "a", "b", "p", "q", "v"].map((id) => model.get(id)!);
    const rows = await witness.rows(`WITH d AS (SELECT id, day, sum(amount) AS amount FROM sales GROUP BY id, day),
      f AS (SELECT id, min(day) AS first FROM d GROUP BY id),
      h AS (SELECT id, count(*) - 1 AS x, (max(day) - min(day)) / 7.0 AS tx, (DATE '1997-09-30' - min(day)) / 7.0 AS t,
        sum(amount) FILTER (day > first) AS spend FROM d JOIN f USING (id) GROUP BY id)
      SELECT id, x, CASE WHEN x = 0 THEN 1 ELSE 1 / (1 + ${a} / (${b} + x - 1) * pow((${alpha} + t) / (${alpha} + tx), ${r} + x)) END AS alive,
        ${p} * (${v} + coalesce(spend, 0)) / (${p} * x + ${q} - 1) AS mean FROM h`);
    const cells = refreshed.cells("value", "customers", ["customer.name", "purchaseModel.repeats", "purchaseModel.alive", "purchaseModel.spend"]); // prettier-ignore
    const theirs = new Map(rows.map((row) => [String(row.id), row]));
    expect(cells.length).toBeGreaterThan(100);
    for (const [id, repeats, alive, spend] of cells) {
      const row = theirs.get(String(id))!;
      expect(repeats, String(id)).toBe(Number(row.x));
      expect(alive, String(id)).toBeCloseTo(Number(row.alive), 6);
      expect(Math.abs(Number(spend) / Number(row.mean) - 1), String(id)).toBeLessThan(1e-6);
    }
  });
});
