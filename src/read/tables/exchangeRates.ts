import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";

/** What foreign money was worth, by day; used where the amounts of a sheet have no rate beside them. */
export const exchangeRates = {
  id: "exchangeRates",
  label: { "en-US": "Exchange rates", "zh-CN": "汇率表" },
  sheetNames: ["rate", "currency", "fx", "汇率", "币种", "匯率"],
  recognisedBy: [["currency"], ["rate"]],
  rowNeeds: [["currency"], ["rate"]],
  fields: {
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "The currency that is converted.", "zh-CN": "被折算的币种。" },
      headers: synonyms(`
        Currency | Currency Code | From Currency | Foreign Currency | Curr. | Ccy
        币种 | 币别 | 货币 | 原币 | 外币 | 幣別 | 幣種 | 貨幣
      `),
    },
    date: {
      kind: "day",
      label: { "en-US": "Valid from", "zh-CN": "生效日期" },
      meaning: {
        "en-US": "First day of the rate; empty means that it always holds.",
        "zh-CN": "汇率的起始日；空白表示一直有效。",
      },
      headers: synonyms(`
        Valid From | Rate Date | Start Date | Starting Date | Effective Date | Date
        生效日期 | 汇率日期 | 起始日期 | 日期 | 生效日 | 匯率日期
      `),
    },
    rate: {
      kind: "number",
      label: { "en-US": "Rate", "zh-CN": "汇率" },
      meaning: { "en-US": "Workbook currency for one unit of the currency.", "zh-CN": "每单位外币折合的本位币。" },
      headers: synonyms(`
        Exchange Rate | Rate | Currency Rate | Conversion Rate | FX Rate | Exch. Rate
        汇率 | 折算汇率 | 记账汇率 | 中间价 | 匯率
      `),
    },
  },
} as const satisfies InputTable;
