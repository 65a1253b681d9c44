import { parseArgs, type ParseArgsConfig } from "node:util";
import { dayOfIso } from "../engine/dates";
import { languages, type Language } from "../i18n/language";
import { UsageError } from "./usage";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command's words and options. @throws UsageError for an option that does not exist */
export function parseCommand<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function languageOption(text: string | undefined): Language {
  const language = languages.find((known) => known.toLowerCase() === (text ?? "en-US").toLowerCase());
  if (language === undefined) throw new UsageError(`--lang must be one of ${languages.join(", ")}, not ${text}`);
  return language;
}

/** An Excel day number. */
export function dayOption(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const day = dayOfIso(text);
  if (Number.isNaN(day)) throw new UsageError(`--as-of must be a day like 2026-06-30, not ${text}`);
  return day;
}

export function numberOption(
  name: string,
  text: string | undefined,
  otherwise: number,
  range: { min: number; max: number; whole: boolean },
): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  const { min, max, whole } = range;
  if (text.trim() === "" || !(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
    throw new UsageError(`--${name} must be a ${whole ? "whole " : ""}number from ${min} to ${max}, not ${text}`);
  }
  return value;
}

/** `PARAM=VALUE` pairs; a value that reads as a number is one. */
export function setOptions(pairs: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const split = pair.indexOf("=");
      if (split < 1) throw new UsageError(`--set takes PARAM=VALUE, not ${pair}`);
      const text = pair.slice(split + 1).trim();
      return [pair.slice(0, split).trim(), text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text];
    }),
  );
}
