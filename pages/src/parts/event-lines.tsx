/** Events go in, short lines that lead to their pages and the sentence that tells of each come out. */

import "../style/roving.css";

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { EventRecord } from "../records";
import { count, days, modal } from "../words";
import { Score, Sides } from "./basics";
import { Chain, Whence } from "./claim";

export type Told = Omit<EventRecord, "claims">;

/** A list of events, each with the words of the first report of it. */
export function EventLines({ events }: { events: readonly Told[] }): JSX.Element {
  return (
    <div class="event-lines">
      {events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </div>
  );
}

export function EventLine({ event }: { event: Told }): JSX.Element {
  return (
    <article class="event-line">
      <p>
        <Link href={to.event(event.id)}>
          {days(event.first, event.last, event.precision)}: {modal(event.type, event.modality)}
        </Link>{" "}
        <Score value={event.score} />
      </p>
      <p>
        <Sides initiators={event.initiators} recipients={event.recipients} />
      </p>
      <blockquote class="sentence">{event.sentence}</blockquote>
      <p class="whence">
        {event.attribution.length > 0 ? (
          <>
            <Chain attribution={event.attribution} /> ·{" "}
          </>
        ) : null}
        <Whence document={event.document} />
        {event.documents > 1 ? ` and ${count(event.documents - 1, "more article")}` : null}
      </p>
    </article>
  );
}

/** Return events with the newest first and those without a date last. */
export function newestFirst<Event extends Told>(events: readonly Event[]): Event[] {
  const day = (event: Event): string => event.last ?? event.first ?? "";
  return [...events].sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}
