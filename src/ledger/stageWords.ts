import { plainWord, wordSet } from "./words";
import { LOST, OPEN, WON } from "./ledger";

/** A step of the sale as people call it, with the win rate that is usual for it. */
interface KnownStage {
  readonly words: ReadonlySet<string>;
  readonly rate: number;
  readonly state: typeof OPEN | typeof WON | typeof LOST;
}

/**
 * Stage words in order of progress. The rates are the six of the classic table (5, 10, 20, 30, 50, 80 %; S103); which word gets
 * which follows the order of the default stages of EspoCRM, Frappe CRM and SuiteCRM. They are a start, not a measurement: the
 * parameter `winRates` replaces them.
 */
const knownStages: readonly KnownStage[] = [
  open(
    0.05,
    "prospecting|prospect|research|调研|市场调研|lead|leads|new|opened|open|target|identified|线索|新线索|勘探|预期|预期|潜在|商机发现|發現商機",
  ),
  open(
    0.1,
    "qualification|qualified|development|business development|开发|客户开发|qualified to buy|qualifiedtobuy|initial contact|contacted|appointment scheduled|discovery|资质|資質|评价|評價|初步接触|初步接洽|初步沟通|跟进|接洽|资格确认|立项|engaging",
  ),
  open(
    0.2,
    "needs analysis|needs|need identification|挖掘需求|nurturing|requirements|requirement analysis|analysis|需求分析|需求确认|需求确定|了解需求|需求明确|需求沟通|需求調查",
  ),
  open(
    0.3,
    "value proposition|demo|demonstration|demo making|presentation|presentation scheduled|solution|id decision makers|decision maker bought in|decision makers bought in|perception analysis|方案|方案验证|方案制定|方案客户|价值主张|價值主張|产品演示|演示|方案演示",
  ),
  open(
    0.5,
    "proposal|proposal/price quote|proposal/quotation|proposal sent|quote|quotation|price quote|contract sent|报价|報價|提案|方案报价|方案/报价|立项汇报|投标|招投标|已报价",
  ),
  open(
    0.8,
    "negotiation|negotiation/review|negotiating|review|verbal agreement|ready to close|closing|commit|谈判|谈判审核|談判|协商|商务谈判|合同谈判|报价谈判|谈判客户|商务采购|合同签订|签约中",
  ),
  {
    words: wordSet(
      "won|closed won|closedwon|win|closed won deal|success|customer|churned customer|赢单|成交|已成交|签单|签约|已签约|本月新签|赢得并结束|關閉贏得|赢得|结单|赢|贏單|完结|成功",
    ),
    rate: 1,
    state: WON,
  },
  {
    words: wordSet(
      "lost|closed lost|closedlost|loss|lose|abandoned|cancelled|canceled|disqualified|输单|丢单|失败|流失|未成交|丢失项目|失去并结束|關閉失去|失去|无效|输|輸單|取消|放弃",
    ),
    rate: 0,
    state: LOST,
  },
];

function open(rate: number, words: string): KnownStage {
  return { words: wordSet(words), rate, state: OPEN };
}

/** What a stage's word tells by itself. */
export interface StageMeaning {
  readonly state: number;
  /** The usual win rate: written in the word ("Offer 40 %"), else that of a known word; NaN where there is neither. */
  readonly rate: number;
  /** Place among the known stages; Infinity for others. */
  readonly step: number;
}

export function stageMeaning(word: string): StageMeaning {
  const { name, percent } = splitPercent(word);
  const step = knownStages.findIndex(({ words }) => words.has(name));
  const written = Number.isNaN(percent) ? undefined : percent;
  if (step < 0) return { state: OPEN, rate: written ?? NaN, step: Infinity };
  const { rate, state } = knownStages[step];
  return { state, rate: state === OPEN ? (written ?? rate) : rate, step };
}

/** Stages are often written with their rate: "初步接洽 10%", "Proposal (50 %)", or the rate alone; numbering in front does not count. */
function splitPercent(word: string): { name: string; percent: number } {
  const plain = plainWord(word.replace(/^\s*(?:\d+|[A-Z])\s*[.、:：)-]\s*(?!\d)/i, ""));
  const match = /(\d+(?: \d+)?)\s*%/.exec(plain);
  const name = plain.replace(/[(（]?\s*\d+(?: \d+)?\s*%\s*[)）]?/, "").trim();
  const percent = match ? Number(match[1].replace(" ", ".")) / 100 : NaN;
  return { name, percent: percent <= 1 ? percent : NaN };
}
