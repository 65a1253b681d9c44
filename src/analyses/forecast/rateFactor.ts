import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { dealModelOf, rateFactors } from "./dealModelOf";
import { snapshotsOf } from "./dealSnapshot";
import { rateKinds } from "./rateGroups";

/** Which facts about a deal go with winning, where there are enough closed deals to say so. */
export const rateFactor = defineAnalysis({
  id: "rateFactor",
  pillar: "forecast",
  entity: "rateFactor",
  label: label("Model of deal facts", "商机特征模型"),
  question: label("Which facts about a deal go with winning?", "商机的哪些特征与赢单相关？"),
  needs: ["opportunities"],
  parameters: ["modelLeastDeals", "lossStageKnown"],
  columns: {
    kind: {
      kind: "class",
      label: label("Fact", "特征"),
      definition: label("What is known of the deal.", "已知的商机信息。"),
    },
    value: {
      kind: "text",
      label: label("Value", "取值"),
      definition: label("What the deals of the row have in common.", "该行商机的共同点。"),
    },
    won: { kind: "count", label: label("Won", "赢单"), definition: label("Won deals.", "赢单数。") },
    lost: { kind: "count", label: label("Lost", "输单"), definition: label("Lost deals.", "输单数。") },
    factor: {
      kind: "share",
      label: label("Speaks for winning", "利于赢单"),
      definition: label(
        "Share pW ÷ (pW + pL) of the parts of won and of lost deals that have the value: above 50 % it speaks for a deal, below against it.",
        "pW ÷ (pW + pL)，即具有该取值的赢单占比与输单占比之比较：高于 50 % 有利于赢单，低于则不利。",
      ),
    },
  },
  kpis: {},
  compute({ ledger, parameters, keptBy }) {
    const learned = dealModelOf(ledger, snapshotsOf(keptBy("dealMove")), parameters);
    const factors = learned ? rateFactors(learned) : [];
    const least = parameters.modelLeastDeals;
    return {
      rows: factors.length,
      columns: {
        kind: { codes: bytesFrom(factors, ({ kind }) => kind), classes: rateKinds },
        value: factors.map(({ word }) => label(word, word)),
        won: numbersFrom(factors, ({ won }) => won),
        lost: numbersFrom(factors, ({ lost }) => lost),
        factor: numbersFrom(factors, ({ factor }) => factor),
      },
      kpis: {},
      notes: learned
        ? []
        : [
            label(
              `The model of deal facts needs ${least} won and ${least} lost deals; there are fewer, so it is not used.`,
              `商机特征模型需要赢单与输单各 ${least} 笔；目前不足，未启用。`,
            ),
          ],
    };
  },
});
