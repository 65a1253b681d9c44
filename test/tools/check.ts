import { checkBuild } from "./checkBuild";
import { checkDevelopmentManifest } from "./checkDevelopmentManifest";
import { staleFiles } from "./generatedFiles";
import { run } from "./run";
import { format, lint } from "./style";

/**
 * `npm run check`: everything that must hold before a change is handed over, in the order in which it is quickest to fail. Stops at the
 * first stage that fails. `--skip-tests` leaves the tests out for whoever has just run them.
 */
const stages: readonly [name: string, check: () => boolean | Promise<boolean>][] = [
  ["types", () => run("tsc", ["--noEmit", "--project", "."])],
  ["lint", () => run("eslint", ["--max-warnings", "0", ...lint])],
  ["format", () => run("prettier", ["--check", "--log-level", "warn", ...format])],
  ["generated files", async () => says(await staleFiles())],
  ["manifest", () => says(checkDevelopmentManifest())],
  ["build", () => run("webpack", ["--mode", "production"])],
  ["what was built", () => says(checkBuild())],
  ["tests", () => run("vitest", ["run", "--config", "test/tools/vitest.config.ts"])],
];

const skipped = process.argv.includes("--skip-tests") ? ["tests"] : [];
for (const [name, check] of stages) {
  if (skipped.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const passed = await check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(passed ? `   passed in ${seconds} s` : `\nCheck failed at: ${name} (after ${seconds} s).${remedy(name)}`);
  if (!passed) process.exit(1);
}
console.log(`\nAll ${stages.length - skipped.length} stages passed.`);

function says(problems: readonly string[]): boolean {
  for (const problem of problems) console.error(`   ${problem}`);
  return problems.length === 0;
}

function remedy(name: string): string {
  return ["lint", "format", "generated files"].includes(name) ? " `npm run fix` repairs what can be repaired." : "";
}
