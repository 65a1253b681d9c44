import type { SheetPlan } from "../reports/sheetPlan";
import { pageFooter } from "./words";

/** Prints on landscape A4, fitted to one page's width, header rows on every page, "page x of y" below. */
export function layOutPage(sheet: Excel.Worksheet, { page, language }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&A";
  footer.rightFooter = pageFooter[language];
  if (page.titleRows) {
    const [first, last] = page.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
}
