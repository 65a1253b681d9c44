import { codesFrom, NONE, type TextColumn } from "../../engine/columns";
import { gowerSimilarity, type Attribute } from "../../engine/tiering/gowerSimilarity";
import { prospectScore } from "../../engine/tiering/prospectScore";
import { thresholdTiers } from "../../engine/tiering/thresholdTiers";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { numberField, textField } from "../customerField";
import { defineAnalysis, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { codesOf } from "./columnOf";

/** What to do with a prospect, best first. */
export const prospectList: readonly Class[] = [
  { id: "pursue", label: label("Pursue", "重点争取"), look: "good" },
  { id: "develop", label: label("Develop", "培育"), look: "neutral" },
  { id: "leave", label: label("Leave for now", "暂缓"), look: "warning" },
];

const answer = (english: string, chinese: string, definition: string, definitionZh: string): ResultColumn => ({
  kind: "flag",
  label: label(english, chinese),
  definition: label(definition, definitionZh),
});
const text = (english: string, chinese: string): ResultColumn => ({
  kind: "text",
  label: label(english, chinese),
  definition: label("As the prospects sheet says.", "取自潜在客户表。"),
});

/** Which prospects to pursue, by the five principles of choosing target customers. */
export const prospect = defineAnalysis({
  id: "prospect",
  pillar: "tiering",
  entity: "prospect",
  label: label("Prospects", "潜在客户"),
  question: label("Which prospects are worth pursuing?", "哪些潜在客户值得争取？"),
  needs: ["prospects"],
  parameters: ["similarityWeights", "similarFrom", "prospectPotential", "prospectCuts"],
  after: ["tags"],
  columns: {
    name: text("Prospect", "潜在客户"),
    industry: text("Industry", "行业"),
    region: text("Region", "地区"),
    size: text("Company size", "企业规模"),
    owner: text("Owner", "负责人"),
    class: {
      kind: "class",
      label: label("What to do", "对策"),
      definition: label(
        "Pursue or develop from so many principles on as “Prospect class from” says; leave for now below; empty where none could be judged.",
        "满足原则数达到“潜在客户分类界线”的列为重点争取或培育，低于者暂缓；均无法判断时为空。",
      ),
    },
    score: {
      kind: "count",
      label: label("Principles met", "满足原则数"),
      definition: label("How many of the five principles hold, 0 to 5.", "五条指导思想中满足的条数，0 至 5。"),
    },
    unknown: {
      kind: "count",
      label: label("Not known", "未知项数"),
      definition: label("Principles that could not be judged.", "无法判断的原则数。"),
    },
    positioning: answer(
      "1 Positioning",
      "① 符合定位",
      "Fits our positioning, as the prospects sheet says.",
      "符合我方定位，取自潜在客户表。",
    ),
    type: answer(
      "2 Good type",
      "② 优质类型",
      "Of a good type, as the prospects sheet says.",
      "属于优质类型，取自潜在客户表。",
    ),
    hasPotential: answer(
      "3 Potential",
      "③ 有潜力",
      "Potential score of at least “Prospect has potential from”.",
      "潜力评分达到“潜在客户潜力界线”。",
    ),
    match: answer(
      "4 Matched",
      "④ 门当户对",
      "Well matched with us, as the prospects sheet says.",
      "与我方门当户对，取自潜在客户表。",
    ),
    similar: answer(
      "5 Similar",
      "⑤ 与忠诚客户相似",
      "Similarity of at least “Similar from”.",
      "相似度达到“相似度界线”。",
    ),
    potential: {
      kind: "number",
      label: label("Potential score", "潜力评分"),
      definition: label("As the prospects sheet says.", "取自潜在客户表。"),
    },
    similarity: {
      kind: "share",
      label: label("Similarity", "相似度"),
      definition: label(
        "Gower's similarity to the profile of the loyal customers: Σ weight × likeness ÷ Σ weight over the attributes known; a word by how many of them have it ÷ how many have the commonest, a number by its distance from their mean ÷ range of all.",
        "与忠诚客户画像的 Gower 相似度：已知属性的 Σ 权重 × 相似 ÷ Σ 权重；文字属性按忠诚客户中相同者户数 ÷ 最常见者户数，数值属性按与其均值的距离 ÷ 全距计算。",
      ),
    },
  },
  kpis: {
    prospects: count("Prospects", "潜在客户数", "Rows of the prospects sheet", "潜在客户表的行数"),
    pursue: count("To pursue", "重点争取户数", "Prospects of the class pursue", "对策为重点争取的潜在客户数"),
    develop: count("To develop", "培育户数", "Prospects of the class develop", "对策为培育的潜在客户数"),
    loyal: count(
      "Loyal customers compared",
      "参照忠诚客户数",
      "Loyal customers that make the profile",
      "构成画像的忠诚客户数",
    ),
  },
  compute(input) {
    const { parameters } = input;
    const { table } = input.ledger.tables.prospects!;
    const { columns, rows } = table;
    const { similarity, loyal, notes } = similarityOf(input);
    const over = (values: Float64Array, line: number): Float64Array =>
      values.map((value) => (Number.isNaN(value) ? NaN : value >= line ? 1 : 0));
    const tests = {
      positioning: columns.fitsPositioning,
      type: columns.goodType,
      hasPotential: over(columns.potential, parameters.prospectPotential),
      match: columns.wellMatched,
      similar: over(similarity, parameters.similarFrom - 1e-9),
    };
    const { score, unknown } = prospectScore(Object.values(tests));
    const { pursue, develop } = parameters.prospectCuts;
    const codes = thresholdTiers(score, [pursue, develop]);
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    return {
      rows,
      columns: {
        name: columns.name,
        industry: columns.industry,
        region: columns.region,
        size: columns.size,
        owner: columns.owner,
        class: { codes, classes: prospectList },
        score,
        unknown: Float64Array.from(unknown),
        ...tests,
        potential: columns.potential,
        similarity,
      },
      kpis: { prospects: rows, pursue: countOf(0), develop: countOf(1), loyal },
      notes,
    };
  },
});

/** How like the loyal customers each prospect is; customers and prospects stand in one column an attribute. */
function similarityOf(input: AnalysisInput): { similarity: Float64Array; loyal: number; notes: Label[] } {
  const { customers, tables } = input.ledger;
  const { columns, rows } = tables.prospects!.table;
  const weight = input.parameters.similarityWeights;
  const ofWords = (a: TextColumn, b: TextColumn, each: number): Attribute => ({
    kind: "word",
    values: joined(a, b),
    weight: each,
  });
  const revenue = new Float64Array(customers.count + rows);
  revenue.set(numberField(customers, "companyRevenue"));
  revenue.set(columns.companyRevenue, customers.count);
  const attributes: readonly Attribute[] = [
    ofWords(textField(customers, "industry"), columns.industry, weight.industry),
    ofWords(textField(customers, "region"), columns.region, weight.region),
    ofWords(textField(customers, "companySize"), columns.size, weight.size),
    { kind: "number", values: revenue, weight: weight.revenue },
  ];
  const bond = codesOf(input, "tags", "bond");
  const reference = codesFrom(bond, (_, row) => row).filter((row) => bond[row] === 0);
  const similarity = gowerSimilarity(attributes, reference).slice(customers.count);
  return { similarity, loyal: reference.length, notes: notesOf(reference.length, similarity, input) };
}

function notesOf(loyal: number, similarity: Float64Array, { parameters }: AnalysisInput): Label[] {
  if (loyal === 0)
    return [label("There is no loyal customer to compare prospects with.", "没有忠诚客户可供比较，相似度为空。")];
  const compared = similarity.filter((each) => !Number.isNaN(each)).length;
  return [
    label(
      `Compared with ${loyal} loyal customers; similar from ${percentText(parameters.similarFrom)}; ${compared} of ${similarity.length} prospects can be compared.`,
      `与 ${loyal} 个忠诚客户比较，相似度达 ${percentText(parameters.similarFrom)} 为相似；${similarity.length} 个潜在客户中 ${compared} 个可比较。`,
    ),
  ];
}

/** Words of two tables under common codes, small and large letters alike. */
function joined(a: TextColumn, b: TextColumn): Float64Array {
  const codes = new Map<string, number>();
  const codeOf = ({ words }: TextColumn): number[] =>
    words.map((word) => {
      const key = word.trim().toLowerCase();
      return codes.get(key) ?? codes.set(key, codes.size).get(key)!;
    });
  const [ofA, ofB] = [codeOf(a), codeOf(b)];
  const all = new Float64Array(a.codes.length + b.codes.length);
  a.codes.forEach((code, row) => (all[row] = code === NONE ? NONE : ofA[code]));
  b.codes.forEach((code, row) => (all[a.codes.length + row] = code === NONE ? NONE : ofB[code]));
  return all;
}

function count(english: string, chinese: string, what: string, whatZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(`${what}.`, `${whatZh}。`) };
}
