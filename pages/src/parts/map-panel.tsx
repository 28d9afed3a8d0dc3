/** A place goes in, the events that are told to have happened there come out, with the sentences that say so. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import type { Question } from "../api";
import { type Choice, to } from "../address";
import type { EventRecord } from "../records";
import { count } from "../words";
import { Score } from "./basics";
import { EventLine } from "./event-lines";
import { type Place, countryOf, isAt } from "./map-places";
import { More, useShown } from "./more";
import { Panel } from "./panel";

export function MapPanel({ place, asked, close }: { place: Place; asked: Choice & Question; close: () => void }): JSX.Element {
  const pages = useShown<EventRecord>("events", { ...asked, place: place.name });
  // The interface finds "Idlib province" for "Idlib" too.
  const items = pages.items.filter((event) => isAt(place, event.place));
  const country = countryOf(place);
  return (
    <Panel open={place.key} title={country ? `${place.name}, ${country}` : place.name} onClose={close}>
      <p>
        <Score value={place.score} /> {count(place.events, "event")}: {place.cooperation} of cooperation, {place.conflict}{" "}
        of conflict.
      </p>
      {place.level === "country" ? <p class="note">Reports name the country as a whole, no place in it.</p> : null}
      <p>
        <Link href={to.list("events", { ...asked, place: place.name })}>As a list of events</Link>
      </p>
      <More pages={{ ...pages, items }} nothing="None of the first events with a place of this name lies here. Open the list.">
        {(event) => <EventLine key={event.id} event={event} />}
      </More>
    </Panel>
  );
}
