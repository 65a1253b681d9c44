import { asColor } from "../color";
import { readStyle, writeStyle } from "../rangeStyle";
import type { Definition } from "../definition";
import type { RangeItem } from "../objects";

export const rangeFill: Definition<RangeItem> = {
  properties: {
    color: {
      get: (it) => readStyle(it, (style) => style.fill ?? "#FFFFFF"),
      set: (it, color: string) => writeStyle(it, { fill: asColor(color) || undefined }),
    },
  },
  methods: { clear: (it) => writeStyle(it, { fill: undefined }) },
};
