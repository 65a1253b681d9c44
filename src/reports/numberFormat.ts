import type { ColumnKind } from "../analyses/analysis";

/** Excel number format of a column, invariant. Money above 1,000 has no decimals anywhere in its column; numbers that all are below 1, such as scores of forecasts, have three. */
export function numberFormat(kind: ColumnKind, largest = Infinity): string {
  switch (kind) {
    case "text":
    case "class":
      return "@";
    case "money":
      return largest >= 1_000 || largest === 0 ? "#,##0" : "#,##0.00";
    case "share":
    case "rate":
      return "0.0%";
    case "number":
      // Scores and amounts may stand in one column, as the units of a plan do: each as it is written elsewhere.
      if (largest >= 1_000 && largest < Infinity) return "[>=1000]#,##0;[<=-1000]-#,##0;#,##0.00";
      return largest < 1 && largest > 0 ? "0.000" : "#,##0.00";
    case "count":
    case "days":
      return "#,##0";
    case "day":
      return "yyyy-mm-dd";
    case "month":
      return "yyyy-mm";
    case "flag":
      // A viewer may take a section that shows nothing for absent, and show the number: a space shows.
      return '"✓";" ";" "';
  }
}

/** Text left, numbers right, marks in the middle. */
export function alignment(kind: ColumnKind): "left" | "right" | "center" {
  if (kind === "text") return "left";
  if (kind === "class" || kind === "flag") return "center";
  return "right";
}
