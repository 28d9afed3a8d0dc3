/** A name that is taken for an actor comes in, both with the sentences they stand in come out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Claim, Page, Part } from "../records";
import { count } from "../words";
import { Actor, Marked, cut } from "./basics";
import { Whence } from "./claim";

const ASKED = 40;
const SHOWN = 4;

export function TwoNames({
  actor,
  name,
  parts,
  chosen,
  choose,
}: {
  actor: ActorRecord;
  name: string;
  parts: readonly Part[];
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
}): JSX.Element {
  return (
    <>
      <p class="depends">
        What depends on it: {count(actor.claims, "claim")} in {count(actor.documents, "article")} are filed under{" "}
        <Actor actor={actor} />. <Link href={address("/review", { parts: actor.id })}>All that it was put together from</Link>
      </p>
      <div class="side-by-side">
        <article class="report">
          <h3>“{name}”</h3>
          {parts.length === 0 ? <p class="note">See all parts for the sentences.</p> : null}
          {parts.map((part, index) => (
            <PartLine key={part.id} part={part} place={index + 1} isChosen={chosen.has(part.id)} choose={choose} />
          ))}
        </article>
        <Known actor={actor} name={name} without={parts} />
      </div>
    </>
  );
}

/** A part of an actor: the sentence that names it, its article, why it is taken for the actor. */
export function PartLine({
  part,
  place,
  isChosen,
  choose,
}: {
  part: Part;
  place: number;
  isChosen: boolean;
  choose: (id: string) => void;
}): JSX.Element {
  return (
    <div class="part">
      <label class="check">
        <input type="checkbox" checked={isChosen} onChange={() => choose(part.id)} /> In article {place}: {part.reason}
      </label>
      {part.sentence ? (
        <blockquote class="sentence">
          <Marked parts={named(part.sentence, part.name)} />
        </blockquote>
      ) : null}
      <p class="whence">
        <Link href={to.article(part.document)}>{part.title ?? "the article"}</Link>
      </p>
    </div>
  );
}

/** The actor as others name it. */
function Known({ actor, name, without }: { actor: ActorRecord; name: string; without: readonly Part[] }): JSX.Element {
  const asked = useAnswer<Page<Claim>>("claims", { actor: actor.id, limit: ASKED });
  const skipped = new Set(without.map((part) => part.document));
  const claims = (asked.answer?.items ?? []).filter(
    (claim) => !skipped.has(claim.document.id) && partyIn(claim, actor)?.mention !== name,
  );
  return (
    <article class="report">
      <h3>
        <Actor actor={actor} />
      </h3>
      <p>
        {actor.kind}
        {actor.country ? `, ${actor.country}` : null}
        {actor.aliases.length > 0 ? `; also called ${actor.aliases.join(", ")}` : null}
        {actor.roles.length > 0 ? `; ${[...new Set(actor.roles.map((role) => role.title))].join(", ")}` : null}
      </p>
      {distinct(claims)
        .slice(0, SHOWN)
        .map((claim) => (
          <div class="part" key={claim.id}>
            <blockquote class="sentence">
              <Marked parts={cut(claim.sentence, mentionsIn(claim, actor))} />
            </blockquote>
            <p class="whence">
              <Whence document={claim.document} claim={claim.id} />
            </p>
          </div>
        ))}
      {asked.answer && claims.length === 0 ? <p class="note">No other article names it in a claim.</p> : null}
    </article>
  );
}

function partyIn(claim: Claim, actor: ActorRecord): { mention: string } | undefined {
  return [...claim.initiators, ...claim.recipients].find((party) => party.id === actor.id);
}

function mentionsIn(claim: Claim, actor: ActorRecord): { start: number; end: number }[] {
  return [...claim.initiators, ...claim.recipients, ...claim.attribution]
    .filter((party) => party.id === actor.id)
    .map(({ start, end }) => ({ start: start - claim.sentence_start, end: end - claim.sentence_start }));
}

/** Leave out claims that the same sentence makes again. */
function distinct(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.sentence, claim])).values()];
}

/** Mark a name where a sentence has it. */
function named(sentence: string, name: string): { text: string; marked: boolean }[] {
  const start = sentence.indexOf(name);
  if (start < 0) return [{ text: sentence, marked: false }];
  return [
    { text: sentence.slice(0, start), marked: false },
    { text: sentence.slice(start, start + name.length), marked: true },
    { text: sentence.slice(start + name.length), marked: false },
  ];
}
