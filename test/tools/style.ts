/** What lint and format look at, the same for checking and repairing. */
export const lint = [
  "--config",
  "test/tools/eslint.config.mjs",
  "--cache",
  "--cache-location",
  "node_modules/.cache/eslint/",
  ".",
];

/** Generated files and golden results have a form of their own. */
export const format = [
  "--cache",
  "src/**/*.{ts,tsx,css,html,md}",
  "test/**/*.{ts,tsx,mjs,html,md}",
  "test/tools/*.json",
  "assets/*.html",
  "*.{js,json,md}",
  ".github/**/*.yml",
  "!src/functions/*.md",
  "!package-lock.json",
];
