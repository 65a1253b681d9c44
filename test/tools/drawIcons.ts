import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../support/browser";
import { iconNames, iconSizes } from "./icons";
import { top } from "./sourceFiles";

/** `npm run icons`: draw assets/<name>.svg as assets/<name>-<size>.png in every size. The pictures are committed. */
const browser = await launchBrowser();
const page = await browser.newPage();
for (const name of iconNames) {
  const svg = readFileSync(join(top, "assets", `${name}.svg`), "utf8");
  for (const size of iconSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(top, "assets", `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
