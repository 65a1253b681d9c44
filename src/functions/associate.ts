import type { Language } from "../i18n/language";
import type { Answer, Argument, CustomFunction, Matrix } from "./function";
import { customFunctions } from "./index";
import { isRefusal } from "./refuse";

/** What a host offers for custom functions, as far as we use it. */
export interface FunctionHost<Code> {
  associate(id: string, run: (...args: never[]) => unknown): void;
  readonly Error: new (code: Code, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: Code; readonly notAvailable: Code };
}

/** Register every custom function with the host; messages speak the language. */
export function associateFunctions<Code>(
  host: FunctionHost<Code>,
  language: Language,
  functions: readonly CustomFunction[] = customFunctions,
): void {
  for (const entry of functions) host.associate(entry.id, callable(entry, host, language));
}

/** A function as the host calls it: a mistake becomes #VALUE! with its message, NaN becomes #N/A in its own cell. */
export function callable<Code>(entry: CustomFunction, host: FunctionHost<Code>, language: Language) {
  return (...args: (Argument | Matrix)[]): unknown => {
    // Hosts append an invocation object that belongs to no parameter.
    const given = args.slice(0, entry.parameters.length);
    try {
      const answers = entry.run(...given);
      return isMatrix(answers) ? answers.map((row) => row.map((answer) => cell(answer, host))) : cell(answers, host);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new host.Error(host.ErrorCode.invalidValue, isRefusal(error) ? error.words[language] : error.message);
    }
  };
}

const isMatrix = (answers: ReturnType<CustomFunction["run"]>): answers is readonly (readonly Answer[])[] =>
  Array.isArray(answers);

const cell = <Code>(answer: Answer, host: FunctionHost<Code>): unknown =>
  typeof answer === "number" && Number.isNaN(answer) ? new host.Error(host.ErrorCode.notAvailable) : answer;
