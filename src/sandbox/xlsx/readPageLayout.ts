import type { PageLayout } from "../model/workbook";
import type { XmlElement } from "./parseXml";
import { child, flag, numberOf } from "./parseXml";

/** Office's names of paper sizes by the file's numbers (ECMA-376 part 1, 18.3.1.63). */
export const PAPER_SIZES: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  6: "Statement",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
  14: "Folio",
  15: "Quatro",
};

/** How the sheet is printed; print titles are names of the workbook and added there. */
export function readPageLayout(root: XmlElement): PageLayout {
  const setup = child(root, "pageSetup");
  const fitted = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const texts = child(root, "headerFooter");
  const page: PageLayout = {
    orientation: setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPER_SIZES[numberOf(setup, "paperSize") ?? 9] ?? "A4",
  };
  if (fitted) {
    // 0 means as many pages as it takes.
    const [fitWidth, fitHeight] = ["fitToWidth", "fitToHeight"].map((name) => numberOf(setup, name) ?? 1);
    if (fitWidth > 0) page.fitWidth = fitWidth;
    if (fitHeight > 0) page.fitHeight = fitHeight;
  }
  const header = readSections(child(texts, "oddHeader")?.text);
  const footer = readSections(child(texts, "oddFooter")?.text);
  return { ...page, ...(header && { header }), ...(footer && { footer }) };
}

const SECTIONS = { L: "left", C: "center", R: "right" } as const;

/** "&LDraft&RPage &P" as left and right texts; text before the first mark is centred. */
function readSections(text: string | undefined): PageLayout["header"] {
  if (!text) return undefined;
  const sections: NonNullable<PageLayout["header"]> = {};
  let section: "left" | "center" | "right" = "center";
  for (const piece of text.match(/&[^]|[^&]+/g) ?? []) {
    const next = SECTIONS[piece.slice(1) as keyof typeof SECTIONS];
    if (piece.startsWith("&") && next) section = next;
    else sections[section] = (sections[section] ?? "") + piece;
  }
  return sections;
}
