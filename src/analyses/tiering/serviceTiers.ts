import { mappedClasses } from "../../engine/tiering/mappedClasses";
import { label } from "../../i18n/label";
import type { Class } from "../analysis";
import type { ParameterValues } from "../parameters";

/** Service tiers of the visit plan, in the order of the engine's codes. */
export const serviceTierList: readonly Class[] = [
  { id: "core", label: label("Core", "核心"), look: { rank: 0, of: 4 } },
  { id: "senior", label: label("Senior", "高级"), look: { rank: 1, of: 4 } },
  { id: "middle", label: label("Middle", "中级"), look: { rank: 2, of: 4 } },
  { id: "general", label: label("General", "一般"), look: { rank: 3, of: 4 } },
];

/** Code of the service tier of each tier of a scheme, by the mapping of the parameters. */
export function serviceMapping(
  tierCount: number,
  { serviceOfThree, serviceOfFour }: ParameterValues,
): readonly number[] {
  const { first, second, third, fourth } = { fourth: NaN, ...(tierCount === 3 ? serviceOfThree : serviceOfFour) };
  return [first, second, third, fourth].slice(0, tierCount).map((tier) => tier - 1);
}

export const serviceCodes = (codes: Uint8Array, tierCount: number, parameters: ParameterValues): Uint8Array =>
  mappedClasses(codes, serviceMapping(tierCount, parameters));
