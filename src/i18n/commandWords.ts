import type { Label } from "./language";

/** What the command line says of a refresh; `{name}` is filled in. Its usage and mistakes stay English, as its options are. */
export const commandWords = {
  asOf: { "en-US": "As of {date}", "zh-CN": "截止 {date}" },
  table: {
    "en-US": "{table}: {sheet}, {used} of {read|row|rows} used",
    "zh-CN": "{table}：{sheet}，{read} 行中使用 {used} 行",
  },
  figure: { "en-US": "{label}: {text}", "zh-CN": "{label}：{text}" },
  finding: { "en-US": "{text} ({sheet}!{cell})", "zh-CN": "{text}（{sheet}!{cell}）" },
  noIssues: { "en-US": "No issues", "zh-CN": "没有问题" },
  moreIssues: { "en-US": "and {count} more on the Issues sheet", "zh-CN": "另有 {count} 条，见问题表" },
  wrote: { "en-US": "Wrote {sheets} in {seconds} s", "zh-CN": "已写入{sheets}，用时 {seconds} 秒" },
  stopped: { "en-US": "Stopped; wrote {sheets} in {seconds} s", "zh-CN": "已停止；写入{sheets}，用时 {seconds} 秒" },
  listSeparator: { "en-US": ", ", "zh-CN": "、" },
} as const satisfies Record<string, Label>;
