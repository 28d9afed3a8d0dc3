/** The claims of an event go in; they come out by article, each with what it tells otherwise than the whole. */

import type { Claim, DocumentHead, Named, PlaceRecord, ShownEvent } from "../records";
import { isCountry } from "./countries";

/** Degrees within which two names are taken for one place or for parts of it. */
const NEAR = 0.25;

export type Report = { document: DocumentHead; claims: Claim[] };
export type Question = "what" | "who" | "to whom" | "when" | "where";

/** Return the claims by article, in the order in which the articles appeared; those without a day come last. */
export function reportsOf(claims: readonly Claim[]): Report[] {
  const found = new Map<string, Report>();
  for (const claim of claims) {
    const report = found.get(claim.document.id);
    if (report) report.claims.push(claim);
    else found.set(claim.document.id, { document: claim.document, claims: [claim] });
  }
  const day = (report: Report): string => report.document.published ?? "9999";
  return [...found.values()].sort((one, other) => day(one).localeCompare(day(other)));
}

/** Return what a claim tells otherwise than the event has it; what it leaves unsaid is no difference. */
export function otherwise(claim: Claim, event: ShownEvent): ReadonlySet<Question> {
  const found = new Set<Question>();
  if (claim.type !== event.type || claim.modality !== event.modality) found.add("what");
  if (isOther(claim.initiators, event.initiators)) found.add("who");
  if (isOther(claim.recipients, event.recipients)) found.add("to whom");
  if (isOtherTime(claim, event)) found.add("when");
  if (claim.place && event.place && isOtherPlace(claim.place, event.place)) found.add("where");
  return found;
}

/** Return the names of one side that at least half of the reports have which name any, and how many are left out. */
export function agreedOf(event: ShownEvent, side: "initiators" | "recipients"): { names: string; left: number } {
  const told = reportsOf(event.claims)
    .map((report) => new Set(report.claims.flatMap((claim) => claim[side].map((party) => party.id))))
    .filter((ids) => event[side].some((party) => ids.has(party.id)));
  const isAgreed = (party: Named): boolean => 2 * told.filter((ids) => ids.has(party.id)).length >= told.length;
  const agreed = event[side].filter(isAgreed);
  return { names: agreed.map((party) => party.name).join(", "), left: event[side].length - agreed.length };
}

/** Return what a claim counts where reports contradict each other. */
export function numbersOf(claim: Claim, event: ShownEvent): { about: string; value: string }[] {
  const asked = ["when", "where", "who did it", "whether it happened", "whether it is true"];
  return event.disagreements
    .filter((item) => !asked.includes(item.about))
    .flatMap((item) =>
      item.versions
        .filter((version) => version.claims.includes(claim.id))
        .map((version) => ({ about: item.about, value: version.value })),
    );
}

/** Those who are known and are not among the event's: a part or a more general word is no other party. */
function isOther(told: readonly { id: string | null }[], known: readonly Named[]): boolean {
  const ids = told.flatMap((party) => (party.id === null ? [] : [party.id]));
  return known.length > 0 && ids.length > 0 && !ids.some((id) => known.some((party) => party.id === id));
}

function isOtherTime(claim: Claim, event: ShownEvent): boolean {
  const { when } = claim;
  if (when === null || (event.first === null && event.last === null)) return false;
  const after = when.first !== null && event.last !== null && when.first > event.last;
  const before = when.last !== null && event.first !== null && when.last < event.first;
  return after || before;
}

/** Neither a country around a place nor a name for the same spot is another place. */
function isOtherPlace(told: PlaceRecord, known: PlaceRecord): boolean {
  if (told.name === known.name) return false;
  if (told.country !== known.country) return true;
  return !isCountry(told) && !isCountry(known) && !isNear(told, known);
}

function isNear(one: PlaceRecord, other: PlaceRecord): boolean {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return false;
  return Math.abs(one.latitude - other.latitude) < NEAR && Math.abs(one.longitude - other.longitude) < NEAR;
}
