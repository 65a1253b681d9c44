import { intersection } from "../../model/area";
import { changeSheet } from "../book";
import { asColor } from "../color";
import { HostError, invalidArgument } from "../hostError";
import { cellValueObject, colorScaleObject, conditionalFillObject, conditionalFontObject, conditionalFormatObject, conditionalStyleObject, customFormatObject, customRuleObject, dataBarObject, dataBarPositiveObject, existing, iconSetObject, rangeObject, textComparisonObject } from "../objects"; // prettier-ignore
import type { ConditionalFormat, ConditionalStyle } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { ConditionalFormatItem, RangeItem } from "../objects";

type Kind = ConditionalFormat["type"];
type OfKind<K extends Kind> = Extract<ConditionalFormat, { type: K }>;

/** Excel's defaults of a new format of each kind. */
const NEW: { [K in Kind]: Omit<OfKind<K>, "id" | "areas" | "priority"> } = {
  CellValue: { type: "CellValue", operator: "GreaterThan", formulas: ["0"], style: {} },
  ColorScale: { type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "", style: {} },
  Custom: { type: "Custom", formula: "", style: {} },
  DataBar: { type: "DataBar", color: "#638EC6" },
  IconSet: { type: "IconSet", style: "ThreeTrafficLights1" },
};

export const conditionalFormatCollection: Definition<RangeItem> = {
  methods: {
    add: (it, type: string) => conditionalFormatObject({ ...it, format: add(it, type) }),
    clearAll: (it) => {
      changeSheet(it.book, it.sheet);
      const touched = new Set(formats(it));
      it.sheet.conditionalFormats = it.sheet.conditionalFormats.filter((format) => !touched.has(format));
    },
    getCount: (it) => formats(it).length,
    getItemAt: (it, index: number) => conditionalFormatObject({ ...it, format: existing(formats(it)[index]) }),
    getItemOrNullObject: find,
  },
  items: (it) => formats(it).map((format) => conditionalFormatObject({ ...it, format })),
  item: (it, id: string) => existing(find(it, id)),
};

function add({ book, sheet, area }: RangeItem, type: string): ConditionalFormat {
  if (!Object.hasOwn(NEW, type))
    throw new HostError("NotImplemented", `The sandbox has no conditional format ${type}.`, 501);
  changeSheet(book, sheet);
  // A new format goes before the older ones.
  for (const each of sheet.conditionalFormats) each.priority += 1;
  const id = `{00000000-0003-0000-${String(book.nextId()).padStart(4, "0")}-000000000000}`;
  const format = { ...structuredClone(NEW[type as Kind]), id, areas: [{ ...area }], priority: 0 } as ConditionalFormat;
  sheet.conditionalFormats.push(format);
  return format;
}

const formats = ({ sheet, area }: RangeItem): ConditionalFormat[] =>
  sheet.conditionalFormats
    .filter((format) => format.areas.some((each) => intersection(each, area)))
    .sort((a, b) => a.priority - b.priority);

function find(it: RangeItem, id: string): HostObject | null {
  const format = formats(it).find((each) => each.id === id);
  return format ? conditionalFormatObject({ ...it, format }) : null;
}

type Maker = (it: ConditionalFormatItem) => HostObject;
const kinds: [name: string, type: Kind, make: Maker][] = [
  ["cellValue", "CellValue", cellValueObject],
  ["colorScale", "ColorScale", colorScaleObject],
  ["custom", "Custom", customFormatObject],
  ["dataBar", "DataBar", dataBarObject],
  ["iconSet", "IconSet", iconSetObject],
  ["textComparison", "ContainsText", textComparisonObject],
];

export const conditionalFormat: Definition<ConditionalFormatItem> = {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    id: { get: ({ format }) => format.id },
    priority: { get: ({ format }) => format.priority, set: (it, priority: number) => patch(it, { priority }) },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue ?? false,
      set: (it, stopIfTrue: boolean) => patch(it, { stopIfTrue }),
    },
    type: { get: ({ format }) => format.type },
  },
  navigations: Object.fromEntries(
    kinds.flatMap(([name, type, make]) => [
      [name, (it: ConditionalFormatItem) => make(ofKind(it, type))],
      [`${name}OrNullObject`, (it: ConditionalFormatItem) => (it.format.type === type ? make(it) : null)],
    ]),
  ),
  methods: {
    delete: ({ book, sheet, format }) => {
      changeSheet(book, sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
    getRange: ({ book, sheet, format }) => {
      if (format.areas.length !== 1) throw invalidArgument();
      return rangeObject({ book, sheet, area: format.areas[0] });
    },
    getRangeOrNullObject: ({ book, sheet, format }) =>
      format.areas.length === 1 ? rangeObject({ book, sheet, area: format.areas[0] }) : null,
  },
};

function ofKind(it: ConditionalFormatItem, type: Kind): ConditionalFormatItem {
  if (it.format.type !== type)
    throw new HostError("InvalidOperation", `The conditional format is not of the type ${type}.`);
  return it;
}

function patch({ book, sheet, format }: ConditionalFormatItem, members: object): void {
  changeSheet(book, sheet);
  Object.assign(format, members);
}

const as = <K extends Kind>(it: ConditionalFormatItem, _kind: K): OfKind<K> => it.format as OfKind<K>;

export const dataBar: Definition<ConditionalFormatItem> = { navigations: { positiveFormat: dataBarPositiveObject } };

export const dataBarPositive: Definition<ConditionalFormatItem> = {
  properties: {
    fillColor: {
      get: (it) => as(it, "DataBar").color,
      set: (it, color: string) => patch(it, { color: asColor(color) }),
    },
    // The model's bars are solid; a gradient is refused rather than lost.
    gradientFill: {
      get: () => false,
      set: (_it, gradient: boolean) => {
        if (gradient) throw invalidArgument();
      },
    },
  },
};

interface Criterion {
  type: string;
  color: string;
  formula?: string;
}
type Criteria = Record<"minimum" | "midpoint" | "maximum", Criterion | undefined>;

export const colorScale: Definition<ConditionalFormatItem> = {
  properties: {
    criteria: {
      get: (it) => as(it, "ColorScale").criteria ?? criteriaOf(as(it, "ColorScale").colors),
      set: setCriteria,
    },
    threeColorScale: { get: (it) => as(it, "ColorScale").colors.length === 3 },
  },
};

function setCriteria(it: ConditionalFormatItem, { minimum, midpoint, maximum }: Criteria): void {
  if (!minimum || !maximum) throw invalidArgument();
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined && point !== null);
  patch(it, { criteria: { minimum, midpoint, maximum }, colors: points.map((point) => asColor(point.color)) });
}

