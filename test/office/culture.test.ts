import { describe, it, expect } from "vitest";
import { dateOrder } from "../../src/office/culture";
import { openExcel, usersWorkbook } from "./support";

describe("the workbook's culture", () => {
  it.each([
    ["en-US", { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" }],
    ["zh-CN", { decimalSeparator: ".", groupSeparator: ",", dateOrder: "ymd" }],
    ["de-DE", { decimalSeparator: ",", groupSeparator: ".", dateOrder: "dmy" }],
  ])("of %s", async (locale, culture) => {
    const { port } = await openExcel(usersWorkbook(), { locale });
    expect(await port.culture()).toEqual(culture);
  });

  it.each([
    ["M/d/yyyy", "mdy"],
    ["dd/MM/yyyy", "dmy"],
    ["yyyy/M/d", "ymd"],
    ["d. M. yyyy", "dmy"],
  ])("short dates written %s are %s", (pattern, order) => expect(dateOrder(pattern)).toBe(order));
});
