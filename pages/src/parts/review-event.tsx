/** An event comes in with its reports, to be judged side by side; those chosen can be split off, corrected, set aside. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { to } from "../address";
import { useAnswer } from "../api";
import type { Claim, EventRecord, Page, ToldEvent } from "../records";
import { count, days, whenOf } from "../words";
import { Sides, TieLink, Type } from "./basics";
import { Chain, Whence } from "./claim";
import { Versions } from "./overview-disagreeing";
import { InContext } from "./review-claim";
import { placeName } from "./countries";

const SHOWN = 24;
const CANDIDATES = 12;
const ID = /evt-[a-z0-9]+/;

/** The event in a line, and what its reports tell differently. */
export function EventHead({ event }: { event: ToldEvent }): JSX.Element {
  const [one, other] = [...event.initiators, ...event.recipients];
  return (
    <>
      <p class="what">
        <span class="when">{days(event.first, event.last, event.precision)}</span>{" "}
        <Type type={event.type} score={event.score} modality={event.modality} />{" "}
        <Sides initiators={event.initiators} recipients={event.recipients} />
        {event.place ? <span class="where"> · {placeName(event.place)}</span> : null} ·{" "}
        <Link href={to.event(event.id)}>the page of this event</Link>
      </p>
      {event.disagreements.map((item) => (
        <p class="differs">
          They differ on <Versions disagreement={item} />
        </p>
      ))}
      <p class="depends">
        It is told of in {count(event.documents, "article")} by {count(event.outlets, "outlet")}
        {one && other && one.id !== other.id ? (
          <>
            ; the history of <TieLink one={one} other={other} /> depends on it
          </>
        ) : null}
        .
      </p>
    </>
  );
}

/** The reports of an event side by side, each with a box to choose it. */
export function Reports({
  event,
  claims,
  from = 0,
  chosen,
  choose,
}: {
  event: ToldEvent;
  claims: readonly Claim[];
  from?: number;
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
}): JSX.Element {
  return (
    <>
      <div class="side-by-side">
        {claims.slice(0, SHOWN).map((claim, index) => (
          <Report
            key={claim.id}
            claim={claim}
            event={event}
            place={from + index + 1}
            isChosen={chosen.has(claim.id)}
            choose={choose}
          />
        ))}
      </div>
      {claims.length > SHOWN ? (
        <p class="note">
          {count(claims.length - SHOWN, "more report")} on <Link href={to.event(event.id)}>the page of this event</Link>.
        </p>
      ) : null}
    </>
  );
}

function Report({
  claim,
  event,
  place,
  isChosen,
  choose,
}: {
  claim: Claim;
  event: ToldEvent;
  place: number;
  isChosen: boolean;
  choose: (id: string) => void;
}): JSX.Element {
  const told = event.disagreements.flatMap((item) =>
    item.versions.filter((version) => version.claims.includes(claim.id)).map((version) => `${item.about}: ${version.value}`),
  );
  return (
    <article class={isChosen ? "report chosen" : "report"}>
      <label class="check">
        <input type="checkbox" checked={isChosen} onChange={() => choose(claim.id)} /> Report {place}
      </label>
      {told.length > 0 ? <p class="differs">{told.join(", ")}</p> : null}
      <p class="what">
        <Type type={claim.type} score={claim.score} modality={claim.modality} />{" "}
        <Sides initiators={claim.initiators} recipients={claim.recipients} /> <span class="when">{whenOf(claim)}</span>
        {claim.place ? <span class="where"> · {placeName(claim.place)}</span> : null}
      </p>
      <InContext claim={claim} />
      <p class="whence">
        {claim.attribution.length > 0 ? (
          <>
            <Chain attribution={claim.attribution} /> ·{" "}
          </>
        ) : null}
        <Whence document={claim.document} claim={claim.id} />
      </p>
    </article>
  );
}

/** A form that finds the other event that this one is. */
export function MergeForm({
  event,
  onSend,
  onClose,
}: {
  event: ToldEvent;
  onSend: (other: string) => Promise<boolean>;
  onClose: () => void;
}): JSX.Element {
  const [other, setOther] = useState("");
  const [isSending, setSending] = useState(false);
  const candidates = useCandidates(event);
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => fields.current?.querySelector("input")?.focus(), []);
  const id = ID.exec(other)?.[0] ?? null;
  const submit = async (happening: JSX.TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    happening.preventDefault();
    if (id === null) return;
    setSending(true);
    if (await onSend(id)) onClose();
    setSending(false);
  };
  return (
    <form
      class="merge"
      aria-label="Merge with another event"
      onSubmit={(happening) => void submit(happening)}
      onKeyDown={(happening) => {
        if (happening.key === "Escape") onClose();
      }}
    >
      <fieldset ref={fields}>
        <legend>Which other event is the same happening?</legend>
        {candidates.map((candidate) => (
          <label class="candidate" key={candidate.id}>
            <input type="radio" name="other" checked={id === candidate.id} onChange={() => setOther(candidate.id)} />{" "}
            {days(candidate.first, candidate.last, candidate.precision)}{" "}
            <Sides initiators={candidate.initiators} recipients={candidate.recipients} />: {candidate.sentence}
          </label>
        ))}
        {candidates.length === 0 ? <p class="note">No other event of this kind by the same at about this time.</p> : null}
        <label>
          Or its name, or the address of its page:{" "}
          <input value={other} maxLength={300} placeholder="evt-…" onInput={(happening) => setOther(happening.currentTarget.value)} />
        </label>
      </fieldset>
      <button type="submit" disabled={id === null || isSending}>
        {isSending ? "Being kept…" : "They are the same: merge"}
      </button>
      <button type="button" class="quiet" onClick={onClose}>
        Leave it <kbd aria-hidden="true">Esc</kbd>
      </button>
    </form>
  );
}

/** Other events of the same type with one of the same parties, at about the same time. */
function useCandidates(event: ToldEvent): EventRecord[] {
  const party = [...event.initiators, ...event.recipients][0];
  const asked = useAnswer<Page<EventRecord>>(party ? "events" : null, {
    actor: party?.id,
    type: [event.type],
    since: event.first?.slice(0, 7),
    until: event.last?.slice(0, 7),
    limit: CANDIDATES,
  });
  return (asked.answer?.items ?? []).filter((candidate) => candidate.id !== event.id);
}
