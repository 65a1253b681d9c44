import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Time limits are wide because a browser start or a first compilation on a busy machine is slow without being wrong.
const limits = { testTimeout: 60_000, hookTimeout: 120_000 };
const setupFiles = [resolve(import.meta.dirname, "../support/propertySeed.ts")];

/**
 * The whole suite. Files run in Node; one that needs a DOM says `// @vitest-environment jsdom` in its first line; those in test/browser
 * find the development build served at `inject("site")`.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    // A library that writes to the console in a test hides the one line that matters.
    silent: "passed-only",
    projects: [
      {
        test: {
          ...limits,
          setupFiles,
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
        },
      },
      {
        test: {
          ...limits,
          testTimeout: 240_000,
          // On a busy machine a page that has just opened may lose a key or a click while its grid takes the focus.
          retry: 1,
          expect: { poll: { timeout: 20_000 } },
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: resolve(import.meta.dirname, "../support/browserSetup.ts"),
        },
      },
    ],
  },
});
