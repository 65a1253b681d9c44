import type { SheetPlan } from "../reports/sheetPlan";
import { columnLetters } from "../read/cellAddress";
import { pageFooter } from "./words";

/** Prints on landscape A4, fitted to the width of one page (of more where a sheet is very wide), header rows on every page, "page x of y" below. */
export function layOutPage(sheet: Excel.Worksheet, { page, language }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: page.pagesWide ?? 1 };
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&A";
  footer.rightFooter = pageFooter[language];
  if (page.titleRows) {
    const [first, last] = page.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (page.titleColumns) {
    const [first, last] = page.titleColumns.map(columnLetters);
    pageLayout.setPrintTitleColumns(`$${first}:$${last}`);
  }
}
