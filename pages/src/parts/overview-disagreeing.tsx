/** Events on which reports disagree go in, a list of what they tell differently comes out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to } from "../address";
import type { Disagreement, EventRecord } from "../records";
import { count, days } from "../words";
import { Nothing, Sides, Type } from "./basics";

export function Disagreeing({ events }: { events: readonly EventRecord[] }): JSX.Element {
  return (
    <section aria-labelledby="disagreeing-title">
      <h2 id="disagreeing-title">Where reports disagree</h2>
      {events.length === 0 ? (
        <Nothing>No two reports of one event tell it differently.</Nothing>
      ) : (
        <>
          <ul class="disagreeing">
            {events.map((event) => (
              <li key={event.id}>
                <Disputed event={event} />
              </li>
            ))}
          </ul>
          <p class="note">
            The newest first. <Link href={address("/review", { about: "disagreement" })}>All, to be judged</Link>
          </p>
        </>
      )}
    </section>
  );
}

/** An event with what its reports tell differently. */
export function Disputed({ event }: { event: EventRecord }): JSX.Element {
  return (
    <>
      <p class="what">
        <span class="when">{days(event.first, event.last, event.precision)}</span>{" "}
        <Type type={event.type} score={event.score} modality={event.modality} />{" "}
        <Sides initiators={event.initiators} recipients={event.recipients} />
      </p>
      {event.disagreements.map((item) => (
        <p key={item.about}>
          <Link href={to.event(event.id)}>
            <Versions disagreement={item} />
          </Link>
        </p>
      ))}
    </>
  );
}

/** What a disagreement is about, with what is told and how often: "killed: 1 (2 claims) or 2 (1 claim)". */
export function Versions({ disagreement }: { disagreement: Pick<Disagreement, "about" | "versions"> }): JSX.Element {
  return (
    <>
      {disagreement.about}:{" "}
      {disagreement.versions
        .map((version) => `${version.value} (${count(version.claims.length, "claim")})`)
        .join(" or ")}
    </>
  );
}
