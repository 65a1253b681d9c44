import { escapeXml } from "./escapedText";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import { children, parseXml } from "./parseXml";
import type { WorkbookPart } from "./workbookPart";

/**
 * Add-in settings in a file. Excel keeps them in the part of the add-in's own task pane, which only Excel can tie to
 * an add-in. The sandbox keeps them in a custom XML part under a namespace of its own: Excel ignores such parts and
 * saves them again.
 */
const NAMESPACE = "urn:office-addin-sandbox:settings";

/** The settings that the sandbox left in the file; values that are no JSON are taken as text. */
export function readSettings(parts: Package, workbook: WorkbookPart): Map<string, unknown> {
  const text = readText(parts, findSettingsPart(parts, workbook));
  if (text === undefined) return new Map();
  return new Map(children(parseXml(text), "setting").map((each) => [each.attributes.key, parseValue(each.text)]));
}

/** The name of the part that holds the settings; undefined when the file has none. */
export function findSettingsPart(parts: Package, { related }: WorkbookPart): string | undefined {
  return related
    .filter(({ type, external }) => type === "customXml" && !external)
    .map(({ target }) => target)
    .find((target) => readText(parts, target)?.includes(`"${NAMESPACE}"`));
}

/** The whole part. */
export function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const elements = [...settings].map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value) ?? "null")}</setting>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${elements.join("")}</settings>`;
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
