import { customFunctions } from "../functions/index";
import type { CustomFunction } from "../functions/function";
import type { Language } from "../i18n/language";
import { languageOption, parseCommand } from "./options";
import type { Output } from "./output";
import { UsageError } from "./usage";

/** `kam functions`: every custom function with its parameters. @returns the exit code */
export function functionsCommand(args: readonly string[], output: Output): number {
  const { values, positionals } = parseCommand(args, { json: { type: "boolean" }, lang: { type: "string" } });
  if (positionals.length > 0) throw new UsageError(`functions takes no argument, not ${positionals.join(" ")}`);
  const language = languageOption(values.lang);
  output.data(
    values.json
      ? JSON.stringify(
          customFunctions.map((entry) => described(entry, language)),
          null,
          1,
        )
      : customFunctions.map((entry) => `${signature(entry)}\n    ${entry.summary[language]}`).join("\n"),
  );
  return 0;
}

const signature = ({ id, parameters }: CustomFunction): string =>
  `KAM.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

const described = (
  { id, group, summary, parameters, result, blanks, example }: CustomFunction,
  language: Language,
) => ({
  name: `KAM.${id}`,
  group,
  summary: summary[language],
  parameters: parameters.map(({ description, ...parameter }) => ({ ...parameter, description: description[language] })),
  result: { ...result, description: result.description[language] },
  blanks: blanks[language],
  example,
});
