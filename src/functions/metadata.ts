import type { Language } from "../i18n/language";
import type { CustomFunction } from "./function";
import { customFunctions } from "./index";

/** Where the help of the functions is served, on the domain of the add-in itself. */
const helpPage = "https://kam-desk.example/assets/help.html";

interface MetadataParameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** What a host must know of the functions before it runs any: the content of functions.json. */
export interface FunctionsMetadata {
  /** Error cells arrive as arguments, so that one of them does not spoil a whole range. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly MetadataParameter[];
    readonly result: { readonly type: string; readonly dimensionality: "scalar" | "matrix" };
  }[];
}

/** The metadata in a language: descriptions are translated, names never, so that formulas work in every language. */
export const functionsMetadata = (language: Language): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: customFunctions.map((entry) => describe(entry, language)),
});

function describe(
  { id, summary, parameters, result }: CustomFunction,
  language: Language,
): FunctionsMetadata["functions"][0] {
  return {
    id,
    name: id,
    description: summary[language],
    helpUrl: `${helpPage}#${id}`,
    parameters: parameters.map(({ description, ...parameter }) => ({
      ...parameter,
      description: description[language],
    })),
    result: { type: result.type, dimensionality: result.dimensionality },
  };
}
