import type { AddinServices, InvocationResult } from "./addinServices";
import type { Host } from "./host/types";
import { isCellError, type Value } from "./model/workbook";

/** The metadata file of an add-in's custom functions, as Excel reads it. */
export interface FunctionsMetadata {
  /** Whether parameters of type `any` take error values instead of failing. */
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: "number" | "string" | "boolean" | "any";
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

/** An argument as a formula has it: a value, a range's cells, or nothing (left out). */
export type CallArgument = Value | Value[][];

export interface CallResult {
  value: Value | Value[][];
  /** The text beside a #VALUE! or #N/A. */
  message?: string;
}

export interface FunctionCaller {
  /** Calls `=NAMESPACE.NAME(args)`; `address` is the calling cell, e.g. "Sheet1!B2". Never rejects: what fails is an error value. */
  call(metadata: FunctionMetadata, args: CallArgument[], address: string): Promise<CallResult>;
  /** Stops listening for results; calls under way are never answered. */
  dispose(): void;
}

const CUSTOM_FUNCTIONS = 1;
const INVOKE = 1000;
const ALLOW_ERRORS = 4;

/** Calls the add-in's functions through the host, as Excel on the web does. Calls wait until the add-in's page is ready for them. */
export function createFunctionCaller(host: Host, addin: AddinServices, options: FunctionsMetadata): FunctionCaller {
  const pending = new Map<number, (result: CallResult) => void>();
  let waiting: (() => void)[] = [];
  let lastId = 0;

  const stopResults = addin.onResults((results) => {
    for (const result of results) {
      pending.get(result[0])?.(readResult(result));
      pending.delete(result[0]);
    }
  });
  const stopState = addin.onState(({ functionsReady }) => {
    if (!functionsReady) return;
    const calls = waiting;
    waiting = [];
    calls.forEach((send) => send());
  });

  return {
    dispose() {
      stopResults();
      stopState();
    },
    call(metadata, args, address) {
      const shaped = shapeArguments(metadata, args, options.allowErrorForDataTypeAny ?? false);
      if ("error" in shaped) return Promise.resolve({ value: { error: shaped.error } });
      return new Promise((resolve) => {
        const id = (lastId += 1);
        pending.set(id, resolve);
        const flags = options.allowErrorForDataTypeAny ? ALLOW_ERRORS : 0;
        const message = JSON.stringify([id, metadata.id, shaped.values, address, flags]);
        const send = (): void => host.send(CUSTOM_FUNCTIONS, INVOKE, "", message);
        if (addin.state.functionsReady) send();
        else waiting.push(send);
      });
    },
  };
}

/** Arguments in the form in which the function receives them, or the error that the cell shows without a call. */
export type ShapedArguments = { values: unknown[] } | { error: string };

/**
 * What Excel does to arguments before the call: a range for a matrix parameter
 * is rows of cells, a single value 1 × 1; an optional argument left out and an
 * empty cell are null; texts that are numbers are numbers for a number
 * parameter, and others #VALUE!; an error among the arguments is the result,
 * unless the function takes errors.
 */
export function shapeArguments(
  { parameters }: FunctionMetadata,
  args: CallArgument[],
  allowErrors = false,
): ShapedArguments {
  const last = parameters.at(-1);
  if (args.length > parameters.length && !last?.repeating) return { error: "#VALUE!" };
  if (parameters.some(({ optional, repeating }, i) => i >= args.length && !optional && !repeating)) {
    return { error: "#VALUE!" };
  }
  try {
    const single = last?.repeating ? parameters.slice(0, -1) : parameters;
    const values: unknown[] = single.map((parameter, i) => shapeArgument(parameter, args[i], allowErrors));
    if (last?.repeating) {
      values.push(args.slice(single.length).map((argument) => shapeArgument(last, argument, allowErrors)));
    }
    return { values };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { error: refusal.message };
    throw refusal;
  }
}

/** An argument that Excel answers itself; the message is the cell's error. */
class Refusal extends Error {}

function shapeArgument(parameter: ParameterMetadata, argument: CallArgument, allowErrors: boolean): unknown {
  const convert = (value: Value): unknown => convertValue(value, parameter.type ?? "any", allowErrors);
  if (parameter.dimensionality === "matrix") {
    if (argument === undefined && parameter.optional) return null;
    const rows = Array.isArray(argument) ? argument : [[argument]];
    return rows.map((row) => Array.from(row, convert));
  }
  if (!Array.isArray(argument)) return convert(argument);
  if (argument.length !== 1 || argument[0].length !== 1) throw new Refusal("#VALUE!");
  return convert(argument[0][0]);
}

function convertValue(value: Value, type: NonNullable<ParameterMetadata["type"]>, allowErrors: boolean): unknown {
  if (value === undefined) return null;
  if (isCellError(value)) {
    if (type === "any" && allowErrors) return { type: "CustomFunctionError", code: value.error };
    throw new Refusal(value.error);
  }
  if (type === "any") return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean" && typeof value === "boolean") return value;
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new Refusal("#VALUE!");
  return type === "boolean" ? number !== 0 : number;
}

/** Errors by the client's result codes; 2 is an exception, 3 a rejected promise, 9 and 10 a function the page does not have. */
const ERRORS: Record<number, string> = {
  0: "#NUM!",
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

function readResult([, ok, value, code]: InvocationResult): CallResult {
  if (ok) return { value: Array.isArray(value) ? readMatrix(value) : readValue(value) };
  const error = ERRORS[Number(code)] ?? "#VALUE!";
  return { value: { error }, ...(typeof value === "string" && value !== "" ? { message: value } : {}) };
}

function readMatrix(matrix: unknown[]): Value[][] {
  const rows = matrix.map((row) => (Array.isArray(row) ? row.map(readValue) : [readValue(row)]));
  return rows.length > 0 && rows.every((row) => row.length > 0) ? rows : [[{ error: "#CALC!" }]];
}

/** A value of the client's: null shows as 0 as in Excel, errors and formatted numbers are objects with their plain value. */
function readValue(value: unknown): Value {
  if (value === null || value === undefined) return 0;
  if (typeof value !== "object") return value as Value;
  const { basicValue, type } = value as { basicValue?: string | number; type?: string };
  if (type === "Error" || typeof basicValue !== "number") return { error: String(basicValue ?? "#VALUE!") };
  return basicValue;
}
