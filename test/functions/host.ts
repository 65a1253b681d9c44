import { callable, type FunctionHost } from "../../src/functions/associate";
import type { CustomFunction } from "../../src/functions/function";
import { customFunctions } from "../../src/functions/index";
import type { Language } from "../../src/i18n/language";

/** An error as a host shows it in a cell. */
export class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** As much of a host as functions need. */
export function fakeHost(): FunctionHost<string> & { readonly associated: Map<string, (...args: never[]) => unknown> } {
  const associated = new Map<string, (...args: never[]) => unknown>();
  return {
    associated,
    associate: (id, run) => void associated.set(id, run),
    Error: HostError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
}

export const functionById = (id: string): CustomFunction => customFunctions.find((entry) => entry.id === id)!;

/** Call a function as a host does; errors in cells are told by their code, a thrown one with its message. */
export function call(id: string, ...args: unknown[]): unknown {
  return callIn("en-US", id, ...args);
}

export function callIn(language: Language, id: string, ...args: unknown[]): unknown {
  const run = callable(functionById(id), fakeHost(), language) as (...given: unknown[]) => unknown;
  try {
    return (run(...args) as unknown[][]).map((row) =>
      row.map((cell) => (cell instanceof HostError ? cell.code : cell)),
    );
  } catch (error) {
    if (error instanceof HostError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** An error of the sheet, as a host that passes errors on hands it over. */
export const sheetError = { type: "CustomFunctionError", code: "#DIV/0!" };
