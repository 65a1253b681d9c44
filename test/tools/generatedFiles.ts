import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "../../src/functions/metadata";
import { functionReference } from "../../src/functions/reference";
import { top } from "./sourceFiles";

/** Files that are committed, because Excel or a reader wants them as they are, but written from the catalogues. */
function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["src/functions/functions.json", json(functionsMetadata("en-US"))],
    ["src/functions/functions.zh-cn.json", json(functionsMetadata("zh-CN"))],
    ["src/functions/README.md", functionReference()],
  ]);
}

/** Those that differ from what the catalogues say now, one sentence each. */
export function staleFiles(): string[] {
  return [...generatedFiles()].flatMap(([path, text]) => {
    const file = join(top, path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [`${path} is stale: run \`npm run fix\``];
  });
}

export function writeGeneratedFiles(): void {
  for (const [path, text] of generatedFiles()) writeFileSync(join(top, path), text);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
