import { NONE } from "../../engine/columns";
import { gowerSimilarity, type Attribute } from "../../engine/tiering/gowerSimilarity";
import { label } from "../../i18n/label";
import { BLANK, ERROR, isEmpty, numberCells, NUMBER, type Cells } from "../cells";
import type { CustomFunction } from "../function";
import { refuse } from "../refuse";
import { isLeftOut, numbersOnly, range } from "./tierArguments";

export const similarity: CustomFunction = {
  id: "SIMILARITY",
  group: "tiering",
  summary: label(
    "Gower's similarity of each profile to those of loyal customers, 0 to 1; numbers by distance, words by how common they are.",
    "各画像与忠诚客户画像的 Gower 相似度（0–1）：数值按距离，文字按其常见程度。",
  ),
  parameters: [
    range(
      "profiles",
      "A row a prospect (one or many), a column an attribute: a number or a word.",
      "每行一个潜在客户（一个或多个），每列一项属性，可为数字或文字。",
    ),
    range("loyal", "A row a loyal customer, the same columns.", "每行一个忠诚客户，列与 profiles 相同。"),
    range("weights", "Weight of each attribute; all the same if left out.", "各属性的权重；省略为等权。", true),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "A fraction for each row of profiles; #N/A where nothing can be compared.",
      "profiles 每行一个小数；无可比属性时为 #N/A。",
    ),
  },
  blanks: label(
    "Empty cells and errors are not known and leave their weight to the other attributes; an empty row is empty. A column with any word counts as words.",
    "空格和错误视为未知，其权重由其他属性分担；整行皆空返回空。含文字的列按文字比较。",
  ),
  example: {
    arguments: [
      [
        ["Food", 30],
        ["Metal", 20],
      ],
      [
        ["Food", 10],
        ["Food", 20],
      ],
      [[3, 1]],
    ],
    result: [[0.8125], [0.1875]],
  },
  run(profiles, loyal, weights) {
    const [ours, theirs] = [numberCells("profiles", profiles), numberCells("loyal", loyal)];
    if (ours.columns !== theirs.columns)
      refuse(
        label(
          `loyal (${theirs.columns} columns) must have the same columns as profiles (${ours.columns}).`,
          `loyal（${theirs.columns} 列）的列数必须与 profiles（${ours.columns} 列）相同。`,
        ),
      );
    const given = isLeftOut(weights) ? undefined : numbersOnly("weights", weights);
    if (given && (given.length !== ours.columns || given.some((weight) => weight < 0)))
      refuse(
        label(
          `weights must be ${ours.columns} numbers of 0 or more, one for each column.`,
          `weights 必须是 ${ours.columns} 个不小于 0 的数字，每列一个。`,
        ),
      );
    const attributes = Array.from({ length: ours.columns }, (_, column) =>
      attributeOf([ours, theirs], column, given?.[column] ?? 1),
    );
    const reference = Array.from({ length: theirs.rows }, (_, row) => ours.rows + row);
    const found = gowerSimilarity(attributes, reference);
    const isBlankRow = (row: number): boolean => attributes.every((_, k) => isEmpty(ours, row * ours.columns + k));
    return Array.from({ length: ours.rows }, (_, row) => [isBlankRow(row) ? "" : found[row]]);
  },
};

/** A column of both ranges as one attribute: numbers where all its cells are, else words. */
function attributeOf(ranges: readonly Cells[], column: number, weight: number): Attribute {
  const cells = ranges.flatMap((each) =>
    Array.from({ length: each.rows }, (_, row) => {
      const i = row * each.columns + column;
      return { kind: each.kinds[i], value: each.values[i], written: each.written[i] };
    }),
  );
  if (cells.every(({ kind }) => kind === NUMBER || kind === BLANK || kind === ERROR))
    return { kind: "number", values: cells.map(({ value }) => value), weight };
  const codes = new Map<string, number>();
  const codeOf = (word: string): number => codes.get(word) ?? codes.set(word, codes.size).get(word)!;
  const values = cells.map(({ kind, written }) =>
    kind === BLANK || kind === ERROR ? NONE : codeOf(String(written).trim().toLowerCase()),
  );
  return { kind: "word", values, weight };
}
