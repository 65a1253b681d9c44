/** How the workbook writes numbers and dates; it only decides what the cells themselves leave open. */
export interface Culture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Order of day, month and year in short dates. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
}
