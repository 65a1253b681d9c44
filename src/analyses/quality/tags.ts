import { map2, NONE } from "../../engine/columns";
import { accountTags } from "../../engine/tiering/accountTags";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { textField } from "../customerField";
import { defineAnalysis, UNKNOWN, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import type { ParameterValues } from "../parameters";
import { actionList } from "../tiering/action";
import { serviceMapping, serviceTierList } from "../tiering/serviceTiers";
import { tierSchemes } from "../tiering/tierSchemes";
import { bigCustomers } from "./bigCustomers";
import { codesOf, columnOf } from "./columnOf";
import { relationTypeList, relationTypes, routeList, routesOf } from "./relationTypes";
import { stanceList } from "./stances";

export const ageList: readonly Class[] = [
  { id: "old", label: label("Old", "老客户") },
  { id: "new", label: label("New", "新客户") },
];
export const sizeList: readonly Class[] = [
  { id: "big", label: label("Big", "大客户") },
  { id: "small", label: label("Small", "小客户") },
];
export const termList: readonly Class[] = [
  { id: "longTerm", label: label("Long-term", "长期客户") },
  { id: "temporary", label: label("Temporary", "临时客户") },
  { id: "nonUser", label: label("Not buying", "未购客户") },
];
export const bondList: readonly Class[] = [
  { id: "loyal", label: label("Loyal", "忠诚客户"), look: "good" },
  { id: "marginal", label: label("Marginal", "边缘客户"), look: "neutral" },
  { id: "potential", label: label("Potential", "潜在客户"), look: "neutral" },
  { id: "non", label: label("None", "非客户"), look: "neutral" },
];

/** How customers are tagged: old or new, big or small, lasting, loyal, by relation; and how we face them. */
export const tags = defineAnalysis({
  id: "tags",
  pillar: "tiering",
  entity: "customer",
  label: label("Tags", "客户标签"),
  question: label("What kind of customer is each?", "各客户属于哪类？"),
  needs: ["receivables"],
  parameters: [
    "tagNewMonths",
    "tagLongMonths",
    "tagLoyalMonths",
    "tagLoyalOrders",
    "activeMonths",
    "tierScheme",
    "serviceOfThree",
    "serviceOfFour",
  ],
  after: ["status", "trading", "tier", "keyAccount", "action", "composite"],
  columns: {
    age: tag(
      "Old or new",
      "新老客户",
      "New: first invoice less than “New customer below” months ago",
      "新客户：首次开票距今不足“新客户期限”",
    ),
    size: tag("Big or small", "大小客户", "Big: of the first tier, or key account", "大客户：第一级客户或已评定大客户"),
    term: tag(
      "Term",
      "长短期",
      "Long-term: still buys and with us for “Long-term customer from” months; temporary: still buys; not buying: no invoice within “Producing within”",
      "长期：仍在购买且达到“长期客户期限”；临时：仍在购买；未购：“产出客户期限”内无发票",
    ),
    bond: tag(
      "Bond",
      "忠诚状态",
      "Loyal: still buys, with the orders and months of “Loyal customer”; marginal: still buys; potential: bought before, or has open opportunities; none: neither",
      "忠诚：仍在购买且达到忠诚客户的订单数与合作期限；边缘：仍在购买；潜在：曾购买或有未结商机；非客户：皆无",
    ),
    relationType: tag(
      "Relation",
      "与企业关系",
      "Consumer, business, channel or internal customer, by the words of the type column; empty where they say something else",
      "按客户类型列的用词分为一般（零售）、企业、渠道、内部客户；无法识别时为空",
    ),
    route: tag(
      "Route",
      "直接或间接",
      "Through a channel where the relation is one, else direct",
      "渠道客户为间接，其余为直接",
    ),
    stance: tag(
      "Stance",
      "相处姿态",
      "By service tier: core yielding, senior caring, middle adaptive, general indifferent; indifferent too where the composite value is below 0 or the action is drop",
      "按服务级别：核心屈从型、高级关怀型、中级适应型、一般冷漠型；综合价值为负或策略为裁减者亦为冷漠型",
    ),
  },
  kpis: {
    loyal: count("Loyal customers", "忠诚客户数", "Customers with the tag loyal", "标签为忠诚的客户数"),
    fresh: count("New customers", "新客户数", "Customers with the tag new", "标签为新客户的客户数"),
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const found = accountTags(valuesOf(input), limitsOf(input));
    const types = relationTypes(textField(customers, "customerType"));
    const isBig = bigCustomers(input);
    const countOf = (codes: Uint8Array, code: number): number =>
      codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    const given = textField(customers, "customerType").codes.reduce((n, code) => n + (code === NONE ? 0 : 1), 0);
    const told = given - (types.length - countOf(types, UNKNOWN));
    return {
      rows: customers.count,
      columns: {
        age: { codes: found.age, classes: ageList },
        size: { codes: isBig.map((big) => 1 - big), classes: sizeList },
        term: { codes: found.term, classes: termList },
        bond: { codes: found.bond, classes: bondList },
        relationType: { codes: types, classes: relationTypeList },
        route: { codes: routesOf(types), classes: routeList },
        stance: { codes: stancesOf(input), classes: stanceList },
      },
      kpis: { loyal: countOf(found.bond, 0), fresh: countOf(found.age, 1) },
      notes: [
        ...(told > 0
          ? [
              label(
                `The type of ${told} customers names no relation that is known (consumer, business, channel, internal); theirs stays empty.`,
                `${told} 个客户的客户类型无法识别为零售、企业、渠道或内部客户，关系标签留空。`,
              ),
            ]
          : []),
        ...emptyStanceNotes(parameters),
      ],
    };
  },
});

function valuesOf(input: AnalysisInput) {
  const { ledger } = input;
  const { history } = purchaseCalendar(ledger);
  return {
    monthsKnown: map2(columnOf(input, "trading", "tenureMonths"), ledger.customers.firstDay, (months, first) =>
      Number.isNaN(first) ? NaN : months,
    ),
    buys: codesOf(input, "status", "status").map((status) => (status === 0 ? 1 : 0)),
    orders: history.repeats.map((repeats) => (Number.isNaN(repeats) ? 0 : repeats + 1)),
    interest: columnOf(input, "status", "openOpportunities"),
  };
}

const limitsOf = ({ parameters }: AnalysisInput) => ({
  newMonths: parameters.tagNewMonths,
  longMonths: parameters.tagLongMonths,
  loyalOrders: parameters.tagLoyalOrders,
  loyalMonths: parameters.tagLoyalMonths,
});

function stancesOf(input: AnalysisInput): Uint8Array {
  const worth = columnOf(input, "composite", "value");
  const action = codesOf(input, "action", "action");
  const drop = actionList.findIndex(({ id }) => id === "drop");
  const last = stanceList.length - 1;
  return codesOf(input, "tier", "service").map((service, row) =>
    worth[row] < 0 || action[row] === drop ? last : service,
  );
}

/** A scheme of three tiers cannot fill four stances; which one stays empty is the mapping's doing, and said. */
function emptyStanceNotes(parameters: ParameterValues): Label[] {
  const mapped = serviceMapping(tierSchemes[parameters.tierScheme].tiers.length, parameters);
  return stanceList.flatMap(({ label: stance }, code) => {
    const { label: service } = serviceTierList[code];
    const canBeEmpty = code < stanceList.length - 1 && !mapped.includes(code);
    return canBeEmpty
      ? [
          label(
            `Nobody is met as ${stance["en-US"].toLowerCase()}: no tier of the scheme in force has the service tier ${service["en-US"].toLowerCase()}; map one to it on the Parameters sheet (service tier).`,
            `没有${stance["zh-CN"]}客户：现行分级方案没有级别对应${service["zh-CN"]}服务级别；可在参数表的“服务级别对应”中调整。`,
          ),
        ]
      : [];
  });
}

function tag(english: string, chinese: string, definition: string, definitionZh: string): ResultColumn {
  return { kind: "class", label: label(english, chinese), definition: label(`${definition}.`, `${definitionZh}。`) };
}

function count(english: string, chinese: string, what: string, whatZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(`${what}.`, `${whatZh}。`) };
}
