import { parseArea, formatArea } from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/workbook";
import { changeSheet } from "../book";
import { HostError, invalidArgument } from "../hostError";
import { existing, headerFooterGroupObject, headerFooterObject, rangeObject } from "../objects";
import { rangeArgument, whole } from "../ranges";
import type { Area, PageLayout, Sheet } from "../../model/workbook";
import type { Definition, HostObject, Property } from "../definition";
import type { SheetItem } from "../objects";

/** Frozen panes, page layout with headers and footers, and protection of a sheet. */

export const worksheetFreezePanes: Definition<SheetItem> = {
  methods: {
    freezeAt: (it, frozen: unknown) => {
      const { area } = rangeArgument(it.book, it.sheet, frozen);
      freeze(
        it,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    freezeColumns: (it, count?: number) => freeze(it, 0, whole(count, 1)),
    freezeRows: (it, count?: number) => freeze(it, whole(count, 1), 0),
    getLocation: (it) => rangeObject({ ...it, area: existing(frozenArea(it.sheet)) }),
    getLocationOrNullObject: (it) => {
      const area = frozenArea(it.sheet);
      return area ? rangeObject({ ...it, area }) : null;
    },
    unfreeze: (it) => freeze(it, 0, 0),
  },
};

function freeze({ book, sheet }: SheetItem, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  changeSheet(book, sheet);
  sheet.frozen = { rows, columns };
}

function frozenArea({ frozen }: Sheet): Area | undefined {
  if (frozen.rows === 0 && frozen.columns === 0) return undefined;
  return { row: 0, column: 0, rows: frozen.rows || MAX_ROWS, columns: frozen.columns || MAX_COLUMNS };
}

export const pageLayout: Definition<SheetItem> = {
  properties: {
    orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: (it, orientation: PageLayout["orientation"]) => patch(it, { orientation }),
    },
    paperSize: { get: ({ sheet }) => sheet.page.paperSize, set: (it, paperSize: string) => patch(it, { paperSize }) },
    zoom: { get: readZoom, set: writeZoom },
  },
  navigations: { headersFooters: headerFooterGroupObject },
  methods: {
    getPrintTitleColumnsOrNullObject: (it) => titles(it, it.sheet.page.printTitleColumns),
    getPrintTitleRowsOrNullObject: (it) => titles(it, it.sheet.page.printTitleRows),
    setPrintTitleColumns: (it, columns: unknown) => {
      const { area } = rangeArgument(it.book, it.sheet, columns);
      patch(it, { printTitleColumns: formatArea({ ...area, row: 0, rows: MAX_ROWS }, true) });
    },
    setPrintTitleRows: (it, rows: unknown) => {
      const { area } = rangeArgument(it.book, it.sheet, rows);
      patch(it, { printTitleRows: formatArea({ ...area, column: 0, columns: MAX_COLUMNS }, true) });
    },
  },
};

function patch({ book, sheet }: SheetItem, members: Partial<PageLayout>): void {
  changeSheet(book, sheet);
  Object.assign(sheet.page, members);
}

function readZoom({ sheet: { page } }: SheetItem): Record<string, number> {
  if (page.fitWidth === undefined && page.fitHeight === undefined) return { scale: 100 };
  return {
    ...(page.fitWidth === undefined ? {} : { horizontalFitToPages: page.fitWidth }),
    ...(page.fitHeight === undefined ? {} : { verticalFitToPages: page.fitHeight }),
  };
}

interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

/** The model fits pages or leaves them at 100 %; another scale would be lost, so it is refused. */
function writeZoom(it: SheetItem, { scale = 100, horizontalFitToPages, verticalFitToPages }: Zoom): void {
  if (scale !== 100) throw new HostError("NotImplemented", "The sandbox does not scale pages.", 501);
  patch(it, { fitWidth: horizontalFitToPages, fitHeight: verticalFitToPages });
}

function titles({ book, sheet }: SheetItem, address: string | undefined): HostObject | null {
  const area = address === undefined ? undefined : parseArea(address);
  return area ? rangeObject({ book, sheet, area }) : null;
}

export const headerFooterGroup: Definition<SheetItem> = { navigations: { defaultForAllPages: headerFooterObject } };

export const headerFooter: Definition<SheetItem> = {
  properties: {
    centerFooter: margin("footer", "center"),
    centerHeader: margin("header", "center"),
    leftFooter: margin("footer", "left"),
    leftHeader: margin("header", "left"),
    rightFooter: margin("footer", "right"),
    rightHeader: margin("header", "right"),
  },
};

function margin(line: "header" | "footer", side: "left" | "center" | "right"): Property<SheetItem> {
  return {
    get: ({ sheet }) => sheet.page[line]?.[side] ?? "",
    set: (it, text: string) => patch(it, { [line]: { ...it.sheet.page[line], [side]: text } }),
  };
}

export const worksheetProtection: Definition<SheetItem> = {
  properties: { protected: { get: ({ sheet }) => sheet.protected } },
  methods: {
    protect: (it) => {
      changeSheet(it.book, it.sheet);
      it.sheet.protected = true;
    },
    unprotect: (it) => {
      changeSheet(it.book, it.sheet, { evenProtected: true });
      it.sheet.protected = false;
    },
  },
};
