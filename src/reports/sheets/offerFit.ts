import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What our offer delivers to whom, beside the rival's. */
export const offerFit: Report = {
  id: "offerFit",
  sheet: label("KAM Offer Fit", "KAM 方案匹配"),
  short: label("Offer fit", "方案匹配"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "Our offer fits {offerFit.best} best; we deliver more than the rival to {offerFit.ahead} of {offerFit.groups}",
      "我方方案最适合{offerFit.best}；{offerFit.groups} 个评价方中 {offerFit.ahead} 个的让渡价值高于对手",
    ),
    label("Offer fit", "方案匹配"),
  ],
  kpis: ["offerFit.groups", "offerFit.ahead"],
  charts: [
    {
      id: "delivered",
      titles: [label("Delivered value, ours and the rival's", "客户让渡价值：我方与对手")],
      kind: "bar",
      rows: "offerSegment",
      categories: "offerFit.group",
      series: [
        { ref: "offerFit.delivered", meaning: "actual" },
        { ref: "offerFit.rivalDelivered", meaning: "previous" },
      ],
      top: 12,
    },
  ],
  needs: "offers",
  tables: [
    {
      id: "fit",
      name: "KAM_OfferFit",
      rows: "offerSegment",
      label: label("Fit and delivered value, the best fit first", "匹配度与让渡价值（按匹配度）"),
      columns: [
        { ref: "offerFit.group" },
        { ref: "offerFit.place", look: "classes" },
        { ref: "offerFit.fit" },
        { ref: "offerFit.rivalFit" },
        { ref: "offerFit.value", startsGroup: true },
        { ref: "offerFit.cost" },
        { ref: "offerFit.delivered", formula: '=IF([offerFit.value]="","",[offerFit.value]-[offerFit.cost])' },
        { ref: "offerFit.rivalDelivered" },
        {
          ref: "offerFit.lead",
          look: "negative",
          formula:
            '=IF(OR([offerFit.delivered]="",[offerFit.rivalDelivered]=""),"",[offerFit.delivered]-[offerFit.rivalDelivered])',
        },
        { ref: "offerFit.ratio", formula: '=IF([offerFit.value]="","",IF([offerFit.cost]>0,[offerFit.value]/[offerFit.cost],""))' }, // prettier-ignore
      ],
      optional: true,
      plain: true,
    },
    {
      id: "strengths",
      name: "KAM_OfferStrengths",
      rows: "offerFeature",
      label: label("Element by element, the most important first", "逐项要素（按重要性）"),
      columns: [
        { ref: "offerStrengths.group" },
        { ref: "offerStrengths.feature" },
        { ref: "offerStrengths.side" },
        { ref: "offerStrengths.importance" },
        { ref: "offerStrengths.own" },
        { ref: "offerStrengths.rival" },
        { ref: "offerStrengths.lead", look: "negative" },
        { ref: "offerStrengths.verdict", look: "classes" },
      ],
      optional: true,
    },
  ],
};
