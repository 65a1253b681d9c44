import type { Label } from "./language";

/** The words of the task pane and its messages; `{name}` is filled in by the caller. */
export const paneWords = {
  appName: { "en-US": "KAM Desk", "zh-CN": "KAM Desk" },
  language: { "en-US": "Language", "zh-CN": "语言" },
  tabOverview: { "en-US": "Overview", "zh-CN": "概览" },
  tabIssues: { "en-US": "Issues", "zh-CN": "问题" },
  tabParameters: { "en-US": "Parameters", "zh-CN": "参数" },
  tabFunctions: { "en-US": "Functions", "zh-CN": "函数" },
  tabHelp: { "en-US": "Help", "zh-CN": "帮助" },

  firstRunTitle: { "en-US": "Know your key accounts in one click", "zh-CN": "一键看清大客户" },
  firstRunReads: {
    "en-US": "Reads the customer, receivables and opportunity sheets you already have. They are never changed.",
    "zh-CN": "读取您现有的客户、应收和商机工作表，绝不改动它们。",
  },
  firstRunWrites: {
    "en-US": "Writes its own sheets: tiers, ageing and DSO, forecast, and every problem it found in the data.",
    "zh-CN": "另写结果表：客户分级、账龄与 DSO、销售预测，以及数据中发现的每个问题。",
  },
  firstRunPrivate: {
    "en-US": "Nothing leaves this workbook: there is no server.",
    "zh-CN": "数据不离开本工作簿：没有服务器。",
  },
  firstRunDismiss: { "en-US": "Got it", "zh-CN": "知道了" },

  sourcesTitle: { "en-US": "Your data", "zh-CN": "您的数据" },
  sourcesLooking: { "en-US": "Looking at the sheets…", "zh-CN": "正在识别工作表…" },
  sourcesLookAgain: { "en-US": "Look again", "zh-CN": "重新识别" },
  sourceFound: { "en-US": "{sheet}, {columns} columns recognised", "zh-CN": "{sheet}，识别 {columns} 列" },
  sourceRows: { "en-US": "{rows|row|rows}", "zh-CN": "{rows} 行" },
  sourceUsed: { "en-US": "{used} of {read|row|rows} used", "zh-CN": "{read} 行中使用 {used} 行" },
  sourceMissingRequired: {
    "en-US": "Not found. A sheet needs a header row with at least: {fields}.",
    "zh-CN": "未找到。工作表需有表头行，至少包含：{fields}。",
  },
  sourceMissingOptional: {
    "en-US": "Not found (optional). Would need: {fields}.",
    "zh-CN": "未找到（可选）。需要：{fields}。",
  },
  sourceChoose: { "en-US": "Sheet for {table}", "zh-CN": "“{table}”所用工作表" },
  sourceAutomatic: { "en-US": "Choose automatically", "zh-CN": "自动识别" },
  sourceColumns: { "en-US": "Recognised columns", "zh-CN": "已识别的列" },
  sourcesMore: { "en-US": "More data you can add ({count})", "zh-CN": "还可补充的数据（{count}）" },
  sourceUnused: { "en-US": "Columns not used: {headers}", "zh-CN": "未使用的列：{headers}" },

  asOf: { "en-US": "As of", "zh-CN": "截止日期" },
  asOfHint: {
    "en-US": "Figures are what was known on that day. Empty means today.",
    "zh-CN": "按该日已知情况计算；留空即为今天。",
  },
  asOfToday: { "en-US": "Today", "zh-CN": "今天" },
  refresh: { "en-US": "Refresh", "zh-CN": "刷新" },
  cancel: { "en-US": "Cancel", "zh-CN": "取消" },
  cancelling: { "en-US": "Stopping…", "zh-CN": "正在停止…" },
  cancelled: {
    "en-US": "Stopped. Your sheets are unchanged.",
    "zh-CN": "已停止。您的工作表未改动。",
  },
  cancelledWriting: {
    "en-US":
      "Stopped while writing. Your sheets are unchanged; result sheets that are not complete say so. Refresh writes them again.",
    "zh-CN": "写入过程中已停止。您的工作表未改动；未写完的结果表已注明。再次刷新即可重写。",
  },
  progressRecognising: { "en-US": "Looking at the sheets", "zh-CN": "正在识别工作表" },
  progressReading: {
    "en-US": "Reading {sheet}, {done} of {total|row|rows}",
    "zh-CN": "正在读取{sheet}，{done} / {total} 行",
  },
  spokenReading: { "en-US": "Reading your sheets", "zh-CN": "正在读取您的工作表" },
  spokenWriting: { "en-US": "Writing the result sheets", "zh-CN": "正在写入结果表" },
  progressAnalysing: {
    "en-US": "Calculating: {analysis}, {begun} of {of}",
    "zh-CN": "正在计算：{analysis}，第 {begun} 项，共 {of} 项",
  },
  progressCalculating: { "en-US": "Calculating", "zh-CN": "正在计算" },
  progressWriting: {
    "en-US": "Writing {sheet}, {done} of {total|row|rows}",
    "zh-CN": "正在写入{sheet}，{done} / {total} 行",
  },
  progressCellEdit: {
    "en-US": "A cell is being edited. Finish it with Enter or Esc, then this goes on.",
    "zh-CN": "有单元格正在编辑。请按 Enter 或 Esc 结束，随后继续。",
  },

  stale: {
    "en-US": "Data changed since the last refresh ({sheet}!{address}).",
    "zh-CN": "上次刷新后数据有改动（{sheet}!{address}）。",
  },
  resultTitle: { "en-US": "Result as of {date}", "zh-CN": "截止 {date} 的结果" },
  resultDone: { "en-US": "Refreshed in {seconds} s.", "zh-CN": "刷新完成，用时 {seconds} 秒。" },
  resultStopped: {
    "en-US": "Nothing could be computed. See the issues and what to do about them.",
    "zh-CN": "无法计算。请查看问题及处理办法。",
  },
  resultSheets: { "en-US": "Result sheets", "zh-CN": "结果表" },
  findingsTitle: { "en-US": "What needs you", "zh-CN": "需要关注" },
  keyFigures: { "en-US": "Key figures", "zh-CN": "关键指标" },
  goTo: { "en-US": "Go to {place}", "zh-CN": "转到 {place}" },

  issuesNone: { "en-US": "No issues: every row was read and used.", "zh-CN": "没有问题：所有行均已读取并使用。" },
  issuesBefore: { "en-US": "Issues appear here after a refresh.", "zh-CN": "刷新后在此显示问题。" },
  issuesFilter: { "en-US": "Show", "zh-CN": "显示" },
  issuesAll: { "en-US": "All ({count})", "zh-CN": "全部（{count}）" },
  issuesMore: { "en-US": "Show {count} more", "zh-CN": "再显示 {count} 条" },
  severityStops: { "en-US": "Stops the calculation", "zh-CN": "阻止计算" },
  severityLeftOut: { "en-US": "Left out", "zh-CN": "未计入" },
  severityAssumed: { "en-US": "Assumed", "zh-CN": "按假设计入" },
  severityNote: { "en-US": "Note", "zh-CN": "提示" },

  parametersIntro: {
    "en-US": "Kept in this workbook, on the Parameters sheet. A change counts from the next refresh on.",
    "zh-CN": "保存在本工作簿的参数表中；改动自下次刷新起生效。",
  },
  parametersSearch: { "en-US": "Find a parameter", "zh-CN": "查找参数" },
  parametersNone: { "en-US": "No parameter matches.", "zh-CN": "没有匹配的参数。" },
  parametersSave: { "en-US": "Save and refresh", "zh-CN": "保存并刷新" },
  parametersChanged: { "en-US": "{count} changed", "zh-CN": "已改 {count} 项" },
  parametersDiscard: { "en-US": "Discard", "zh-CN": "放弃" },
  parameterDefault: { "en-US": "Default: {value}", "zh-CN": "默认：{value}" },
  parameterRange: { "en-US": "{min} to {max}", "zh-CN": "{min} 至 {max}" },
  parameterReset: { "en-US": "Reset to the default", "zh-CN": "恢复默认值" },
  parameterBad: { "en-US": "Must be {range}.", "zh-CN": "须为 {range}。" },
  parameterBadBands: {
    "en-US": "Write scores like R4-5 F4-5 M1-3; R3 F4-5, or - for none.",
    "zh-CN": "请填写得分范围，如 R4-5 F4-5 M1-3; R3 F4-5，或以 - 表示无。",
  },
  parameterBadEdges: {
    "en-US": "Write rising whole numbers, for example 30, 60, 90.",
    "zh-CN": "请填写递增的整数，例如 30, 60, 90。",
  },
  parameterTooLong: { "en-US": "At most {most} characters.", "zh-CN": "最多 {most} 个字符。" },
  parameterRatesBefore: {
    "en-US": "Win rates by stage appear after the first refresh with opportunities.",
    "zh-CN": "有商机数据并首次刷新后，此处按阶段列出赢率。",
  },
  unitMonths: { "en-US": "months", "zh-CN": "个月" },
  unitDays: { "en-US": "days", "zh-CN": "天" },
  groupOverview: { "en-US": "Overview", "zh-CN": "总览" },
  groupGeneral: { "en-US": "General", "zh-CN": "通用" },
  groupTiering: { "en-US": "Tiering", "zh-CN": "客户分级" },
  groupCredit: { "en-US": "Credit and receivables", "zh-CN": "信用与应收" },
  groupForecast: { "en-US": "Forecast", "zh-CN": "销售预测" },

  functionsIntro: {
    "en-US": "Type these into any cell. They use the same calculation as the result sheets.",
    "zh-CN": "可在任意单元格输入，与结果表使用同一算法。",
  },
  functionsSearch: { "en-US": "Search functions", "zh-CN": "搜索函数" },
  functionsNone: { "en-US": "No function matches.", "zh-CN": "没有匹配的函数。" },
  functionExample: { "en-US": "Example", "zh-CN": "示例" },
  functionResult: { "en-US": "Result", "zh-CN": "结果" },
  functionBlanks: { "en-US": "Empty cells", "zh-CN": "空单元格" },
  functionOptional: { "en-US": "optional", "zh-CN": "可选" },
  functionCopy: { "en-US": "Copy formula", "zh-CN": "复制公式" },
  functionCopied: { "en-US": "Copied", "zh-CN": "已复制" },

  helpNameTitle: { "en-US": "Functions show #NAME?", "zh-CN": "函数显示 #NAME?" },
  helpNameText: {
    "en-US":
      "Open this pane once, then press Ctrl+Alt+F9. If it stays, remove the add-in under Insert › My Add-ins, close Excel and add it again.",
    "zh-CN":
      "先打开一次本窗格，再按 Ctrl+Alt+F9。若仍如此，请在“插入 › 我的加载项”中移除本加载项，关闭 Excel 后重新添加。",
  },
  helpBusyTitle: { "en-US": "Excel says it is busy", "zh-CN": "Excel 提示正忙" },
  helpBusyText: {
    "en-US": "Finish the cell you are editing with Enter or Esc and close open dialogs.",
    "zh-CN": "请按 Enter 或 Esc 结束正在编辑的单元格，并关闭打开的对话框。",
  },
  helpPrivacyTitle: { "en-US": "Privacy", "zh-CN": "隐私" },
  helpPrivacyText: {
    "en-US": "Everything is computed in this pane. No cell, name or number is sent anywhere.",
    "zh-CN": "全部计算都在本窗格内完成，不向任何地方发送单元格、名称或数字。",
  },
  diagnosticsTitle: { "en-US": "Diagnostics", "zh-CN": "诊断信息" },
  diagnosticsCopy: { "en-US": "Copy", "zh-CN": "复制" },
  details: { "en-US": "Details", "zh-CN": "详情" },
  retry: { "en-US": "Try again", "zh-CN": "重试" },

  errorCellEditMode: {
    "en-US": "Excel is editing a cell. Press Enter or Esc in the sheet, then try again.",
    "zh-CN": "Excel 正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。",
  },
  errorSheetNotOurs: {
    "en-US":
      "There is already a sheet named “{sheet}” that KAM Desk did not make. Nothing was written. Rename that sheet, then refresh.",
    "zh-CN": "已有名为“{sheet}”的工作表，并非本工具生成。未写入任何内容。请将其改名后再刷新。",
  },
  errorSheetProtected: {
    "en-US": "The sheet “{sheet}” is protected. Unprotect it (Review › Unprotect Sheet), then refresh.",
    "zh-CN": "工作表“{sheet}”受保护。请取消保护（审阅 › 撤消工作表保护）后再刷新。",
  },
  errorWorkbookProtected: {
    "en-US":
      "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook), then refresh.",
    "zh-CN": "工作簿结构受保护，无法添加工作表。请取消保护（审阅 › 保护工作簿）后再刷新。",
  },
  errorReadOnly: {
    "en-US": "The workbook is open read-only. Save a copy you can edit, open it, then refresh.",
    "zh-CN": "工作簿以只读方式打开。请另存为可编辑的副本，打开后再刷新。",
  },
  errorTooLarge: {
    "en-US": "Excel refused a block of data as too large, even a small one. Split very long cell texts, then refresh.",
    "zh-CN": "Excel 拒绝了数据块，即使很小也嫌过大。请拆分过长的单元格文本后再刷新。",
  },
  errorSheetMissing: {
    "en-US": "The sheet “{sheet}” is gone. Look again at the sheets, then refresh.",
    "zh-CN": "找不到工作表“{sheet}”。请重新识别工作表后再刷新。",
  },
  errorOtherWorkbookActive: {
    "en-US": "Excel switched to another workbook. Click into this workbook, then try again.",
    "zh-CN": "Excel 已切换到其他工作簿。请点回本工作簿后重试。",
  },
  errorHostTooOld: {
    "en-US": "This Excel is too old for KAM Desk. It needs Excel 2021, Microsoft 365 or Excel on the web.",
    "zh-CN": "此 Excel 版本过旧。需要 Excel 2021、Microsoft 365 或网页版 Excel。",
  },
  errorHostRestartNeeded: {
    "en-US": "Excel asks to be restarted. Save your work, close and open Excel, then refresh.",
    "zh-CN": "Excel 要求重新启动。请保存后关闭并重新打开 Excel，再刷新。",
  },
  errorMemory: {
    "en-US": "Excel ran out of memory. Close other workbooks, then try again.",
    "zh-CN": "Excel 内存不足。请关闭其他工作簿后重试。",
  },
  errorNameTaken: {
    "en-US": "The name “{name}” is already used in this workbook. Rename it, then refresh.",
    "zh-CN": "名称“{name}”在本工作簿中已被使用。请改名后再刷新。",
  },
  errorUnexpected: {
    "en-US":
      "Something unexpected went wrong. Your sheets are unchanged. Try again; if it stays, copy the diagnostics on the Help tab.",
    "zh-CN": "发生意外错误。您的工作表未改动。请重试；若仍出现，请在“帮助”页复制诊断信息。",
  },
  notInExcel: {
    "en-US": "This page is the KAM Desk add-in. Open it from Excel's Home tab.",
    "zh-CN": "此页面是 KAM Desk 加载项，请从 Excel 的“开始”选项卡打开。",
  },
} as const satisfies Record<string, Label>;

export type PaneWord = keyof typeof paneWords;
