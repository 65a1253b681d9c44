import { bytesFrom } from "../columns";
import { UNKNOWN } from "./unknown";

/** Service tiers of the visit plan (核心 / 高级 / 中级 / 一般). */
export const SERVICE_TIERS = ["core", "senior", "middle", "general"] as const;

/**
 * Classes of one scheme from those of another, by an editable table: service tiers from ABC classes, say.
 *
 * @param classes codes of the one scheme; length n
 * @param mapping code of the other scheme for each code
 * @returns codes, length n; `UNKNOWN` where the class is unknown or the table has no entry for it
 * @see     S006
 * @example mappedClasses([0, 2, 255], [0, 1, 3]) // [0, 3, 255]
 */
export function mappedClasses(classes: ArrayLike<number>, mapping: ArrayLike<number>): Uint8Array {
  return bytesFrom(classes, (code) => (code < mapping.length ? mapping[code] : UNKNOWN));
}
