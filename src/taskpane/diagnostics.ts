/** The last errors of this session, without data of the workbook: names and messages only. */
const errors: string[] = [];
const MOST = 50;

/** Keeps an error for the diagnostics. */
export function record(error: unknown): void {
  const cause =
    error instanceof Error && error.cause instanceof Error ? ` (${error.cause.name}: ${error.cause.message})` : "";
  errors.push(error instanceof Error ? `${error.name}: ${error.message}${cause}` : String(error));
  if (errors.length > MOST) errors.shift();
}

export const recordedErrors = (): readonly string[] => errors;

/** What the support needs to know of the surroundings. */
export interface Surroundings {
  readonly version: string;
  readonly host: string;
  readonly platform: string;
  readonly build: string;
  readonly language: string;
  readonly sets: readonly string[];
}

/** The diagnostics as text to copy. */
export const diagnosticsText = ({ version, host, platform, build, language, sets }: Surroundings): string =>
  [
    `KAM Desk ${version}`,
    `Host: ${host} ${build}, ${platform}, ${language}`,
    `Requirement sets: ${sets.join(", ") || "none known"}`,
    ...errors.map((error) => `Error: ${error}`),
  ].join("\n");
