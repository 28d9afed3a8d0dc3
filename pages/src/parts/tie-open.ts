/** What the address says is open goes in, that part of a tie's history comes out with the claims behind it. */

import type { Claim, Episode, History, Modality, Picture, Standing, Turn } from "../records";
import { SIGNS, count, day, days, modal, outletOf, typeName } from "../words";
import { type Known, type Range, inWords, touches } from "./time";

export const PERIOD = "period";

export type Opened =
  | { kind: "event"; episode: Episode }
  | { kind: "turn"; turn: Turn }
  | { kind: "standing"; standing: Standing }
  | { kind: "outlet"; picture: Picture }
  | { kind: "period"; period: Known; episodes: Episode[] };

/** The name of a turning point in the address. */
export function keyOfTurn(turn: Turn): string {
  return ["turn", turn.direction, turn.last ?? turn.first ?? "undated", ...(turn.looks_back ? ["past"] : [])].join(".");
}

/** The name of a standing relation in the address. */
export function keyOfStanding(standing: Standing): string {
  return `standing.${standing.type}.${standing.modality}.${standing.initiator ?? "both"}`;
}

/** The name of an outlet's picture in the address. */
export function keyOfOutlet(picture: Picture): string {
  return `outlet.${picture.outlet ?? ""}`;
}

/** Return what is open; null when the history holds no such thing. */
export function openedIn(history: History, open: string, period: Known | null): Opened | null {
  if (open === PERIOD) {
    return period && { kind: "period", period, episodes: history.history.filter((episode) => touches(episode, period)) };
  }
  const episode = history.history.find((item) => item.id === open);
  if (episode) return { kind: "event", episode };
  const turn = history.turning_points.find((item) => keyOfTurn(item) === open);
  if (turn) return { kind: "turn", turn };
  const standing = history.standing.find((item) => keyOfStanding(item) === open);
  if (standing) return { kind: "standing", standing };
  const picture = history.by_outlet.find((item) => keyOfOutlet(item) === open);
  return picture ? { kind: "outlet", picture } : null;
}

/** Return all claims of a history by their identifiers. */
export function claimsOf(history: History): Map<string, Claim> {
  const all = [...history.history.flatMap((episode) => episode.claims), ...history.relations];
  return new Map(all.map((claim) => [claim.id, claim]));
}

/** Return those that are known of some identifiers. */
export function found<Thing>(known: ReadonlyMap<string, Thing>, ids: readonly string[]): Thing[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Return what turned, with its sign: "▲ Warming". */
export function turnName(turn: Turn): string {
  return turn.direction === "warming" ? `${SIGNS.warm} Warming` : `${SIGNS.cold} Cooling`;
}

/** Return when a tie turned, no more closely than it is known. */
export function turnWhen(turn: Turn): string {
  const { first, last } = turn;
  if (first === null && last === null) return "at a time that is not told";
  if (first === null || last === null) {
    const known = day(last ?? first ?? "");
    return turn.looks_back ? `some time before ${known}` : `by ${known}`;
  }
  if (first === last) return `on ${day(first)}`;
  const words = inWords(first, last);
  return words.includes(" – ") ? `between ${words.replace(" – ", " and ")}` : `in ${words}`;
}

/** Return whether the time of a turn is that of an event that fits its reports, which give none themselves. */
export function isInferred(turn: Turn): boolean {
  return turn.before === null && turn.claims.length > 0 && turn.events_after.length > 0;
}

/** Return a turn with its time, or with when it was told where reports give no time themselves. */
export function turnLabel(turn: Turn, claims: readonly Claim[]): string {
  if (!isInferred(turn)) return `${turnName(turn)} ${turnWhen(turn)}`;
  const told = claims.flatMap((claim) => claim.document.published ?? []).sort()[0];
  return told ? `${turnName(turn)}, told on ${day(told)}` : `${turnName(turn)}, perhaps ${turnWhen(turn)}`;
}

/** Return where the time of a turn comes from, where reports themselves do not give it. */
export function turnBasis(turn: Turn): string | null {
  if (isInferred(turn)) return `Perhaps ${turnWhen(turn)}, when the first event that fits took place: the reports give no time.`;
  if (turn.before !== null || turn.claims.length === 0 || turn.first !== null || turn.last === null) return null;
  return "That is the day of the earliest report, which gives no time itself.";
}

/** Return an event in a few words: "CONSULT: A, B, 27 Mar 2019". */
export function eventLabel(episode: Episode): string {
  const names = (parties: readonly { name: string }[]): string => parties.map((party) => party.name).join(", ");
  const sides = [names(episode.initiators), names(episode.recipients)].filter(Boolean).join(" → ");
  const when = days(episode.first, episode.last, episode.precision);
  return `${modal(episode.type, episode.modality)}: ${sides}, ${when}; ${count(episode.claims.length, "report")}`;
}

/** Return a standing relation in words: "Hamas opposes Syria (planned)". */
export function standingLabel(standing: Standing, one: string, other: string): string {
  const told = standing.modality === "asserted" ? "" : ` (${toldAs[standing.modality]})`;
  if (standing.initiator === null) return `${one} and ${other}: ${mutual[standing.type] ?? typeName(standing.type)}${told}`;
  const [from, to] = standing.initiator === "one" ? [one, other] : [other, one];
  return `${from} ${directed[standing.type] ?? typeName(standing.type)} ${to}${told}`;
}

/** Return for when reports give something that lasts. */
export function standingWhen({ first, last }: Range): string {
  if (first === null || last === null) return "no date";
  return `told for ${inWords(first, last)}`;
}

/** How what is no fact is told. */
export const toldAs: Record<Modality, string> = { asserted: "told", negated: "denied", planned: "planned", possible: "possible" };
const mutual: Record<string, string> = { ally_of: "allies", opposes: "opponents", warming: "a warming", cooling: "a cooling" };
const directed: Record<string, string> = { member_of: "is part of", ally_of: "is an ally of", based_in: "is based in" };

/** Return the outlets of claims, each once, in their order. */
export function outletsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.map((claim) => outletOf(claim.document)))];
}
