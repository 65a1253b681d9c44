import { bytesFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, type Class, type Entity } from "../analysis";
import { classCounts } from "./classCounts";

/** A classification of the customers whose classes are counted in a small table. */
interface ClassTable {
  readonly id: string;
  readonly entity: Entity;
  readonly label: Label;
  readonly question: Label;
  /** "analysis.column" of the customers. */
  readonly ref: string;
  readonly name: Label;
  /** What is done with the customers of each class, by its id. */
  readonly actions: Readonly<Record<string, Label>>;
}

/** An analysis that counts the customers of each class, what they bring and what is done with them; no rows where nobody has a class. */
export const classTable = ({ id, entity, label: words, question, ref, name, actions }: ClassTable) =>
  defineAnalysis({
    id,
    pillar: "tiering",
    entity,
    label: words,
    question,
    needs: ["receivables"],
    parameters: ["revenueMonths"],
    after: [ref.split(".")[0], "keyAccount"],
    columns: {
      class: {
        kind: "class",
        label: name,
        definition: label("The class that the customers of the row share.", "该行客户所属的类别。"),
      },
      customers: {
        kind: "count",
        label: label("Customers", "客户数"),
        definition: label("Customers of the class.", "该类客户数。"),
      },
      share: {
        kind: "share",
        label: label("Share of customers", "客户数占比"),
        definition: label("Customers of the class ÷ customers that have one.", "该类客户数 ÷ 已分类客户数。"),
      },
      keyAccounts: {
        kind: "count",
        label: label("Key accounts", "大客户数"),
        definition: label("Key accounts among them.", "其中大客户数。"),
      },
      revenue: {
        kind: "money",
        label: label("Revenue", "收入"),
        definition: label("Their revenue in the revenue window.", "其在统计期内的收入。"),
      },
      revenueShare: {
        kind: "share",
        label: label("Share of revenue", "收入占比"),
        definition: label("Their revenue ÷ that of all customers that have a class.", "其收入 ÷ 已分类客户收入。"),
      },
      action: {
        kind: "text",
        label: label("What to do", "应对"),
        definition: label("What management does with the class.", "对该类客户的管理做法。"),
      },
    },
    kpis: {},
    compute(input) {
      const [analysis, column] = ref.split(".");
      const values = resultOf(input, analysis)?.columns[column];
      const isKey = resultOf(input, "keyAccount")?.columns.isKey as Float64Array | undefined;
      const found = values && "classes" in values ? values : { codes: new Uint8Array(0), classes: [] as Class[] };
      const counts = classCounts(found.codes, found.classes.length, input.ledger.customers.revenue, isKey);
      const isEmpty = counts.customers.every((count) => count === 0);
      const shown = isEmpty ? [] : found.classes;
      return {
        rows: shown.length,
        columns: {
          class: { codes: bytesFrom(shown, (_, code) => code), classes: found.classes },
          customers: counts.customers.slice(0, shown.length),
          share: counts.share.slice(0, shown.length),
          keyAccounts: counts.keyAccounts.slice(0, shown.length),
          revenue: counts.revenue.slice(0, shown.length),
          revenueShare: counts.revenueShare.slice(0, shown.length),
          action: shown.map(({ id: each }) => actions[each] ?? label("", "")),
        },
        kpis: {},
      };
    },
  });
