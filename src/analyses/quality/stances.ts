import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Class } from "../analysis";

/** How we face a customer, by its service tier from core to general. */
export const stanceList: readonly Class[] = [
  { id: "yielding", label: label("Yielding", "屈从型"), look: { rank: 0, of: 4 } },
  { id: "caring", label: label("Caring", "关怀型"), look: { rank: 1, of: 4 } },
  { id: "adaptive", label: label("Adaptive", "适应型"), look: { rank: 2, of: 4 } },
  { id: "indifferent", label: label("Indifferent", "冷漠型"), look: { rank: 3, of: 4 } },
];

/** What each stance asks of us. */
const policies: readonly Label[] = [
  label("know and foresee its needs, meet them, build trust", "了解并预见需求，尽力满足，建立信任"),
  label("keep close, help it grow, raise its share with us", "保持密切联系，助其成长，提升采购份额"),
  label("serve by the standard, answer when it asks", "按标准服务，及时响应需求"),
  label("no effort of our own; serve only what pays", "不主动投入，仅提供有利可图的服务"),
];

/** A stance with its policy in one text. */
export const stanceTexts: readonly Label[] = stanceList.map(({ label: name }, i) =>
  label(`${name["en-US"]}: ${policies[i]["en-US"]}`, `${name["zh-CN"]}：${policies[i]["zh-CN"]}`),
);
