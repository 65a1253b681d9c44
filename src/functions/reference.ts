import type { Language } from "../i18n/language";
import { languages } from "../i18n/language";
import { exampleFormula } from "./exampleFormula";
import type { CustomFunction } from "./function";
import { customFunctions } from "./index";

const words = {
  "en-US": {
    title: "Custom functions",
    intro:
      "Each function takes single cells or whole ranges and spills its answers; ranges are faster than many single calls. All are pure: the same arguments give the same answer, the day is an argument, nothing is sent anywhere. They work in cells, not inside conditional formats or data validation. In BYROW and MAP they need Excel 2510 or newer.",
    argument: "Argument",
    meaning: "Meaning",
    optional: "optional",
    result: "Answer",
    blanks: "Empty cells, text and errors",
    example: "Example",
  },
  "zh-CN": {
    title: "自定义函数",
    intro:
      "每个函数既可用于单个单元格，也可用于整个区域并自动溢出；整块计算比逐格调用更快。函数均为纯函数：参数相同结果相同，日期是参数，不向外发送任何数据。可在单元格公式中使用，但不能用于条件格式或数据验证。用于 BYROW 和 MAP 时需要 Excel 2510 或更新版本。",
    argument: "参数",
    meaning: "含义",
    optional: "可省略",
    result: "结果",
    blanks: "空单元格、文本与错误",
    example: "示例",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The function reference as Markdown, in both languages; src/functions/README.md holds it. */
export function functionReference(): string {
  const head = "<!-- Generated from the function catalogue; `npm run fix` writes it. -->";
  return `${[head, ...languages.map(chapter)].join("\n\n")}\n`;
}

function chapter(language: Language): string {
  const { title, intro } = words[language];
  return [`# ${title}`, intro, ...customFunctions.map((entry) => section(entry, language))].join("\n\n");
}

function section(entry: CustomFunction, language: Language): string {
  const w = words[language];
  const names = entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const rows = entry.parameters.map(
    ({ name, optional, description }) => `| ${name} | ${description[language]}${optional ? ` (${w.optional})` : ""} |`,
  );
  return [
    `## KAM.${entry.id}(${names})`,
    entry.summary[language],
    [`| ${w.argument} | ${w.meaning} |`, "| --- | --- |", ...rows].join("\n"),
    `**${w.result}:** ${entry.result.description[language]}`,
    `**${w.blanks}:** ${entry.blanks[language]}`,
    `**${w.example}:** \`${exampleFormula(entry)}\` → \`${JSON.stringify(entry.example.result)}\``,
  ].join("\n\n");
}
