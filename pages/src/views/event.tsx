/** The page of an event: what reports say happened, their reports side by side, and what they disagree on. */

import "../style/event.css";

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { useAnswer } from "../api";
import { address } from "../address";
import { Actors, Answered, Heading, Score, TieLink, Type } from "../parts/basics";
import { ClaimLine } from "../parts/claim";
import { placeName } from "../parts/countries";
import { agreedOf, reportsOf } from "../parts/event-compare";
import { Disagreements } from "../parts/event-disagreements";
import { EventReports } from "../parts/event-reports";
import { saidOf } from "../parts/event-said";
import { EventWhen } from "../parts/event-when";
import { HowOftenWrong } from "../parts/how-often-wrong";
import { SmallMap } from "../parts/small-map";
import { Types } from "../parts/types";
import type { Named, ShownEvent } from "../records";
import { count, modal } from "../words";

const TIES = 8;

export default function Event({ id }: { id: string }): JSX.Element {
  const asked = useAnswer<ShownEvent>(`events/${encodeURIComponent(id)}`);
  const isRight = asked.answer?.id === id;
  return (
    <>
      <Heading title={asked.answer && isRight ? titleOf(asked.answer) : "Event"} />
      <Answered asked={isRight ? asked : { ...asked, answer: null }}>{(event) => <Page key={id} event={event} />}</Answered>
    </>
  );
}

/** Name those alone on whom most reports agree: a headline is no place for what one of several says. */
function titleOf(event: ShownEvent): string {
  const [who, whom] = [agreedOf(event, "initiators"), agreedOf(event, "recipients")];
  const differ = who.left + whom.left > 0 ? ": reports differ on the parties" : "";
  return `${headline(modal(event.type, event.modality), who.names, whom.names)}${differ}`;
}

function headline(what: string, who: string, whom: string): string {
  if (!who && !whom) return what;
  return whom ? `${what}: ${who || "somebody"} → ${whom}` : `${what}: ${who}`;
}

function Page({ event }: { event: ShownEvent }): JSX.Element {
  const reports = reportsOf(event.claims);
  const all = [...event.claims, ...event.denials];
  return (
    <div class="event">
      <p class="lead">
        {saidOf(event)} Whether it is true is not known here.{" "}
        <Link href={address("/review", { event: event.id })}>Wrong? Correct it</Link>
      </p>
      <HowOftenWrong claims={event.claims} />
      <Facts event={event} />
      <Ties event={event} />
      {event.disagreements.length > 0 ? (
        <section>
          <h2>What the reports disagree on</h2>
          <Disagreements disagreements={event.disagreements} claims={all} />
        </section>
      ) : null}
      <Types />
      <section>
        <h2>{reports.length === 1 ? "The report" : "The reports side by side"}</h2>
        <EventReports event={event} />
      </section>
      {event.denials.length > 0 ? (
        <section>
          <h2>{count(event.denials.length, "denial")}</h2>
          {event.denials.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Facts({ event }: { event: ShownEvent }): JSX.Element {
  return (
    <dl class="facts">
      <Fact name="What">
        <Type type={event.type} score={event.score} modality={event.modality} /> {event.mode ? `(${event.mode}) ` : null}
        <Score value={event.score} /> {event.quad ? <small>{event.quad}</small> : null}
      </Fact>
      <Fact name="Who">
        <Actors actors={event.initiators} />
      </Fact>
      <Fact name="To whom">
        <Actors actors={event.recipients} />
      </Fact>
      <Fact name="Reported by">
        <Voicing event={event} />
      </Fact>
      <Fact name="When">
        <EventWhen event={event} />
      </Fact>
      <Fact name="Where">
        {event.place ? (
          <>
            <p>
              {placeName(event.place)} {event.place.latitude === null ? <small>(not found on the map)</small> : null}
            </p>
            <SmallMap place={event.place} />
          </>
        ) : (
          "No report says where."
        )}
      </Fact>
    </dl>
  );
}

/** How many voices report it: articles that share their text are one. */
function Voicing({ event }: { event: ShownEvent }): JSX.Element {
  const reports = reportsOf(event.claims);
  const copies = reports.filter((report) => report.document.copy_of !== null).length;
  return (
    <>
      {count(event.outlets, "outlet")} in {count(event.documents, "article")}
      {copies > 0 ? (
        <p>
          <small>
            {copies === 1 ? "One of them repeats" : `${copies} of them repeat`} the text of another: copies count as one voice.
          </small>
        </p>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Links to how the parties stand with each other. */
function Ties({ event }: { event: ShownEvent }): JSX.Element | null {
  const pairs = pairsOf(event);
  if (pairs.length === 0) return null;
  return (
    <p class="ties">
      How they stand with each other:{" "}
      {pairs.slice(0, TIES).map(([one, other]) => (
        <span>
          <TieLink one={one} other={other} />
        </span>
      ))}
      {pairs.length > TIES ? <small>and {count(pairs.length - TIES, "more pair")}</small> : null}
    </p>
  );
}

/** Return who deals with whom: across the sides, or among those who act together. */
function pairsOf(event: ShownEvent): [Named, Named][] {
  const { initiators, recipients } = event;
  if (recipients.length > 0) {
    return initiators.flatMap((one) =>
      recipients.filter((other) => other.id !== one.id).map((other): [Named, Named] => [one, other]),
    );
  }
  return initiators.flatMap((one, index) => initiators.slice(index + 1).map((other): [Named, Named] => [one, other]));
}
