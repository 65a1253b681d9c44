import { readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { checkManifest } from "./checkManifest";
import { sourceOfBuilt } from "./manifestFiles";
import { developmentBase } from "./productionManifest";
import { top } from "./sourceFiles";

/** Problems of manifest.xml as it stands at the top. */
export function checkDevelopmentManifest(): string[] {
  const xml = readFileSync(join(top, "manifest.xml"), "utf8");
  return checkManifest(xml, { packageVersion: packageJson.version, readFile: sourceOfBuilt, base: developmentBase });
}
