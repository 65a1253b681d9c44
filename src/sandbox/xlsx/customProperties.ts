import { escapeXml, unescapeCellText } from "./escapedText";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import { CONTENT_TYPES } from "./contentTypes";
import { children, parseXml } from "./parseXml";
import type { PartStore } from "./partStore";
import { readRelationships } from "./relationships";

export type CustomProperties = Map<string, string | number | boolean>;

/** The custom properties of the document (docProps/custom.xml). Dates are given as text. */
export function readCustomProperties(parts: Package): CustomProperties {
  const text = readText(parts, findCustomProperties(parts));
  if (text === undefined) return new Map();
  return new Map(
    children(parseXml(text), "property").map(({ attributes, children: [value] }) => [
      attributes.name,
      readValue(value?.name ?? "", value?.text ?? ""),
    ]),
  );
}

const findCustomProperties = (parts: Package): string | undefined =>
  readRelationships(parts, "").find(({ type }) => type === "custom-properties")?.target;

function readValue(type: string, text: string): string | number | boolean {
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(type)) return Number(text);
  if (type === "bool") return text === "true" || text === "1";
  return unescapeCellText(text);
}

/** Write the properties; the part changes only when they did. */
export function writeCustomProperties(properties: CustomProperties, store: PartStore): void {
  const entries = (map: CustomProperties): string => JSON.stringify([...map]);
  if (entries(properties) === entries(readCustomProperties(store.parts))) return;
  const found = findCustomProperties(store.parts);
  const name = found ?? "docProps/custom.xml";
  store.put(name, customPropertiesXml(properties), CONTENT_TYPES.customProperties);
  if (found === undefined) store.addRelationship("", "custom-properties", name);
}

/** The whole part. Property numbers begin at 2; the format keeps 0 and 1 for itself. */
function customPropertiesXml(properties: CustomProperties): string {
  const elements = [...properties].map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}">${valueXml(value)}</property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${elements.join("")}</Properties>`
  );
}

function valueXml(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "string") return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}
