import type { PageLayout } from "../model/workbook";
import { escapeXml } from "./escapedText";
import { PAPER_SIZES } from "./readPageLayout";

/** Margins, paper and running texts of a sheet. */
export function writePageLayout(page: PageLayout): string {
  return (
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    setupXml(page) +
    textsXml(page)
  );
}

export const isFitted = ({ fitWidth, fitHeight }: PageLayout): boolean =>
  fitWidth !== undefined || fitHeight !== undefined;

function setupXml(page: PageLayout): string {
  const wanted = page.paperSize.toLowerCase();
  const paper = Object.entries(PAPER_SIZES).find(([, name]) => name.toLowerCase() === wanted)?.[0] ?? "9";
  // 0 means as many pages as it takes.
  const fit = isFitted(page) ? ` fitToWidth="${page.fitWidth ?? 0}" fitToHeight="${page.fitHeight ?? 0}"` : "";
  return `<pageSetup paperSize="${paper}"${fit} orientation="${page.orientation.toLowerCase()}"/>`;
}

function textsXml({ header, footer }: PageLayout): string {
  const texts = elementXml("oddHeader", header) + elementXml("oddFooter", footer);
  return texts && `<headerFooter>${texts}</headerFooter>`;
}

function elementXml(name: string, sections: PageLayout["header"]): string {
  const { left, center, right } = sections ?? {};
  const text = (left ? `&L${left}` : "") + (center ? `&C${center}` : "") + (right ? `&R${right}` : "");
  return text && `<${name}>${escapeXml(text)}</${name}>`;
}
