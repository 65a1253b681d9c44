import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAddinServices } from "../../src/sandbox/addinServices";
import {
  createFunctionCaller,
  shapeArguments,
  type CallArgument,
  type FunctionCaller,
  type FunctionMetadata,
  type ParameterMetadata,
} from "../../src/sandbox/customFunctions";
import { createHost } from "../../src/sandbox/host/host";
import { createWorkbook } from "../../src/sandbox/model/workbook";
import { openInJsdom, type JsdomAddin } from "../../src/sandbox/transports/jsdom";

const withParameters = (...parameters: Partial<ParameterMetadata>[]): FunctionMetadata => ({
  id: "F",
  name: "F",
  parameters: parameters.map((parameter, i) => ({ name: `p${i}`, type: "any", ...parameter })),
});

describe("arguments as a function receives them", () => {
  const number = { type: "number" } as const;
  const matrix = { dimensionality: "matrix" } as const;
  const shaped = (parameters: Partial<ParameterMetadata>[], args: CallArgument[], allowErrors = false) =>
    shapeArguments(withParameters(...parameters), args, allowErrors);

  it("are rows of cells where the parameter is a matrix, 1 × 1 for a single value", () => {
    expect(shaped([matrix], [[[1, 2], [3]]])).toEqual({ values: [[[1, 2], [3]]] });
    expect(shaped([matrix], [5])).toEqual({ values: [[[5]]] });
  });
  it("are single values where the parameter is one, also from a range of one cell", () => {
    expect(shaped([{}], [[[7]]])).toEqual({ values: [7] });
    expect(shaped([{}], [[[7, 8]]])).toEqual({ error: "#VALUE!" });
  });
  it("are null where the cell is empty or an optional argument is left out, as in Excel on the web", () => {
    const optional = { optional: true };
    expect(shaped([{}, optional, { ...matrix, ...optional }], [undefined])).toEqual({ values: [null, null, null] });
    expect(shaped([matrix], [[[1], [undefined]]])).toEqual({ values: [[[1], [null]]] });
    expect(shaped([matrix], [Array.from({ length: 1 }, () => Array<undefined>(2))])).toEqual({
      values: [[[null, null]]],
    });
  });
  it("are converted to the parameter's type, or the cell shows #VALUE! without a call", () => {
    expect(shaped([number], ["12.5"])).toEqual({ values: [12.5] });
    expect(shaped([number], [true])).toEqual({ values: [1] });
    expect(shaped([number], ["twelve"])).toEqual({ error: "#VALUE!" });
    expect(shaped([number], [""])).toEqual({ error: "#VALUE!" });
    expect(shaped([{ type: "string" }, { type: "string" }], [12.5, true])).toEqual({ values: ["12.5", "TRUE"] });
    expect(shaped([{ type: "boolean" }], [0])).toEqual({ values: [false] });
  });
  it("that are errors are the result, unless the function takes errors", () => {
    expect(shaped([matrix], [[[1, { error: "#N/A" }]]])).toEqual({ error: "#N/A" });
    expect(shaped([matrix], [[[1, { error: "#N/A" }]]], true)).toEqual({
      values: [[[1, { type: "CustomFunctionError", code: "#N/A" }]]],
    });
    expect(shaped([number], [{ error: "#REF!" }], true)).toEqual({ error: "#REF!" });
  });
  it("are gathered by a repeating parameter", () => {
    expect(shaped([{}, { repeating: true }], ["a", 1, 2])).toEqual({ values: ["a", [1, 2]] });
  });
  it("that are too few or too many are refused", () => {
    expect(shaped([{}], [])).toEqual({ error: "#VALUE!" });
    expect(shaped([{}], [1, 2])).toEqual({ error: "#VALUE!" });
  });
});

