/** The turning points of a tie in words: when it warmed or cooled, and who says so. */

import type { JSX } from "preact";

import type { Claim, History, Standing, Turn } from "../records";
import { SIGNS, count, score } from "../words";
import { Nothing } from "./basics";
import { Chain, Sentence, Whence } from "./claim";
import { claimsOf, found, keyOfStanding, keyOfTurn, standingWhen, toldAs, turnBasis, turnLabel, turnName } from "./tie-open";

const SHOWN = 2;

export function Turns({
  history,
  open,
  onOpen,
}: {
  history: History;
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const claims = claimsOf(history);
  const unsure = history.standing.filter((standing) => standing.type === "warming" || standing.type === "cooling");
  return (
    <section id="turns" aria-labelledby="turns-title">
      <h2 id="turns-title">When it turned</h2>
      {history.turning_points.length === 0 ? (
        <Nothing>
          No report tells{unsure.length > 0 ? " as a fact" : null} that the two drew closer or apart, and the score of
          their events shows no clear change.
        </Nothing>
      ) : (
        <ol class="turns">
          {history.turning_points.map((turn) => (
            <li key={keyOfTurn(turn)}>
              <OneTurn turn={turn} claims={found(claims, turn.claims)} isOpen={open === keyOfTurn(turn)} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {unsure.length > 0 ? (
        <>
          <h3>Told, but not as having happened</h3>
          <ol class="turns">
            {unsure.map((standing) => (
              <li key={keyOfStanding(standing)}>
                <Unsure standing={standing} claims={found(claims, standing.claims)} open={open} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}

function OneTurn({
  turn,
  claims,
  isOpen,
  onOpen,
}: {
  turn: Turn;
  claims: readonly Claim[];
  isOpen: boolean;
  onOpen: (key: string) => void;
}): JSX.Element {
  const basis = turnBasis(turn);
  const key = keyOfTurn(turn);
  const events = turn.events_before.length + turn.events_after.length;
  return (
    <article class={`turn ${turn.direction}${isOpen ? " chosen" : ""}`}>
      <h3>
        <span class={turn.direction === "warming" ? "warm" : "cold"}>{turnName(turn)}</span>
        {turnLabel(turn, claims).slice(turnName(turn).length)}
      </h3>
      <Measured turn={turn} />
      {basis ? <p>{basis}</p> : null}
      <Sayings claims={claims} />
      <p class="whence">
        <button type="button" class="quiet" data-open={key} aria-pressed={isOpen} onClick={() => onOpen(key)}>
          {claims.length > 0 ? `All it rests on: ${count(claims.length, "report")}` : "The events it rests on"}
          {claims.length > 0 && events > 0 ? `, ${count(events, "event")}` : null}
        </button>
      </p>
    </article>
  );
}

/** A warming or cooling that is planned, possible or denied. */
function Unsure({
  standing,
  claims,
  open,
  onOpen,
}: {
  standing: Standing;
  claims: readonly Claim[];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const key = keyOfStanding(standing);
  const warm = standing.type === "warming" ? "warm" : "cold";
  return (
    <article class={`turn unsure ${standing.type}${open === key ? " chosen" : ""}`}>
      <h4>
        <span class={warm}>
          {SIGNS[warm]} {warm === "warm" ? "Warming" : "Cooling"}
        </span>{" "}
        {toldAs[standing.modality]}, {standingWhen(standing)}
      </h4>
      <Sayings claims={claims} />
      <p class="whence">
        <button type="button" class="quiet" data-open={key} aria-pressed={open === key} onClick={() => onOpen(key)}>
          All it rests on: {count(claims.length, "report")}
        </button>
      </p>
    </article>
  );
}

/** The first sentences that say so, each with whose they are. */
function Sayings({ claims }: { claims: readonly Claim[] }): JSX.Element {
  return (
    <>
      {distinct(earliestFirst(claims)).slice(0, SHOWN).map((claim) => (
        <div class="said" key={claim.id}>
          <Sentence claim={claim} />
          <p class="whence">
            <SaidBy claim={claim} />
          </p>
        </div>
      ))}
    </>
  );
}

function Measured({ turn }: { turn: Turn }): JSX.Element | null {
  if (turn.before === null || turn.after === null) return null;
  return (
    <p>
      The mean score of what they did went from {score(turn.before)} ({count(turn.events_before.length, "event")}) to{" "}
      {score(turn.after)} ({count(turn.events_after.length, "event")}).
    </p>
  );
}

/** Who says so: "according to A, cited by B (Outlet, day)". */
export function SaidBy({ claim }: { claim: Claim }): JSX.Element {
  if (claim.attribution.length === 0) {
    return (
      <>
        in the words of <Whence document={claim.document} claim={claim.id} />
      </>
    );
  }
  return (
    <>
      <Chain attribution={claim.attribution} /> (<Whence document={claim.document} claim={claim.id} />)
    </>
  );
}

/** Put claims in the order in which they were published, those of unknown day last. */
export function earliestFirst(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

function dayOf(claim: Claim): string {
  return claim.document.published ?? "9999";
}

/** Leave out claims that the same sentence makes again. */
function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.document.id} ${claim.sentence_start}`;
    if (!seen.has(key)) seen.set(key, claim);
  }
  return [...seen.values()];
}
