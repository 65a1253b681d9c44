import { expect, it } from "vitest";
import { cultureOf } from "../../../src/sandbox/host/culture";

it.each([
  [
    "en-US",
    {
      numberDecimalSeparator: ".",
      numberGroupSeparator: ",",
      shortDatePattern: "M/d/yyyy",
      longTimePattern: "h:mm:ss tt",
    },
  ],
  [
    "zh-CN",
    {
      numberDecimalSeparator: ".",
      numberGroupSeparator: ",",
      shortDatePattern: "yyyy/M/d",
      longTimePattern: "HH:mm:ss",
    },
  ],
  [
    "de-DE",
    {
      numberDecimalSeparator: ",",
      numberGroupSeparator: ".",
      shortDatePattern: "dd.MM.yyyy",
      longDatePattern: "dddd, d. MMMM yyyy",
    },
  ],
])("cultureOf %s tells separators and patterns as Windows does", (locale, expected) => {
  expect(cultureOf(locale)).toMatchObject(expected);
});