describe("calls of an add-in's functions through the genuine client", () => {
  let addin: JsdomAddin;
  let caller: FunctionCaller;
  let batches = 0;
  const call = (id: string, args: CallArgument[], ...parameters: Partial<ParameterMetadata>[]) =>
    caller.call({ ...withParameters(...parameters), id }, args, "Sheet1!B2");

  beforeAll(async () => {
    const services = createAddinServices();
    const host = createHost(createWorkbook(), { services: services.services });
    services.onResults(() => (batches += 1));
    caller = createFunctionCaller(host, services, { allowErrorForDataTypeAny: true, functions: [] });
    addin = await openInJsdom(host);
    const { CustomFunctions } = addin.window;
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    CustomFunctions.associate("DOUBLE", (rows: unknown[][]) => rows.map((row) => row.map(doubled)));
    CustomFunctions.associate(
      "SEEN",
      (value: unknown, place: { address: string }) => `${typeof value} at ${place.address}`,
    );
    CustomFunctions.associate("LATER", (a: number) => Promise.resolve(a));
    CustomFunctions.associate("EMPTY", () => [["a", ""]]);
    CustomFunctions.associate("NOTHING", () => [[null]]);
    CustomFunctions.associate("NAN", () => NaN);
    CustomFunctions.associate("THROW", () => {
      throw new Error("surprise");
    });
    for (const code of ["invalidValue", "notAvailable", "divisionByZero", "invalidNumber", "nullReference"] as const) {
      CustomFunctions.associate(code, () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "customer: unknown");
      });
    }
    /** Twice a number; what is no number is an error of its own. */
    function doubled(value: unknown): unknown {
      if (typeof value === "number") return 2 * value;
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no number");
    }
  });
  afterAll(() => addin.close());

  it("answer a value", async () => {
    expect(await call("ADD", [20, 22], { type: "number" }, { type: "number" })).toEqual({ value: 42 });
    expect(await call("LATER", [1.5], {})).toEqual({ value: 1.5 });
  });
  it("answer a matrix, each cell with an error of its own", async () => {
    expect(
      await call(
        "DOUBLE",
        [
          [
            [1, "x"],
            [0.1, undefined],
          ],
        ],
        { dimensionality: "matrix" },
      ),
    ).toEqual({
      value: [
        [2, { error: "#N/A" }],
        [0.2, { error: "#N/A" }],
      ],
    });
  });
  it("keep an empty text empty, and show null as 0, as Excel does", async () => {
    expect(await call("EMPTY", [])).toEqual({ value: [["a", ""]] });
    expect(await call("NOTHING", [])).toEqual({ value: [[0]] });
  });
  it("know the calling cell", async () => {
    expect(await call("SEEN", [undefined], {})).toEqual({ value: "object at Sheet1!B2" });
  });
  it.each([
    ["invalidValue", "#VALUE!", "customer: unknown"],
    ["notAvailable", "#N/A", "customer: unknown"],
    ["divisionByZero", "#DIV/0!"],
    ["invalidNumber", "#NUM!"],
    ["nullReference", "#NULL!"],
    ["THROW", "#VALUE!"],
    ["NAN", "#NUM!"],
    ["NOT_ASSOCIATED", "#VALUE!"],
  ])("show %s as %s", async (id, error, message?: string) => {
    const result = await call(id, []);
    expect(result.value).toEqual({ error });
    if (message) expect(result.message).toBe(message);
  });
  it("show an argument that does not fit without asking the add-in", async () => {
    const before = batches;
    expect(await call("ADD", ["x", 1], { type: "number" }, { type: "number" })).toEqual({
      value: { error: "#VALUE!" },
    });
    expect(batches).toBe(before);
  });
  it("travel together: 500 calls are answered in one batch", async () => {
    const before = batches;
    const calls = Array.from({ length: 500 }, (_, i) => call("ADD", [i, 1], { type: "number" }, { type: "number" }));
    const results = await Promise.all(calls);
    expect(results.map(({ value }) => value)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
    expect(batches - before).toBe(1);
  });
});

describe("calls before the add-in's page is there", () => {
  it("wait for it", async () => {
    const services = createAddinServices();
    const host = createHost(createWorkbook(), { services: services.services });
    const caller = createFunctionCaller(host, services, { functions: [] });
    const result = caller.call({ ...withParameters({}), id: "SAME" }, ["x"], "Sheet1!A1");
    const addin = await openInJsdom(host);
    addin.window.CustomFunctions.associate("SAME", (value: unknown) => value);
    expect(await result).toEqual({ value: "x" });
    addin.close();
  });
});
