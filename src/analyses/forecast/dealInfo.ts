import { infoCompleteness } from "../../engine/forecast/infoCompleteness";
import { numbersFrom, type TextColumn } from "../../engine/columns";
import { NONE } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { plainWord, wordSet } from "../../ledger/words";
import { defineAnalysis } from "../analysis";
import { openRows } from "./openDeals";

const FULL_MARK = 2;
const blocks = {
  knownParticipants: label("participants", "参与者"),
  knownNeeds: label("needs", "需求"),
  knownBudget: label("budget", "预算"),
  knownDecision: label("decision", "决策"),
  knownCompetition: label("competition", "竞争"),
} as const;
type Block = keyof typeof blocks;
const ids = Object.keys(blocks) as Block[];

/** How much of what must be known about a deal is known. */
export const dealInfo = defineAnalysis({
  id: "dealInfo",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Information chain", "信息链"),
  question: label("What do we not know yet about our deals?", "对各商机还有哪些信息未掌握？"),
  needs: ["opportunities"],
  parameters: [],
  columns: {
    completeness: {
      kind: "share",
      label: label("Information", "信息完整度"),
      definition: label(
        "Σ marks (0 unknown, 1 partly, 2 known) of participants, needs, budget, decision and competition ÷ 10.",
        "参与者、需求、预算、决策、竞争五要素得分（0 未知、1 部分、2 已知）合计 ÷ 10。",
      ),
    },
    unknown: {
      kind: "text",
      label: label("Not known", "未掌握"),
      definition: label("Blocks of which nothing is known.", "完全未知的要素。"),
    },
  },
  kpis: {
    average: {
      kind: "share",
      label: label("Information, average", "平均信息完整度"),
      definition: label("Mean of the completeness of all open deals.", "全部未结商机信息完整度的平均值。"),
    },
  },
  compute({ ledger }) {
    const { table } = ledger.opportunities!;
    const rows = openRows(ledger.opportunities!);
    const isAsked = ids.some((id) => table.present.has(id));
    const marks = isAsked ? marksOf(ids.map((id) => table.columns[id])) : [new Float64Array(0)];
    const asked = isAsked ? rows : new Uint32Array(0);
    const { completeness, unknown } = infoCompleteness(
      marks.map((column) => numbersFrom(asked, (row) => column[row])),
      FULL_MARK,
    );
    const average = rows.length > 0 ? sum(completeness) / rows.length : NaN;
    return {
      rows: rows.length,
      columns: {
        completeness: isAsked ? completeness : new Float64Array(rows.length).fill(NaN),
        unknown: isAsked ? unknown.map(inWords) : { codes: new Uint32Array(rows.length).fill(NONE), words: [] },
      },
      kpis: { average: isAsked ? average : NaN },
    };
  },
});

const yes = wordSet("yes|y|known|full|fully|complete|✓|✔|√|是|有|已知|明确|清楚|完整|已掌握");
const partly = wordSet("partly|partial|some|incomplete|部分|部分已知|不完整|大致");

/** Marks 0 to 2. Where no mark in any block is above 1, a 1 is a tick: known. */
export function marksOf(columns: readonly TextColumn[]): readonly Float64Array[] {
  const ofWords = columns.map(({ words }) => words.map(markOf));
  const ticks = ofWords.every((marks) => marks.every(({ value, isNumber }) => !isNumber || value <= 1));
  return columns.map(({ codes }, block) =>
    numbersFrom(codes, (code) => {
      if (code === NONE) return NaN;
      const { value, isNumber } = ofWords[block][code];
      return isNumber && ticks ? value * FULL_MARK : value;
    }),
  );
}

function markOf(word: string): { readonly value: number; readonly isNumber: boolean } {
  const plain = plainWord(word);
  const number = /^\d+(?:[.]\d+)?$/.test(word.trim()) ? Number(word) : NaN;
  if (!Number.isNaN(number)) return { value: number, isNumber: true };
  return { value: yes.has(plain) ? FULL_MARK : partly.has(plain) ? 1 : 0, isNumber: false };
}

const inWords = (unknown: readonly number[]): Label =>
  label(
    unknown.map((block) => blocks[ids[block]]["en-US"]).join(", "),
    unknown.map((block) => blocks[ids[block]]["zh-CN"]).join("、"),
  );
