/** What reports of one event tell differently, side by side, each version with who tells it. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { Claim, Disagreement, Episode } from "../records";
import { days } from "../words";
import { Sides, Type } from "./basics";
import { Sentence } from "./claim";
import { found, outletsOf } from "./tie-open";
import { SaidBy } from "./tie-turns";

const SENTENCES = 3;

export function Disagreements({
  episodes,
  claims,
  onOpen,
}: {
  episodes: readonly Episode[];
  claims: ReadonlyMap<string, Claim>;
  onOpen: (key: string) => void;
}): JSX.Element | null {
  const disputed = episodes.filter((episode) => episode.disagreements.length > 0);
  if (disputed.length === 0) return null;
  return (
    <section id="disagree" aria-labelledby="disagree-title">
      <h2 id="disagree-title">What reports tell differently</h2>
      {disputed.map((episode) => (
        <article class="disputed" key={episode.id}>
          <h3>
            <Type type={episode.type} score={episode.score} modality={episode.modality} />{" "}
            <Sides initiators={episode.initiators} recipients={episode.recipients} />,{" "}
            {days(episode.first, episode.last, episode.precision)}
          </h3>
          {episode.disagreements.map((item) => <Versions key={item.about} item={item} claims={claims} />)}
          <p class="whence">
            <button type="button" class="quiet" data-open={episode.id} onClick={() => onOpen(episode.id)}>
              All reports of it
            </button>{" "}
            <Link href={to.event(episode.id)}>The event</Link>
          </p>
        </article>
      ))}
    </section>
  );
}

/** The versions of one thing on which reports differ. */
export function Versions({ item, claims }: { item: Disagreement; claims: ReadonlyMap<string, Claim> }): JSX.Element {
  return (
    <div class="differ">
      <p>
        Reports differ on <strong>{item.about}</strong>
        {item.corrected_to ? <>; later corrected to <strong>{item.corrected_to}</strong></> : null}:
      </p>
      <ul class="versions">
        {item.versions.map((version) => {
          const told = found(claims, version.claims);
          return (
            <li key={version.value}>
              <p class="value">{version.value}</p>
              <p class="whence">{outletsOf(told).join(", ")}</p>
              {told.slice(0, SENTENCES).map((claim) => (
                <div class="said" key={claim.id}>
                  <Sentence claim={claim} />
                  <p class="whence"><SaidBy claim={claim} /></p>
                </div>
              ))}
              {told.length > SENTENCES ? <p class="note">{told.length - SENTENCES} more tell the same.</p> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
