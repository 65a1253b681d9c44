import { dayOfIso } from "../../src/engine/dates";
import type { Cell } from "../../src/read/grid";
import { createSheet, createWorkbook, type Value, type Workbook } from "../../src/sandbox/model/workbook";

const day = dayOfIso;

/** How good each customer is, from 4 (excellent) to 0 (poor); C11 has no file, C12 no statement, C13 nothing but its row. */
const quality = [4, 4, 3, 3, 2, 2, 1, 1, 0, 3, 2, 2];
const idOf = (i: number): string => `C${String(i + 1).padStart(2, "0")}`;

const customers: Cell[][] = [
  ["客户编号", "客户名称", "负责人", "信用额度", "账期(天)", "建档日期", "担保金额", "未交订单金额"],
  ...quality.map((q, i): Cell[] => [
    idOf(i),
    `客户${i + 1}有限公司`,
    i % 2 ? "王敏" : "李强",
    100_000 + 20_000 * q,
    30,
    day(`${2025 - 3 * q}-03-01`),
    i % 5 === 0 ? 20_000 : "",
    5000 * (i % 3),
  ]),
  ["C13", "客户13有限公司", "王敏", "", 30, "", "", ""],
];

/** Six invoices each: paid the later the worse the customer is; the last one is open, and overdue for the worst. */
const invoices: Cell[][] = [
  ["发票号", "客户编号", "开票日期", "到期日", "应收金额", "已收金额", "收款日期"],
  ...quality.flatMap((q, i) =>
    Array.from({ length: 6 }, (_, k): Cell[] => {
      const invoiced = day("2025-11-01") + 45 * k + i;
      const due = invoiced + 30;
      const amount = 20_000 + 1000 * i + 700 * k;
      const isOpen = k === 5 || (q === 0 && k > 2);
      const late = (4 - q) * 14 - 4 + 3 * (k % 2);
      return [`F${i + 1}-${k + 1}`, idOf(i), invoiced, due, amount, isOpen ? 0 : amount, isOpen ? "" : due + late];
    }),
  ),
];

const files: Cell[][] = [
  [
    "客户编号",
    "品质",
    "能力",
    "资本",
    "抵押",
    "条件",
    "一票否决",
    "调查方式",
    "调查日期",
    "销售合同",
    "担保书",
    "财务资料",
  ],
  ...quality.flatMap((q, i): Cell[][] =>
    i === 10
      ? []
      : [
          [
            idOf(i),
            2 + 2 * q,
            1.5 + 2 * q,
            2 + 1.9 * q,
            i % 4 === 0 ? "" : 1 + 2 * q,
            3 + 1.5 * q,
            i === 9 ? "被列为失信被执行人" : "否",
            i % 2 ? "实地调查" : "银行",
            day("2026-01-15") - 60 * i,
            "有",
            i % 2 ? "有" : "无",
            i % 3 ? "有" : "",
          ],
        ],
  ),
];

const reliability = ["经审计", "经审核", "汇编", "未审计", ""];
const statements: Cell[][] = [
  ["客户编号", "会计年度", "货币资金", "应收账款", "存货", "流动资产", "资产总计", "流动负债", "负债合计", "所有者权益", "无形资产", "留存收益", "营业收入", "营业成本", "息税前利润", "净利润", "应付账款", "报表可靠性"], // prettier-ignore
  ...quality.flatMap((q, i): Cell[][] =>
    i === 11
      ? []
      : [2024, 2025].map((year): Cell[] => {
          const size = (1 + (i % 4)) * 1e6 * (year === 2025 ? 1.1 : 1);
          const debt = size * (0.95 - 0.18 * q);
          return [
            idOf(i),
            year,
            size * 0.05 * (q + 1),
            size * 0.2,
            size * 0.15,
            size * (0.4 + 0.05 * q),
            size,
            size * (0.45 - 0.06 * q),
            debt,
            size - debt,
            size * 0.08,
            size * (0.06 * q - 0.02),
            size * 1.3,
            size * 1.3 * (0.85 - 0.05 * q),
            size * (0.03 * q - 0.01),
            size * (0.03 * q - 0.02),
            size * 0.12,
            reliability[i % reliability.length],
          ];
        }),
  ),
];

const deals: Cell[][] = [
  ["商机编号", "商机名称", "客户编号", "商机阶段", "商机金额", "赢率", "预计成交日期"],
  ...quality.map((q, i): Cell[] => [`O${i + 1}`, `项目${i + 1}`, idOf(i), "方案报价", 30_000 * (i + 1), 0.3 + 0.1 * q, day("2026-07-10") + 30 * (i % 5)]), // prettier-ignore
];

/** A Chinese workbook with everything that credit is judged by: customers of every grade, with gaps and a knock-out. */
export function creditBook(): Workbook {
  const workbook = createWorkbook("credit.xlsx");
  const sheets = { 客户: customers, 应收明细: invoices, 信用档案: files, 客户财务报表: statements, 商机: deals };
  workbook.sheets = Object.entries(sheets).map(([name, rows], i) => {
    const sheet = createSheet(`{00000000-0001-0000-000${i}-000000000000}`, name);
    sheet.values = rows.map((row) => row.map((cell) => (cell === "" || cell === null ? undefined : cell)) as Value[]);
    return sheet;
  });
  workbook.activeSheetId = workbook.sheets[0].id;
  workbook.selection = { ...workbook.selection, sheetId: workbook.activeSheetId };
  return workbook;
}
