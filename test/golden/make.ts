import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import { cases } from "./cases";

/** Writes every golden input anew. Run by hand after a case was added: `npx tsx test/golden/make.ts`. */
for (const { name, make } of cases) {
  const folder = join(import.meta.dirname, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "input.xlsx"), await writeXlsx(make()));
}