function criteriaOf(colors: string[]): Partial<Criteria> {
  const [first, middle] = colors;
  const criteria: Partial<Criteria> = {
    minimum: { type: "LowestValue", color: first },
    maximum: { type: "HighestValue", color: colors.at(-1)! },
  };
  return colors.length < 3 ? criteria : { ...criteria, midpoint: { type: "Percentile", formula: "50", color: middle } };
}

interface CellValueRule {
  formula1: string | number;
  formula2?: string | number;
  operator: string;
}

export const cellValue: Definition<ConditionalFormatItem> = {
  properties: {
    rule: {
      get: (it) => {
        const { operator, formulas } = as(it, "CellValue");
        return { operator, formula1: formulas[0], ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }) };
      },
      set: (it, { operator, formula1, formula2 }: CellValueRule) => {
        const second = formula2 === undefined || formula2 === null ? [] : [String(formula2)];
        patch(it, { operator, formulas: [String(formula1), ...second] });
      },
    },
  },
  navigations: { format: conditionalStyleObject },
};

export const customFormat: Definition<ConditionalFormatItem> = {
  navigations: { format: conditionalStyleObject, rule: customRuleObject },
};

export const customRule: Definition<ConditionalFormatItem> = {
  properties: {
    formula: { get: (it) => as(it, "Custom").formula, set: (it, formula: string) => patch(it, { formula }) },
  },
};

export const textComparison: Definition<ConditionalFormatItem> = {
  properties: {
    rule: {
      get: (it) => ({ operator: as(it, "ContainsText").operator, text: as(it, "ContainsText").text }),
      set: (it, { operator, text }: { operator: string; text: string }) => patch(it, { operator, text }),
    },
  },
  navigations: { format: conditionalStyleObject },
};

export const iconSet: Definition<ConditionalFormatItem> = {
  properties: {
    criteria: {
      get: (it) => as(it, "IconSet").criteria ?? [],
      set: (it, criteria: unknown[]) => patch(it, { criteria }),
    },
    reverseIconOrder: {
      get: (it) => as(it, "IconSet").reverseIconOrder ?? false,
      set: (it, reverseIconOrder: boolean) => patch(it, { reverseIconOrder }),
    },
    showIconOnly: {
      get: (it) => as(it, "IconSet").showIconOnly ?? false,
      set: (it, showIconOnly: boolean) => patch(it, { showIconOnly }),
    },
    style: { get: (it) => as(it, "IconSet").style, set: (it, style: string) => patch(it, { style }) },
  },
};

export const conditionalStyle: Definition<ConditionalFormatItem> = {
  navigations: { fill: conditionalFillObject, font: conditionalFontObject },
};

const styleOf = ({ format }: ConditionalFormatItem): ConditionalStyle =>
  "style" in format && typeof format.style === "object" ? format.style : {};
const restyle = (it: ConditionalFormatItem, members: ConditionalStyle): void =>
  patch(it, { style: { ...styleOf(it), ...members } });

export const conditionalFont: Definition<ConditionalFormatItem> = {
  properties: {
    bold: { get: (it) => styleOf(it).bold ?? false, set: (it, bold: boolean) => restyle(it, { bold }) },
    color: { get: (it) => styleOf(it).color ?? "", set: (it, color: string) => restyle(it, { color: asColor(color) }) },
  },
  methods: { clear: (it) => restyle(it, { bold: undefined, color: undefined }) },
};

export const conditionalFill: Definition<ConditionalFormatItem> = {
  properties: {
    color: { get: (it) => styleOf(it).fill ?? "", set: (it, color: string) => restyle(it, { fill: asColor(color) }) },
  },
  methods: { clear: (it) => restyle(it, { fill: undefined }) },
};
