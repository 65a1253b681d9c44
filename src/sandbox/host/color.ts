import { invalidArgument } from "./hostError";

const NAMED: Record<string, string> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500",
  gray: "#808080", grey: "#808080", purple: "#800080", brown: "#A52A2A", pink: "#FFC0CB", cyan: "#00FFFF", magenta: "#FF00FF",
  silver: "#C0C0C0", navy: "#000080", teal: "#008080", maroon: "#800000", olive: "#808000", lime: "#00FF00",
}; // prettier-ignore

/** "#rrggbb", "rrggbb" or a common HTML name as "#RRGGBB"; "" stays, it means none. */
export function asColor(color: unknown): string {
  if (color === "") return "";
  if (typeof color !== "string") throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  const named = Object.hasOwn(NAMED, color.toLowerCase()) ? NAMED[color.toLowerCase()] : undefined;
  const result = hex ? `#${hex.toUpperCase()}` : named;
  if (!result) throw invalidArgument();
  return result;
}
