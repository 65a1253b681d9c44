import { numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { festivals, nextFestival } from "./festivals";

/** The festivals in force with their next days, the nearest first. */
export function comingFestivals({ ledger, parameters }: Pick<AnalysisInput, "ledger" | "parameters">) {
  return festivals
    .filter(({ group }) => parameters.careFestivals === "both" || parameters.careFestivals === group)
    .map((festival) => ({ ...festival, day: nextFestival(festival, ledger.asOfDay) }))
    .filter(({ day }) => !Number.isNaN(day))
    .sort((a, b) => a.day - b.day);
}

/** People who can be greeted: contacts of customers that are known. */
export const contactsToGreet = ({ ledger: { tables } }: Pick<AnalysisInput, "ledger">): number =>
  tables.contacts ? tables.contacts.customer.filter((customer) => customer >= 0).length : 0;

/** The festivals of the year to come and what greeting everybody takes. */
export const careFestivals = defineAnalysis({
  id: "careFestivals",
  pillar: "tiering",
  entity: "festival",
  label: label("Festivals", "节日"),
  question: label("Which festivals come, and how many greetings do they take?", "将有哪些节日，需多少份问候？"),
  needs: ["contacts"],
  parameters: ["careFestivals", "careCardCost"],
  columns: {
    festival: { kind: "text", label: label("Festival", "节日"), definition: label("The festival.", "节日名称。") },
    day: {
      kind: "day",
      label: label("Date", "日期"),
      definition: label(
        "Its next day; lunar festivals by tables from 2020 to 2045.",
        "下一次日期；农历节日按 2020 至 2045 年日期表。",
      ),
    },
    daysAhead: {
      kind: "days",
      label: label("Days ahead", "距今天数"),
      definition: label("Date − as-of date.", "日期 − 截止日。"),
    },
    contacts: {
      kind: "count",
      label: label("Contacts to greet", "问候人数"),
      definition: label("Contacts of customers that are known.", "所属客户可识别的联系人数。"),
    },
    cost: {
      kind: "money",
      label: label("Cost", "成本"),
      definition: label(
        "Contacts × cost of a greeting; empty where that is 0.",
        "问候人数 × 每份问候成本；成本为 0 时为空。",
      ),
    },
  },
  kpis: {
    greetings: {
      kind: "count",
      label: label("Greetings a year", "全年问候份数"),
      definition: label("Contacts × festivals of the year to come.", "联系人数 × 未来一年节日数。"),
    },
  },
  compute(input) {
    const coming = comingFestivals(input);
    const contacts = contactsToGreet(input);
    const { careCardCost: cost } = input.parameters;
    return {
      rows: coming.length,
      columns: {
        festival: coming.map((festival) => festival.label),
        day: numbersFrom(coming, ({ day }) => day),
        daysAhead: numbersFrom(coming, ({ day }) => day - input.ledger.asOfDay),
        contacts: new Float64Array(coming.length).fill(contacts),
        cost: new Float64Array(coming.length).fill(cost > 0 ? contacts * cost : NaN),
      },
      kpis: { greetings: contacts * coming.length },
    };
  },
});
