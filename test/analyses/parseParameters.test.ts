import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message } from "../../src/analyses/messages";
import { parameterText } from "../../src/analyses/parameterText";
import { parameters } from "../../src/analyses/parameters";
import { defaultParameters, parseParameters, type RawParameters } from "../../src/analyses/parseParameters";

const valueOf = (id: keyof typeof parameters, written: string | number | boolean | null): unknown =>
  parseParameters({ [id]: written }).values[id];
const codes = (raw: RawParameters): string[] => parseParameters(raw).issues.map(({ code }) => code);

describe("parameters as written", () => {
  it.each([
    ["abcShareA", 0.7, 0.7],
    ["abcShareA", "70%", 0.7],
    ["abcShareA", " ７０ ％ ", 0.7],
    ["abcShareA", "", 0.8],
    ["abcShareA", null, 0.8],
    ["dsoDays", "365", 365],
    ["dsoDays", "1,000", 1000],
    ["abcRule", "inclusive", "inclusive"],
    ["abcRule", "Inclusive: falls into the next class", "inclusive"],
    ["abcRule", "含本户：归下一类别", "inclusive"],
    ["ageingEdges", "15, 45", [15, 45]],
    ["ageingEdges", "30、60、90、120", [30, 60, 90, 120]],
    ["ageingEdges", 30, [30]],
  ] as const)("%s: %j is %j", (id, written, value) => {
    expect(valueOf(id, written)).toEqual(value);
    expect(codes({ [id]: written })).toEqual([]);
  });
  it.each([
    ["abcShareA", "much", "parameterNotANumber"],
    ["abcShareA", true, "parameterNotANumber"],
    ["abcShareA", 80, "parameterOutOfRange"],
    ["dsoDays", 0, "parameterOutOfRange"],
    ["dsoDays", 30.5, "parameterNotWhole"],
    ["abcRule", "maybe", "parameterNotAChoice"],
    ["ageingEdges", "60, 30", "parameterEdges"],
    ["ageingEdges", "0, 30", "parameterEdges"],
    ["ageingEdges", "1,2,3,4,5,6,7,8,9", "parameterEdges"],
    ["ageingEdges", "soon", "parameterEdges"],
    ["winRates[Tea]", "30", "parameterOutOfRange"],
    ["winRates", 0.3, "parameterUnknown"],
    ["nonsense", 1, "parameterUnknown"],
    ["abcShareA[x]", 1, "parameterUnknown"],
  ] as const)("%s: %j is refused (%s) and the default counts", (id, written, code) => {
    const { values, issues } = parseParameters({
      [id]: { value: written, sheet: "KAM Parameters", row: 4, column: 2 },
    });
    expect(values).toEqual(defaultParameters);
    expect(issues).toMatchObject([{ code, severity: "assumed", sheet: "KAM Parameters", row: 4, column: 2 }]);
  });
  it("set win rates by stage, whatever the stage is called", () => {
    const { values } = parseParameters({ "winRates[Tea [hot]]": "30 %", "winRates[谈判]": 0.6, "winRates[Lead]": "" });
    expect(values.winRates).toEqual({ "Tea [hot]": 0.3, 谈判: 0.6 });
  });
  it("must have the A line below the B line; otherwise both fall back", () => {
    const { values, issues } = parseParameters({ abcShareA: 0.96 });
    expect([values.abcShareA, values.abcShareB]).toEqual([0.8, 0.95]);
    expect(issues.map(({ code }) => code)).toEqual(["parameterShares"]);
    expect(codes({ abcShareA: 0.5, abcShareB: 0.5 })).toEqual(["parameterShares"]);
  });
  it("give values within bounds whatever is written", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    const raw = fc.dictionary(fc.constantFrom(...Object.keys(parameters)), cell);
    fc.assert(
      fc.property(raw, (written) => {
        const { values } = parseParameters(written);
        expect(values.abcShareA).toBeLessThan(values.abcShareB);
        expect(values.ageingEdges.every((edge, i) => edge > (values.ageingEdges[i - 1] ?? 0))).toBe(true);
        for (const [id, parameter] of Object.entries(parameters)) {
          if (!("min" in parameter) || parameter.kind === "edges" || parameter.kind === "rates") continue;
          if (id === "rfmBands") continue; // texts; see scoreBands.test.ts
          const value = values[id as keyof typeof values] as number | Record<string, number>;
          const numbers = typeof value === "number" ? [value] : Object.values(value);
          expect(numbers.every((each) => each >= parameter.min && each <= parameter.max)).toBe(true);
        }
      }),
    );
  });
});

describe("messages about parameters", () => {
  const text = (raw: RawParameters): string => {
    const [issue] = parseParameters(raw).issues;
    return `${message(issue, "en-US")} ${message(issue, "zh-CN")}`;
  };
  it("name the parameter, what counts instead and the remedy", () => {
    expect(text({ abcShareA: 80 })).toBe(
      "A up to: ‘80’ is outside 0 % to 100 %; 80 % is used. Write a value in this range. A 类累计占比：“80”超出范围 0 % 至 100 %；已改用80 %。请填写范围内的值。",
    );
    expect(text({ ageingEdges: "60, 30" })).toContain("30, 60, 90 is used. Write for example 30, 60, 90.");
    expect(text({ abcRule: "maybe" })).toContain("Choose “Exclusive: stays in the better class” or “Inclusive");
    expect(text({ "winRates[Tea]": "x" })).toContain("Win rate of Tea: ‘x’ is not a number");
    expect(text({ dsoDays: 1.5 })).toContain("90 days is used");
    expect(text({ abcShareA: 0.99 })).toContain("“A up to” (99 %) must be below “B up to” (95 %)");
    expect(text({ nonsense: 1 })).toContain("no parameter “nonsense”");
  });
  it("tell of an analysis that failed, and leave other rooms' issues alone", () => {
    const issue = {
      code: "analysisFailed",
      severity: "leftOut",
      details: { analysis: "abc", name: "ABC", nameZh: "ABC", cause: "why" },
    } as const;
    expect(message(issue, "en-US")).toContain("ABC could not be computed: why");
    expect(message({ ...issue, code: "orphan" }, "zh-CN")).toBeUndefined();
  });
});

describe("parameters in words", () => {
  it("carry their unit", () => {
    expect(parameterText(parameters.revenueMonths, 12)).toEqual({ "en-US": "12 months", "zh-CN": "12 个月" });
    expect(parameterText(parameters.abcRule, "exclusive")["zh-CN"]).toBe("不含本户：归较高类别");
    expect(parameterText(parameters.winRates, 0.125)["en-US"]).toBe("12.5 %");
  });
});
