import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTheme } from "../../src/taskpane/theme";

describe("theme", () => {
  it("follows Office's own background where it is told", () => {
    expect(chooseTheme({ officeBackground: "#FFFFFF", prefersDark: true, forcedColors: false })).toBe("light");
    expect(chooseTheme({ officeBackground: "#292929", prefersDark: false, forcedColors: false })).toBe("dark");
  });

  it("follows the browser's preference in Excel on the web, which tells no background", () => {
    expect(chooseTheme({ prefersDark: true, forcedColors: false })).toBe("dark");
    expect(chooseTheme({ prefersDark: false, forcedColors: false })).toBe("light");
  });

  it("gives way to a contrast theme whatever else is set", () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom("#000000", "#ffffff", "nonsense"), { nil: undefined }),
        fc.boolean(),
        (background, dark) => {
          expect(chooseTheme({ officeBackground: background, prefersDark: dark, forcedColors: true })).toBe(
            "highContrast",
          );
        },
      ),
    );
  });

  it("falls back to the preference where the background is no colour", () => {
    expect(chooseTheme({ officeBackground: "transparent", prefersDark: true, forcedColors: false })).toBe("dark");
  });
});
