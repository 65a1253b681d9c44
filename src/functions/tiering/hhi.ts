import { herfindahlIndex } from "../../engine/tiering/concentration";
import { label } from "../../i18n/label";
import { numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { range } from "./tierArguments";

export const hhi: CustomFunction = {
  id: "HHI",
  group: "tiering",
  summary: label(
    "Herfindahl–Hirschman index: Σ share² of all customers, 0 to 1; 1 = everything hangs on one.",
    "赫芬达尔–赫希曼指数：全部客户的 Σ 占比²，0 至 1；1 表示全部集中于一户。",
  ),
  parameters: [range("values", "Value of each customer, such as revenue.", "每个客户的价值，如收入。")],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One fraction; × 10,000 gives points. #N/A where nothing is above 0.",
      "一个小数；× 10,000 即点数。无正值时为 #N/A。",
    ),
  },
  blanks: label(
    "Empty cells and values of 0 and below do not count; text is refused.",
    "空单元格、0 和负数不计；不接受文本。",
  ),
  example: { arguments: [[[30], [30], [20], [20]]], result: [[0.26]] },
  run(values) {
    const cells = numberCells("values", values);
    refuseText(cells, "number");
    return [[herfindahlIndex(cells.values)]];
  },
};
