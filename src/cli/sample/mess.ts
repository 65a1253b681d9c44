import { dateOf } from "../../engine/dates";
import type { Random } from "./random";
import type { SampleTable } from "./tables";
import type { SampleWords } from "./words";

type Row = (string | number)[];

/** What a sheet looks like after people worked on it: rows to write as they are, the header somewhere below the top. */
export interface MessySheet {
  readonly rows: readonly Row[];
  /** Row of the header, counted from 0. */
  readonly headerRow: number;
}

/**
 * Does to a table what people and exports do: title rows above it, a total row below, numbers and dates as text in several
 * fashions, stray spaces, full-width digits, duplicated and blank rows, missing and unreadable cells. `mess` between 0 (none) and 1 scales
 * how often.
 */
export function messUp(table: SampleTable, mess: number, words: SampleWords, chance: Random): MessySheet {
  const rows: Row[] = [[table.title], [words.exported], []];
  const headerRow = rows.length;
  rows.push(table.headers.map((header, column) => (table.kinds[column] === "id" ? `*${header}` : header)));
  for (const row of table.rows) {
    const messy = row.map((cell, column) => messyCell(cell, table.kinds[column], mess, words, chance));
    rows.push(messy);
    if (chance.chance(0.02 * mess)) rows.push([...messy]);
    if (chance.chance(0.02 * mess)) rows.push([]);
  }
  rows.push(totalRow(table, words));
  return { rows, headerRow };
}

function messyCell(
  cell: string | number,
  kind: SampleTable["kinds"][number],
  mess: number,
  words: SampleWords,
  chance: Random,
): string | number {
  if (cell === "") return cell;
  switch (kind) {
    case "id":
      return chance.chance(0.1 * mess) ? messyId(String(cell), chance) : cell;
    case "text":
      return chance.chance(0.05 * mess) ? ` ${cell} ` : cell;
    case "day":
      if (chance.chance(0.004 * mess)) return "n/a";
      return chance.chance(0.4 * mess) ? messyDay(Number(cell), words, chance) : cell;
    case "money":
      if (chance.chance(0.004 * mess)) return "-";
      return chance.chance(0.4 * mess) ? messyAmount(Number(cell), words, chance) : cell;
    default:
      return chance.chance(0.2 * mess) ? String(cell) : cell;
  }
}

const messyId = (id: string, chance: Random): string =>
  chance.chance(0.5) ? ` ${id} ` : id.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** In one sheet dates keep one order of day and month: what mixes is how they are written. */
function messyDay(serial: number, words: SampleWords, chance: Random): string {
  const { year, month, day } = dateOf(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  const local = words.dateFormat.startsWith("y") ? `${year}年${month}月${day}日` : `${two(month)}/${two(day)}/${year}`;
  return chance.pick([`${year}-${two(month)}-${two(day)}`, `${year}/${month}/${day}`, local]);
}

function messyAmount(amount: number, words: SampleWords, chance: Random): string {
  const text = Math.abs(amount).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = chance.pick([text, words.currencySign + text, ` ${text}`]);
  return amount < 0 ? `(${signed.trim()})` : signed;
}

function totalRow(table: SampleTable, words: SampleWords): Row {
  return table.kinds.map((kind, column) => {
    if (column === 0) return words.total;
    if (kind !== "money") return "";
    return Math.round(table.rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0) * 100) / 100;
  });
}
