import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The library as its npm package ships it. It is served from there, never copied into the repository, never changed. */
const library = resolve(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");

/** Microsoft's address of the library; pages of the store must load it from there. */
export const officeJsCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What a page in Excel loads: the entry, the host files of Excel on each platform, the words and the trust prompt. */
const needed =
  /^(office\.js|excel-(web|win32|mac|winrt)-16\.\d\d\.js|o15apptofilemappingtable\.js|telemetry\/oteljs_agave\.js|agaveerrorux\/.*|[a-z-]+\/office_strings\.js)$/i;

/** The files of Office.js that the add-in needs where the CDN cannot be reached, and their licence: path below office-js/ → file. */
export function officeJsFiles(): Map<string, string> {
  const files = readdirSync(library, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [file.slice(library.length + 1).replaceAll("\\", "/"), file])
    .filter(([path]) => needed.test(path));
  // The code asks for AgaveErrorUX, the package has it in small letters: the same on Windows, a 404 elsewhere.
  const renamed = files.map(([path, file]): [string, string] => [path.replace(/^agaveerrorux/, "AgaveErrorUX"), file]);
  return new Map([...renamed, ["LICENSE.md", join(library, "../LICENSE.md")]]);
}

/** The file for a path below office-js/, whatever its case. */
export function findOfficeJsFile(path: string): string | undefined {
  bySmallPath ??= new Map([...officeJsFiles()].map(([name, file]) => [name.toLowerCase(), file]));
  return bySmallPath.get(path.replace(/^\/+/, "").toLowerCase());
}

let bySmallPath: Map<string, string> | undefined;
