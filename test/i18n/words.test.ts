import { describe, expect, it } from "vitest";
import { commandWords } from "../../src/i18n/commandWords";
import { fill } from "../../src/i18n/fill";
import { languageOf } from "../../src/i18n/language";
import { paneWords } from "../../src/i18n/paneWords";

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name).toSorted();

describe("the words of the pane and of the command line", () => {
  it.each(Object.entries({ ...paneWords, ...commandWords }))("%s says the same in both languages", (_, label) => {
    expect(label["en-US"].trim()).not.toBe("");
    expect(label["zh-CN"].trim()).not.toBe("");
    expect(placeholders(label["zh-CN"])).toEqual(placeholders(label["en-US"]));
  });
});

describe("the language of a locale", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-Hant-TW", "zh-CN"],
    ["ZH", "zh-CN"],
    ["de-DE", "en-US"],
    ["", "en-US"],
  ])("of %s is %s", (locale, language) => expect(languageOf(locale)).toBe(language));
});

describe("filling in", () => {
  it("leaves a name without a value visible", () => {
    expect(fill("{done} of {total}", { done: 3 })).toBe("3 of {total}");
  });
  it("gives a noun the form of its number", () => {
    const text = (rows: number | string): string => fill("{rows|row|rows} used", { rows });
    expect([text(0), text(1), text(2), text("1")]).toEqual(["0 rows used", "1 row used", "2 rows used", "1 row used"]);
  });
});
