import { NONE, type TextColumn } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { textField } from "../customerField";

/** Who the customers are: what the customers sheet says of them, so that results can be read, filtered and grouped. */
export const customer = defineAnalysis({
  id: "customer",
  pillar: "tiering",
  entity: "customer",
  label: label("Customer", "客户"),
  question: label("Who is the customer?", "客户是谁？"),
  needs: [],
  parameters: ["idMatch"],
  columns: {
    id: {
      kind: "text",
      label: label("Customer ID", "客户编号"),
      definition: label(
        "Identifies the customer, as written in the customers sheet, else in the receivables or opportunities.",
        "客户编号，取自客户表；客户表中没有的取自应收账款表或商机表。",
      ),
    },
    name: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("The customer's name, or the ID where there is none.", "客户名称；无名称时为编号。"),
    },
    owner: {
      kind: "text",
      label: label("Owner", "负责人"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    industry: {
      kind: "text",
      label: label("Industry", "行业"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    companySize: {
      kind: "text",
      label: label("Company size", "企业规模"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    type: {
      kind: "text",
      label: label("Type", "客户类型"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    region: {
      kind: "text",
      label: label("Region", "地区"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    ownTier: {
      kind: "text",
      label: label("Tier (own)", "客户级别（自定）"),
      definition: label(
        "Your own class, as the customers sheet says; not computed.",
        "贵方自定级别，取自客户表，非计算所得。",
      ),
    },
    ownRating: {
      kind: "text",
      label: label("Credit rating (own)", "信用等级（自定）"),
      definition: label(
        "Your own rating, as the customers sheet says; not computed.",
        "贵方自定等级，取自客户表，非计算所得。",
      ),
    },
    listed: {
      kind: "flag",
      label: label("Listed", "在客户表中"),
      definition: label(
        "Whether the customers sheet lists this customer (1) or only other sheets name it (0).",
        "客户表中有该客户为 1，仅出现在其他表中为 0。",
      ),
    },
  },
  kpis: {
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label(
        "Customers listed, and those that only receivables or opportunities name.",
        "客户表中的客户，以及仅出现在应收账款或商机中的客户。",
      ),
    },
    listed: {
      kind: "count",
      label: label("Listed customers", "客户表中的客户"),
      definition: label("Customers that the customers sheet lists.", "客户表中列出的客户数。"),
    },
  },
  compute({ ledger: { customers } }) {
    const listed = new Float64Array(customers.count);
    for (let c = 0; c < customers.count; c++) listed[c] = customers.tableRow[c] >= 0 ? 1 : 0;
    return {
      rows: customers.count,
      columns: {
        id: oneWordEach(customers.ids),
        name: oneWordEach(customers.names),
        owner: textField(customers, "owner"),
        industry: textField(customers, "industry"),
        companySize: textField(customers, "companySize"),
        type: textField(customers, "customerType"),
        region: textField(customers, "region"),
        ownTier: textField(customers, "tier"),
        ownRating: textField(customers, "creditRating"),
        listed,
      },
      kpis: { customers: customers.count, listed: listed.reduce((count, flag) => count + flag, 0) },
    };
  },
});

function oneWordEach(words: readonly string[]): TextColumn {
  const codes = new Uint32Array(words.length);
  for (let row = 0; row < codes.length; row++) codes[row] = words[row] === "" ? NONE : row;
  return { codes, words };
}
