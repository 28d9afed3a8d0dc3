/** An event goes in, a sentence on who says so comes out. */

import type { Claim, Modality, ShownEvent } from "../records";
import { chain, count, outletOf } from "../words";
import { reportsOf } from "./event-compare";

const MOST_NAMES = 3;

const SAID: Readonly<Record<Modality, string>> = {
  asserted: "this happened",
  negated: "this did not happen",
  planned: "this is planned; whether it came about is not said",
  possible: "this may happen, or may have happened",
};

/** Return who says what of an event, as the program has read it. */
export function saidOf(event: ShownEvent): string {
  const reports = reportsOf(event.claims);
  const [first] = reports;
  const who =
    reports.length === 1 && first
      ? `one article (${outletOf(first.document)}) says`
      : `${count(reports.length, "article")} of ${count(event.outlets, "outlet")} say`;
  return `As the program reads it, ${who}${citing(event.claims)} that ${SAID[event.modality]}.`;
}

function citing(claims: readonly Claim[]): string {
  const names = [...new Set(claims.flatMap((claim) => (chain(claim.attribution)[0] ?? []).map((speaker) => speaker.name)))];
  if (names.length === 0) return ", citing nobody,";
  const shown = names.slice(0, MOST_NAMES).join(", ");
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} others` : "";
  const part = claims.every((claim) => claim.attribution.length > 0) ? "" : "in part ";
  return `, ${part}citing ${shown}${more},`;
}
