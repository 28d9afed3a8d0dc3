/** The events in which an actor took part, newest first, by type and time; and who took part with it. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to, useChoice } from "../address";
import type { ActorRecord, EventRecord, Named } from "../records";
import { count, days, typeName } from "../words";
import { Score, Sides, Type } from "./basics";
import { Filters, questionOf } from "./filters";
import { Meetings } from "./actor-meetings";
import { More, useShown } from "./more";
import { placeName } from "./countries";

const WITH = 12;

export function ActorEvents({ actor }: { actor: ActorRecord }): JSX.Element {
  const [params] = useChoice();
  const question = { ...questionOf(params), actor: actor.id, pages: null };
  const pages = useShown<EventRecord>("events", question);
  return (
    <section>
      <h2>{titleOf(params)}</h2>
      <Meetings actor={actor} />
      <Filters names={["type", "since", "until", "place", "modality"]} />
      {params.has("since") || params.has("until") ? <p class="note">Events without a date are left out.</p> : null}
      {pages.items.length > 0 ? (
        <With
          actor={actor}
          events={pages.items}
          isPart={pages.hasMore}
          isMeetings={params.get("type") === "CONSULT"}
        />
      ) : null}
      <More pages={pages} nothing="No report tells of such an event. Take a filter away, or ask for a longer time.">
        {(event) => <EventRow key={event.id} event={event} />}
      </More>
    </section>
  );
}

function titleOf(params: URLSearchParams): string {
  const type = params.get("type");
  const [since, until] = [params.get("since"), params.get("until")];
  const what = type === "CONSULT" ? "Meetings and talks" : type ? `Events: ${typeName(type)}` : "Events";
  if (since === null && until === null) return what;
  if (since === until) return `${what} in ${since}`;
  return `${what}${since ? ` since ${since}` : ""}${until ? ` until ${until}` : ""}`;
}

/** Who else took part in what is shown, those most often first. */
function With({
  actor,
  events,
  isPart,
  isMeetings,
}: {
  actor: ActorRecord;
  events: readonly EventRecord[];
  isPart: boolean;
  isMeetings: boolean;
}): JSX.Element {
  const others = othersIn(events, actor.id);
  return (
    <p class="with">
      {isMeetings ? "Met or talked with" : "Took part as well"}, in{" "}
      {isPart ? `the first ${events.length} events` : count(events.length, "event")}:{" "}
      {others.length === 0 ? "nobody else that is named." : null}
      {others.slice(0, WITH).map(([other, number], index) => (
        <>
          {index > 0 ? ", " : ""}
          <Link href={to.tie(actor.id, other.id)}>{other.name}</Link> ({number})
        </>
      ))}
      {others.length > WITH ? `, and ${others.length - WITH} more.` : null}
    </p>
  );
}

function othersIn(events: readonly EventRecord[], self: string): [Named, number][] {
  const found = new Map<string, [Named, number]>();
  for (const event of events) {
    const parties = new Map([...event.initiators, ...event.recipients].map((party) => [party.id, party]));
    for (const party of parties.values()) {
      if (party.id !== self) found.set(party.id, [party, (found.get(party.id)?.[1] ?? 0) + 1]);
    }
  }
  return [...found.values()].sort((one, other) => other[1] - one[1]);
}

/** An event with one of its sentences; its page has all of them. */
function EventRow({ event }: { event: EventRecord }): JSX.Element {
  return (
    <article class="episode">
      <p class="what">
        <span class="when">{days(event.first, event.last, event.precision)}</span>{" "}
        <Type type={event.type} score={event.score} modality={event.modality} />{" "}
        <Sides initiators={event.initiators} recipients={event.recipients} />
        {event.place ? <span class="where"> · {placeName(event.place)}</span> : null} <Score value={event.score} />
      </p>
      <blockquote class="sentence">{event.sentence}</blockquote>
      <p class="whence">
        {event.disagreements.length > 0 ? (
          <>reports differ on {event.disagreements.map((item) => item.about).join(", ")} · </>
        ) : null}
        <Link href={to.event(event.id)}>
          Who says so: {count(event.claims.length, "report")} in {count(event.documents, "article")} by{" "}
          {count(event.outlets, "outlet")}
        </Link>
      </p>
    </article>
  );
}
