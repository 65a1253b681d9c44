import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerIdHeaders, customerNameHeaders } from "./customerColumns";
import { dealJudgements } from "./dealJudgements";

/** Sales opportunities, open and closed: one row each. */
export const opportunities = {
  id: "opportunities",
  label: { "en-US": "Opportunities", "zh-CN": "销售机会" },
  isBasis: true,
  whenMissing: {
    "en-US": "There is no pipeline forecast.",
    "zh-CN": "不生成商机预测。",
  },
  sheetNames: ["opportunit", "pipeline", "deal", "商机", "商機", "销售机会"],
  recognisedBy: [["stage"], ["amount", "expectedClose", "actualClose"]],
  rowNeeds: [["stage", "status"]],
  fields: {
    id: {
      kind: "key",
      label: { "en-US": "Opportunity ID", "zh-CN": "商机编号" },
      meaning: { "en-US": "Identifies the opportunity.", "zh-CN": "标识商机。" },
      headers: synonyms(`
        Opportunity ID | Opportunity Number | Opportunity No. | Deal ID | Deal - ID | Deal Number | Record ID
        Deal - Pipedrive System ID
        商机ID | 商机编号 | 商机编码 | 业务编码 | 项目编号 | 機會編號 | 商機編號 | 商機ID
      `),
    },
    name: {
      kind: "text",
      label: { "en-US": "Opportunity", "zh-CN": "商机名称" },
      meaning: { "en-US": "Shown in result sheets.", "zh-CN": "在结果表中显示。" },
      headers: synonyms(`
        Opportunity Name | Opportunity | Deal Name | Deal - Title | Deal Title | Deal | Opportunity Title
        Topic | Title | Project Name
        商机名称 | 商机标题 | 商机短名称 | 商机 | 机会名称 | 项目名称 | 项目标题 | 商機名稱 | 商機 | 機會名稱 | 專案名稱
        Name
        名称 | 名稱
      `),
    },
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Whose opportunity it is.", "zh-CN": "商机所属客户。" },
      headers: [
        ...customerIdHeaders,
        ...synonyms(`
        Customer | Account
        客户 | 客戶 | 帳號
      `),
      ],
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Used when there is no id.", "zh-CN": "无编号时按名称识别。" },
      headers: [
        ...customerNameHeaders,
        ...synonyms(`
        Associated Company | Potential Customer | Customer | Account | Client | Organization | Organisation
        Company
        客户 | 客戶 | 帳號
      `),
      ],
    },
    stage: {
      kind: "text",
      label: { "en-US": "Stage", "zh-CN": "阶段" },
      meaning: { "en-US": "Stage of the sale; decides the win rate.", "zh-CN": "销售阶段，决定赢率。" },
      headers: synonyms(`
        Stage | Deal Stage | Deal - Stage | Sales Stage | Opportunity Stage | Stage Name | Pipeline Stage
        商机阶段 | 销售阶段 | 阶段 | 当前阶段 | 商机进度 | 销售进度 | 商機階段 | 銷售階段 | 階段
      `),
    },
    status: {
      kind: "text",
      label: { "en-US": "Result", "zh-CN": "结果" },
      meaning: {
        "en-US": "Open, won or lost, when not told by the stage.",
        "zh-CN": "进行中、赢单或输单（阶段未体现时）。",
      },
      headers: synonyms(`
        Opportunity Result | Deal - Status | Deal Status | Opportunity Status | Result | Outcome | Won/Lost
        Status
        商机状态 | 商机结果 | 赢单状态 | 结果 | 状态 | 商機狀態 | 狀態
      `),
    },
    amount: {
      kind: "money",
      label: { "en-US": "Amount", "zh-CN": "金额" },
      meaning: { "en-US": "Value of the deal.", "zh-CN": "商机金额。" },
      headers: synonyms(`
        Amount | Deal Value | Deal - Value | Deal Amount | Opportunity Amount | Opportunity Amount USD
        Opportunity Value | Close Value | Estimated Value | Estimated Revenue | Est. Revenue
        Expected Revenue Amount | Total Contract Value | TCV | SGD Amount | Original Amount | Value
        商机金额 | 预计金额 | 预计成交金额 | 预成交金额 | 预计合同金额 | 预计签约金额 | 预估商机金额 | 商机价值 | 预期商机价值 | 项目预算 | 合同金额 | 金额 | 商機金額
        預估金額 | 預計金額 | 金額 | 量
      `),
    },
    winRate: {
      kind: "rate",
      label: { "en-US": "Win rate", "zh-CN": "赢率" },
      meaning: {
        "en-US": "The deal's own win rate; overrides its stage's.",
        "zh-CN": "该商机自身的赢率，优先于阶段赢率。",
      },
      headers: synonyms(`
        Probability | Win Probability | Win Rate | Deal - Probability | Close Probability | Probability (%)
        Confidence | Likelihood
        赢率 | 赢单率 | 成交概率 | 赢单概率 | 成交可能性 | 可能性 | 概率 | 贏率 | 成交機率 | 機率
      `),
    },
    created: {
      kind: "day",
      label: { "en-US": "Created", "zh-CN": "创建日期" },
      meaning: { "en-US": "Day it was registered.", "zh-CN": "登记日。" },
      headers: synonyms(`
        Created Date | Created | Creation Date | Create Date | Date Created | Deal - Creation Date
        Deal - Deal Created | Deal Created | Created On | Created At | Lead Acquisition Date | Engage Date
        Open Date | Opened Date
        创建时间 | 创建日期 | 创建于 | 立项日期 | 商机日期 | 登记日期 | 新增於 | 建立日期 | 建立時間
      `),
    },
    stageEntered: {
      kind: "day",
      label: { "en-US": "Stage entered", "zh-CN": "进入本阶段日期" },
      meaning: { "en-US": "Day it entered its stage.", "zh-CN": "进入当前阶段之日。" },
      headers: synonyms(`
        Date Entered Stage | Stage Entered | Stage Entry Date | Last Stage Change Date | Stage Change Date
        进入本阶段漏斗时间 | 进入阶段日期 | 进入阶段时间 | 阶段变更时间 | 階段變更日期
      `),
    },
    expectedClose: {
      kind: "day",
      label: { "en-US": "Expected close", "zh-CN": "预计成交日期" },
      meaning: { "en-US": "Day it should close.", "zh-CN": "预计成交日。" },
      headers: synonyms(`
        Expected Close Date | Deal - Expected Close Date | Expected Closing Date | Expected Closure Date
        Est. Close Date | Estimated Close Date | Forecast Close Date | Expected Close | Target Close Date
        Closing Date
        预计成交日期 | 预计成交时间 | 预计结单日期 | 预计签约日期 | 预计签单日期 | 预期关闭日期 | 预计关闭日期 | 关闭日期 | 结束时间 | 預計成交日期 | 預計結案日期 | 截止日期
      `),
    },
    actualClose: {
      kind: "day",
      label: { "en-US": "Actual close", "zh-CN": "实际成交日期" },
      meaning: { "en-US": "Day it was won or lost.", "zh-CN": "赢单或输单之日。" },
      headers: synonyms(`
        Actual Close Date | Actual Close | Closed Date | Closed At | Closed On | Deal - Closed On
        Deal - Won Time | Won Date | Won Time | Close Date
        实际成交日期 | 实际结束时间 | 实际关闭日期 | 成交日期 | 赢单日期 | 实际签约日期 | 實際成交日期 | 結案日期
      `),
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Who sells it.", "zh-CN": "负责销售的人。" },
      headers: synonyms(`
        Owner | Opportunity Owner | Deal Owner | Deal - Owner | Sales Agent | Sales Rep | Salesperson
        Sales Person | Account Manager | Assigned User | Assigned To
        负责人 | 商机负责人 | 业务员 | 客户经理 | 销售员 | 销售负责人 | 已指派用户 | 負責人 | 業務員 | 指定的使用者
      `),
    },
    product: {
      kind: "text",
      label: { "en-US": "Product", "zh-CN": "产品" },
      meaning: { "en-US": "What is sold.", "zh-CN": "所售产品。" },
      headers: synonyms(`
        Product | Product Name | Products | Product Line | Deal - Product
        意向产品 | 产品 | 产品名称 | 应用类型 | 產品 | 產品名稱
      `),
    },
    lossReason: {
      kind: "text",
      label: { "en-US": "Loss reason", "zh-CN": "输单原因" },
      meaning: { "en-US": "Why it was lost.", "zh-CN": "输单原因。" },
      headers: synonyms(`
        Loss Reason | Lost Reason | Deal - Lost Reason | Reason Lost | Closed Lost Reason
        失败原因 | 输单原因 | 未成交原因 | 丢单原因 | 流失原因 | 輸單原因 | 失敗原因
      `),
    },
    competitor: {
      kind: "text",
      label: { "en-US": "Competitor", "zh-CN": "竞争对手" },
      meaning: { "en-US": "Main rival.", "zh-CN": "主要竞争对手。" },
      headers: synonyms(`
        Competitor | Main Competitor | Competitors | Competitor Type
        主要竞争对手 | 竞争对手 | 已知竞品 | 竞品 | 竞争对手类型 | 主要競爭對手 | 競爭對手
      `),
    },
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "Currency code of the amount.", "zh-CN": "金额的币种代码。" },
      headers: synonyms(`
        Currency | Currency Code | Deal - Currency | Deal Currency | Amount Currency
        币种 | 币别 | 货币 | 金额货币 | 幣別 | 貨幣
      `),
    },
    ...dealJudgements,
  },
} as const satisfies InputTable;
