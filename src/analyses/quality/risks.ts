import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { RISK_FLAGS, riskFlags } from "../../engine/tiering/riskFlags";
import { label } from "../../i18n/label";
import { judgedNumber, numberField } from "../customerField";
import { defineAnalysis, type AnalysisInput, type ResultColumn } from "../analysis";
import { bigCustomers } from "./bigCustomers";
import { columnOf } from "./columnOf";

export type RiskFlag = (typeof RISK_FLAGS)[number];

/** What big customers may cost: five flags that keep one from taking a big customer for a good one. */
export const risks = defineAnalysis({
  id: "risks",
  pillar: "tiering",
  entity: "customer",
  label: label("Risks of big customers", "大客户风险"),
  question: label("Which big customers are risky ones?", "哪些大客户暗藏风险？"),
  needs: ["receivables"],
  parameters: ["riskLimits", "riskyFrom", "atRiskScore", "revenueMonths"],
  after: ["tier", "keyAccount", "churnRisk"],
  columns: {
    isBig: {
      kind: "flag",
      label: label("Big", "大客户"),
      definition: label("Customer of the first tier, or key account.", "第一级客户或大客户。"),
    },
    flags: {
      kind: "count",
      label: label("Risk flags", "风险标记数"),
      definition: label(
        "Number of the five risk flags that are up; empty where none could be judged.",
        "五项风险标记中亮起的项数；均无法判断时为空。",
      ),
    },
    isRisky: {
      kind: "flag",
      label: label("Risky", "高风险"),
      definition: label(
        "Big customer with at least as many risk flags as “Risky from flags” says.",
        "风险标记数达到“高风险标记数”的大客户。",
      ),
    },
    financial: flag(
      "Financial",
      "财务风险",
      "Too much of its debt is overdue, or it owes too much of all that is owed",
      "逾期占比过高，或在全部应收中占比过高",
    ),
    profit: flag("Profit", "利润风险", "Discount, or cost of extra demands, too high", "让利比例或额外要求的成本过高"),
    management: flag(
      "Control",
      "管理风险",
      "Sales outside its territory, own price changes",
      "窜货、擅自调价等违规达到界线",
    ),
    churn: flag(
      "Churn",
      "流失风险",
      "Courted by many rivals, or at risk by the warning signs",
      "争夺的对手过多，或流失预警达到风险线",
    ),
    competes: flag(
      "Rival",
      "自立门户",
      "Runs or sets up a business that competes with ours",
      "经营或筹建与我方竞争的业务",
    ),
    overdueShare: raw("share", "Overdue share", "逾期占比", "Overdue ÷ open receivables", "逾期金额 ÷ 应收余额"),
    receivablesShare: raw(
      "share",
      "Share of receivables",
      "应收占比",
      "Its open receivables ÷ those of all",
      "该客户应收余额 ÷ 全部应收余额",
    ),
    discount: raw(
      "rate",
      "Discount",
      "让利比例",
      "Discount of the customers or assessments sheet",
      "取自客户表或客户评估表",
    ),
    extraRate: raw(
      "rate",
      "Extra demands",
      "额外要求成本率",
      "Yearly cost of extra demands × years of the revenue window ÷ revenue",
      "年额外要求成本 × 统计期年数 ÷ 收入",
    ),
    violations: raw("count", "Violations", "违规次数", "As the assessments say", "取自客户评估表"),
    rivals: raw("count", "Rivals courting", "争夺对手数", "As the assessments say", "取自客户评估表"),
    churnRisk: raw("share", "Churn risk", "流失风险评分", "As on the Churn sheet", "口径同流失表"),
    competesTag: raw("flag", "Competes", "自营竞争业务", "As the assessments say", "取自客户评估表"),
  },
  kpis: {
    big: count(
      "Big customers",
      "大客户与第一级客户数",
      "Customers of the first tier and key accounts",
      "第一级客户与大客户合计户数",
    ),
    risky: count(
      "Risky big customers",
      "高风险大客户数",
      "Big customers with enough risk flags",
      "风险标记数达标的大客户数",
    ),
    flagged: count(
      "Big customers with a flag",
      "有风险标记的大客户数",
      "Big customers with at least one risk flag",
      "至少亮起一项风险标记的大客户数",
    ),
  },
  compute(input) {
    const { parameters } = input;
    const { riskLimits: limits } = parameters;
    const values = rawValues(input);
    const { reasons, unjudged } = riskFlags(values, {
      mostOverdueShare: limits.overdue,
      mostReceivablesShare: limits.receivables,
      mostDiscount: limits.discount,
      mostExtraRate: limits.extra,
      leastViolations: limits.violations,
      leastRivals: limits.rivals,
      leastChurnRisk: parameters.atRiskScore,
    });
    const flagOf = (bit: number): Float64Array =>
      numbersFrom(reasons, (bits, row) => ((unjudged[row] >> bit) & 1 ? NaN : (bits >> bit) & 1));
    const none = (1 << RISK_FLAGS.length) - 1;
    const flags = numbersFrom(reasons, (bits, row) => (unjudged[row] === none ? NaN : bitsIn(bits)));
    const isBig = bigCustomers(input);
    const isRisky = flags.map((up, row) => (isBig[row] && up >= parameters.riskyFrom ? 1 : 0));
    const total = (of: ArrayLike<number>): number => Array.from(of).reduce((n, each) => n + each, 0);
    return {
      rows: input.ledger.customers.count,
      columns: {
        isBig: Float64Array.from(isBig),
        flags,
        isRisky,
        financial: flagOf(0),
        profit: flagOf(1),
        management: flagOf(2),
        churn: flagOf(3),
        competes: flagOf(4),
        overdueShare: values.overdueShare,
        receivablesShare: values.receivablesShare,
        discount: values.discountRate,
        extraRate: values.extraRate,
        violations: values.violations,
        rivals: values.rivals,
        churnRisk: values.churnRisk,
        competesTag: values.competes,
      },
      kpis: {
        big: total(isBig),
        risky: total(isRisky),
        flagged: flags.reduce((n, up, row) => n + (isBig[row] && up > 0 ? 1 : 0), 0),
      },
      notes: [
        label(
          "Risk flags are judged by the values that are known; a flag of which none is known stays empty.",
          "风险标记按已知数据判断；相关数据均缺失的标记留空。",
        ),
      ],
    };
  },
});

