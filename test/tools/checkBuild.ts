import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import packageJson from "../../package.json";
import { checkManifest } from "./checkManifest";
import { builtFile } from "./manifestFiles";
import { officeJsCdn } from "./officeJsFiles";
import { productionBase } from "./productionManifest";
import { top } from "./sourceFiles";

/** What the pane may cost a user who opens it for the first time: every script of dist/, compressed. React and Fluent UI take half. */
const budget = 360_000;

/** Problems of dist/ after a production build: its manifest, traces of development, and size. Prints the size. */
export function checkBuild(): string[] {
  const manifest = builtFile("manifest.xml")?.toString() ?? "";
  return [
    ...checkManifest(manifest, { packageVersion: packageJson.version, readFile: builtFile, base: productionBase }),
    ...checkTraces(),
    ...checkSize(),
  ];
}

function checkTraces(): string[] {
  const page = builtFile("taskpane.html")?.toString() ?? "";
  const files = readdirSync(join(top, "dist"), { recursive: true, encoding: "utf8" });
  return [
    ...(page.includes(officeJsCdn) ? [] : ["dist/taskpane.html does not load Office.js from Microsoft's CDN"]),
    ...files
      .filter((file) => /sandbox|\.map$/.test(file))
      .map((file) => `dist/${file} does not belong into production`),
    ...files
      .filter(
        (file) => /\.(html|json|xml)$/.test(file) && /localhost/.test(readFileSync(join(top, "dist", file), "utf8")),
      )
      .map((file) => `dist/${file} names localhost`),
  ];
}

function checkSize(): string[] {
  const scripts = readdirSync(join(top, "dist")).filter((file) => file.endsWith(".js"));
  const sizes = scripts.map((file) => gzipSync(readFileSync(join(top, "dist", file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [i, file] of scripts.entries()) console.log(`   ${file}: ${kilobytes(sizes[i])}`);
  console.log(`   together ${kilobytes(total)} compressed, of ${kilobytes(budget)} allowed`);
  return total > budget
    ? [`the scripts of dist/ take ${kilobytes(total)} compressed, more than ${kilobytes(budget)}`]
    : [];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
