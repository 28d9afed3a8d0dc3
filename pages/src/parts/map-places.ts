/** Counts by place go in; places as the map shows them come out: each once, with a name for the address. */

import type { PlacesAnswer } from "../records";
import { SIGNS, count, score, warmth } from "../words";
import { COUNTRIES } from "./countries";

export type Place = PlacesAnswer["places"][number] & { key: string; latitude: number; longitude: number };

/** Return the places of an answer, those with most events first; a country is one place however often it is there. */
export function placesOf(answer: PlacesAnswer): Place[] {
  const found = new Map<string, Place>();
  for (const place of answer.places) {
    const { latitude, longitude } = place;
    if (latitude === null || longitude === null) continue;
    const key = keyOf(place);
    const before = found.get(key);
    found.set(key, before ? together(before, place) : { ...place, key, latitude, longitude });
  }
  return [...found.values()].sort((one, other) => other.events - one.events);
}

function keyOf({ name, country, level, latitude, longitude }: PlacesAnswer["places"][number]): string {
  const point = level === "country" ? [] : [latitude, longitude];
  return [name, country ?? "", ...point].join("~");
}

/** Return the counts of two entries of one place; the score is the mean of the events that have one. */
function together(one: Place, other: PlacesAnswer["places"][number]): Place {
  const [first, second] = [weighed(one), weighed(other)];
  const sum = (one.score ?? 0) * first + (other.score ?? 0) * second;
  return {
    ...one,
    events: one.events + other.events,
    cooperation: one.cooperation + other.cooperation,
    conflict: one.conflict + other.conflict,
    score: first + second > 0 ? sum / (first + second) : null,
  };
}

function weighed(place: { cooperation: number; conflict: number }): number {
  return place.cooperation + place.conflict;
}

/** Return whether an event's place is this one. */
export function isAt(place: Place, told: { name: string; country: string | null; latitude: number | null; longitude: number | null } | null): boolean {
  if (told === null || told.name !== place.name || told.country !== place.country) return false;
  return place.level === "country" || (told.latitude === place.latitude && told.longitude === place.longitude);
}

/** Return the name of a place's country; null for the country itself and where it is not known. */
export function countryOf(place: Place): string | null {
  if (place.level === "country") return null;
  return COUNTRIES[place.country ?? ""]?.[0] ?? place.country;
}

/** Return what is known of a place in a line. */
export function inWords(place: Place): string {
  const kind = place.level === "country" ? " (the country as a whole)" : "";
  return `${place.name}${kind}: ${count(place.events, "event")}, ${SIGNS[warmth(place.score)]} ${score(place.score)}`;
}
