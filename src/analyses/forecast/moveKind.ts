import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { moveClasses } from "./dealMove";
import { movementOf, shownMove } from "./movement";

/** The way from the earlier pipeline to today's, kind of move by kind of move. */
export const moveKind = defineAnalysis({
  id: "moveKind",
  pillar: "forecast",
  entity: "moveKind",
  label: label("Movement by kind", "按类型的商机变动"),
  question: label("What changed the pipeline most?", "哪类变动对商机总额影响最大？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "movementDays"],
  columns: {
    kind: {
      kind: "text",
      label: label("Movement", "变动类型"),
      definition: label("Kind of move, with the pipeline before and after.", "变动类型，以及变动前后的商机总额。"),
    },
    deals: {
      kind: "count",
      label: label("Deals", "商机数"),
      definition: label("Number of deals with the move.", "发生该变动的商机数。"),
    },
    change: {
      kind: "money",
      label: label("Amount", "金额"),
      definition: label(
        "Open amount of the period before and after, and what each kind of move adds or takes.",
        "变动前后的期内未结金额，以及各类变动的增减额。",
      ),
    },
  },
  kpis: {},
  compute(input) {
    const movement = movementOf(input);
    if (!movement)
      return { rows: 0, columns: { kind: [], deals: new Float64Array(0), change: new Float64Array(0) }, kpis: {} };
    const { engine, period, before, after } = movement;
    const kinds = engine.moves.map((move) => shownMove(move, movement));
    const rows = moveClasses.flatMap(({ id, label: name }) => {
      const some = engine.moves.filter((_, i) => kinds[i] === id);
      const change = id === "unchanged" ? NaN : sum(some.map((move) => move.change));
      return some.length > 0 ? [{ name, deals: some.length, change }] : [];
    });
    const due = ({ closeDay, ends }: typeof before): number =>
      movement.undated.all
        ? ends.filter((end) => end === 0).length
        : closeDay.filter((day, i) => ends[i] === 0 && day >= period.firstDay && day <= period.lastDay).length;
    const all = [
      { name: label("Pipeline then", "原商机总额"), deals: due(before), change: engine.start },
      ...rows,
      { name: label("Pipeline now", "现商机总额"), deals: due(after), change: engine.end },
    ];
    return {
      rows: all.length,
      columns: {
        kind: all.map(({ name }) => name),
        deals: numbersFrom(all, ({ deals }) => deals),
        change: numbersFrom(all, ({ change }) => change),
      },
      kpis: {},
    };
  },
});
