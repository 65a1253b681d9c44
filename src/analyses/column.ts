import { label } from "../i18n/label";
import type { ResultColumn } from "./analysis";

/** A column or figure that needs no more than its kind, its name and its definition, both in both languages. */
export const column = (
  kind: ResultColumn["kind"],
  english: string,
  chinese: string,
  definition: string,
  definitionZh: string,
): ResultColumn => ({ kind, label: label(english, chinese), definition: label(definition, definitionZh) });
