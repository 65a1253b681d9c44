import { restyle } from "../../model/styles";
import { changeCells } from "../book";
import { asColor } from "../color";
import { invalidArgument } from "../hostError";
import { rangeBorderObject } from "../objects";
import { readStyle } from "../rangeStyle";
import type { Area, Border, Style } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { BorderItem, RangeItem } from "../objects";

type Edge = keyof NonNullable<Style["borders"]>;

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];

export const rangeBorders: Definition<RangeItem> = {
  properties: { count: { get: () => SIDES.length } },
  methods: { getItemAt: (it, index: number) => border(it, SIDES[index]) },
  items: (it) => SIDES.map((side) => border(it, side)),
  item: (it, side: string) => border(it, side),
};

export const rangeBorder: Definition<BorderItem> = {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    color: {
      get: (it) => read(it)?.color ?? "#000000",
      set: (it, color: string) => write(it, { color: asColor(color) }),
    },
    sideIndex: { get: ({ side }) => side },
    style: { get: (it) => read(it)?.style ?? "None", set: (it, style: Border["style"]) => write(it, { style }) },
    weight: { get: (it) => read(it)?.weight ?? "Thin", set: (it, weight: Border["weight"]) => write(it, { weight }) },
  },
};

function border(it: RangeItem, side: string): HostObject {
  if (!SIDES.includes(side)) throw invalidArgument();
  return rangeBorderObject({ ...it, side });
}

/** A side of the range is an edge of some of its cells; the lines inside are edges of two. */
function edges({ side, area }: BorderItem): { edge: Edge; cells: Area }[] {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  switch (side) {
    case "EdgeTop":
      return [{ edge: side, cells: { ...area, rows: 1 } }];
    case "EdgeBottom":
      return [{ edge: side, cells: { ...area, row: last.row, rows: 1 } }];
    case "EdgeLeft":
      return [{ edge: side, cells: { ...area, columns: 1 } }];
    case "EdgeRight":
      return [{ edge: side, cells: { ...area, column: last.column, columns: 1 } }];
    case "InsideHorizontal":
      return area.rows < 2 ? [] : [{ edge: "EdgeBottom", cells: { ...area, rows: area.rows - 1 } }];
    default:
      return area.columns < 2 ? [] : [{ edge: "EdgeRight", cells: { ...area, columns: area.columns - 1 } }];
  }
}

function read(it: BorderItem): Border | undefined {
  const [first] = edges(it);
  if (!first) return undefined;
  const text = readStyle({ ...it, area: first.cells }, (style) => JSON.stringify(style.borders?.[first.edge] ?? null));
  return text === null ? undefined : ((JSON.parse(text) as Border | null) ?? undefined);
}

function write(it: BorderItem, patch: Partial<Border>): void {
  const { book, sheet } = it;
  for (const { edge, cells } of edges(it)) {
    changeCells(book, sheet, cells, "formats");
    restyle(book.workbook, sheet, cells, (style) => {
      const before: Border = style.borders?.[edge] ?? { style: "Continuous", weight: "Thin", color: "#000000" };
      return { ...style, borders: { ...style.borders, [edge]: { ...before, ...patch } } };
    });
  }
}
