/** A claim comes in, all that is needed to judge it comes out: its sentence in context, and what was read from it. */

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import { useAnswer } from "../api";
import type { Claim, Party, ShownEvent } from "../records";
import { NONE, count, day, days, outletOf, titleOf, whenOf } from "../words";
import { Actor, TieLink, Type } from "./basics";
import { Chain } from "./claim";

/** The sentence with what stands around it, the words that each part was read from marked. */
export function InContext({ claim }: { claim: Claim }): JSX.Element {
  return (
    <blockquote class="sentence in-context">
      {claim.around?.before ? <span class="around">{claim.around.before} </span> : null}
      <Read claim={claim} />
      {claim.around?.after ? <span class="around"> {claim.around.after}</span> : null}
    </blockquote>
  );
}

type Cut = { start: number; end: number; kind: string; title: string };

function Read({ claim }: { claim: Claim }): JSX.Element {
  // The server counts characters, JavaScript halves of some: both count alike in an array of characters.
  const characters = [...claim.sentence];
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const cut of cutsOf(claim, characters.length)) {
    if (cut.start < at) continue;
    parts.push(characters.slice(at, cut.start).join(""));
    parts.push(
      <mark class={cut.kind} title={cut.title}>
        {characters.slice(cut.start, cut.end).join("")}
      </mark>,
    );
    at = cut.end;
  }
  return <>{[...parts, characters.slice(at).join("")]}</>;
}

function cutsOf(claim: Claim, length: number): Cut[] {
  const cuts: Cut[] = [
    { ...claim.trigger, kind: "trigger", title: `the word that tells of it: ${claim.type}` },
    ...claim.initiators.map((party) => ({ ...party, kind: "who", title: `who acts: ${party.name}` })),
    ...claim.recipients.map((party) => ({ ...party, kind: "whom", title: `acted upon: ${party.name}` })),
    ...claim.attribution.map((speaker) => ({ ...speaker, kind: "said", title: `who says so: ${speaker.name}` })),
  ];
  if (claim.when) cuts.push({ ...claim.when, kind: "when", title: `when: ${whenOf(claim)}` });
  if (claim.place) cuts.push({ ...claim.place, kind: "where", title: `where: ${claim.place.name}` });
  return cuts
    .map((cut) => ({ ...cut, start: cut.start - claim.sentence_start, end: cut.end - claim.sentence_start }))
    .filter((cut) => cut.start >= 0 && cut.end <= length)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What was read from the sentence, part by part. */
export function ReadAs({ claim }: { claim: Claim }): JSX.Element {
  return (
    <dl class="read-as">
      <Line name="What">
        <Type type={claim.type} score={claim.score} modality={claim.modality} />
        {claim.mode ? ` ${claim.mode}` : null}
      </Line>
      <Line name="Who">
        <Parties parties={claim.initiators} />
      </Line>
      <Line name="To whom">
        <Parties parties={claim.recipients} />
      </Line>
      <Line name="When">
        {whenOf(claim)}
        {claim.when ? <small> “{claim.when.text}”, {claim.when.rule}</small> : null}
      </Line>
      <Line name="Where">
        {claim.place ? [claim.place.name, claim.place.country].filter(Boolean).join(", ") : NONE}
      </Line>
      <Line name="Who says so">
        {claim.attribution.length > 0 ? <Chain attribution={claim.attribution} /> : "the article in its own words"}
      </Line>
      <Line name="Article">
        <Link href={to.article(claim.document.id, claim.id)}>
          <bdi>{titleOf(claim.document)}</bdi>
        </Link>
        , <bdi>{outletOf(claim.document)}</bdi>,{" "}
        {claim.document.published ? day(claim.document.published) : "undated"}
      </Line>
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Parties({ parties }: { parties: readonly Party[] }): JSX.Element {
  if (parties.length === 0) return <span class="none">{NONE}</span>;
  return (
    <>
      {parties.map((party, index) => (
        <>
          {index > 0 ? ", " : ""}
          <Actor actor={party} />
          {party.mention === party.name ? null : <small> (“{party.mention}”)</small>}
        </>
      ))}
    </>
  );
}

/** What would change with a claim: the event that it tells of, and the tie of those concerned. */
export function Depends({ claim }: { claim: Claim }): JSX.Element | null {
  const event = useAnswer<ShownEvent>(claim.event ? `events/${claim.event}` : null).answer;
  if (claim.event === null) return <p class="depends">No event rests on this claim.</p>;
  const [one, other] = [...claim.initiators, ...claim.recipients].flatMap(({ id, name }) => (id ? [{ id, name }] : []));
  return (
    <p class="depends">
      What depends on it:{" "}
      <Link href={to.event(claim.event)}>
        an event{event?.id === claim.event ? ` of ${days(event.first, event.last, event.precision)}` : null}
      </Link>
      {event?.id !== claim.event
        ? null
        : event.claims.length === 1
          ? " that nothing else tells of"
          : ` that ${count(event.claims.length - 1, "other claim")} in ${count(event.documents, "article")} tell of`}
      {one && other && one.id !== other.id ? (
        <>
          , and the history of <TieLink one={one} other={other} />
        </>
      ) : null}
      .
    </p>
  );
}
