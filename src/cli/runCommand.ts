import { fill } from "../i18n/fill";
import { paneWords, type PaneWord } from "../i18n/paneWords";
import { WorkbookError } from "../refresh/workbook";
import { callCommand } from "./callCommand";
import { functionsCommand } from "./functionsCommand";
import type { Output } from "./output";
import { refreshCommand } from "./refreshCommand";
import { sampleCommand } from "./sampleCommand";
import { InputError, usage, UsageError } from "./usage";

const commands: Readonly<Record<string, (args: readonly string[], output: Output) => number | Promise<number>>> = {
  refresh: refreshCommand,
  functions: functionsCommand,
  call: callCommand,
  sample: sampleCommand,
};

/** Runs one command line. @returns 0 done, 1 the input stops it, 2 wrong usage */
export async function runCommand([name, ...args]: readonly string[], output: Output): Promise<number> {
  if (name === undefined || name === "--help" || name === "help" || args.includes("--help")) {
    output.say(usage);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = commands[name];
    if (!command) throw new UsageError(`there is no command ${name}`);
    return await command(args, output);
  } catch (error) {
    return explain(error, output);
  }
}

function explain(error: unknown, output: Output): number {
  if (error instanceof UsageError) {
    output.say(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (error instanceof InputError) {
    output.say(error.message);
    return 1;
  }
  if (error instanceof WorkbookError) {
    output.say(hostMessage(error));
    return 1;
  }
  throw error;
}

/** The pane's words for what a host refuses: `sheetNotOurs` is said as `errorSheetNotOurs`. */
function hostMessage({ code, details }: WorkbookError): string {
  const word = `error${code[0].toUpperCase()}${code.slice(1)}`;
  return fill(paneWords[word as PaneWord]["en-US"], details);
}
