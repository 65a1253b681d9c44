import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Whom to greet and whom to call. */
export const care: Report = {
  id: "care",
  sheet: label("KAM Care Calendar", "KAM 客户关怀"),
  short: label("Care calendar", "客户关怀"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "In {careEvents.days|day|days}: {careEvents.birthdays|birthday|birthdays}, {careEvents.calls|call|calls} due ({careEvents.late} late)",
      "未来 {careEvents.days} 天：{careEvents.birthdays} 个生日，{careEvents.calls} 次回访（{careEvents.late} 次已逾期）",
    ),
    label("Care calendar", "客户关怀日历"),
  ],
  kpis: [
    "careEvents.events",
    "careEvents.birthdays",
    "careEvents.calls",
    "careEvents.late",
    "careEvents.contacts",
    "careFestivals.greetings",
  ],
  charts: [],
  needs: "contacts",
  tables: [
    {
      id: "events",
      name: "KAM_CareEvents",
      rows: "careEvent",
      label: label("Due in the days ahead, the earliest first", "近期待办（按日期）"),
      columns: [
        { ref: "careEvents.day" },
        { ref: "careEvents.daysAhead", look: "negative" },
        { ref: "careEvents.kind", look: "classes" },
        { ref: "careEvents.what" },
        { ref: "careEvents.customer", startsGroup: true },
        { ref: "careEvents.isKey" },
        { ref: "careEvents.contact" },
        { ref: "careEvents.role" },
        { ref: "careEvents.last" },
        { ref: "careEvents.owner" },
      ],
      optional: true,
    },
    {
      id: "festivals",
      name: "KAM_Festivals",
      rows: "festival",
      label: label("Festivals of the year to come", "未来一年的节日"),
      columns: [
        { ref: "careFestivals.day" },
        { ref: "careFestivals.daysAhead" },
        { ref: "careFestivals.festival" },
        { ref: "careFestivals.contacts" },
        { ref: "careFestivals.cost" },
      ],
      totals: ["careFestivals.contacts", "careFestivals.cost"],
      optional: true,
      plain: true,
    },
  ],
};
