import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Which prospects to pursue: the five principles and the likeness to loyal customers. */
export const prospects: Report = {
  id: "prospects",
  sheet: label("KAM Prospects", "KAM 潜在客户"),
  short: label("Prospects", "潜在客户"),
  group: "tiering",
  optional: true,
  needs: "prospects",
  titles: [
    label(
      "{prospect.pursue} of {prospect.prospects|prospect|prospects} to pursue, {prospect.develop} to develop",
      "{prospect.prospects} 个潜在客户中 {prospect.pursue} 个重点争取，{prospect.develop} 个培育",
    ),
    label("Prospects", "潜在客户"),
  ],
  kpis: ["prospect.prospects", "prospect.pursue", "prospect.develop", "prospect.loyal"],
  charts: [],
  freezeColumns: 1,
  tables: [
    {
      id: "prospects",
      name: "KAM_Prospects",
      rows: "prospect",
      label: label("Scorecard of prospects", "潜在客户评分卡"),
      columns: [
        { ref: "prospect.name" },
        { ref: "prospect.class", look: "classes" },
        {
          ref: "prospect.score",
          look: "dataBar",
          startsGroup: true,
          formula:
            '=IF([prospect.unknown]=5,"",N([prospect.positioning])+N([prospect.type])+N([prospect.hasPotential])+N([prospect.match])+N([prospect.similar]))',
        },
        { ref: "prospect.unknown" },
        { ref: "prospect.positioning", startsGroup: true },
        { ref: "prospect.type" },
        {
          ref: "prospect.hasPotential",
          formula: '=IF([prospect.potential]="","",IF([prospect.potential]>={prospectPotential},1,0))',
        },
        { ref: "prospect.match" },
        {
          ref: "prospect.similar",
          formula: '=IF([prospect.similarity]="","",IF([prospect.similarity]>={similarFrom}-1E-9,1,0))',
        },
        { ref: "prospect.potential", startsGroup: true },
        { ref: "prospect.similarity", look: "dataBar" },
        { ref: "prospect.industry", startsGroup: true },
        { ref: "prospect.region" },
        { ref: "prospect.size" },
        { ref: "prospect.owner" },
      ],
      sort: { by: "prospect.score", order: "descending" },
    },
  ],
  notes: [
    label(
      "The five principles: it fits our positioning, is of a good type, has potential, is well matched with us, and is like our loyal customers.",
      "五条指导思想：符合定位、优质类型、有潜力、门当户对、与忠诚客户相似。",
    ),
  ],
};
