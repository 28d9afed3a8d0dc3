/** What is open of a tie's history, with all the sentences behind it. */

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { Claim, Episode, History, Turn } from "../records";
import { count, day, days, modal, score } from "../words";
import { Score, Sides, Type } from "./basics";
import { ClaimLine } from "./claim";
import { Panel } from "./panel";
import { Versions } from "./tie-disagree";
import { EventItem } from "./tie-list";
import { type Opened, found, standingLabel, standingWhen, turnBasis, turnLabel } from "./tie-open";
import { outletName } from "./tie-outlets";
import { earliestFirst } from "./tie-turns";
import { inWords } from "./time";
import { placeName } from "./countries";

const SHOWN = 20;

type Known = { claims: ReadonlyMap<string, Claim>; episodes: ReadonlyMap<string, Episode> };

export function TiePanel({
  history,
  opened,
  open,
  known,
  onClose,
}: {
  history: History;
  opened: Opened;
  open: string;
  known: Known;
  onClose: () => void;
}): JSX.Element {
  return (
    <Panel open={open} title={titleOf(opened, history, known)} onClose={onClose}>
      <Inside opened={opened} known={known} key={open} />
    </Panel>
  );
}

function titleOf(opened: Opened, history: History, known: Known): string {
  switch (opened.kind) {
    case "event":
      return `${modal(opened.episode.type, opened.episode.modality)}, ${days(opened.episode.first, opened.episode.last, opened.episode.precision)}`;
    case "turn":
      return turnLabel(opened.turn, found(known.claims, opened.turn.claims));
    case "standing":
      return standingLabel(opened.standing, history.one.name, history.other.name);
    case "outlet":
      return `What ${outletName(opened.picture)} tells`;
    case "period":
      return inWords(opened.period.first, opened.period.last);
  }
}

function Inside({ opened, known }: { opened: Opened; known: Known }): JSX.Element {
  switch (opened.kind) {
    case "event":
      return <OneEvent episode={opened.episode} claims={known.claims} />;
    case "turn":
      return <OneTurn turn={opened.turn} known={known} />;
    case "standing":
      return (
        <>
          <p>{standingWhen(opened.standing)}. When it began and whether it ended is not told.</p>
          <Lines claims={found(known.claims, opened.standing.claims)} />
        </>
      );
    case "outlet":
      return (
        <>
          <p>
            Mean score <Score value={opened.picture.score} /> of {count(opened.picture.events, "event")}, in{" "}
            {count(opened.picture.reports, "report")} of its own.
          </p>
          <Lines claims={found(known.claims, opened.picture.claims)} />
        </>
      );
    case "period":
      return (
        <>
          <p>
            {count(opened.episodes.length, "event")} may have happened then.{" "}
            <Link href={to.list("documents", { since: opened.period.first, until: opened.period.last })}>
              Articles of that time
            </Link>
          </p>
          <Events episodes={opened.episodes} />
        </>
      );
  }
}

function OneEvent({ episode, claims }: { episode: Episode; claims: ReadonlyMap<string, Claim> }): JSX.Element {
  return (
    <>
      <p>
        <Type type={episode.type} score={episode.score} modality={episode.modality} /> <Score value={episode.score} />
      </p>
      <p>
        <Sides initiators={episode.initiators} recipients={episode.recipients} />
      </p>
      <p>
        {episode.precision && episode.precision !== "day" ? `The date is known to ${precise[episode.precision]}. ` : null}
        {episode.place ? `Place: ${placeName(episode.place)}.` : null}
      </p>
      {episode.via.length > 0 ? <p class="note">Counted through {episode.via.join(", ")}.</p> : null}
      <p>
        <Link href={to.event(episode.id)}>The event, with all that is known of it</Link>
      </p>
      {episode.disagreements.map((item) => <Versions key={item.about} item={item} claims={claims} />)}
      <Lines claims={episode.claims} />
    </>
  );
}

const precise = {
  week: "a week",
  month: "a month",
  season: "a season",
  year: "a year",
  span: "these days",
  open: "one end of it",
} as const;

function OneTurn({ turn, known }: { turn: Turn; known: Known }): JSX.Element {
  const claims = found(known.claims, turn.claims);
  const basis = turnBasis(turn);
  return (
    <>
      {basis ? <p>{basis}</p> : null}
      {turn.looks_back && turn.last ? <p>The reports look back from {day(turn.last)}.</p> : null}
      {claims.length > 0 ? <h3>Who says so</h3> : null}
      <Lines claims={earliestFirst(claims)} />
      <Side title={turn.before === null ? "Events before" : `Before: mean score ${score(turn.before)}`}>
        {found(known.episodes, turn.events_before)}
      </Side>
      <Side title={turn.after === null ? "The event that gives the time" : `After: mean score ${score(turn.after)}`}>
        {found(known.episodes, turn.events_after)}
      </Side>
    </>
  );
}

function Side({ title, children: episodes }: { title: string; children: Episode[] }): JSX.Element | null {
  if (episodes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Events episodes={episodes} />
    </>
  );
}

function Events({ episodes }: { episodes: readonly Episode[] }): JSX.Element {
  return <Capped of={episodes.map((episode) => <EventItem key={episode.id} episode={episode} />)} what="event" />;
}

function Lines({ claims }: { claims: readonly Claim[] }): JSX.Element {
  return <Capped of={claims.map((claim) => <ClaimLine key={claim.id} claim={claim} />)} what="report" />;
}

function Capped({ of: all, what }: { of: JSX.Element[]; what: string }): ComponentChildren & JSX.Element {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      {all.slice(0, shown)}
      {all.length > shown ? (
        <button type="button" onClick={() => setShown(shown + SHOWN)}>
          {count(all.length - shown, `more ${what}`)}
        </button>
      ) : null}
    </>
  );
}
