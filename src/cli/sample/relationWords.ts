import type { Language } from "../../i18n/language";

type Sheet = "plans" | "surveys" | "contacts" | "winBacks" | "redemptions" | "offers";

/** The words of the sheets on relationships: who works there, what they say, what is planned. */
export interface RelationWords {
  readonly sheets: Readonly<Record<Sheet, string>>;
  readonly headers: Readonly<Record<Sheet, readonly string[]>>;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly joinName: (first: string, last: string) => string;
  readonly roles: readonly string[];
  /** From a mere buyer to a strategic alliance. */
  readonly levels: readonly string[];
  /** Objectives of a plan: revenue, share of wallet, overdue, and one that only people can judge. */
  readonly objectives: readonly [string, string, string, string];
  readonly actions: readonly string[];
  readonly winBackActions: readonly string[];
  readonly won: string;
  readonly failed: string;
  readonly segments: readonly string[];
  /** Elements of value, then of cost. */
  readonly benefits: readonly string[];
  readonly costs: readonly string[];
}

export const relationWords: Readonly<Record<Language, RelationWords>> = {
  "en-US": {
    sheets: {
      plans: "Account Plans",
      surveys: "Loyalty Survey",
      contacts: "Contacts",
      winBacks: "Win-back",
      redemptions: "Redemptions",
      offers: "Offer Comparison",
    },
    headers: {
      plans: ["Customer ID", "Objective", "Baseline", "Target", "Actual", "Start Date", "Due Date", "Owner", "Action"],
      surveys: [
        "Customer ID",
        "Survey Date",
        "Loyalty Intention",
        "Price Sensitivity",
        "Attitude to Rivals",
        "Tolerance of Faults",
        "Selection Time (days)",
        "Relation Level",
      ],
      contacts: ["Customer ID", "Contact", "Job Title", "Birthday", "Last Contact"],
      winBacks: ["Customer ID", "Win-back Date", "Win-back Action", "Cost", "Result"],
      redemptions: ["Customer ID", "Redemption Date", "Points Redeemed", "Reward Value"],
      offers: ["Segment", "Feature/Benefit", "Importance", "Our Score", "Rival Score"],
    },
    firstNames: ["Anna", "Boris", "Carla", "Daniel", "Elena", "Frank", "Grace", "Hugo", "Irene", "Jan"],
    lastNames: ["Adler", "Brandt", "Costa", "Dubois", "Evans", "Fischer", "Grant", "Hansen"],
    joinName: (first, last) => `${first} ${last}`,
    roles: ["Purchasing manager", "Plant manager", "Finance director", "Managing director", "Technical lead"],
    levels: ["Buyer", "Preferred buyer", "Partner", "Strategic alliance"],
    objectives: ["Revenue", "Margin", "Overdue", "Joint workshops held"],
    actions: ["Quarterly business review", "Extend the range", "Agree on a payment plan", "Joint workshops"],
    winBackActions: ["Price offer", "Visit by the management", "Service package", "Letter and call"],
    won: "Won",
    failed: "Failed",
    segments: ["Machinery", "Electronics", "Food"],
    benefits: ["Product quality", "Delivery service", "Personal advice", "Brand image"],
    costs: ["Price", "Ordering time", "Change-over effort"],
  },
  "zh-CN": {
    sheets: {
      plans: "客户计划",
      surveys: "忠诚度调查",
      contacts: "联系人",
      winBacks: "挽回记录",
      redemptions: "积分兑换",
      offers: "方案对比",
    },
    headers: {
      plans: ["客户编码", "目标项目", "基准值", "目标值", "实际值", "开始日期", "到期日期", "负责人", "措施"],
      surveys: [
        "客户编码",
        "调查日期",
        "忠诚意愿",
        "价格敏感度",
        "对竞争对手的态度",
        "质量容忍度",
        "选择时间（天）",
        "关系层级",
      ],
      contacts: ["客户编码", "联系人", "职务", "生日", "最近联系日期"],
      winBacks: ["客户编码", "挽回日期", "挽回措施", "费用", "挽回结果"],
      redemptions: ["客户编码", "兑换日期", "兑换积分", "兑换价值"],
      offers: ["细分市场", "特性/利益", "重要性", "我方评分", "对手评分"],
    },
    firstNames: ["伟", "芳", "娜", "强", "敏", "静", "军", "洋", "勇", "艳"],
    lastNames: ["孙", "周", "吴", "郑", "冯", "蒋", "沈", "韩"],
    joinName: (first, last) => last + first,
    roles: ["采购经理", "厂长", "财务总监", "总经理", "技术负责人"],
    levels: ["买主", "优先的采购者", "合作伙伴", "战略联盟"],
    objectives: ["收入", "毛利率", "逾期金额", "联合研讨会次数"],
    actions: ["季度业务回顾", "扩大供货品类", "商定回款计划", "联合研讨会"],
    winBackActions: ["价格优惠", "高层拜访", "服务套餐", "信函与电话"],
    won: "成功",
    failed: "失败",
    segments: ["机械", "电子", "食品"],
    benefits: ["产品质量", "交付服务", "人员专业度", "品牌形象"],
    costs: ["价格", "订货时间", "切换精力"],
  },
};
