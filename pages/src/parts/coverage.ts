/** Weeks with their articles go in, bars of weeks, months or years come out, as thin as can still be told apart. */

import type { Week } from "../records";

export type Unit = "week" | "month" | "year";
export type Bar = { first: string; last: string; documents: number; by_outlet: Record<string, number>; others: number };
export type Coverage = { unit: Unit; bars: Bar[]; outlets: string[]; left_out: number };

export const UNITS: readonly Unit[] = ["week", "month", "year"];
const NARROWEST = 5;
const DAY = 86_400_000;
const DAYS: Readonly<Record<Unit, number>> = { week: 7, month: 30.4, year: 365 };
const EDGE = 0.01;

/** Return the bars that fit a width in pixels; a unit that is chosen is kept. */
export function coverageOf(weeks: readonly Week[], width: number, chosen: Unit | null): Coverage {
  const main = mainBody(weeks);
  const unit = chosen ?? unitFor(main, width);
  return {
    unit,
    bars: together(main, unit),
    outlets: outletsOf(main),
    left_out: total(weeks) - total(main),
  };
}

/** Return a moment in the middle of no time zone, as charts need it. */
export function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Return a day some days later. */
export function later(day: string, days: number): string {
  return new Date(moment(day).getTime() + days * DAY).toISOString().slice(0, 10);
}

function unitFor(weeks: readonly Week[], width: number): Unit {
  const days = spanOf(weeks);
  return UNITS.find((unit) => (days / DAYS[unit]) * NARROWEST <= width) ?? "year";
}

function spanOf(weeks: readonly Week[]): number {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first && last ? (moment(last.first).getTime() - moment(first.first).getTime()) / DAY + 7 : 0;
}

/** Leave out the few earliest and latest articles where they would press all others together. */
function mainBody(weeks: readonly Week[]): readonly Week[] {
  const few = total(weeks) * EDGE;
  const begin = skipped(weeks, few);
  const end = weeks.length - skipped([...weeks].reverse(), few);
  const main = weeks.slice(begin, end);
  return main.length > 0 && spanOf(main) * 2 < spanOf(weeks) ? main : weeks;
}

function skipped(weeks: readonly Week[], few: number): number {
  let seen = 0;
  return weeks.findIndex((week) => (seen += week.documents) > few);
}

function together(weeks: readonly Week[], unit: Unit): Bar[] {
  const bars = new Map<string, Bar>();
  for (const week of weeks) {
    const { first, last } = stretchOf(week.first, unit);
    const bar = bars.get(first) ?? { first, last, documents: 0, by_outlet: {}, others: 0 };
    bars.set(first, bar);
    add(bar, week);
  }
  return [...bars.values()];
}

/** Return the weeks of a month or year: those whose Mondays it holds. */
function stretchOf(monday: string, unit: Unit): { first: string; last: string } {
  if (unit === "week") return { first: monday, last: later(monday, 6) };
  const [year, month] = [Number(monday.slice(0, 4)), Number(monday.slice(5, 7))];
  const [begin, end] = unit === "month" ? [mondayFrom(year, month), mondayFrom(year, month + 1)] : [mondayFrom(year, 1), mondayFrom(year + 1, 1)];
  return { first: begin, last: later(end, -1) };
}

function mondayFrom(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return later(first.toISOString().slice(0, 10), (8 - first.getUTCDay()) % 7);
}

function add(bar: Bar, week: Week): void {
  bar.documents += week.documents;
  bar.others += week.others;
  for (const [outlet, number] of Object.entries(week.by_outlet)) {
    bar.by_outlet[outlet] = (bar.by_outlet[outlet] ?? 0) + number;
  }
}

/** Return the outlets that weeks name, those with most articles first. */
function outletsOf(weeks: readonly Week[]): string[] {
  const found = new Map<string, number>();
  for (const week of weeks) {
    for (const [outlet, number] of Object.entries(week.by_outlet)) found.set(outlet, (found.get(outlet) ?? 0) + number);
  }
  return [...found].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).map(([name]) => name);
}

function total(weeks: readonly Week[]): number {
  return weeks.reduce((sum, week) => sum + week.documents, 0);
}
