import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { customFunctions } from "../../src/functions/index";
import { day, money } from "../engine/arbitrary";
import { call, callIn, column, sheetError } from "./host";

describe.each(customFunctions.map((entry) => [`KAM.${entry.id}`, entry] as const))("%s", (_, entry) => {
  it("answers its own example", () => {
    const answers = entry.run(...(entry.example.arguments as never[])) as number[][];
    const expected = entry.example.result as number[][];
    expect(
      answers.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell))),
    ).toEqual(expected);
  });
  it("takes what hosts append, and arguments left out as null, undefined or nothing", () => {
    const required = entry.example.arguments.slice(0, entry.parameters.filter(({ optional }) => !optional).length);
    const optional = entry.parameters.length - required.length;
    const answer = call(entry.id, ...required);
    for (const left of [null, undefined, ""]) {
      expect(call(entry.id, ...required, ...Array(optional).fill(left), { invocation: true })).toEqual(answer);
    }
  });
});

describe("KAM.ABC", () => {
  it("leaves empty cells empty, text and errors as #N/A of their own, and all of them out of the total", () => {
    expect(call("ABC", column(400, "", 300, "n/a", 150, sheetError, 80, null, 40, 20, 10, -500, "#REF!"))).toEqual(
      column("A", "", "A", "#N/A", "A", "#N/A", "B", "", "B", "C", "C", "C", "#N/A"),
    );
  });
  it("keeps the shape of its range and takes one cell", () => {
    expect(
      call("ABC", [
        [400, 300, 150],
        [80, 40, 30],
      ]),
    ).toEqual([
      ["A", "A", "A"],
      ["B", "B", "C"],
    ]);
    expect(call("ABC", 5)).toEqual([["A"]]);
  });
  it("takes lines and rule", () => {
    expect(call("ABC", column(900, 100), null, null, "Inclusive")).toEqual(column("B", "C"));
    expect(call("ABC", column(50, 30, 20), 0.5, 0.8)).toEqual(column("A", "B", "C"));
  });
  it("names the argument that makes no sense, in the user's language", () => {
    expect(call("ABC", [[1]], 80)).toBe("#VALUE! shareA must be a number between 0 and 1, not ‘80’.");
    expect(callIn("zh-CN", "ABC", [[1]], 0.9, 0.8)).toBe(
      "#VALUE! shareB 必须是介于 0.9 与 1 之间的数字，而不是“0.8”。",
    );
    expect(call("ABC", [[1]], 0.8, 0.9, "maybe")).toContain('rule must be "exclusive" or "inclusive"');
  });
});

describe("KAM.AGEING", () => {
  const due = column("2024-06-30", "2024-06-29", "2024-05-31", "2024-05-30", "", "2024-06-01");
  const open = column(1, 2, 4, 8, 16, -32);
  it("has not due, buckets, credit and total; an amount without a date is not due", () => {
    expect(call("AGEING", due, open, "2024-06-30")).toEqual([[17, 6, 8, 0, 0, -32, -1]]);
  });
  it("takes edges as a range or as text", () => {
    for (const edges of [[[29, 45]], column(29, 45), "29, 45", "29；45"]) {
      expect(call("AGEING", due, open, "2024-06-30", edges)).toEqual([[17, 2, 12, 0, -32, -1]]);
    }
  });
  it("leaves rows with errors out and refuses what it would have to guess", () => {
    expect(call("AGEING", column(sheetError, "2024-06-01"), column(5, sheetError), "2024-06-30")).toEqual([
      [0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(call("AGEING", due, column(1, 2, "n/a", 4, 5, 6), "2024-06-30")).toBe(
      "#VALUE! openAmounts, cell 3: ‘n/a’ is not a number; use numbers only.",
    );
    expect(call("AGEING", column("31.12.2024"), column(1), "2024-06-30")).toContain(
      "dueDates, cell 1: ‘31.12.2024’ is no date",
    );
    expect(call("AGEING", due, column(1), "2024-06-30")).toContain(
      "openAmounts (1 × 1 cells) must have the same size as dueDates (6 × 1)",
    );
    expect(call("AGEING", due, open, "")).toContain("asOf must be a date such as TODAY()");
    expect(call("AGEING", due, open, 45_473, "60, 30")).toContain("edges must be");
  });
  it("adds up: its cells sum to the total, and the overdue ones to KAM.OVERDUE", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, money), { minLength: 1 }), day, (invoices, asOf) => {
        const [dates, amounts] = [column(...invoices.map(([d]) => d)), column(...invoices.map(([, a]) => a))];
        const [row] = call("AGEING", dates, amounts, asOf) as number[][];
        const parts = row.slice(0, -1).reduce((a, b) => a + b);
        expect(parts).toBeCloseTo(row.at(-1)!, 4);
        const overdue = (call("OVERDUE", dates, amounts, asOf) as number[][]).flat().reduce((a, b) => a + b);
        expect(overdue).toBeCloseTo(
          row.slice(1, 5).reduce((a, b) => a + b),
          4,
        );
      }),
    );
  });
});

