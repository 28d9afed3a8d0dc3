/** Values go in, the words and signs that people read come out. */

import type { Claim, Modality, Precision, Speaker } from "./records";

export const NONE = "–";
/** PLOVER's scale ends here on the side of conflict. */
export const SCALE = 9.3;

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Return "1 event", "2,000 events". */
export function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

/** Return a day as "27 Mar 2019". */
export function day(text: string): string {
  const [year, month, date] = text.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? "?"} ${year}`;
}

/** Return the days of a range at the precision that it has; an end that is not known is "…". */
export function days(first: string | null, last: string | null, precision: Precision | null = null): string {
  if (first === null && last === null) return "no date";
  if (first !== null && first === last) return day(first);
  if (first !== null && last !== null && precision === "year") return first.slice(0, 4);
  if (first !== null && last !== null && precision === "month") {
    return `${MONTHS[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}`;
  }
  return `${first === null ? "…" : day(first)} – ${last === null ? "…" : day(last)}`;
}

/** Return the days that a claim gives, or the words that nobody can date, or the day of the report. */
export function whenOf(claim: Claim): string {
  if (claim.when) return days(claim.when.first, claim.when.last, claim.when.precision);
  if (claim.when_undated) return `“${claim.when_undated.text}”, undated`;
  return claim.document.published ? `told ${day(claim.document.published)}` : "no date";
}

/** Return a PLOVER score with its sign. */
export function score(value: number | null): string {
  if (value === null) return NONE;
  return value < 0 ? `−${Math.abs(value).toFixed(1)}` : `+${value.toFixed(1)}`;
}

/** Return whether a score is warm (cooperation), cold (conflict) or neither. */
export function warmth(value: number | null): "warm" | "cold" | "even" {
  if (value === null || Math.abs(value) < 0.05) return "even";
  return value > 0 ? "warm" : "cold";
}

/** The sign that stands for warm and cold beside the colours, for those who cannot see them. */
export const SIGNS = { warm: "▲", cold: "▼", even: "◆" } as const;

/** Return a type with its modality where it is not asserted. */
export function modal(type: string, modality: Modality): string {
  return modality === "asserted" ? typeName(type) : `${typeName(type)} (${modality})`;
}

/** Return a type as people read it: "member of" for "member_of". */
export function typeName(type: string): string {
  return type.replaceAll("_", " ");
}

/** Return those who say something as links of a chain, the innermost first; each link may be several. */
export function chain(attribution: readonly Speaker[]): Speaker[][] {
  const links: Speaker[][] = [];
  for (const speaker of attribution) {
    const last = links.at(-1);
    if (last?.[0] && last[0].cue_start === speaker.cue_start && last[0].cue_end === speaker.cue_end) last.push(speaker);
    else links.push([speaker]);
  }
  return links;
}

const LONG = 60; // characters of a headline that stands for an outlet

/** Return the name of who published an article; where nobody knows it, what people know the article by. */
export function outletOf(document: { outlet: string | null; title: string | null; path: string | null; id: string }): string {
  const { outlet, title, path, id } = document;
  if (outlet !== null) return outlet;
  if (title !== null) return `“${title.length > LONG ? `${title.slice(0, LONG).trimEnd()}…` : title}”`;
  return path?.split("/").at(-1) ?? id;
}

/** Return the title of an article, or what there is in its place. */
export function titleOf(document: { title: string | null; path: string | null; url: string | null; id: string }): string {
  return document.title ?? document.path?.split("/").at(-1) ?? document.url ?? document.id;
}