function rawValues(input: AnalysisInput) {
  const { customers } = input.ledger;
  const years = (input.parameters.revenueMonths || 12) / 12;
  const allOpen = sum(customers.open);
  const extra = judgedNumber(customers, "extraDemands");
  return {
    // Who owes nothing is late with nothing.
    overdueShare: customers.open.map((open, row) => (open > 0 ? customers.overdue[row] / open : 0)),
    receivablesShare: customers.open.map((open) => (allOpen > 0 ? open / allOpen : 0)),
    discountRate: numberField(customers, "discountRate"),
    extraRate: extra.map((cost, row) => (customers.revenue[row] > 0 ? (cost * years) / customers.revenue[row] : NaN)),
    violations: judgedNumber(customers, "violations"),
    rivals: judgedNumber(customers, "rivals"),
    churnRisk: columnOf(input, "churnRisk", "score"),
    competes: judgedNumber(customers, "competes"),
  };
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

function flag(english: string, chinese: string, when: string, whenZh: string): ResultColumn {
  return { kind: "flag", label: label(english, chinese), definition: label(`${when}.`, `${whenZh}。`) };
}

function raw(kind: ResultColumn["kind"], english: string, chinese: string, of: string, ofZh: string): ResultColumn {
  return { kind, label: label(english, chinese), definition: label(`${of}.`, `${ofZh}。`) };
}

function count(english: string, chinese: string, what: string, whatZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(`${what}.`, `${whatZh}。`) };
}
