import { ALTMAN_MODELS, ALTMAN_ZONES, type AltmanModel } from "../../../engine/credit/altmanScores";
import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import type { ClassColumn, ResultColumn } from "../../analysis";

/** The zones of Altman's models, worst first. */
export const zones: ClassColumn["classes"] = ALTMAN_ZONES.map((id) => ({
  id,
  label: { distress: label("Distress", "危机"), grey: label("Grey", "灰色"), safe: label("Safe", "安全") }[id],
  look: ({ distress: "bad", grey: "warning", safe: "good" } as const)[id],
}));

const model = (name: string, of: AltmanModel, for_: Label): { score: ResultColumn; zone: ResultColumn } => {
  const { distressBelow, safeAbove } = ALTMAN_MODELS[of];
  return {
    score: { kind: "number", label: label(name, name), definition: for_ },
    zone: {
      kind: "class",
      label: label(`${name} zone`, `${name} 区间`),
      definition: label(
        `${name} below ${distressBelow} is distress, above ${safeAbove} safe, between them grey.`,
        `${name} 低于 ${distressBelow} 为危机，高于 ${safeAbove} 为安全，其间为灰色。`,
      ),
    },
  };
};
export const listed = model(
  "Altman Z",
  "listed",
  label(
    "Score = 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5 with market value in X4; listed manufacturers (1968).",
    "1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5，X4 用股票市值；适用于上市制造业（1968）。",
  ),
);
export const privateFirm = model(
  "Altman Z′",
  "private",
  label(
    "Score = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5 with book equity in X4; private firms (1983).",
    "0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5，X4 用账面权益；适用于非上市企业（1983）。",
  ),
);
export const nonManufacturing = model(
  "Altman Z″",
  "nonManufacturing",
  label(
    "Score = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4 with book equity in X4; non-manufacturers (1995).",
    "6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4，X4 用账面权益；适用于非制造业（1995）。",
  ),
);
export const emerging = model(
  "Altman Z″-EM",
  "emergingMarkets",
  label(
    "Score = 3.25 + Z″; emerging markets (1995), with zones that lie 3.25 higher than those of Z″.",
    "3.25 + Z″；适用于新兴市场（1995），界线较 Z″ 高 3.25。",
  ),
);
