/** The desk of those who correct what was read: doubts one by one, single things, and what was decided. */

import "../style/review.css";

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, useChoice } from "../address";
import { useAnswer } from "../api";
import { Answered, Heading } from "../parts/basics";
import { MergeActors, SplitActor } from "../parts/review-actors";
import { DeskBar } from "../parts/review-bar";
import { type Desk, useDesk } from "../parts/review-desk";
import { Doubts } from "../parts/review-doubts";
import { History } from "../parts/review-history";
import { OneClaim, OneEvent } from "../parts/review-one";
import type { Store } from "../records";

const PARTS = [
  [null, "Doubts"],
  ["parts", "Split an actor"],
  ["merge", "Merge actors"],
  ["history", "What was decided"],
] as const;

export default function Review(): JSX.Element {
  const [params] = useChoice();
  const store = useAnswer<Store>("");
  const desk = useDesk();
  const part = partOf(params);
  return (
    <div class="review">
      <Heading title="Review" />
      <nav class="tabs" aria-label="Parts of the review">
        {PARTS.map(([name, title]) => (
          <Link key={title} href={address("/review", { part: name })} aria-current={name === part ? "page" : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <Answered asked={store}>
        {({ can_write: canWrite }) => (
          <>
            {canWrite ? <DeskBar desk={desk} /> : <CannotWrite />}
            <Part part={part} params={params} desk={desk} canWrite={canWrite} />
          </>
        )}
      </Answered>
    </div>
  );
}

function partOf(params: URLSearchParams): string | null {
  for (const name of ["claim", "event", "parts", "merge"]) if (params.has(name)) return name;
  return PARTS.find(([name]) => name === params.get("part"))?.[0] ?? null;
}

function CannotWrite(): JSX.Element {
  return (
    <p class="wanted" role="status">
      This store can only be read here, so nothing can be decided: what is doubtful is shown without buttons. Whoever looks
      after this installation can make the file of the store writable.
    </p>
  );
}

function Part({
  part,
  params,
  desk,
  canWrite,
}: {
  part: string | null;
  params: URLSearchParams;
  desk: Desk;
  canWrite: boolean;
}): JSX.Element {
  const claim = params.get("claim");
  const event = params.get("event");
  if (claim) return <OneClaim key={`${claim} ${desk.version}`} id={claim} desk={desk} canWrite={canWrite} />;
  if (event) return <OneEvent key={`${event} ${desk.version}`} id={event} desk={desk} canWrite={canWrite} />;
  if (part === "parts") return <SplitActor desk={desk} canWrite={canWrite} />;
  if (part === "merge") return <MergeActors desk={desk} canWrite={canWrite} />;
  if (part === "history") return <History desk={desk} canWrite={canWrite} />;
  return <Doubts desk={desk} canWrite={canWrite} />;
}
