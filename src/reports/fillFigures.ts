import { fillWith } from "../i18n/fill";
import type { Label, Language } from "../i18n/language";
import { figureText } from "../analyses/figureText";
import type { Figures } from "./frame";

/** Puts figures into a sentence's `{analysis.kpi}`; undefined when one of them does not exist. */
export function fillFigures(text: string, figures: Figures, language: Language): string | undefined {
  let complete = true;
  const filled = fillWith(text, (ref) => {
    const figure = figures.get(ref);
    if (figure?.text) return { text: figure.text[language], number: NaN };
    if (figure === undefined || !Number.isFinite(figure.value)) complete = false;
    return figure && { text: figureText(figure.value, figure.kind, language), number: figure.value };
  });
  return complete ? filled : undefined;
}

/** The first sentence whose figures all exist; the last one must need none. */
export function firstSentence(sentences: readonly Label[], figures: Figures, language: Language): string {
  for (const sentence of sentences) {
    const text = fillFigures(sentence[language], figures, language);
    if (text !== undefined) return text;
  }
  return "";
}
