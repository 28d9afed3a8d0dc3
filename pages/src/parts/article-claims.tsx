/** The claims of an article go in; the list of them beside its text comes out, the chosen one opened. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to } from "../address";
import type { Claim } from "../records";
import { count } from "../words";
import { ClaimLine } from "./claim";
import { Voices } from "./voices";

/** Show the claims in text order; those of the chosen mark stand out, and the chosen one says who tells it. */
export function ArticleClaims({
  claims,
  chosen,
  onChoose,
  onStep,
}: {
  claims: readonly Claim[];
  chosen: readonly string[];
  onChoose: (claim: string) => void;
  onStep: (by: number) => void;
}): JSX.Element {
  return (
    <>
      <header class="claims-head">
        <h2>{count(claims.length, "claim")}</h2>
        {claims.length > 0 ? (
          <span class="steps">
            <button type="button" onClick={() => onStep(-1)} title="Previous claim (key k)">
              ▲ <span class="unseen">Previous claim</span>
            </button>
            <button type="button" onClick={() => onStep(1)} title="Next claim (key j)">
              ▼ <span class="unseen">Next claim</span>
            </button>
            <small>keys j and k</small>
          </span>
        ) : null}
      </header>
      <ol class="claims-list">
        {claims.map((claim) => (
          <Item key={claim.id} claim={claim} chosen={chosen} onChoose={onChoose} />
        ))}
      </ol>
    </>
  );
}

function Item({
  claim,
  chosen,
  onChoose,
}: {
  claim: Claim;
  chosen: readonly string[];
  onChoose: (claim: string) => void;
}): JSX.Element {
  const isChosen = chosen[0] === claim.id;
  const click = (event: JSX.TargetedMouseEvent<HTMLLIElement>): void => {
    if (event.target instanceof Element && event.target.closest("a, button")) return;
    if (!document.getSelection()?.isCollapsed) return;
    onChoose(claim.id);
  };
  const classes = [isChosen ? "chosen" : "", chosen.includes(claim.id) ? "lit" : "", claim.set_aside_by ? "aside" : ""];
  return (
    <li class={classes.filter(Boolean).join(" ")} onClick={click} aria-current={isChosen ? "true" : undefined}>
      <ClaimLine claim={claim} whence={false} />
      {claim.set_aside_by ? <p class="note">Set aside by a correction: it counts no longer.</p> : null}
      {isChosen ? (
        <Opened claim={claim} />
      ) : (
        <button type="button" class="quiet show" onClick={() => onChoose(claim.id)}>
          Show in the text
        </button>
      )}
    </li>
  );
}

function Opened({ claim }: { claim: Claim }): JSX.Element {
  return (
    <div class="opened">
      <h3>Who says it</h3>
      <Voices claim={claim} />
      <p class="ways">
        {claim.event ? <Link href={to.event(claim.event)}>All reports of this event</Link> : null}
        <Link href={address("/review", { claim: claim.id })}>Wrong? Correct it</Link>
        <small title={`Read by “${claim.made_by}”; 1 would be certain`}>read with confidence {claim.confidence.toFixed(2)}</small>
      </p>
    </div>
  );
}
