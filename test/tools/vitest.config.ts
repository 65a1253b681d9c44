import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * The whole suite. Files run in Node; one that needs a DOM says `// @vitest-environment jsdom` in its first line.
 * Time limits are wide because a browser start or a first compilation on a busy machine is slow without being wrong.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    environment: "node",
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A library that writes to the console in a test hides the one line that matters.
    silent: "passed-only",
  },
});
