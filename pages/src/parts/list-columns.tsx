/** A kind of list goes in, the columns that its table has come out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { ActorRecord, Claim, DocumentRecord, EventRecord, TieRecord } from "../records";
import { NONE, count, day, days, titleOf, whenOf } from "../words";
import { Actor, Score, Sides, TieLink, Type } from "./basics";
import { Chain, Sentence, Whence } from "./claim";
import { COUNTRIES, placeName } from "./countries";
import type { Column } from "./figure";

const ALIASES = 4;

export const documentColumns: readonly Column<DocumentRecord>[] = [
  { name: "Published", cell: (document) => <Published document={document} /> },
  { name: "Article", cell: (document) => <Title document={document} /> },
  { name: "Outlet", cell: (document) => (document.outlet ? <bdi>{document.outlet}</bdi> : <span class="none">not known</span>) },
  { name: "Claims", cell: (document) => document.claims.toLocaleString("en"), number: true },
];

export const claimColumns: readonly Column<Claim>[] = [
  { name: "When", cell: whenOf },
  { name: "What", cell: (claim) => <What thing={claim} /> },
  { name: "Sentence", cell: (claim) => <Sentence claim={claim} /> },
  { name: "Who says so", cell: (claim) => <Said claim={claim} /> },
];

export const eventColumns: readonly Column<EventRecord>[] = [
  { name: "When", cell: (event) => days(event.first, event.last, event.precision) },
  { name: "What", cell: (event) => <What thing={event} /> },
  { name: "As one report has it", cell: (event) => <Link class="sentence" href={to.event(event.id)}>{event.sentence}</Link> },
  { name: "Told by", cell: (event) => <Told event={event} /> },
  { name: "Score", cell: (event) => <Score value={event.score} />, number: true },
];

export const actorColumns: readonly Column<ActorRecord>[] = [
  { name: "Name", cell: (actor) => <Actor actor={actor} /> },
  { name: "Kind", cell: (actor) => actor.kind },
  { name: "Country", cell: (actor) => countryOf(actor) },
  { name: "Also called", cell: (actor) => <Aliases names={actor.aliases} /> },
  { name: "Articles", cell: (actor) => actor.documents.toLocaleString("en"), number: true },
  { name: "Claims", cell: (actor) => actor.claims.toLocaleString("en"), number: true },
];

export const tieColumns: readonly Column<TieRecord>[] = [
  { name: "Between", cell: (tie) => <TieLink one={tie.one} other={tie.other} /> },
  { name: "From – to", cell: (tie) => days(tie.first, tie.last) },
  { name: "Events", cell: (tie) => tie.events.toLocaleString("en"), number: true },
  { name: "Of cooperation", cell: (tie) => tie.cooperation.toLocaleString("en"), number: true },
  { name: "Of conflict", cell: (tie) => tie.conflict.toLocaleString("en"), number: true },
  { name: "Score", cell: (tie) => <Score value={tie.score} />, number: true },
];

function countryOf({ country }: ActorRecord): string {
  return country ? (COUNTRIES[country]?.[0] ?? country) : NONE;
}

function Published({ document }: { document: DocumentRecord }): JSX.Element {
  if (document.published === null) return <span class="none">not known</span>;
  return <span title={document.published_basis ? `read from: ${document.published_basis}` : undefined}>{day(document.published)}</span>;
}

function Title({ document }: { document: DocumentRecord }): JSX.Element {
  return (
    <>
      <Link href={to.article(document.id)}>
        <bdi>{titleOf(document)}</bdi>
      </Link>
      {document.copy_of ? (
        <small>
          {" "}
          a copy of <Link href={to.article(document.copy_of)}>another article</Link>
        </small>
      ) : null}
      {document.remarks.length > 0 ? <small> {document.remarks.join("; ")}</small> : null}
    </>
  );
}

function What({ thing }: { thing: Claim | EventRecord }): JSX.Element {
  return (
    <>
      <Type type={thing.type} score={thing.score} modality={thing.modality} />{" "}
      <Sides initiators={thing.initiators} recipients={thing.recipients} />
      {thing.place ? <small> {placeName(thing.place)}</small> : null}
    </>
  );
}

function Said({ claim }: { claim: Claim }): JSX.Element {
  return (
    <>
      {claim.attribution.length > 0 ? <Chain attribution={claim.attribution} /> : "in its own words"}
      {": "}
      <Whence document={claim.document} claim={claim.id} />
      {claim.event ? (
        <small>
          {" "}
          <Link href={to.event(claim.event)}>all reports of it</Link>
        </small>
      ) : null}
    </>
  );
}

function Told({ event }: { event: EventRecord }): JSX.Element {
  return (
    <>
      {count(event.documents, "article")} by {count(event.outlets, "outlet")}
      {event.disagreements.length > 0 ? (
        <small> they differ on {event.disagreements.map((item) => item.about).join(", ")}</small>
      ) : null}
    </>
  );
}

function Aliases({ names }: { names: readonly string[] }): JSX.Element {
  const left = names.length - ALIASES;
  return (
    <>
      {names.slice(0, ALIASES).join(", ")}
      {left > 0 ? <small> and {left} more</small> : null}
    </>
  );
}

