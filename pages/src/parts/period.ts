/** Days and parts of days go in, periods of whole days come out; and the time from a new period to its picture. */

import { MONTHS, day } from "../words";
import { beginOf, dayOf, inWords as rangeInWords } from "./time";

/** A period as the address has it: each end is a year, a month, a day, or open. */
export type Period = { since: string | null; until: string | null };

/** A period of which both ends are known days. */
export type Span = { first: string; last: string };

const DAY = 86_400_000;
const WRITTEN = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const WORDS = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.?(?: (\d{1,2}),?)? (\d{4})$/i;

/** Return a date as the address has it, of "20 July 2022", "July 20, 2022" or "July 2022"; anything else as it is. */
export function written(text: string): string {
  const [, before, name = "", behind, year] = WORDS.exec(text.replaceAll(/\s+/g, " ")) ?? [];
  const month = MONTHS.findIndex((short) => name.toLowerCase().startsWith(short.toLowerCase())) + 1;
  if (month === 0 || (before && behind)) return text;
  return [year, month, before ?? behind].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")).join("-");
}

/** Return the first day of "2012", "2012-02" or "2012-02-24"; null if it is none of these. */
export function firstDay(text: string | null): string | null {
  if (text === null || !WRITTEN.test(text)) return null;
  return valid(`${text}-01-01`.slice(0, 10));
}

/** Return the last day of "2012", "2012-02" or "2012-02-24"; null if it is none of these. */
export function lastDay(text: string | null): string | null {
  const first = firstDay(text);
  if (first === null || text === null) return null;
  if (text.length === 4) return `${text}-12-31`;
  return text.length === 7 ? plusDays(plusMonths(first, 1), -1) : first;
}

function valid(day: string): string | null {
  const date = toDate(day);
  return Number.isNaN(date.getTime()) || dayOf(date.getTime()) !== day ? null : day;
}

/** Return midnight of a day, for scales. */
export function toDate(day: string): Date {
  return new Date(beginOf(day));
}

export function plusDays(day: string, number: number): string {
  return dayOf(beginOf(day) + number * DAY);
}

/** Return the first day of a month that lies some months from that of a day. */
export function plusMonths(day: string, number: number): string {
  const date = toDate(day);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + number);
  return dayOf(date.getTime());
}

/** Return a period of the same length, before or after: calendar months stay calendar months. */
export function shifted(span: Span, direction: -1 | 1): Span {
  const after = plusDays(span.last, 1);
  if (span.first.endsWith("-01") && after.endsWith("-01")) {
    const months = direction * monthsBetween(span.first, after);
    return { first: plusMonths(span.first, months), last: plusDays(plusMonths(after, months), -1) };
  }
  const length = direction * Math.round((beginOf(after) - beginOf(span.first)) / DAY);
  return { first: plusDays(span.first, length), last: plusDays(span.last, length) };
}

function monthsBetween(first: string, after: string): number {
  return (Number(after.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(first.slice(5, 7));
}

/** Return the months that end with the month of a day. */
export function monthsUntil(day: string, months: number): Span {
  return { first: plusMonths(day, 1 - months), last: plusDays(plusMonths(day, 1), -1) };
}

/** Return both ends of a period; an open or unreadable end is that of the span around it. */
export function within(period: Period, around: Span): Span {
  const first = firstDay(period.since) ?? around.first;
  const last = lastDay(period.until) ?? around.last;
  return first <= last ? { first, last } : { first, last: first };
}

/** Return a period in words. */
export function inWords({ since, until }: Period): string {
  const [first, last] = [firstDay(since), lastDay(until)];
  if (first === null) return last === null ? "the whole time" : `until ${day(last)}`;
  return last === null ? `since ${day(first)}` : rangeInWords(first, last);
}

const BEGIN = "period-begin";

/** Note that a period was chosen. */
export function periodChosen(): void {
  performance.clearMarks(BEGIN);
  performance.mark(BEGIN);
}

/** Note that the chosen period is drawn: the measure "period" is the time that it took. */
export function periodDrawn(): void {
  if (performance.getEntriesByName(BEGIN).length === 0) return;
  performance.measure("period", BEGIN);
  performance.clearMarks(BEGIN);
}
