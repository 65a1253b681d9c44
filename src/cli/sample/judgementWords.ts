import type { Language } from "../../i18n/language";

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly assessments: { readonly sheet: string; readonly headers: readonly string[] };
  readonly prospects: { readonly sheet: string; readonly headers: readonly string[] };
}

/** Names and headers of the sheets on which people judge customers and prospects. */
export const judgementWords: Readonly<Record<Language, Words>> = {
  "en-US": {
    yes: "yes",
    no: "no",
    assessments: {
      sheet: "Assessments",
      headers: [
        "Customer ID",
        "Customer Name",
        "Potential Score",
        "Core Competence",
        "Discount",
        "Cost to Serve",
        "Extra Demands",
        "Knowledge Value",
        "Violations",
        "Rivals Courting",
        "Competes With Us",
        "Technical Capability",
        "People Capability",
        "Financial Capability",
        "Supply Capability",
        "Management Capability",
      ],
    },
    prospects: {
      sheet: "Prospects",
      headers: [
        "Prospect Name",
        "Industry",
        "Region",
        "Owner",
        "Potential Score",
        "Fits Positioning",
        "Good Type",
        "Well Matched",
      ],
    },
  },
  "zh-CN": {
    yes: "是",
    no: "否",
    assessments: {
      sheet: "客户评估",
      headers: [
        "客户编码",
        "客户名称",
        "潜力评分",
        "核心竞争力",
        "让利比例",
        "年服务成本",
        "额外要求成本",
        "知识价值",
        "违规次数",
        "竞争对手数",
        "自营竞争业务",
        "技术能力",
        "人力能力",
        "财力能力",
        "供货能力",
        "管理能力",
      ],
    },
    prospects: {
      sheet: "潜在客户",
      headers: ["潜在客户名称", "行业", "地区", "负责人", "潜力评分", "符合定位", "优质类型", "门当户对"],
    },
  },
};
