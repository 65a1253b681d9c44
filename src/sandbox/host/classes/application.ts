import { changeWorkbook } from "../book";
import { cultureOf } from "../culture";
import { cultureDateObject, cultureNumberObject, cultureObject } from "../objects";
import type { Workbook } from "../../model/workbook";
import type { Book } from "../book";
import type { Definition } from "../definition";

export const application: Definition<Book> = {
  properties: {
    calculationEngineVersion: { get: () => 191029 },
    calculationMode: {
      get: ({ workbook }) => workbook.calculationMode ?? "Automatic",
      set: (book, mode: NonNullable<Workbook["calculationMode"]>) => {
        changeWorkbook(book);
        book.workbook.calculationMode = mode;
      },
    },
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: (book) => cultureOf(book.levers.locale).numberDecimalSeparator },
    thousandsSeparator: { get: (book) => cultureOf(book.levers.locale).numberGroupSeparator },
    useSystemSeparators: { get: () => true },
  },
  navigations: { cultureInfo: cultureObject },
  methods: {
    calculate: (book) => book.calculate(),
    // A batch here always calculates once, at its end, and the page draws once.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const runtime: Definition<Book> = {
  properties: {
    enableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, enabled: boolean) => void (events.enabled = enabled),
    },
  },
};

export const cultureInfo: Definition<Book> = {
  properties: { name: { get: ({ levers }) => levers.locale } },
  navigations: { datetimeFormat: cultureDateObject, numberFormat: cultureNumberObject },
};

export const numberFormatInfo: Definition<Book> = {
  properties: {
    numberDecimalSeparator: { get: (book) => cultureOf(book.levers.locale).numberDecimalSeparator },
    numberGroupSeparator: { get: (book) => cultureOf(book.levers.locale).numberGroupSeparator },
  },
};

export const datetimeFormatInfo: Definition<Book> = {
  properties: {
    dateSeparator: { get: (book) => cultureOf(book.levers.locale).dateSeparator },
    longDatePattern: { get: (book) => cultureOf(book.levers.locale).longDatePattern },
    longTimePattern: { get: (book) => cultureOf(book.levers.locale).longTimePattern },
    shortDatePattern: { get: (book) => cultureOf(book.levers.locale).shortDatePattern },
    timeSeparator: { get: () => ":" },
  },
};
