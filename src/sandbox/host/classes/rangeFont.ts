import { asColor } from "../color";
import { readStyle, writeStyle } from "../rangeStyle";
import type { Definition } from "../definition";
import type { RangeItem } from "../objects";

export const rangeFont: Definition<RangeItem> = {
  properties: {
    bold: {
      get: (it) => readStyle(it, (style) => style.bold ?? false),
      set: (it, bold: boolean) => writeStyle(it, { bold }),
    },
    color: {
      get: (it) => readStyle(it, (style) => style.color ?? "#000000"),
      set: (it, color: string) => writeStyle(it, { color: asColor(color) || undefined }),
    },
    italic: {
      get: (it) => readStyle(it, (style) => style.italic ?? false),
      set: (it, italic: boolean) => writeStyle(it, { italic }),
    },
    name: {
      get: (it) => readStyle(it, (style) => style.fontName ?? it.book.workbook.styles[0].fontName ?? "Calibri"),
      set: (it, fontName: string) => writeStyle(it, { fontName }),
    },
    size: {
      get: (it) => readStyle(it, (style) => style.fontSize ?? it.book.workbook.styles[0].fontSize ?? 11),
      set: (it, fontSize: number) => writeStyle(it, { fontSize }),
    },
    underline: {
      get: (it) => readStyle(it, (style) => (style.underline ? "Single" : "None")),
      set: (it, underline: string) => writeStyle(it, { underline: underline !== "None" }),
    },
  },
};
