/** One actor: its names and roles, with whom it has to do, what it did, and what it says, each with who tells it. */

import "../style/actor.css";

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Link } from "wouter-preact";

import { address, to, useChoice } from "../address";
import { ProblemError, useAnswer } from "../api";
import { ActorEvents } from "../parts/actor-events";
import { ActorName } from "../parts/actor-name";
import { ActorSummary } from "../parts/actor-summary";
import { ActorTies } from "../parts/actor-ties";
import { Answered, Heading, Nothing } from "../parts/basics";
import { ClaimLine } from "../parts/claim";
import { More, useShown } from "../parts/more";
import type { ActorRecord, Claim, Page } from "../records";
import { count } from "../words";

const PARTS = [
  ["", "Summary"],
  ["ties", "Ties"],
  ["events", "Events"],
  ["statements", "Statements made"],
  ["claims", "Claims about it"],
] as const;

export default function Actor({ id }: { id: string }): JSX.Element {
  const asked = useAnswer<Page<ActorRecord>>("actors", { actor: id, limit: 1 });
  if (asked.error instanceof ProblemError && asked.error.problem.status === 404) return <Unknown id={id} />;
  return (
    <Answered asked={asked}>
      {({ items: [actor] }) => (actor ? <One key={actor.id} actor={actor} /> : <Unknown id={id} />)}
    </Answered>
  );
}

function Unknown({ id }: { id: string }): JSX.Element {
  return (
    <>
      <Heading title="No such actor" />
      <Nothing>
        The store holds no actor {id}. After a correction an actor may have another address:{" "}
        <Link href="/list/actors">find it by its name</Link>.
      </Nothing>
    </>
  );
}

function One({ actor }: { actor: ActorRecord }): JSX.Element {
  const [params] = useChoice();
  const part = params.get("part") ?? "";
  const before = useRef(part);
  useEffect(() => {
    // What was chosen is gone with the part that it stood in: go on from where one is now.
    const here = document.querySelector<HTMLElement>(".parts [aria-current]");
    if (before.current !== part && document.activeElement === document.body) here?.focus({ preventScroll: true });
    before.current = part;
  }, [part]);
  return (
    <>
      <Heading title={actor.name} />
      <About actor={actor} />
      <nav class="parts" aria-label={`Parts of the page of ${actor.name}`}>
        {PARTS.map(([name, label]) => (
          <Link href={address(to.actor(actor.id), { part: name })} aria-current={part === name ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <Part part={part} actor={actor} />
    </>
  );
}

/** What it is and what else it is called. */
function About({ actor }: { actor: ActorRecord }): JSX.Element {
  return (
    <div class="about">
      <p>
        {actor.kind}
        {actor.country ? `, ${countryName(actor.country)}` : null}
        {actor.part_of ? (
          <>
            , part of <ActorName id={actor.part_of} />
          </>
        ) : null}
        . {count(actor.claims, "claim")} in {count(actor.documents, "article")}.
      </p>
      {actor.aliases.length > 0 ? (
        <p>
          Also called {actor.aliases.map((alias) => `“${alias}”`).join(", ")}.{" "}
          <Link href={address("/review", { parts: actor.id })}>Are these one and the same?</Link>
        </p>
      ) : null}
    </div>
  );
}

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code) : code;
}

function Part({ part, actor }: { part: string; actor: ActorRecord }): JSX.Element {
  switch (part) {
    case "ties":
      return <ActorTies actor={actor} />;
    case "events":
      return <ActorEvents actor={actor} />;
    case "statements":
      return <Claims title="Statements made" question={{ speaker: actor.id }} nothing="No report gives words of it." />;
    case "claims":
      return <Claims title="Claims about it" question={{ actor: actor.id }} nothing="No report claims anything of it." />;
    default:
      return <ActorSummary actor={actor} />;
  }
}

function Claims({
  title,
  question,
  nothing,
}: {
  title: string;
  question: { speaker?: string; actor?: string };
  nothing: string;
}): JSX.Element {
  const pages = useShown<Claim>("claims", question);
  return (
    <section>
      <h2>{title}</h2>
      <p class="note">What is published last comes first.</p>
      <More pages={pages} nothing={nothing}>
        {(claim) => <ClaimLine key={claim.id} claim={claim} />}
      </More>
    </section>
  );
}
