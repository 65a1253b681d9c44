import { creditCapacity } from "../../engine/credit/creditCapacity";
import { creditExposure, headroom as roomOf, limitUsed } from "../../engine/credit/creditExposure";
import { CREDIT_GRADES } from "../../engine/credit/creditGrades";
import { creditNeed } from "../../engine/credit/creditNeed";
import { policyLimits } from "../../engine/credit/policyLimits";
import { recommendedLimit } from "../../engine/credit/recommendedLimit";
import { map2, numbersFrom } from "../../engine/columns";
import { addMonths, monthOf, monthStart } from "../../engine/dates";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { percentText } from "../numberText";
import { defineAnalysis, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import type { ParameterValues } from "../parameters";
import { gradesOf } from "./creditGrades";
import { numberField } from "../customerField";
import { headroomAhead, probablePipeline } from "./limits/probablePipeline";
import { statementItems } from "./statements/statementItems";
import { statementRows } from "./statements/statementRows";

const constraints: readonly Class[] = [
  { id: "need", label: label("Need", "需求"), look: "neutral" },
  { id: "capacity", label: label("Capacity", "承受能力"), look: "warning" },
  { id: "policy", label: label("Policy", "信用政策"), look: "warning" },
];

const money = (english: string, chinese: string, definition: Label): ResultColumn => ({
  kind: "money",
  label: label(english, chinese),
  definition,
});

/** How much credit each customer should have, what binds it, and what is left of it now and as the pipeline closes. */
export const limits = defineAnalysis({
  id: "limits",
  pillar: "credit",
  entity: "customer",
  label: label("Credit limits", "信用额度测算"),
  question: label(
    "How much credit should each customer have, and when will it run out?",
    "各客户应给多少信用额度，何时会用完？",
  ),
  needs: ["receivables"],
  parameters: [
    "limitVolumeMonths",
    "limitOfNetWorth",
    "limitOfTurnover",
    "limitPolicy",
    "limitProbable",
    "limitMonths",
    "defaultTermDays",
    "ratioBalances",
  ],
  after: ["creditScore", "ratios", "dealRate"],
  columns: {
    need: money(
      "Need",
      "所需信用",
      label(
        "Invoiced in the volume period ÷ its days × payment terms; by the default terms where the customer has none.",
        "测算期开票额 ÷ 天数 × 账期；客户无账期时用默认账期。",
      ),
    ),
    capacity: money(
      "Capacity",
      "承受能力",
      label(
        "The smaller of the grade's part of tangible net worth and of turnover, plus what a guarantee secures; empty where neither is known.",
        "按等级取 有形净值比例 与 营业额比例 之较小者，另加担保金额；两者皆不明时为空。",
      ),
    ),
    policy: money(
      "Policy limit",
      "政策额度",
      label(
        "Limit of the customers sheet × the part that the grade leaves; 0 for a grade that pays cash.",
        "客户表额度 × 该等级保留比例；现金交易的等级为 0。",
      ),
    ),
    recommended: money(
      "Recommended limit",
      "建议额度",
      label(
        "The smallest of need, capacity and policy limit that is known.",
        "所需信用、承受能力、政策额度中已知的最小者。",
      ),
    ),
    binding: {
      kind: "class",
      label: label("Bound by", "制约因素"),
      definition: label("Which of the three is the smallest.", "三者中最小的一项。"),
    },
    change: money(
      "Change of limit",
      "额度调整",
      label("Recommended limit − limit of the customers sheet.", "建议额度 − 客户表额度。"),
    ),
    openOrders: money("Open orders", "未交订单", label("As the customers sheet says.", "取自客户表。")),
    uninvoiced: money("Not yet invoiced", "已发货未开票", label("As the customers sheet says.", "取自客户表。")),
    probable: money(
      "Probable pipeline",
      "可能成交商机",
      label(
        "Σ amount × win rate of open opportunities from the win rate of the parameter on.",
        "赢率达到参数的未结商机的 Σ 金额 × 赢率。",
      ),
    ),
    exposure: money(
      "Exposure with pipeline",
      "敞口（含商机）",
      label(
        "Open receivables less unapplied credit + open orders + not yet invoiced + probable pipeline.",
        "应收余额（减未核销贷项）+ 未交订单 + 已发货未开票 + 可能成交商机。",
      ),
    ),
    headroom: money(
      "Headroom now",
      "当前可用额度",
      label(
        "Policy limit (the recommended one where there is none) − exposure without pipeline.",
        "政策额度（没有时用建议额度）− 不含商机的敞口。",
      ),
    ),
    used: {
      kind: "share",
      label: label("Policy limit used", "政策额度使用率"),
      definition: label(
        "Exposure without pipeline ÷ policy limit (the recommended one where there is none); empty for a limit of 0.",
        "不含商机的敞口 ÷ 政策额度（没有时用建议额度）；额度为 0 时为空。",
      ),
    },
    exceededIn: {
      kind: "month",
      label: label("Exceeded in", "超额月份"),
      definition: label(
        "First month in which the headroom falls below 0 when the open opportunities close at their win rates.",
        "未结商机按赢率成交时，可用额度首次为负的月份。",
      ),
    },
    guarantee: money("Guarantee", "担保金额", label("As the customers sheet says.", "取自客户表。")),
  },
  varyingColumns: ({ limitMonths }) =>
    Object.fromEntries(
      Array.from({ length: limitMonths }, (_, month) => [
        `month${month + 1}`,
        money(
          month === 0 ? "Headroom this month" : `Headroom in ${month} months`,
          month === 0 ? "本月末可用额度" : `${month} 个月后可用额度`,
          label(
            "Headroom now − Σ amount × win rate of the opportunities expected to close by then; payments in between are not counted on.",
            "当前可用额度 − 届时预计成交商机的 Σ 金额 × 赢率；不计其间回款。",
          ),
        ),
      ]),
    ),
  kpis: {
    recommended: {
      kind: "money",
      label: label("Recommended limits", "建议额度合计"),
      definition: label("Σ recommended limits.", "建议额度合计。"),
    },
    exposure: {
      kind: "money",
      label: label("Exposure with pipeline", "敞口合计"),
      definition: label("Σ exposure, probable pipeline included.", "敞口合计，含可能成交商机。"),
    },
    overNow: {
      kind: "count",
      label: label("Over the limit now", "当前超额客户"),
      definition: label("Customers whose headroom now is below 0.", "当前可用额度为负的客户数。"),
    },
    overLater: {
      kind: "count",
      label: label("Over with the pipeline", "商机成交后超额"),
      definition: label(
        "Further customers whose headroom falls below 0 in the months ahead.",
        "展望期内因商机成交而新增超额的客户数。",
      ),
    },
    toLower: {
      kind: "count",
      label: label("Limits to lower", "应调低额度"),
      definition: label(
        "Customers whose recommended limit is below that of the customers sheet.",
        "建议额度低于客户表额度的客户数。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const base = numberField(customers, "creditLimit");
    const guarantee = numberField(customers, "guarantee");
    const [orders, uninvoiced] = [numberField(customers, "openOrders"), numberField(customers, "uninvoiced")];
    const need = needOf(input);
    const capacity = capacityOf(input, guarantee);
    const parts = CREDIT_GRADES.map((grade) => parameters.limitPolicy[grade]);
    const policy = policyLimits(base, gradesOf(input), parts);
    const { limit, binding } = recommendedLimit([need, capacity, policy]);
    const owed = map2(customers.open, customers.credit, (open, credit) => Math.max(open + credit, 0));
    const exposureNow = creditExposure(owed, orders, uninvoiced);
    const allowed = map2(policy, limit, (given, advised) => (Number.isNaN(given) ? advised : given));
    const headroom = roomOf(allowed, exposureNow);
    const ahead = headroomAhead(input, headroom);
    const probable = probablePipeline(input);
    const exposure = map2(exposureNow, probable, (now, more) => now + more);
    const change = map2(limit, base, (advised, now) => advised - now);
    const firstMonth = monthOf(ledger.asOfDay);
    const over = headroom.filter((room) => room < 0).length;
    return {
      rows: customers.count,
      columns: {
        need,
        capacity,
        policy,
        recommended: limit,
        binding: { codes: binding, classes: constraints },
        change,
        openOrders: orders,
        uninvoiced,
        probable: ledger.opportunities ? probable : probable.fill(NaN),
        exposure,
        headroom,
        used: limitUsed(allowed, exposureNow).map((used) => (Number.isFinite(used) ? used : NaN)),
        exceededIn: ahead.exceededIn.map((month) => (Number.isNaN(month) ? NaN : monthStart(firstMonth + month))),
        guarantee,
      },
      varying: Object.fromEntries(ahead.months.map((column, month) => [`month${month + 1}`, column])),
      kpis: {
        recommended: sum(limit.filter((value) => !Number.isNaN(value))),
        exposure: sum(exposure),
        overNow: over,
        overLater: ahead.exceededIn.filter((month, c) => !Number.isNaN(month) && !(headroom[c] < 0)).length,
        toLower: change.filter((difference) => difference < 0).length,
      },
      notes: notesOf(input),
    };
  },
});

/** Volume × terms. */
function needOf({ ledger, parameters }: AnalysisInput): Float64Array {
  const since = addMonths(ledger.asOfDay, -parameters.limitVolumeMonths);
  const terms = numberField(ledger.customers, "paymentTermDays").map((days) =>
    Number.isNaN(days) ? parameters.defaultTermDays : days,
  );
  return creditNeed(invoicedSince(ledger, since), ledger.asOfDay - since, terms);
}

function invoicedSince({ customers, receivables }: Ledger, since: number): Float64Array {
  const { customer, amount, invoiceDay, known, sale, count } = receivables;
  const sums = groupSums(customers.count);
  for (let row = 0; row < count; row++) {
    if (known[row] && sale[row] && invoiceDay[row] > since) sums.add(customer[row], amount[row]);
  }
  return sums.totals();
}

/** What the latest statement carries, by the grade; turnover as the customers sheet says where there is no statement. */
function capacityOf({ ledger, parameters, results }: AnalysisInput, guarantee: Float64Array): Float64Array {
  const rows = statementRows(ledger);
  const items = statementItems(ledger, rows, parameters.ratioBalances);
  const [worth, sales] = [items.tangibleNetWorth, items.of("sales")];
  const own = numberField(ledger.customers, "companyRevenue");
  const take = (column: Float64Array): Float64Array => numbersFrom(rows.latest, (row) => (row < 0 ? NaN : column[row]));
  const turnover = map2(take(sales), own, (year, written) => (Number.isNaN(year) ? written : year));
  const shares = CREDIT_GRADES.map((grade) => ({
    ofNetWorth: parameters.limitOfNetWorth[grade],
    ofTurnover: parameters.limitOfTurnover[grade],
  }));
  const capacity = creditCapacity(gradesOf({ ledger, results }), take(worth), turnover, shares);
  return map2(capacity, guarantee, (carried, secured) => carried + (secured > 0 ? secured : 0));
}

function notesOf({ ledger, parameters }: AnalysisInput): Label[] {
  const { limitVolumeMonths, limitProbable } = parameters;
  const notes = [
    label(
      `Need: invoices of the last ${limitVolumeMonths} months. Probable: win rate of ${percentText(limitProbable)} or more.`,
      `所需信用：近 ${limitVolumeMonths} 个月开票额。可能成交：赢率 ${percentText(limitProbable)} 及以上。`,
    ),
    policyNote(parameters),
  ];
  if (!ledger.customers.table?.present.has("creditLimit"))
    notes.push(
      label(
        "No credit limits on a customers sheet: the policy limit exists only for grades that pay cash.",
        "客户表没有信用额度：除现金交易的等级外无政策额度。",
      ),
    );
  if (!ledger.tables.financials && !ledger.customers.table?.present.has("companyRevenue"))
    notes.push(
      label(
        "Neither statements nor the customers' own turnover are known: capacity is missing.",
        "没有财务报表，也没有客户营业额：承受能力缺失。",
      ),
    );
  return notes;
}

function policyNote({ limitPolicy }: ParameterValues): Label {
  const parts = CREDIT_GRADES.map((grade) => `${grade} ${percentText(limitPolicy[grade])}`);
  return label(
    `Policy: the grades leave of the base limit ${parts.join(", ")}.`,
    `信用政策：各等级保留基础额度 ${parts.join("、")}。`,
  );
}
