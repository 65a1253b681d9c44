import { bytesFrom, codesFrom, NONE, numbersFrom, wordAt } from "../../engine/columns";
import { nextAnniversary } from "../../engine/nextAnniversary";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { textField } from "../customerField";
import { defineAnalysis, resultOf, type AnalysisInput, type Class } from "../analysis";
import { comingFestivals, contactsToGreet } from "./careFestivals";

const KINDS = ["birthday", "call", "festival"] as const;
const kinds: readonly Class[] = [
  { id: "birthday", label: label("Birthday", "生日"), look: "good" },
  { id: "call", label: label("Call", "回访"), look: "warning" },
  { id: "festival", label: label("Festival", "节日"), look: "neutral" },
];

interface CareEvent {
  readonly day: number;
  readonly kind: (typeof KINDS)[number];
  /** −1 for festivals, which are for all. */
  readonly customer: number;
  /** Row of the contacts; −1 where the customer as a whole is meant. */
  readonly contact: number;
  readonly what: Label;
  /** Last contact with the customer; NaN where unknown or of no interest. */
  readonly last: number;
}

/** Whom to greet and whom to call in the days ahead. */
export const careEvents = defineAnalysis({
  id: "careEvents",
  pillar: "tiering",
  entity: "careEvent",
  label: label("Care calendar", "客户关怀日历"),
  question: label("Whom to greet and whom to call in the days ahead?", "近期应问候谁、回访谁？"),
  needs: ["contacts"],
  parameters: ["careDays", "careCallDays", "careFestivals", "careLeapDay"],
  after: ["abc", "keyAccount"],
  columns: {
    day: {
      kind: "day",
      label: label("Due", "应办日期"),
      definition: label("Day of the greeting or call.", "问候或回访日期。"),
    },
    daysAhead: {
      kind: "days",
      label: label("Days ahead", "距今天数"),
      definition: label("Due − as-of date; below 0 it is late.", "应办日期 − 截止日；负数为已过期。"),
    },
    kind: {
      kind: "class",
      label: label("Occasion", "事由"),
      definition: label(
        "Birthday of a contact; call, because the last contact or visit is longer ago than the class of the customer allows; festival.",
        "联系人生日；距最近联系或拜访已超过该类客户回访间隔；节日。",
      ),
    },
    what: { kind: "text", label: label("What", "事项"), definition: label("What to do.", "应办事项。") },
    customer: { kind: "text", label: label("Customer", "客户名称"), definition: label("The customer.", "客户。") },
    isKey: {
      kind: "flag",
      label: label("Key account", "大客户"),
      definition: label("1 for customers that are key accounts.", "大客户为 1。"),
    },
    contact: {
      kind: "text",
      label: label("Contact", "联系人"),
      definition: label("As the contacts sheet says.", "取自联系人表。"),
    },
    role: {
      kind: "text",
      label: label("Role", "职务"),
      definition: label("As the contacts sheet says.", "取自联系人表。"),
    },
    last: {
      kind: "day",
      label: label("Last contact", "最近联系"),
      definition: label("The latest contact or visit of the customer.", "该客户最近一次联系或拜访。"),
    },
    owner: {
      kind: "text",
      label: label("Owner", "负责人"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
  },
  kpis: {
    events: count("To do", "待办事项", "Greetings and calls of the days ahead.", "近期问候与回访事项数。"),
    birthdays: count("Birthdays", "生日", "Birthdays in the days ahead.", "近期生日数。"),
    calls: count("Calls due", "应回访", "Customers whose call is due or late.", "应回访或已逾期的客户数。"),
    late: count(
      "Calls late",
      "逾期未回访",
      "Customers whose call was due before the as-of date.",
      "截止日前已应回访的客户数。",
    ),
    contacts: count("Contacts", "联系人数", "Contacts of customers that are known.", "所属客户可识别的联系人数。"),
    days: count("Days ahead", "日历天数", "Days that the calendar looks ahead.", "日历向前的天数。"),
  },
  compute(input) {
    const { ledger, parameters } = input;
    const until = ledger.asOfDay + parameters.careDays;
    const events = [...birthdays(input), ...calls(input), ...festivalEvents(input)]
      .filter(({ day }) => day <= until)
      .sort((a, b) => a.day - b.day || a.customer - b.customer || a.contact - b.contact);
    const { name, role } = ledger.tables.contacts!.table.columns;
    const isKey = resultOf(input, "keyAccount")?.columns.isKey as Float64Array | undefined;
    const owner = textField(ledger.customers, "owner");
    const codes = (of: (event: CareEvent) => number): Uint32Array => codesFrom(events, of);
    const number = (of: (event: CareEvent) => number): Float64Array => numbersFrom(events, of);
    const countOf = (holds: (event: CareEvent) => boolean): number => events.filter(holds).length;
    return {
      rows: events.length,
      columns: {
        day: number(({ day }) => day),
        daysAhead: number(({ day }) => day - ledger.asOfDay),
        kind: { codes: bytesFrom(events, ({ kind }) => KINDS.indexOf(kind)), classes: kinds },
        what: events.map(({ what }) => what),
        customer: { codes: codes(({ customer }) => (customer >= 0 ? customer : NONE)), words: ledger.customers.names },
        isKey: number(({ customer }) => Number(isKey?.[customer] === 1)),
        contact: { codes: codes(({ contact }) => (contact >= 0 ? name.codes[contact] : NONE)), words: name.words },
        role: { codes: codes(({ contact }) => (contact >= 0 ? role.codes[contact] : NONE)), words: role.words },
        last: number(({ last }) => last),
        owner: { codes: codes(({ customer }) => (customer >= 0 ? owner.codes[customer] : NONE)), words: owner.words },
      },
      kpis: {
        events: events.length,
        birthdays: countOf(({ kind }) => kind === "birthday"),
        calls: countOf(({ kind }) => kind === "call"),
        late: countOf(({ kind, day }) => kind === "call" && day < ledger.asOfDay),
        contacts: contactsToGreet(input),
        days: parameters.careDays,
      },
      notes: notesOf(input),
    };
  },
});

function birthdays({ ledger, parameters }: AnalysisInput): CareEvent[] {
  const { table, customer } = ledger.tables.contacts!;
  const next = nextAnniversary(table.columns.birthday, ledger.asOfDay, parameters.careLeapDay);
  return Array.from(next).flatMap((day, contact): CareEvent[] => {
    if (Number.isNaN(day) || customer[contact] < 0) return [];
    const name = wordAt(table.columns.name, contact);
    const what = label(`Congratulate ${name}`, `祝贺${name}生日`);
    return [{ day, kind: "birthday", customer: customer[contact], contact, what, last: NaN }];
  });
}

/** Customers with contacts or visits: somebody looks after them. */
function calls(input: AnalysisInput): CareEvent[] {
  const { ledger, parameters } = input;
  const last = lastContacts(ledger);
  const classes = resultOf(input, "abc")?.columns.class;
  const intervalOf = (customer: number): number => {
    const id = classes && "classes" in classes ? classes.classes[classes.codes[customer]]?.id : undefined;
    return parameters.careCallDays[id === "A" || id === "B" ? id : "C"];
  };
  return [...last].map(([customer, { day, contact }]): CareEvent => {
    const interval = intervalOf(customer);
    const due = Number.isNaN(day) ? ledger.asOfDay : day + interval;
    const what = Number.isNaN(day)
      ? label("Make the first contact", "建立首次联系")
      : label(`Call: at least every ${interval} days`, `回访：至少每 ${interval} 天一次`);
    return { day: due, kind: "call", customer, contact, what, last: day };
  });
}

/** The latest contact or visit of each customer up to the as-of day, and with whom; NaN where there are contacts, but no day. */
function lastContacts({ asOfDay, tables }: Ledger): Map<number, { day: number; contact: number }> {
  const last = new Map<number, { day: number; contact: number }>();
  const see = (customer: number, day: number, contact: number): void => {
    if (customer < 0) return;
    const known = last.get(customer);
    const isPast = day <= asOfDay;
    if (!known) last.set(customer, { day: isPast ? day : NaN, contact });
    else if (isPast && !(known.day >= day))
      last.set(customer, { day, contact: contact >= 0 ? contact : known.contact });
  };
  const contacts = tables.contacts!;
  contacts.customer.forEach((customer, row) => see(customer, contacts.table.columns.lastContact[row], row));
  tables.visits?.customer.forEach((customer, row) => see(customer, tables.visits!.table.columns.date[row], -1));
  return last;
}

function festivalEvents(input: AnalysisInput): CareEvent[] {
  const contacts = contactsToGreet(input);
  return comingFestivals(input).map(({ label: name, day }) => ({
    day,
    kind: "festival",
    customer: -1,
    contact: -1,
    what: label(
      `${name["en-US"]}: ${contacts} ${contacts === 1 ? "contact" : "contacts"} to greet`,
      `${name["zh-CN"]}：问候 ${contacts} 位联系人`,
    ),
    last: NaN,
  }));
}

function notesOf({ ledger, parameters }: AnalysisInput): Label[] {
  const { table, customer } = ledger.tables.contacts!;
  const { A, B, C } = parameters.careCallDays;
  const notes = [
    label(
      `Calls are due ${A}, ${B} and ${C} days after the last contact or visit of A, B and C customers; customers without any contact or visit on the sheets are not listed.`,
      `A、B、C 类客户分别在最近联系或拜访后 ${A}、${B}、${C} 天应回访；无联系人与拜访记录的客户不列入。`,
    ),
  ];
  const strangers = customer.filter((owner) => owner < 0).length;
  if (strangers > 0)
    notes.push(
      label(
        `Contacts left out, because nobody knows their customer: ${strangers}.`,
        `所属客户无法识别、未计入的联系人：${strangers} 位。`,
      ),
    );
  const undated = table.columns.birthday.filter(Number.isNaN).length;
  if (undated > 0) notes.push(label(`Contacts without a birthday: ${undated}.`, `未填生日的联系人：${undated} 位。`));
  return notes;
}

function count(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(definition, definitionZh) };
}
