import { describe, expect, it } from "vitest";
import { associateFunctions } from "../../src/functions/associate";
import { exampleFormula } from "../../src/functions/exampleFormula";
import { customFunctions } from "../../src/functions/index";
import { functionsMetadata } from "../../src/functions/metadata";
import { functionReference } from "../../src/functions/reference";
import { callable } from "../../src/functions/associate";
import { fakeHost, functionById } from "./host";

const english = functionsMetadata("en-US");
const chinese = functionsMetadata("zh-CN");
/** Metadata without what is translated. */
const skeleton = ({ functions }: typeof english): unknown =>
  functions.map(({ description: _, parameters, ...entry }) => ({
    ...entry,
    parameters: parameters.map(({ description: __, ...parameter }) => parameter),
  }));

describe("the metadata of the functions", () => {
  it("names exactly the functions that are associated", () => {
    const host = fakeHost();
    associateFunctions(host, "en-US");
    expect([...host.associated.keys()]).toEqual(english.functions.map(({ id }) => id));
  });
  it("is the same in both languages but for descriptions, which are all translated", () => {
    expect(skeleton(chinese)).toEqual(skeleton(english));
    const texts = ({ functions }: typeof english): string[] =>
      functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
    for (const text of texts(chinese)) expect(text).toMatch(/[一-鿿]/);
    for (const text of texts(english)) expect(text).not.toMatch(/[一-鿿]/);
  });
  it("keeps Excel's rules: names of capitals and digits, three or longer, no cell address, optional last, within lengths", () => {
    for (const { id, name, parameters, description, helpUrl } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(helpUrl).toMatch(/^https:\/\/(?!localhost)/);
      const optional = parameters.map((each) => each.optional === true);
      expect([...optional].sort()).toEqual(optional);
      expect(new Set(parameters.map((each) => each.name.toLowerCase())).size).toBe(parameters.length);
    }
    expect(english.allowErrorForDataTypeAny).toBe(true);
  });
});

describe("the calling of a function", () => {
  it("lets a defect through as it is, instead of dressing it as the user's mistake", () => {
    const broken = { ...functionById("DSO"), run: () => (undefined as never as string[][]).map((row) => row) };
    expect(() => callable(broken, fakeHost(), "en-US")(1, 2)).toThrow(TypeError);
  });
  it("answers a single value as it is", () => {
    const single = { ...functionById("DSO"), run: () => 25 };
    expect(callable(single, fakeHost(), "en-US")()).toBe(25);
  });
});

describe("the reference", () => {
  it("shows every function with a formula to paste, in both languages", () => {
    const text = functionReference();
    for (const entry of customFunctions) {
      expect(text.split(`## KAM.${entry.id}(`)).toHaveLength(3);
      expect(text).toContain(exampleFormula(entry));
      expect(text).toContain(entry.blanks["zh-CN"]);
    }
  });
  it("writes formulas as Excel reads them", () => {
    expect(exampleFormula(functionById("DSO"))).toBe("=KAM.DSO({50;0},{730;100},365)");
    expect(exampleFormula(functionById("OVERDUE"))).toBe(
      '=KAM.OVERDUE({"2024-06-29";"2024-06-30";"2024-01-31"},{100;50;-20},"2024-06-30")',
    );
  });
});