describe("KAM.AGEBUCKET", () => {
  it("names buckets alike in every language, or numbers them", () => {
    const due = column("2024-06-30", "2024-06-29", 45_442, "2024-03-01");
    expect(call("AGEBUCKET", due, "2024-06-30")).toEqual(column("0", "1–30", "31–60", "91+"));
    expect(call("AGEBUCKET", due, "2024-06-30", null, true)).toEqual(column(0, 1, 2, 4));
    expect(callIn("zh-CN", "AGEBUCKET", due, "2024-06-30", 10)).toEqual(column("0", "1–10", "11+", "11+"));
  });
  it("leaves empty cells (0 on some hosts) empty, and tells in its own cell what is no date", () => {
    expect(call("AGEBUCKET", column("", 0, null, "soon", sheetError, -5), "2024-06-30")).toEqual(
      column("", "", "", "#N/A", "#N/A", "#N/A"),
    );
  });
});

describe("KAM.DSO", () => {
  it("is 25 days for 50 of 730 a year (Association of Corporate Treasurers), a cell or a range", () => {
    expect(call("DSO", 50, 730, 365)).toEqual([[25]]);
    expect(call("DSO", [[50, 100]], [[730, 730]], 365)).toEqual([[25, 50]]);
  });
  it("is #N/A without credit sales, in its own cell", () => {
    expect(call("DSO", column(50, "", "", "x", 5), column(0, "", 100, 1, sheetError))).toEqual(
      column("#N/A", "", 0, "#N/A", "#N/A"),
    );
  });
  it("refuses a period that is none, and ranges that do not fit", () => {
    expect(call("DSO", 50, 730, 0)).toContain("days must be a number between 1 and");
    expect(call("DSO", column(1, 2), column(1))).toContain("creditSales (1 × 1 cells)");
  });
});

describe("KAM.OVERDUE", () => {
  it("tells each amount in its own cell", () => {
    const due = column("2024-06-29", "", "x", "2024-01-01", "2024-01-01", "2024-01-01");
    expect(call("OVERDUE", due, column(10, 20, 30, "", "x", -5), "2024-06-30")).toEqual(
      column(10, 0, "#N/A", "", "#N/A", 0),
    );
  });
});

describe("KAM.FORECAST", () => {
  const amounts = column(300, 240, 176, 464, 146, 98);
  const rates = column(0.05, 0.1, 0.2, 0.3, 0.5, 0.8);
  it("of the six-stage table is 364.8 plus what is completed (S103, S104)", () => {
    expect((call("FORECAST", 0, amounts, rates) as number[][])[0][0]).toBeCloseTo(364.8, 10);
    expect((call("FORECAST", 100, amounts, rates) as number[][])[0][0]).toBeCloseTo(464.8, 10);
    expect((call("FORECAST", "", amounts, rates) as number[][])[0][0]).toBeCloseTo(364.8, 10);
  });
  it("gives one forecast per row with one row of rates for all", () => {
    const table = [
      [100, 200],
      [10, 20],
    ];
    expect(call("FORECAST", column(1000, sheetError), table, [[0.5, 0.1]])).toEqual(column(1070, "#N/A"));
    expect(
      call("FORECAST", column(1, 2), table, [
        [0.5, 0.1],
        [1, 0],
      ]),
    ).toEqual(column(71, 12));
  });
  it("lets empty cells and errors bring nothing", () => {
    expect(call("FORECAST", 5, column(100, "", sheetError, 100), column(0.5, 0.5, 0.5, ""))).toEqual([[55]]);
  });
  it("refuses rates such as 30 for 30 %, and shapes that do not fit", () => {
    expect(call("FORECAST", 0, column(1), column(30))).toBe(
      "#VALUE! winRates, cell 1: 30 is not between 0 and 1; write 30 % or 0.3.",
    );
    expect(call("FORECAST", 0, amounts, column(0.5, 0.1))).toContain("winRates must have the same size");
    expect(call("FORECAST", column(1, 2), amounts, rates)).toContain("completed must be one cell");
  });
});

describe("a range and its single cells", () => {
  const asOf = dayOfIso("2024-06-30");
  const cells = fc.array(fc.tuple(fc.oneof(day, fc.constant("")), fc.oneof(money, fc.constant(""))), { minLength: 1 });
  it.each(["OVERDUE", "AGEBUCKET", "DSO"])("agree for KAM.%s", (id) => {
    fc.assert(
      fc.property(cells, (pairs) => {
        const one = (a: unknown, b: unknown): unknown =>
          id === "AGEBUCKET" ? call(id, a, asOf) : id === "OVERDUE" ? call(id, a, b, asOf) : call(id, b, a);
        const whole = one(column(...pairs.map(([a]) => a)), column(...pairs.map(([, b]) => b)));
        expect(whole).toEqual(pairs.map(([a, b]) => (one(a, b) as unknown[][])[0]));
      }),
    );
  });
});
