import type { CustomFunction } from "./function";

/** The example as a formula to paste into a cell: `=KAM.DSO({50;0},{730;100},365)`. */
export const exampleFormula = ({ id, example }: CustomFunction): string =>
  `=KAM.${id}(${example.arguments.map(written).join(",")})`;

function written(argument: unknown): string {
  if (!Array.isArray(argument)) return constant(argument);
  const rows = argument as readonly (readonly unknown[])[];
  return `{${rows.map((row) => row.map(constant).join(",")).join(";")}}`;
}

function constant(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `"${String(value).replaceAll('"', '""')}"`;
}
