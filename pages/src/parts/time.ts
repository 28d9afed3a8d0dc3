/** Days as text go in, places on a line of time and their words come out. */

import { day } from "../words";

export type Range = { first: string | null; last: string | null };
export type Known = { first: string; last: string };
export type Unit = "year" | "quarter" | "month";

const DAY = 86_400_000;
const MONTHS: Record<Unit, number> = { year: 12, quarter: 3, month: 1 };
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Return when a day begins, in milliseconds. */
export function beginOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

/** Return when a day is over, in milliseconds. */
export function endOf(text: string): number {
  return beginOf(text) + DAY;
}

/** Return the day that a time lies in. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Return the first or last day of "2019", "2019-03" or "2019-03-27"; null for what is no date. */
export function borderOf(text: string | null, side: "first" | "last"): string | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!found) return null;
  const [year, month, date] = found.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const time =
    side === "first" || date
      ? Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1)
      : Date.UTC(year ?? 0, month ?? 12, 0);
  return Number.isNaN(time) ? null : dayOf(time);
}

/** Return the months that a time lies in, as a period of a chart counts them. */
export function periodAt(time: number, unit: Unit): Known {
  const date = new Date(time);
  const months = MONTHS[unit];
  const start = Math.floor(date.getUTCMonth() / months) * months;
  const year = date.getUTCFullYear();
  return { first: dayOf(Date.UTC(year, start, 1)), last: dayOf(Date.UTC(year, start + months, 0)) };
}

/** Return whether something may have happened in a period; what has no date at all may not be told to. */
export function touches(range: Range, period: Known): boolean {
  if (range.first === null && range.last === null) return false;
  return (range.first === null || range.first <= period.last) && (range.last === null || range.last >= period.first);
}

/** Return a range by the calendar: "2019", "2012 – 2014", "Mar 2019", "Jan – Apr 2012", else its days. */
export function inWords(first: string, last: string): string {
  if (first === last) return day(first);
  if (!first.endsWith("-01") || !isMonthEnd(last)) return `${day(first)} – ${day(last)}`;
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  const months = [first, last].map((text) => NAMES[Number(text.slice(5, 7)) - 1]);
  if (first.slice(5, 7) === "01" && last.slice(5, 7) === "12") return from === to ? from : `${from} – ${to}`;
  if (from !== to) return `${months[0]} ${from} – ${months[1]} ${to}`;
  return months[0] === months[1] ? `${months[0]} ${from}` : `${months[0]} – ${months[1]} ${from}`;
}

function isMonthEnd(text: string): boolean {
  return dayOf(endOf(text)).endsWith("-01");
}

/** Return an end of a line of time in words short enough for its tick: "2019", or "Mar". */
export function tick(date: Date): string {
  if (date.getUTCDate() !== 1) return `${date.getUTCDate()} ${NAMES[date.getUTCMonth()]}`;
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : (NAMES[date.getUTCMonth()] ?? "");
}

/**
 * Return the stretch of time in which most of it happened, so that one event of long ago does not squeeze the rest.
 *
 * What lies further from the middle nine tenths than these are wide is left aside, unless it `must` be seen.
 */
export function mainStretch(ranges: readonly Range[], must: readonly Range[]): [number, number] | null {
  const middles = ranges.flatMap(middle).sort((one, other) => one - other);
  const needed = must.flatMap(ends);
  const [low, high] = [middles[Math.floor(middles.length * 0.05)], middles[Math.ceil(middles.length * 0.95) - 1]];
  const wide = low === undefined || high === undefined ? 0 : Math.max(high - low, 180 * DAY);
  const near = ranges
    .flatMap(ends)
    .map((time) => Math.min(Math.max(time, (low ?? time) - wide), (high ?? time) + wide));
  const all = [...near, ...needed];
  return stretchOf(all);
}

/** Return the whole stretch of time that ranges take. */
export function wholeStretch(ranges: readonly Range[]): [number, number] | null {
  return stretchOf(ranges.flatMap(ends));
}

/** Half a year at least, for a day alone has no line of time. */
function stretchOf(times: readonly number[]): [number, number] | null {
  if (times.length === 0) return null;
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const room = Math.max(0, 180 * DAY - (to - from)) / 2;
  return [from - room, to + room];
}

function ends(range: Range): number[] {
  return [...(range.first ? [beginOf(range.first)] : []), ...(range.last ? [endOf(range.last)] : [])];
}

function middle(range: Range): number[] {
  const found = ends(range);
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? [] : [(first + last) / 2];
}
