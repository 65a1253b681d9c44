import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import type { Issue } from "../read/issue";
import { percentText } from "./numberText";
import { memberOf, type Parameter } from "./parameter";
import { parameterText } from "./parameterText";
import { parameters } from "./parameters";

/** What is wrong, what counts instead, and what to do, by the code of the issue. */
const messages: Readonly<Record<string, (issue: Issue) => Label>> = {
  parameterNotANumber: (issue) => withDefault(issue, "is not a number", "不是数字", "Write a number", "请填写数字"),
  parameterNotWhole: (issue) =>
    withDefault(issue, "is not a whole number", "不是整数", "Write a whole number", "请填写整数"),
  parameterOutOfRange: (issue) => {
    const [from, to] = bounds(issue);
    return withDefault(
      issue,
      `is outside ${from["en-US"]} to ${to["en-US"]}`,
      `超出范围 ${from["zh-CN"]} 至 ${to["zh-CN"]}`,
      "Write a value in this range",
      "请填写范围内的值",
    );
  },
  parameterNotAChoice: (issue) => {
    const { parameter } = parameterOf(issue);
    const choices = parameter?.kind === "choice" ? Object.values(parameter.choices) : [];
    return withDefault(
      issue,
      "is not one of the choices",
      "不在可选项中",
      `Choose ${choices.map((words) => `“${words["en-US"]}”`).join(" or ")}`,
      `请选择${choices.map((words) => `“${words["zh-CN"]}”`).join("或")}`,
    );
  },
  parameterEdges: (issue) => {
    const { min, max, most } = issue.details ?? {};
    return withDefault(
      issue,
      `is not a list of at most ${most} rising whole numbers from ${min} to ${max}`,
      `不是由 ${min} 至 ${max} 之间、逐个递增的整数组成的列表（最多 ${most} 个）`,
      "Write for example 30, 60, 90",
      "请填写如 30, 60, 90",
    );
  },
  parameterTooLong: (issue) =>
    withDefault(
      issue,
      `is longer than ${issue.details?.most} characters`,
      `超过 ${issue.details?.most} 个字符`,
      "Shorten it",
      "请缩短",
    ),
  parameterShares: ({ details }) => {
    const [a, b] = [details?.a, details?.b].map((share) => parameterText(parameters.abcShareA, share));
    const [usedA, usedB] = [parameters.abcShareA, parameters.abcShareB].map((each) =>
      parameterText(each, each.default),
    );
    return label(
      `“A up to” (${a["en-US"]}) must be below “B up to” (${b["en-US"]}); ${usedA["en-US"]} and ${usedB["en-US"]} are used. Make B larger than A.`,
      `“A 类累计占比”（${a["zh-CN"]}）必须小于“B 类累计占比”（${b["zh-CN"]}）；已改用 ${usedA["zh-CN"]} 与 ${usedB["zh-CN"]}。请使 B 大于 A。`,
    );
  },
  parameterSum: (issue) => {
    const { set } = parameterOf(issue);
    const total = percentText(Number(issue.details?.total));
    return label(
      `“${set["en-US"]}” sum to ${total}; they are scaled to 100 %. Change them so that they sum to 100 %.`,
      `“${set["zh-CN"]}”合计为 ${total}，已按比例折算为 100 %。请调整使其合计为 100 %。`,
    );
  },
  parameterOrder: (issue) => {
    const { set } = parameterOf(issue);
    const rises = issue.details?.mayStay ? ["not fall", "不递减"] : ["rise", "递增"];
    const [order, orderZh] = Number(issue.details?.order) > 0 ? rises : ["fall", "递减"];
    return label(
      `“${set["en-US"]}” must ${order} from row to row; the defaults are used for all of them. Put them in order.`,
      `“${set["zh-CN"]}”须逐行${orderZh}；已全部改用默认值。请按顺序填写。`,
    );
  },
  parameterBands: (issue) => {
    const { min, max } = issue.details ?? {};
    return withDefault(
      issue,
      `does not say which scores from ${min} to ${max} it holds`,
      `无法识别为 ${min} 至 ${max} 分的范围`,
      "Write for example R4-5 F4-5 M1-3; R3 F4-5, or - for none",
      "请填写如 R4-5 F4-5 M1-3; R3 F4-5，或以 - 表示无",
    );
  },
  parameterBandGap: (issue) => {
    const { first, count } = issue.details ?? {};
    const { name, set } = parameterOf(issue);
    const others = Number(count) - 1;
    const [more, moreZh] = others > 0 ? [` and ${others} more`, `等 ${count} 个代码`] : ["", ""];
    return label(
      `“${set["en-US"]}”: code ${first}${more} would be in no segment; the defaults are used for all segments. Widen “${name["en-US"]}” or another one.`,
      `“${set["zh-CN"]}”：代码 ${first} ${moreZh}不属于任何客户群；已全部改用默认值。请放宽“${name["zh-CN"]}”或其他客户群的范围。`,
    );
  },
  parameterBandOverlap: (issue) => {
    const { first, count, other } = issue.details ?? {};
    const { name, keyLabel } = parameterOf(issue);
    const upper = keyLabel(String(other));
    const [codes, be] = Number(count) === 1 ? ["code", "is"] : ["codes", "are"];
    return label(
      `“${name["en-US"]}”: ${count} ${codes}, the first ${first}, ${be} held by a segment above it as well (${upper["en-US"]}), which counts. Narrow one of the two.`,
      `“${name["zh-CN"]}”：有 ${count} 个代码（首个为 ${first}）也属于其上方的客户群（${upper["zh-CN"]}），以上方为准。请缩小其中一个的范围。`,
    );
  },
  parameterBandUnreachable: (issue) => {
    const { name } = parameterOf(issue);
    return label(
      `“${name["en-US"]}”: the segments above it hold all its codes, so that no customer can be in it. Narrow one of them, or write - to leave it out.`,
      `“${name["zh-CN"]}”：其全部代码已被上方的客户群占用，不会有客户归入。请缩小上方客户群的范围，或填 - 停用该客户群。`,
    );
  },
  parameterUnknown: ({ details, value }) =>
    label(
      `There is no parameter “${details?.parameter}”; its value ‘${value}’ is ignored. Compare the id with the Parameters sheet.`,
      `没有名为“${details?.parameter}”的参数，其值“${value}”被忽略。请对照参数表核对编号。`,
    ),
  repeatedStatement: ({ value }) =>
    label(
      `There is another statement of ‘${value}’ further down the sheet, which counts; this row is left out. Delete one of the two.`,
      `“${value}”的报表在表中靠下处重复出现，以下方为准；本行未计入。请删除其中一行。`,
    ),
  repeatedFile: ({ value }) =>
    label(
      `There is another credit file of ‘${value}’ with a later investigation (or further down the sheet), which counts; this row is left out. Delete it if it is out of date.`,
      `“${value}”另有一份调查日期更晚（或位于下方）的信用档案，以其为准；本行未计入。如已过期请删除。`,
    ),
  historyUnreadable: ({ sheet }) =>
    label(
      `The headers of “${sheet}” were changed, so what earlier refreshes kept cannot be read; changes are told from the next refresh on. Undo the change of the headers before you refresh if you need them.`,
      `“${sheet}”的标题已被修改，无法读取历次留存的数据；变化将从下次刷新起计算。如需保留，请先恢复标题再刷新。`,
    ),
  historyRowUnreadable: ({ sheet, row, value }) =>
    label(
      `“${sheet}”, row ${(row ?? 0) + 1}: what ‘${value}’ kept can no longer be read and is left out of the comparison. Delete the row, or restore it from a copy.`,
      `“${sheet}”第 ${(row ?? 0) + 1} 行：“${value}”留存的数据已无法读取，未计入比较。请删除该行，或从备份恢复。`,
    ),
  // The name comes with the issue: this file is part of the pane, which has no use for the analyses themselves.
  analysisFailed: ({ details }) =>
    label(
      `${details?.name} could not be computed: ${details?.cause}. All other results are complete. Please report it with the workbook's parameters.`,
      `“${details?.nameZh}”未能计算：${details?.cause}。其他结果完整。请连同参数设置一并反馈。`,
    ),
};

