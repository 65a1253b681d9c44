/** Strict files (ISO/IEC 29500-1) name the same vocabulary by other addresses; [transitional, strict]. */
const NAMESPACES: readonly (readonly [string, string])[] = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"],
  ["http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"],
];

export const isStrict = (text: string): boolean => text.includes(NAMESPACES[0][1]);

/** XML written for a transitional file as a strict one wants it. */
export function toStrict(xml: string): string {
  return NAMESPACES.reduce((result, [transitional, strict]) => result.replaceAll(transitional, strict), xml);
}
