import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The top of the repository. */
export const top = resolve(import.meta.dirname, "../..");

/** Every TypeScript source under a folder of the repository, by its path from the top, in a stable order. */
export function sourcesUnder(folder: string): Map<string, string> {
  const files = readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(top, file), "utf8")]));
}
