import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** What is known of the colours around the pane. */
export interface Surroundings {
  /** Background of Office's own panes, "#RRGGBB"; Excel on the web does not tell. */
  readonly officeBackground?: string;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

export type ThemeName = "light" | "dark" | "highContrast";

/** Contrast themes win over everything; then Office's own background decides; the browser's preference is the last resort. */
export function chooseTheme({ officeBackground, prefersDark, forcedColors }: Surroundings): ThemeName {
  if (forcedColors) return "highContrast";
  const luminance = officeBackground === undefined ? NaN : relativeLuminance(officeBackground);
  if (!Number.isNaN(luminance)) return luminance < 0.2 ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** WCAG 2 relative luminance of "#RRGGBB", 0 (black) to 1 (white); NaN when it is no such colour. */
function relativeLuminance(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return NaN;
  const [red, green, blue] = match.slice(1).map((hex) => linear(parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
