import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** People at the customers: one row a person. */
export const contacts = {
  id: "contacts",
  label: { "en-US": "Contacts", "zh-CN": "联系人" },
  sheetNames: ["contact", "people", "联系人", "聯絡人", "客户联系人"],
  recognisedBy: [["customer", "customerName"], ["name"], ["birthday", "lastContact"]],
  rowNeeds: [["customer", "customerName"], ["name"]],
  fields: {
    ...customerColumns({ "en-US": "Where the person works.", "zh-CN": "联系人所属客户。" }),
    name: {
      kind: "text",
      label: { "en-US": "Contact", "zh-CN": "联系人" },
      meaning: { "en-US": "The person.", "zh-CN": "联系人姓名。" },
      headers: synonyms(`
        Contact | Contact Name | Contact Person | Full Name | Person
        联系人 | 联系人姓名 | 姓名 | 对接人 | 聯絡人 | 聯絡人姓名 | 窗口
      `),
    },
    role: {
      kind: "text",
      label: { "en-US": "Role", "zh-CN": "职务" },
      meaning: { "en-US": "Position or role.", "zh-CN": "职务或角色。" },
      headers: synonyms(`
        Role | Job Title | Title | Position | Function
        职务 | 职位 | 角色 | 岗位 | 職務 | 職位 | 職稱
      `),
    },
    birthday: {
      kind: "day",
      label: { "en-US": "Birthday", "zh-CN": "生日" },
      meaning: { "en-US": "Day of birth; the year does not matter.", "zh-CN": "出生日期；年份不限。" },
      headers: synonyms(`
        Birthday | Birth Date | Date of Birth | DOB | Birthdate
        生日 | 出生日期 | 出生年月日
      `),
    },
    lastContact: {
      kind: "day",
      label: { "en-US": "Last contact", "zh-CN": "最近联系" },
      meaning: { "en-US": "Day of the last visit, call or letter.", "zh-CN": "最近一次拜访、电话或信件的日期。" },
      headers: synonyms(`
        Last Contact | Last Contacted | Last Contact Date | Last Activity | Last Activity Date | Last Call
        最近联系 | 最近联系日期 | 最后联系时间 | 最近跟进时间 | 最後聯絡日期 | 最近聯絡
      `),
    },
  },
} as const satisfies InputTable;
