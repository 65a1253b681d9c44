import { foldWidth } from "./foldWidth";

const REMARK =
  /^(?:prepared|printed|generated|exported|checked|approved|reviewed) (?:by|on|at)\b|^(?:as of|page|source|notes?|remarks?)\b\s*[:\d]|^(?:制表|制單|制单|审核|審核|复核|打印|列印|编制|編製|导出|填表|备注|備註|说明|說明|注)(?:人|日期|时间)?\s*:|^(?:数据来源|資料來源)/i;

/** Whether a text is what stands below a list rather than in it: "Prepared by …", "制表人：…". */
export const isRemark = (text: string): boolean => REMARK.test(foldWidth(text).trim());
