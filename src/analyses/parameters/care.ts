import type { Parameter } from "../parameter";

/** Greetings and calls that keep a relationship warm. */
export const careParameters = {
  careDays: {
    kind: "days",
    label: { "en-US": "Care calendar over", "zh-CN": "关怀日历天数" },
    meaning: {
      "en-US": "Days ahead for which the care calendar lists birthdays, festivals and calls.",
      "zh-CN": "关怀日历列出未来多少天内的生日、节日与回访。",
    },
    source: "S061",
    default: 30,
    min: 1,
    max: 366,
  },
  careCallDays: {
    kind: "set",
    of: "days",
    label: { "en-US": "Call at least every", "zh-CN": "回访间隔" },
    meaning: {
      "en-US":
        "Days after the last contact or visit at which a call is due, by ABC class; customers without a class count as C.",
      "zh-CN": "最近联系或拜访后多少天应回访，按 ABC 类别；无类别的客户按 C 类。",
    },
    source: "convention",
    keys: {
      A: { "en-US": "A", "zh-CN": "A 类" },
      B: { "en-US": "B", "zh-CN": "B 类" },
      C: { "en-US": "C", "zh-CN": "C 类" },
    },
    default: { A: 30, B: 60, C: 180 },
    min: 1,
    max: 3660,
  },
  careFestivals: {
    kind: "choice",
    label: { "en-US": "Festivals", "zh-CN": "节日范围" },
    meaning: { "en-US": "Festivals on which customers are greeted.", "zh-CN": "向客户问候的节日。" },
    source: "S061",
    default: "both",
    choices: {
      both: { "en-US": "Chinese and international", "zh-CN": "中国与国际节日" },
      chinese: { "en-US": "Chinese", "zh-CN": "中国节日" },
      international: { "en-US": "International", "zh-CN": "国际节日" },
      none: { "en-US": "None", "zh-CN": "不问候" },
    },
  },
  careLeapDay: {
    kind: "choice",
    label: { "en-US": "Birthdays on 29 February", "zh-CN": "2 月 29 日生日" },
    meaning: {
      "en-US": "When a birthday on 29 February is kept in other years.",
      "zh-CN": "平年如何安排 2 月 29 日的生日。",
    },
    source: "S061",
    default: "feb28",
    choices: {
      feb28: { "en-US": "28 February", "zh-CN": "2 月 28 日" },
      mar1: { "en-US": "1 March", "zh-CN": "3 月 1 日" },
    },
  },
  careCardCost: {
    kind: "money",
    label: { "en-US": "Cost of a greeting", "zh-CN": "每份问候成本" },
    meaning: {
      "en-US": "What a card or small gift costs; 0 where it does not matter.",
      "zh-CN": "每张贺卡或小礼品的成本；不计则为 0。",
    },
    source: "convention",
    default: 0,
    min: 0,
    max: 1e6,
  },
} as const satisfies Record<string, Parameter>;