/** The text of an issue about parameters or analyses; undefined for issues of other rooms. */
export function message(issue: Issue, language: Language): string | undefined {
  return messages[issue.code]?.(issue)[language];
}

function withDefault(issue: Issue, wrong: string, wrongZh: string, remedy: string, remedyZh: string): Label {
  const { name, used } = parameterOf(issue);
  return label(
    `${name["en-US"]}: ‘${issue.value}’ ${wrong}; ${used["en-US"]} is used. ${remedy}.`,
    `${name["zh-CN"]}：“${issue.value}”${wrongZh}；已改用${used["zh-CN"]}。${remedyZh}。`,
  );
}

function bounds(issue: Issue): readonly [Label, Label] {
  const { parameter } = parameterOf(issue);
  const text = (value: unknown): Label =>
    parameter ? parameterText(parameter, value) : label(String(value), String(value));
  return [text(issue.details?.min), text(issue.details?.max)];
}

/** The parameter that an issue is about, its name and the value used instead; `winRates[Proposal]` names its stage. */
function parameterOf({ details }: Issue): {
  parameter?: Parameter;
  name: Label;
  set: Label;
  used: Label;
  /** The name of another value of the same set. */
  keyLabel: (key: string) => Label;
} {
  const [, id, key] = /^(\w+)(?:\[(.*)\])?$/s.exec(String(details?.parameter)) ?? [];
  const declared = (parameters as Readonly<Record<string, Parameter>>)[id];
  const keyLabel = (other: string): Label =>
    declared?.kind === "set" ? (declared.keys[other] ?? label(other, other)) : label(other, other);
  if (!declared) return { name: label(id, id), set: label(id, id), used: label("the default", "默认值"), keyLabel };
  const parameter = declared.kind === "set" && key !== undefined ? memberOf(declared, key) : declared;
  const set = declared.label;
  if (key === undefined || declared.kind === "set")
    return { parameter, name: parameter.label, set, used: parameterText(parameter, parameter.default), keyLabel };
  const name = label(`${parameter.label["en-US"]} of ${key}`, `${key}的${parameter.label["zh-CN"]}`);
  return { parameter, name, set, used: label("the stage's usual rate", "该阶段的通用值"), keyLabel };
}
