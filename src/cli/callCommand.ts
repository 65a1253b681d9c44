import { associateFunctions } from "../functions/associate";
import { customFunctions } from "../functions/index";
import { functionsMetadata } from "../functions/metadata";
import type { Language } from "../i18n/language";
import { createAddinServices } from "../sandbox/addinServices";
import {
  createFunctionCaller,
  type CallArgument,
  type CallResult,
  type FunctionsMetadata,
} from "../sandbox/customFunctions";
import { createHost } from "../sandbox/host/host";
import { createWorkbook, isCellError, type Value } from "../sandbox/model/workbook";
import { loadOfficeInVm } from "../sandbox/transports/nodeVm";
import { languageOption, parseCommand } from "./options";
import type { Output } from "./output";
import { UsageError } from "./usage";

/** `kam call KAM.NAME ARG…`: calls a custom function as Excel does. @returns the exit code: 1 when it answers with an error */
export async function callCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseCommand(withNumbersAsArguments(args), { lang: { type: "string" } });
  const [name, ...texts] = positionals;
  if (name === undefined) throw new UsageError("call takes a function: kam call KAM.DSO 50 200 90");
  const entry = customFunctions.find(({ id }) => `KAM.${id}` === name.toUpperCase());
  if (!entry) throw new UsageError(`there is no function ${name}; see kam functions`);
  const { value, message } = await callFunction(entry.id, texts.map(parseArgument), languageOption(values.lang));
  output.data(JSON.stringify(Array.isArray(value) ? value.map((row) => row.map(plain)) : plain(value)));
  if (message) output.say(message);
  return isCellError(value) ? 1 : 0;
}

/** A negative number is an argument, not an option. */
function withNumbersAsArguments(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return ["--", ...args];
  const option = args.slice(at, args[at] === "--lang" ? at + 2 : at + 1);
  return [...option, "--", ...args.slice(0, at), ...args.slice(at + option.length)];
}

function parseArgument(text: string): CallArgument {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value)
      ? value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(blank))
      : blank(value);
  } catch {
    throw new UsageError(
      `the argument ${text} is not JSON: write 1.5 for a number, '"A"' for a text, '[[1],[2]]' for a range`,
    );
  }
}

const blank = (value: unknown): Value => (value === null ? undefined : (value as Value));
const plain = (value: Value): unknown => (isCellError(value) ? value.error : (value ?? null));

/** One call over the simulated Excel and the genuine library, so that the answer is what a cell would show. */
async function callFunction(id: string, args: CallArgument[], language: Language): Promise<CallResult> {
  const addin = createAddinServices();
  const host = createHost(createWorkbook(), { services: addin.services });
  const office = await loadOfficeInVm(host, { customFunctions: true });
  try {
    associateFunctions(office.CustomFunctions, language);
    const metadata = functionsMetadata(language) as FunctionsMetadata;
    const definition = metadata.functions.find((entry) => entry.id === id)!;
    return await createFunctionCaller(host, addin, metadata).call(definition, args, "Sheet1!A1");
  } finally {
    office.dispose();
  }
}
