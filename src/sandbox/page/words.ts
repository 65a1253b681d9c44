/** The page's own words; the add-in brings its own by its manifest. */
export type Locale = "en-US" | "zh-CN";

export const LOCALES: readonly Locale[] = ["en-US", "zh-CN"];

const words = {
  banner: {
    "en-US": "sandbox — a simulator, not Excel. Nothing leaves this page.",
    "zh-CN": "沙盒——这是模拟器，不是 Excel。数据不会离开本页面。",
  },
  open: { "en-US": "Open .xlsx", "zh-CN": "打开 .xlsx" },
  download: { "en-US": "Download .xlsx", "zh-CN": "下载 .xlsx" },
  sample: { "en-US": "Sample", "zh-CN": "示例" },
  sampleTip: { "en-US": "Start over with the sample workbook", "zh-CN": "重新打开示例工作簿" },
  blank: { "en-US": "Blank", "zh-CN": "空白" },
  blankTip: { "en-US": "Start over with an empty workbook", "zh-CN": "重新打开空白工作簿" },
  language: { "en-US": "Language of Excel", "zh-CN": "Excel 语言" },
  dark: { "en-US": "Dark theme", "zh-CN": "深色主题" },
  light: { "en-US": "Light theme", "zh-CN": "浅色主题" },
  ribbon: { "en-US": "Ribbon: commands of the add-in", "zh-CN": "功能区：加载项命令" },
  toolbar: { "en-US": "Workbook", "zh-CN": "工作簿" },
  pane: { "en-US": "Task pane", "zh-CN": "任务窗格" },
  closePane: { "en-US": "Close the task pane", "zh-CN": "关闭任务窗格" },
  resizePane: { "en-US": "Width of the task pane", "zh-CN": "任务窗格宽度" },
  grid: { "en-US": "Cells", "zh-CN": "单元格" },
  loading: { "en-US": "Loading the grid…", "zh-CN": "正在加载表格…" },
  noSample: {
    "en-US": "No sample workbook is served here; open a file of your own, or make one with “npm run kam -- sample”.",
    "zh-CN": "此处没有示例工作簿；请打开您自己的文件，或用 “npm run kam -- sample” 生成。",
  },
  cannotOpen: { "en-US": "This file cannot be opened:", "zh-CN": "无法打开此文件：" },
  cannotSave: { "en-US": "The workbook cannot be saved:", "zh-CN": "无法保存工作簿：" },
  refused: { "en-US": "Excel would refuse this edit:", "zh-CN": "Excel 会拒绝此编辑：" },
  noAddin: {
    "en-US": "The add-in's manifest cannot be read, so there is no task pane:",
    "zh-CN": "无法读取加载项清单，因此没有任务窗格：",
  },
  dismiss: { "en-US": "Dismiss", "zh-CN": "关闭" },
} as const;

export type Word = keyof typeof words;

export const word = (key: Word, locale: Locale): string => words[key][locale];
