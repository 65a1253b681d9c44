import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./sourceFiles";

/** Files of the build whose sources have another place; everything else lies where its address says. */
const sources: Record<string, string> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "functions.js": "src/functions/associate.ts",
  "functions.json": "src/functions/functions.json",
  "functions.zh-cn.json": "src/functions/functions.zh-cn.json",
};

/** A file that the manifest's addresses name, as it stands in the sources. */
export function sourceOfBuilt(path: string): Uint8Array | undefined {
  return bytesOf(join(top, sources[path] ?? path));
}

/** A file that the manifest's addresses name, as the build wrote it. */
export function builtFile(path: string): Uint8Array | undefined {
  return bytesOf(join(top, "dist", path));
}

function bytesOf(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
