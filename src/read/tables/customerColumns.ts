import type { Label } from "../../i18n/language";
import type { Field } from "../schema";
import { synonyms } from "../synonyms";

/** Headers that can only mean the customer's id, the most specific first. */
export const customerIdHeaders = synonyms(`
  Customer ID | Customer No. | Customer Number | Customer Code | Cust No | Cust Number | Cust ID
  Customer Key | Customer # | Client ID | Client Number | Client Code | Account Number | Account No.
  Account ID | Organization - ID | Deal - Organization ID | KUNNR | Sold-to Party | Sold-to | Payer
  客户编号 | 客户编码 | 客户代码 | 客户代号 | 客户ID | 客户号 | 客户内码 | 往来单位编码 | 往来单位代码 | 门店编号 | 会员卡号 | 客戶代號 | 客戶編號 | 客戶代碼
  客戶編碼 | 客戶ID | 用戶編號 | 對象代號
`);

/** Headers that mean the customer's name where the rows are not customers themselves, the most specific first. */
export const customerNameHeaders = synonyms(`
  Customer Name | Account Name | Client Name | Company Name | Organization Name | Organisation Name
  Organization - Name | Deal - Organization | Contact Name | Name Customer | Cust Name | Partner
  Party Name | Party | Name 1
  客户名称 | 客户全称 | 客户简称 | 单位名称 | 公司名称 | 企业名称 | 往来单位 | 往来单位名称 | 往来单位全称 | 组织名称 | 开票客户 | 购买方 | 购买方名称 | 买方公司
  购货单位 | 拜访客户 | 门店名称 | 关联客户 | 最终客户名称 | 客戶名稱 | 客戶簡稱 | 公司名稱 | 用戶名稱 | 往來單位 | 對象 | 對象名稱
`);

interface Headers {
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
}

/**
 * The two columns by which a row names its customer: the id, or the name where there is no id. `Customer` alone may be either, so it comes last.
 * @param whose what the customer is to the row, one sentence
 * @param also headers that mean the customer in this table only
 */
export const customerColumns = (whose: Label, also: Headers = {}) => {
  const either = synonyms("Customer | Client | Account | Company | 客户 | 客戶");
  return {
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: whose,
      headers: [...customerIdHeaders, ...(also.ids ?? []), ...either],
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Used when there is no id.", "zh-CN": "无编号时按名称识别。" },
      headers: [...customerNameHeaders, ...(also.names ?? []), ...either],
    },
  } as const satisfies Record<string, Field>;
};
