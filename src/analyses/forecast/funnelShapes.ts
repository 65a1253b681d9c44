import { bytesFrom } from "../../engine/columns";
import { funnelShape, type FunnelShape, type ShapeDiagnosis } from "../../engine/forecast/funnelShape";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf, UNKNOWN, type Class } from "../analysis";
import { percentText } from "../numberText";

const shapes: readonly (Class & { readonly id: FunnelShape })[] = [
  { id: "healthy", label: label("Healthy", "健康"), look: "good" },
  { id: "bulging", label: label("Bulging", "中部鼓胀"), look: "warning" },
  { id: "starved", label: label("Starved", "上游不足"), look: "bad" },
  { id: "clogged", label: label("Clogged", "中途堵塞"), look: "bad" },
];

const advice: Readonly<Record<FunnelShape, Label>> = {
  healthy: label("Keep feeding the top at the same pace.", "保持当前的新增节奏。"),
  bulging: label(
    "Review the deals of the bulging stage one by one: move them on, move them back or close them.",
    "逐一复核鼓胀阶段的商机：推进、退回或结案。",
  ),
  starved: label(
    "Prospect now: late stages live on deals that nobody follows up.",
    "立即开发新机会：后期阶段正在消耗存量，而前端没有补充。",
  ),
  clogged: label(
    "Find out what holds deals before the narrow place: decision makers not met, no budget, a missing proof.",
    "查明瓶颈之前商机受阻的原因：未接触决策者、没有预算或缺少验证。",
  ),
  unknown: label("Wait for more deals, or lower the parameter.", "待商机增多后再判断，或调低参数。"),
};

/** What the funnel's outline says, by number and by amount, with the figure that decided. */
export const funnelShapes = defineAnalysis({
  id: "funnelShapes",
  pillar: "forecast",
  entity: "shape",
  label: label("Shape of the funnel", "漏斗形态"),
  question: label("Does the funnel taper as it should?", "漏斗形态是否正常？"),
  needs: ["opportunities"],
  parameters: ["funnelLeastDeals", "funnelBulge", "funnelClog"],
  after: ["funnel"],
  columns: {
    basis: {
      kind: "text",
      label: label("Measured by", "衡量口径"),
      definition: label("Number or amount of the open deals.", "未结商机的数量或金额。"),
    },
    shape: {
      kind: "class",
      label: label("Shape", "形态"),
      definition: label(
        "Starved: the first half of the stages holds less than the second; bulging: a stage holds more than the bulge × the one before; clogged: less than the clog × the one before; else healthy; asked in this order (own reading of S109).",
        "上游不足：前半阶段少于后半；鼓胀：某阶段超过前一阶段 × 鼓胀界限；堵塞：低于前一阶段 × 堵塞界限；否则健康，按此顺序判断（对 S109 的自行解读）。",
      ),
    },
    evidence: {
      kind: "text",
      label: label("Evidence", "依据"),
      definition: label("The figure that decided, beside its line.", "起决定作用的数值及界限。"),
    },
    advice: {
      kind: "text",
      label: label("What to do", "建议"),
      definition: label("A usual answer to the shape.", "针对该形态的常见做法。"),
    },
  },
  kpis: {},
  compute(input) {
    const funnel = resultOf(input, "funnel")!;
    const { funnelLeastDeals, funnelBulge, funnelClog } = input.parameters;
    const stages = funnel.columns.stage as { readonly codes: Uint32Array; readonly words: readonly string[] };
    const name = (stage: number): string => stages.words[stages.codes[stage]];
    const [open, amount] = [funnel.columns.open, funnel.columns.openAmount] as Float64Array[];
    const rule = { leastDeals: funnelLeastDeals, bulge: funnelBulge, clog: funnelClog };
    const byNumber = funnelShape(open, rule);
    // Amounts are judged where there are deals enough to judge numbers.
    const byAmount = byNumber.shape === "unknown" ? byNumber : funnelShape(amount, { ...rule, leastDeals: 0 });
    const said = [byNumber, byAmount];
    const isEmpty = funnel.rows === 0;
    return {
      rows: isEmpty ? 0 : 2,
      columns: {
        basis: isEmpty ? [] : [label("Number", "数量"), label("Amount", "金额")],
        shape: {
          codes: bytesFrom(isEmpty ? [] : said, ({ shape }) => {
            const code = shapes.findIndex(({ id }) => id === shape);
            return code < 0 ? UNKNOWN : code;
          }),
          classes: shapes,
        },
        evidence: isEmpty ? [] : said.map((diagnosis) => evidenceOf(diagnosis, name, funnelLeastDeals)),
        advice: isEmpty ? [] : said.map(({ shape }) => advice[shape]),
      },
      kpis: {},
    };
  },
});

function evidenceOf(
  { shape, stage, value, limit }: ShapeDiagnosis,
  name: (stage: number) => string,
  least: number,
): Label {
  const [text, line] = [percentText(Number(value.toFixed(3))), percentText(limit)];
  switch (shape) {
    case "healthy":
      return label("No stage crosses a line.", "各阶段均未越界。");
    case "unknown":
      return label(
        `Fewer than ${least} open deals, or fewer than three stages.`,
        `未结商机少于 ${least} 个，或阶段少于三个。`,
      );
    case "starved":
      return label(
        `The first half of the stages holds ${text} of what the second half holds.`,
        `前半阶段仅为后半阶段的 ${text}。`,
      );
    case "bulging":
      return label(
        `“${name(stage)}” holds ${text} of the stage before it; the line is ${line}.`,
        `“${name(stage)}”为前一阶段的 ${text}，界限为 ${line}。`,
      );
    case "clogged":
      return label(
        `After “${name(stage)}” the next stage holds ${text} of it; the line is ${line}.`,
        `“${name(stage)}”之后的阶段仅为其 ${text}，界限为 ${line}。`,
      );
  }
}
