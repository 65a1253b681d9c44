import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { dayOf, dateOf, dayOfIso } from "../../engine/dates";

/** A day on which customers are greeted. */
export interface Festival {
  readonly id: string;
  readonly label: Label;
  readonly group: "chinese" | "international";
  /** Month and day of the solar calendar, or the dates year by year where the lunar calendar decides. */
  readonly on: readonly [month: number, day: number] | readonly string[];
}

const dates = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Festivals, the lunar ones year by year from 2020 to 2045: a browser's own Chinese calendar has the New Year of 2027 and 2030 a day
 * off, the new moon being minutes from midnight. Source: the package lunar-typescript; each month begins on a day of new moon in Beijing
 * by Meeus, Astronomical Algorithms, ch. 49.
 */
export const festivals: readonly Festival[] = [
  { id: "newYear", label: label("New Year", "元旦"), group: "international", on: [1, 1] },
  {
    id: "springFestival",
    label: label("Spring Festival", "春节"),
    group: "chinese",
    on: dates(`
      2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06
      2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08
      2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10
      2044-01-30 2045-02-17
    `),
  },
  { id: "labourDay", label: label("Labour Day", "劳动节"), group: "chinese", on: [5, 1] },
  {
    id: "dragonBoat",
    label: label("Dragon Boat Festival", "端午节"),
    group: "chinese",
    on: dates(`
      2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 2025-05-31 2026-06-19 2027-06-09
      2028-05-28 2029-06-16 2030-06-05 2031-06-24 2032-06-12 2033-06-01 2034-06-20 2035-06-10
      2036-05-30 2037-06-18 2038-06-07 2039-05-27 2040-06-14 2041-06-03 2042-06-22 2043-06-11
      2044-05-31 2045-06-19
    `),
  },
  {
    id: "midAutumn",
    label: label("Mid-Autumn Festival", "中秋节"),
    group: "chinese",
    on: dates(`
      2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15
      2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27 2035-09-16
      2036-10-04 2037-09-24 2038-09-13 2039-10-02 2040-09-20 2041-09-10 2042-09-28 2043-09-17
      2044-10-05 2045-09-25
    `),
  },
  { id: "nationalDay", label: label("National Day", "国庆节"), group: "chinese", on: [10, 1] },
  {
    id: "doubleNinth",
    label: label("Double Ninth Festival", "重阳节"),
    group: "chinese",
    on: dates(`
      2020-10-25 2021-10-14 2022-10-04 2023-10-23 2024-10-11 2025-10-29 2026-10-18 2027-10-08
      2028-10-26 2029-10-16 2030-10-05 2031-10-24 2032-10-12 2033-10-01 2034-10-20 2035-10-09
      2036-10-27 2037-10-17 2038-10-07 2039-10-26 2040-10-14 2041-10-03 2042-10-22 2043-10-11
      2044-10-29 2045-10-18
    `),
  },
  { id: "christmas", label: label("Christmas", "圣诞节"), group: "international", on: [12, 25] },
];

/** The festival's next day from the as-of day on; NaN beyond the years that are listed. */
export function nextFestival({ on }: Festival, asOfDay: number): number {
  const today = Math.floor(asOfDay);
  if (typeof on[0] === "string") return (on as readonly string[]).map(dayOfIso).find((day) => day >= today) ?? NaN;
  const [month, day] = on as readonly [number, number];
  const { year } = dateOf(today);
  const thisYear = dayOf(year, month, day);
  return thisYear >= today ? thisYear : dayOf(year + 1, month, day);
}
