import type { Tone } from "../reports/sheetPlan";

/** Colours by what they mean, "#RRGGBB"; text on its fill passes 4.5:1. */
export interface ToneColours {
  readonly fill: string;
  readonly text: string;
}

export const signals = {
  good: { fill: "#DFF6DD", text: "#0B5A0B" },
  warning: { fill: "#FFF4CE", text: "#7A4300" },
  bad: { fill: "#FDE7E9", text: "#A1121B" },
  neutral: { fill: "#F0F0F0", text: "#424242" },
} as const satisfies Record<string, ToneColours>;

/** One hue each, dark to light; lightness alone tells the steps apart, in grey and to every kind of eye. */
export const ramps = {
  tier: ["#0C3B5E", "#0F548C", "#2E86D1", "#77B7F0", "#B4D6FA", "#EBF3FC"],
  risk: ["#6E0811", "#A4262C", "#CF5A56", "#EE9A8F", "#F6CFC7", "#FDF3F0"],
  stage: ["#023A3D", "#036266", "#038387", "#4DB6B9", "#A6E0E1", "#E8F7F7"],
} as const;

/** On any colour at least one of the two reads at 4.5:1. */
const DARK_TEXT = "#000000";
const LIGHT_TEXT = "#FFFFFF";

/** The colours of a tone: of tiers the first is darkest (highest value), of risks and stages the last (highest risk, nearest to closing). */
export function toneColours(tone: Tone): ToneColours {
  if (typeof tone === "string") return signals[tone];
  const share = tone.of > 1 ? tone.step / (tone.of - 1) : 0;
  const fill = along(ramps[tone.hue], tone.hue === "tier" ? share : 1 - share);
  return { fill, text: contrast(LIGHT_TEXT, fill) >= 4.5 ? LIGHT_TEXT : DARK_TEXT };
}

/** The colour at a share (0 first, 1 last) of a ramp, between its steps where need be. */
function along(ramp: readonly string[], share: number): string {
  const place = share * (ramp.length - 1);
  const lower = Math.min(Math.floor(place), ramp.length - 2);
  return mix(ramp[lower], ramp[lower + 1], place - lower);
}

/** Part-way from one colour to another. */
export function mix(from: string, to: string, share: number): string {
  const other = channels(to);
  const mixed = channels(from).map((value, i) => Math.round(value + (other[i] - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** Contrast ratio of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): [number, number, number] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16)) as [number, number, number];
}
