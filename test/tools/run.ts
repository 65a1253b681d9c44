import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./sourceFiles";

/** The programs that the project's commands run, and the packages they come in. */
const packages = {
  tsc: "typescript",
  eslint: "eslint",
  prettier: "prettier",
  webpack: "webpack",
  vitest: "vitest",
} as const;

/**
 * Run a program of the project's packages at the top of the repository, showing what it says. True when it succeeds.
 * Started by Node itself: it is the same on every system and needs neither npx nor a shell.
 */
export function run(program: keyof typeof packages, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [scriptOf(program), ...args], { cwd: top, stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

function scriptOf(program: keyof typeof packages): string {
  const folder = join(top, "node_modules", packages[program]);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}
