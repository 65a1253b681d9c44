import { escapeXml } from "./escapedText";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import { children, parseXml } from "./parseXml";
import { CONTENT_TYPES } from "./contentTypes";
import type { PartStore } from "./partStore";
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

/** Write the settings where the file has them, or into a part of their own; nothing changes when they are as read. */
export function writeSettings(settings: ReadonlyMap<string, unknown>, workbook: WorkbookPart, store: PartStore): void {
  const found = findSettingsPart(store.parts, workbook);
  const xml = settingsXml(settings);
  if (found === undefined ? settings.size === 0 : xml === readText(store.parts, found)) return;
  const name = found ?? store.freeName("customXml/item#.xml");
  store.put(name, xml, CONTENT_TYPES.xml);
  if (found !== undefined) return;
  store.addRelationship(workbook.partName, "customXml", name);
  const properties = store.freeName("customXml/itemProps#.xml");
  store.put(properties, ITEM_PROPERTIES, CONTENT_TYPES.customXmlProperties);
  store.putRelationships(name, [{ id: "rId1", type: "customXmlProps", target: properties, external: false }]);
}

/** Every custom XML part has a number of its own; ours is always the same. */
const ITEM_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  '<ds:datastoreItem ds:itemID="{5A4DB0C5-0F1E-4B7E-9C55-0D15EA5E0001}" ' +
  'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>';

function settingsXml(settings: ReadonlyMap<string, unknown>): string {
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
