import { foldWidth } from "../foldWidth";

const names: Readonly<Record<string, RegExp>> = {
  CNY: /^(?:RMB|CNY|CNH|人民币|人民幣|元|¥|本币|本幣|本位币|本位幣)$/i,
  USD: /^(?:USD|US\$|\$|美元|美金)$/i,
  EUR: /^(?:EUR|€|欧元|歐元)$/i,
  HKD: /^(?:HKD|HK\$|港币|港元|港幣)$/i,
  TWD: /^(?:TWD|NTD|NT\$|新台币|新臺幣|新台幣|台币|台幣)$/i,
  JPY: /^(?:JPY|日元|日圆|日圓|日幣)$/i,
  GBP: /^(?:GBP|£|英镑|英鎊)$/i,
};

/** The code of a currency however it is written: RMB, 人民币 and ¥ are CNY; what is not known stays as it is, in capitals. */
export function currencyCode(written: string): string {
  const text = foldWidth(written).trim();
  return Object.keys(names).find((code) => names[code].test(text)) ?? text.toUpperCase();
}
