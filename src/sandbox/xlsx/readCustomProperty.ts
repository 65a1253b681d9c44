import type { Package } from "./openPackage";
import { findPart } from "./openPackage";

/** The value of a worksheet custom property: its part holds UTF-16 text and nothing else. */
export function readCustomProperty(parts: Package, partName: string | undefined): string {
  const name = partName === undefined ? undefined : findPart(parts, partName);
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? new TextDecoder("utf-16le").decode(bytes) : "";
}

/** The bytes of such a part. */
export function customPropertyBytes(value: string): Uint8Array {
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}
