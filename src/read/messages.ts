import { isoOf } from "../engine/dates";
import { fill } from "../i18n/fill";
import type { Label, Language } from "../i18n/language";
import { cellAddress } from "./cellAddress";
import type { Issue } from "./issue";
import { cellMessages } from "./messages/cells";
import { checkMessages } from "./messages/checks";
import { recognitionMessages } from "./messages/recognition";
import { rowMessages } from "./messages/rows";
import type { Message } from "./messages/say";
import type { InputTable } from "./schema";
import { inputTables } from "./tables/index";

export { cellAddress } from "./cellAddress";

/** Every message of this room, by the issue's code. */
export const messages: Readonly<Record<string, Message>> = {
  ...recognitionMessages,
  ...rowMessages,
  ...cellMessages,
  ...checkMessages,
};

/** An issue in words: what is wrong, naming cell, header and value, and what to do; undefined for issues of other rooms. */
export function message(
  issue: Issue,
  language: Language,
): { readonly what: string; readonly remedy: string } | undefined {
  const found = messages[issue.code];
  if (!found) return undefined;
  const values = valuesOf(issue, language);
  return { what: fill(found.what[language], values), remedy: fill(found.remedy[language], values) };
}

const orders: Readonly<Record<string, Label>> = {
  dmy: { "en-US": "day/month/year", "zh-CN": "日/月/年" },
  mdy: { "en-US": "month/day/year", "zh-CN": "月/日/年" },
  ymd: { "en-US": "year/month/day", "zh-CN": "年/月/日" },
};

/** Words and numbers for the placeholders: places as Excel writes them, ids as labels, days as dates. */
function valuesOf(issue: Issue, language: Language): Record<string, string | number> {
  const { sheet = "", row, column, header, value = "", details = {} } = issue;
  const table = inputTables.find(({ id }) => id === issue.table) as InputTable | undefined;
  const count = (number: unknown): string => Number(number).toLocaleString(language);
  return {
    ...details,
    sheet,
    value: shortened(value),
    row: (row ?? 0) + 1,
    cell: row === undefined ? "" : cellAddress(row, column ?? 0),
    header: header ?? "",
    table: table?.label[language] ?? issue.table ?? "",
    bases: bases(language),
    whenMissing: table?.whenMissing?.[language] ?? "",
    ...("count" in details ? { count: count(details.count) } : {}),
    ...("order" in details ? { order: orders[details.order]?.[language] ?? String(details.order) } : {}),
    ...("day" in details ? { day: isoOf(Number(details.day)) } : {}),
    ...("field" in details ? { field: labels(String(details.field), table, language) } : {}),
    ...("fields" in details ? { fields: labels(String(details.fields), table, language) } : {}),
    ...("missing" in details ? { missing: labels(String(details.missing), table, language) } : {}),
  };
}

/** The tables of which one is enough. */
function bases(language: Language): string {
  const names = inputTables.flatMap((table: InputTable) => (table.isBasis ? [table.label[language]] : []));
  return language === "zh-CN" ? names.map((name) => `“${name}”`).join("与") : names.join(" and ");
}

/** Field ids as labels: `customer,customerName;amount` → Customer ID or Customer name; Amount. */
function labels(ids: string, table: InputTable | undefined, language: Language): string {
  const [or, and] = language === "zh-CN" ? ["或", "；"] : [" or ", "; "];
  const label = (id: string): string => table?.fields[id]?.label[language] ?? id;
  return ids
    .split(";")
    .map((group) => group.split(",").map(label).join(or))
    .join(and);
}

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
