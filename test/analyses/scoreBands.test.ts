import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message } from "../../src/analyses/messages";
import { parameters } from "../../src/analyses/parameters";
import { defaultParameters, parseParameters } from "../../src/analyses/parseParameters";
import { parseScoreBands, rulesOfBands } from "../../src/analyses/scoreBands";
import { lintRfmRules, RFM_SEGMENT_RULES, rfmSegments } from "../../src/engine/tiering/rfmSegments";
import { refreshed } from "../support/refreshed";
import { smallBook } from "../support/books";

const cells = (written: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(parameters.rfmBands.keys).map((key, row) => [
      `rfmBands[${key}]`,
      {
        value: written[key] ?? parameters.rfmBands.default[key as "lost"],
        sheet: "KAM Parameters",
        row: 100 + row,
        column: 2,
      },
    ]),
  );
const rowOf = (key: string): number => 100 + Object.keys(parameters.rfmBands.keys).indexOf(key);
const scores = [1, 2, 3, 4, 5];
const codes = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));

describe("bands of scores as written", () => {
  it.each([
    ["R4-5 F4-5 M1-3; R3 F4-5", "R4-5 F4-5 M1-3; R3 F4-5"],
    ["f3 r1–2", "R1-2 F3"],
    ["Ｒ４～５，Ｆ１；Ｒ３", "R4-5 F1; R3"],
    ["R4 至 5、M2", "R4-5 M2"],
    ["R4-4", "R4"],
    ["-", "-"],
    ["无", "-"],
  ])("are read: %s", (written, read) => expect(parseScoreBands(written, 1, 5)).toBe(read));
  it.each(["", "4-5", "R6", "R0-2", "R5-4", "R4 R5", "X3", "R4 and F2", ";", "R", "45023"])(
    "are refused: %s",
    (written) => expect(parseScoreBands(written, 1, 5)).toBeUndefined(),
  );
  it("are read from their own spelling", () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }));
    const box = fc.tuple(range, range, range).map((ranges) => ranges.map(([from, n], i) => `${"RFM"[i]}${from}-${Math.min(5, from + n)}`).join(" ")); // prettier-ignore
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 4 }), (boxes) => {
        const text = parseScoreBands(boxes.join(";"), 1, 5)!;
        expect(parseScoreBands(text, 1, 5)).toBe(text);
        expect(rulesOfBands({ a: text }, 1, 5)).toHaveLength(boxes.length);
      }),
    );
  });
});

describe("the bands of the RFM segments", () => {
  it("are by default the published grid, a partition of the 125 codes", () => {
    expect(rulesOfBands(defaultParameters.rfmBands, 1, 5)).toEqual(RFM_SEGMENT_RULES);
    expect(lintRfmRules(rulesOfBands(defaultParameters.rfmBands, 1, 5), 5)).toEqual([]);
  });

  it("name the cell of the segment that leaves a gap, and all go back to their defaults", () => {
    const { values, issues } = parseParameters(cells({ champions: "R5 F4-5 M4-5" }));
    expect(values.rfmBands).toEqual(parameters.rfmBands.default);
    expect(issues).toMatchObject([
      {
        code: "parameterBandGap",
        sheet: "KAM Parameters",
        row: rowOf("champions"),
        column: 2,
        value: "R5 F4-5 M4-5",
        details: { first: 444, count: 4 },
      },
    ]);
    expect(message(issues[0], "en-US")).toBe(
      "“RFM segment holds”: code 444 and 3 more would be in no segment; the defaults are used for all segments. Widen “RFM segment holds: Champions” or another one.",
    );
    expect(message(issues[0], "zh-CN")).toBe(
      "“RFM 客户群范围”：代码 444 等 4 个代码不属于任何客户群；已全部改用默认值。请放宽“RFM 客户群范围：冠军客户”或其他客户群的范围。",
    );
  });

  it("name the lower of two segments that overlap; the upper counts", () => {
    const { values, issues } = parseParameters(cells({ champions: "R4-5 F4-5 M3-5" }));
    expect(issues).toMatchObject([
      {
        code: "parameterBandOverlap",
        row: rowOf("loyal"),
        column: 2,
        details: { first: 443, count: 4, other: "champions" },
      },
    ]);
    expect(message(issues[0], "en-US")).toContain(
      "“RFM segment holds: Loyal”: 4 codes, the first 443, are held by a segment above it as well (Champions), which counts.",
    );
    expect(message(issues[0], "zh-CN")).toContain("有 4 个代码（首个为 443）也属于其上方的客户群（冠军客户）");
    const rules = rulesOfBands(values.rfmBands, 1, 5);
    const one = (score: number): Uint8Array => Uint8Array.of(score);
    const [rule] = rfmSegments({ recency: one(4), frequency: one(4), monetary: one(3) }, rules);
    expect(rules[rule].segment).toBe("champions");
  });

  it("name a segment that can never be reached, and say nothing of one left out on purpose", () => {
    const wide = cells({ potentialLoyalist: "R4-5 F1-3" });
    const { issues } = parseParameters(wide);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["parameterBandUnreachable", rowOf("newCustomer")],
      ["parameterBandUnreachable", rowOf("promising")],
    ]);
    expect(message(issues[0], "en-US")).toContain("“RFM segment holds: New”: the segments above it hold all its codes");
    expect(message(issues[0], "zh-CN")).toContain("“RFM 客户群范围：新客户”：其全部代码已被上方的客户群占用");
    const merged = cells({ potentialLoyalist: "R4-5 F1-3", newCustomer: "-", promising: "无" });
    expect(parseParameters(merged).issues).toEqual([]);
  });

  it("give every one of the 125 codes exactly one segment, whatever is written", () => {
    const band = fc.oneof(
      fc.constantFrom("R4-5 F4-5", "R1-5", "-", "M1", "R3; F2", "R9", "x"),
      fc.string({ maxLength: 9 }),
    );
    const written = fc.dictionary(fc.constantFrom(...Object.keys(parameters.rfmBands.keys)), band);
    const column = (which: number): Uint8Array => Uint8Array.from(codes, (code) => code[which]);
    const all = { recency: column(0), frequency: column(1), monetary: column(2) };
    fc.assert(
      fc.property(written, (bands) => {
        const { values } = parseParameters(cells(bands));
        const rules = rulesOfBands(values.rfmBands, 1, 5);
        expect([...rfmSegments(all, rules)].every((rule) => rule < rules.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("count from the next refresh on when they are changed on the sheet, in Chinese as well", async () => {
    const { workbook } = await refreshed(smallBook, { language: "zh-CN" });
    const plan = workbook.plans.get("parameters")!;
    const [table] = plan.tables;
    const ids = table.columns.find(({ id }) => id === "parameter.id")!.values as {
      words: string[];
      codes: Uint32Array;
    };
    const line = (key: string): number =>
      Array.from(ids.codes).findIndex((code) => ids.words[code] === `rfmBands[${key}]`);
    const column = table.column + table.columns.findIndex(({ id }) => id === "parameter.value");
    const edit = (key: string, text: string): void => workbook.edit(plan.name, table.row + 1 + line(key), column, text);
    for (const key of Object.keys(parameters.rfmBands.keys)) edit(key, key === "loyal" ? "R1－5" : "无");
    const { results, issues } = await refreshed(workbook, { language: "zh-CN" });
    expect(issues.filter(({ code }) => code.startsWith("parameter"))).toEqual([]);
    const segments = results.sheets.customers.tables.customers.columns["rfm.segment"].filter((each) => each !== null);
    expect(new Set(segments)).toEqual(new Set(["loyal"]));
    expect(segments.length).toBeGreaterThan(0);
  });
});
