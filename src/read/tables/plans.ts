import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Objectives of key-account plans: one row an objective. */
export const plans = {
  id: "plans",
  label: { "en-US": "Account plans", "zh-CN": "客户计划" },
  sheetNames: ["account plan", "objective", "客户计划", "大客户计划", "客戶計劃"],
  recognisedBy: [["customer", "customerName"], ["objective"], ["target"]],
  rowNeeds: [["customer", "customerName"], ["objective"]],
  fields: {
    ...customerColumns({ "en-US": "Whose objective it is.", "zh-CN": "目标所属客户。" }),
    objective: {
      kind: "text",
      label: { "en-US": "Objective", "zh-CN": "目标项目" },
      meaning: {
        "en-US":
          "What is to be reached; revenue, profit, margin, growth, share of wallet, overdue and DSO are measured by themselves.",
        "zh-CN": "要达成的事项；收入、利润、毛利率、增长率、采购份额、逾期、DSO 可自动取数。",
      },
      headers: synonyms(`
        Objective | Account Objective | Key Objective | Goal | Plan Objective | Objective / KPI
        目标项目 | 目标事项 | 计划目标 | 阶段目标 | 战略目标 | 目標項目 | 階段目標
      `),
    },
    baseline: {
      kind: "number",
      label: { "en-US": "Baseline", "zh-CN": "基准值" },
      meaning: { "en-US": "Where it stood when the plan began.", "zh-CN": "计划开始时的数值。" },
      headers: synonyms(`
        Baseline | Baseline Value | Start Value | Starting Point | Current State
        基准值 | 基线 | 起始值 | 现状值 | 基準值 | 基線
      `),
    },
    target: {
      kind: "number",
      label: { "en-US": "Target value", "zh-CN": "目标值" },
      meaning: {
        "en-US": "What is to be reached by the due date; below the baseline where less is better.",
        "zh-CN": "到期应达到的数值；越低越好的项目可低于基准值。",
      },
      headers: synonyms(`
        Target | Target Value | Goal Value | Planned Value
        目标值 | 目标 | 计划值 | 目標值 | 目標 | 計劃值
      `),
    },
    actual: {
      kind: "number",
      label: { "en-US": "Actual", "zh-CN": "实际值" },
      meaning: {
        "en-US": "What was reached; where empty, measured from the other sheets if the objective is known.",
        "zh-CN": "已达到的数值；留空时对已知项目自动取数。",
      },
      headers: synonyms(`
        Actual | Actual Value | Achieved | Current Value | Result to Date
        实际值 | 完成值 | 当前值 | 实际完成 | 實際值 | 完成值
      `),
    },
    startDay: {
      kind: "day",
      label: { "en-US": "Plan starts", "zh-CN": "开始日期" },
      meaning: { "en-US": "Day on which the plan began.", "zh-CN": "计划开始之日。" },
      headers: synonyms(`
        Start Date | Plan Start | Plan Start Date | From Date
        开始日期 | 计划开始日期 | 起始日期 | 開始日期
      `),
    },
    dueDay: {
      kind: "day",
      label: { "en-US": "Due", "zh-CN": "到期日期" },
      meaning: { "en-US": "Day by which it is to be reached.", "zh-CN": "应达成之日。" },
      headers: synonyms(`
        Due Date | Target Date | Deadline | Due By | Plan End
        到期日期 | 截止日期 | 完成期限 | 目标日期 | 计划完成日期 | 到期日 | 截止日
      `),
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Who is responsible.", "zh-CN": "负责人。" },
      headers: synonyms(`
        Owner | Responsible | Objective Owner | Account Manager
        负责人 | 责任人 | 客户经理 | 負責人 | 責任人
      `),
    },
    action: {
      kind: "text",
      label: { "en-US": "How", "zh-CN": "措施" },
      meaning: { "en-US": "What is done for it.", "zh-CN": "为达成目标采取的措施。" },
      headers: synonyms(`
        Action | Actions | Key Action | How | Measures | Next Step
        措施 | 行动 | 行动措施 | 关键举措 | 下一步 | 行動 | 關鍵舉措
      `),
    },
  },
} as const satisfies InputTable;
