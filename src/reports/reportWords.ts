import type { Label } from "../i18n/language";

/** The fixed words of result sheets; `{name}` is filled in. */
export const reportWords = {
  total: { "en-US": "Total", "zh-CN": "合计" },
  asOf: { "en-US": "As of {date}", "zh-CN": "截止 {date}" },
  source: {
    "en-US": "{table}: “{sheet}”, {used} of {read} rows used",
    "zh-CN": "{table}：“{sheet}”，{read} 行中使用 {used} 行",
  },
  sourceAll: { "en-US": "{table}: “{sheet}”, {read} rows", "zh-CN": "{table}：“{sheet}”，{read} 行" },
  moreSources: { "en-US": "{count} more on Issues", "zh-CN": "另有 {count} 个来源，见问题表" },
  currency: { "en-US": "Money in {currency}", "zh-CN": "金额单位：{currency}" },
  currencyUnnamed: { "en-US": "Money in the workbook's currency", "zh-CN": "金额按工作簿本位币" },
  madeBy: { "en-US": "KAM Desk {version}", "zh-CN": "KAM Desk {version}" },
  separator: { "en-US": " · ", "zh-CN": " · " },
  findings: { "en-US": "What needs you", "zh-CN": "需要关注" },
  notes: { "en-US": "Definitions and notes", "zh-CN": "定义与说明" },
  notesLink: { "en-US": "Notes ↓", "zh-CN": "说明 ↓" },
  definition: { "en-US": "{label}: {definition}", "zh-CN": "{label}：{definition}" },
  chartData: { "en-US": "Data of the charts", "zh-CN": "图表数据" },
  noRows: { "en-US": "Nothing to show.", "zh-CN": "没有可显示的内容。" },
  skipped: { "en-US": "{analysis}. {reason}", "zh-CN": "{analysis}：{reason}" },
  nothingElse: { "en-US": "Nothing else depends on it.", "zh-CN": "其他结果不受影响。" },
  missingInput: {
    "en-US":
      "No sheet with {table} was found. Add one with a header row, for example: {headers}; then refresh. {whenMissing}",
    "zh-CN": "未找到{table}工作表。请添加一张带表头的工作表，例如：{headers}，然后刷新。{whenMissing}",
  },
  unexplained: {
    "en-US": "{table}: the first {shown} of {count} rows; the parameter “{parameter}” sets how many.",
    "zh-CN": "{table}：显示 {count} 行中的前 {shown} 行；行数由参数“{parameter}”决定。",
  },
  leftOut: {
    "en-US": "Left out: {count|row|rows} of your sheets; each is listed with the reason on {sheet}.",
    "zh-CN": "您的工作表中有 {count} 行未计入；逐行原因见“{sheet}”。",
  },
  nothingLeftOut: { "en-US": "No row of your sheets was left out.", "zh-CN": "您的工作表中没有任何行被排除。" },
  before: { "en-US": "{change} since {date}", "zh-CN": "较 {date} {change}" },
  points: { "en-US": "{change|point|points}", "zh-CN": "{change} 个百分点" },
  unchanged: { "en-US": "unchanged since {date}", "zh-CN": "与 {date} 持平" },
  chartAlt: {
    "en-US": "Chart: {title}. {categories} by {series}.",
    "zh-CN": "图表：{title}。按{categories}显示{series}。",
  },
} as const satisfies Record<string, Label>;
