import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { run } from "../tools/run";
import { top } from "../tools/sourceFiles";
import { serveSite } from "./serveSite";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the development build is served while the browser tests run: `inject("site")`. */
    site: string;
  }
}

/** Once before the browser tests: build the add-in with the sandbox and serve it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(top, "node_modules/.cache/kam-desk/site");
  const built = await run("webpack", ["--mode", "development", "--output-path", folder]);
  if (!built) throw new Error("The development build failed; the browser tests need it.");
  const site = await serveSite(folder);
  project.provide("site", site.url);
  return site.close;
}
