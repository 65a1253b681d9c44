import { intersection, sameArea } from "../../model/area";
import { changeSheet } from "../book";
import { removeValidations } from "../clearing";
import type { DataValidation } from "../../model/workbook";
import type { Definition } from "../definition";
import type { RangeItem } from "../objects";

type Prompt = NonNullable<DataValidation["prompt"]> & { showPrompt?: boolean };
type Alert = NonNullable<DataValidation["error"]> & { showAlert?: boolean };

export const dataValidation: Definition<RangeItem> = {
  properties: {
    errorAlert: {
      get: (it) => ({ title: "", message: "", style: "Stop", ...found(it)?.error, showAlert: true }),
      set: (it, { title, message, style, showAlert = true }: Alert) =>
        patch(it, { error: showAlert ? { title, message, style: style ?? "Stop" } : undefined }),
    },
    ignoreBlanks: { get: () => true, set: () => undefined },
    prompt: {
      get: (it) => ({ title: "", message: "", ...found(it)?.prompt, showPrompt: true }),
      set: (it, { title, message, showPrompt = true }: Prompt) =>
        patch(it, { prompt: showPrompt ? { title, message } : undefined }),
    },
    rule: { get: (it) => found(it)?.rule ?? {}, set: (it, rule: Record<string, unknown>) => patch(it, { rule }) },
    type: { get: (it) => typeName(found(it)?.rule) },
  },
  methods: {
    clear: ({ book, sheet, area }) => {
      changeSheet(book, sheet);
      removeValidations(sheet, area);
    },
  },
};

const found = ({ sheet, area }: RangeItem): DataValidation | undefined =>
  sheet.validations.find((each) => each.areas.some((part) => intersection(part, area)));

/** Changes the validation of exactly this range; one that reaches further keeps the other cells. */
function patch(it: RangeItem, members: Partial<DataValidation>): void {
  const { book, sheet, area } = it;
  changeSheet(book, sheet);
  const before = found(it);
  const isOwn = before?.areas.length === 1 && sameArea(before.areas[0], area);
  if (before && isOwn) {
    Object.assign(before, members);
    return;
  }
  removeValidations(sheet, area);
  sheet.validations.push({ rule: {}, ...before, ...members, areas: [{ ...area }] });
}

const TYPES: Record<string, string> = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};

const typeName = (rule: Record<string, unknown> | undefined): string => TYPES[Object.keys(rule ?? {})[0]] ?? "None";
