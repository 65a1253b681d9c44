import type { Label } from "../i18n/language";
import type { Parameter, ValueOf } from "./parameter";
import { parameterSections } from "./parameterSections";

/** Every threshold, rate and choice of the calculation by its id, section by section. */
export const parameters = Object.assign({}, ...parameterSections.map((section) => section.parameters)) as Declared;

/** The declarations of all sections in one: `Object.assign` cannot say so of a list. */
type Declared = Joined<(typeof parameterSections)[number]["parameters"]>;
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

export type ParameterId = keyof typeof parameters;
export type ParameterValues = { readonly [K in ParameterId]: ValueOf<(typeof parameters)[K]> };

/** A parameter as any of its kinds, where the literal's own is of no interest. */
export const declarationOf = (id: ParameterId): Parameter => parameters[id];

/** The heading under which a parameter is found. */
export const sectionOf = (id: ParameterId): Label =>
  parameterSections.find((section) => id in section.parameters)!.title;
