import { describe, it, expect } from "vitest";
import { GREY, styles } from "../../src/office/styles";
import { contrast, ramps, signals, toneColours } from "../../src/office/tones";
import { markOf } from "../../src/office/writeCharts";

describe("colours by meaning", () => {
  it("measures contrast as WCAG does (black on white 21:1, #767676 on white 4.54:1, both from the standard's examples)", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
  });

  it("text reads on its fill, 4.5:1 or more, for every class of every number of classes", () => {
    for (const hue of ["tier", "risk", "stage"] as const) {
      for (let of = 1; of <= 9; of++) {
        for (let step = 0; step < of; step++) {
          const { fill, text } = toneColours({ hue, step, of });
          expect(contrast(fill, text), `${hue} ${step} of ${of}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    for (const { fill, text } of Object.values(signals)) {
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
      expect(contrast("#FFFFFF", text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("steps of a hue differ by lightness, so that they survive grey printing", () => {
    for (const ramp of Object.values(ramps)) {
      const lightness = ramp.map((colour) => contrast(colour, "#000000"));
      expect([...lightness].sort((a, b) => a - b)).toEqual(lightness);
    }
  });

  it("the first tier is darkest, the last risk and the last stage are", () => {
    const dark = (hue: "tier" | "risk" | "stage", step: number) =>
      contrast(toneColours({ hue, step, of: 3 }).fill, "#FFFFFF");
    expect(dark("tier", 0)).toBeGreaterThan(dark("tier", 2));
    expect(dark("risk", 2)).toBeGreaterThan(dark("risk", 0));
    expect(dark("stage", 2)).toBeGreaterThan(dark("stage", 0));
  });

  it("every role's text reads on its ground", () => {
    for (const { colour = "#000000", fill = "#FFFFFF" } of Object.values(styles)) {
      expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(GREY, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it("every mark of a chart is seen by its fill or its outline, 3:1 or more", () => {
    for (const meaning of ["actual", "previous", "plan", "forecast", "share", "risk"] as const) {
      const { fill, line } = markOf({ meaning });
      const seen = Math.max(...[fill, line].map((colour) => (colour ? contrast(colour, "#FFFFFF") : 1)));
      expect(seen, meaning).toBeGreaterThanOrEqual(3);
    }
  });
});
