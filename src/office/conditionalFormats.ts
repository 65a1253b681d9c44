import type { PlanLook } from "../reports/sheetPlan";
import type { Area } from "../read/grid";
import { cellAddress } from "./addresses";
import { toneColours } from "./tones";

/** Bars and the dark end of heat: light enough for the figure on it to be read. */
const BAR = "#9CC3E6";
const HEAT = { low: "#FFFFFF", high: "#F4B183" };
/** Shares on one scale, so that columns compare: none to all. */
const SHADE = { none: "#FFFFFF", all: "#9CC3E6" };

/** Shows values beyond their number: bars, heat, colours by word, figures that stand out. */
export function conditionalFormat(range: Excel.Range, area: Area, look: PlanLook): void {
  const { conditionalFormats } = range;
  switch (look.kind) {
    case "dataBar":
      return dataBar(conditionalFormats.add("DataBar").dataBar);
    case "heat":
      return heat(conditionalFormats.add("ColorScale").colorScale);
    case "shade":
      return shade(conditionalFormats.add("ColorScale").colorScale);
    case "classes":
      for (const { word, tone } of look.classes) classColour(conditionalFormats.add("CellValue").cellValue, word, tone);
      return;
    case "threshold":
      return threshold(conditionalFormats.add("Custom").custom, area, look);
  }
}

function dataBar(bar: Excel.DataBarConditionalFormat): void {
  bar.positiveFormat.fillColor = BAR;
  bar.positiveFormat.gradientFill = false;
}

function heat(scale: Excel.ColorScaleConditionalFormat): void {
  scale.criteria = {
    minimum: { type: "LowestValue", color: HEAT.low },
    maximum: { type: "HighestValue", color: HEAT.high },
  };
}

function shade(scale: Excel.ColorScaleConditionalFormat): void {
  scale.criteria = {
    minimum: { type: "Number", formula: "0", color: SHADE.none },
    maximum: { type: "Number", formula: "1", color: SHADE.all },
  };
}

function classColour(
  cellValue: Excel.CellValueConditionalFormat,
  word: string,
  tone: Parameters<typeof toneColours>[0],
): void {
  const { fill, text } = toneColours(tone);
  cellValue.format.fill.color = fill;
  cellValue.format.font.color = text;
  cellValue.rule = { formula1: `="${word.replaceAll('"', '""')}"`, operator: "EqualTo" };
}

/** Asks for a number first: Excel takes an empty cell for 0 and any text for more than any number. Bold, because colour alone says nothing to some. */
function threshold(
  custom: Excel.CustomConditionalFormat,
  { row, column }: Area,
  look: Extract<PlanLook, { kind: "threshold" }>,
): void {
  const cell = cellAddress(row, column);
  custom.rule.formula = `=AND(ISNUMBER(${cell}),${cell}${look.operator === "above" ? ">" : "<"}${look.limit})`;
  custom.format.font.color = toneColours(look.tone).text;
  custom.format.font.bold = true;
}
