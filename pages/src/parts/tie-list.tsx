/** The events of a history in order, each with the sentences that tell it; long lists go on when asked to. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { Claim, Episode } from "../records";
import { count, days } from "../words";
import { Score, Sides, Type } from "./basics";
import { Sentence } from "./claim";
import { SaidBy } from "./tie-turns";

export const STEP = 50;
const CLAIMS = 3;

export function EventList({
  episodes,
  shown,
  onMore,
}: {
  episodes: readonly Episode[];
  shown: number;
  onMore: () => void;
}): JSX.Element {
  const left = episodes.length - shown;
  return (
    <>
      <ol class="events">
        {episodes.slice(0, shown).map((episode) => (
          <li key={episode.id}>
            <EventItem episode={episode} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <button type="button" onClick={onMore}>
          Show {Math.min(STEP, left)} more of {left}
        </button>
      ) : null}
    </>
  );
}

/** An event with the sentences that tell it. */
export function EventItem({ episode }: { episode: Episode }): JSX.Element {
  const told = episode.claims.slice(0, CLAIMS);
  const more = episode.claims.slice(CLAIMS);
  return (
    <article class="episode">
      <p class="what">
        <span class="when">{days(episode.first, episode.last, episode.precision)}</span>{" "}
        <Type type={episode.type} score={episode.score} modality={episode.modality} />{" "}
        <Sides initiators={episode.initiators} recipients={episode.recipients} />
        {episode.place ? <span class="where"> · {episode.place.name}</span> : null}{" "}
        <Score value={episode.score} />
      </p>
      {told.map((claim) => <Told key={claim.id} claim={claim} of={episode} />)}
      {more.length > 0 ? (
        <details>
          <summary>{count(more.length, "more report")}</summary>
          {more.map((claim) => <Told key={claim.id} claim={claim} of={episode} />)}
        </details>
      ) : null}
      <p class="whence">
        {episode.via.length > 0 ? <>through {episode.via.join(", ")} · </> : null}
        {episode.disagreements.length > 0 ? (
          <>reports differ on {episode.disagreements.map((item) => item.about).join(", ")} · </>
        ) : null}
        <Link href={to.event(episode.id)}>
          {count(episode.documents, "article")} by {count(episode.outlets, "outlet")}
        </Link>
      </p>
    </article>
  );
}

function Told({ claim, of: episode }: { claim: Claim; of: Episode }): JSX.Element {
  const differs = claim.type !== episode.type || claim.modality !== episode.modality;
  return (
    <div class="said">
      <Sentence claim={claim} />
      <p class="whence">
        {differs ? (
          <>
            told as <Type type={claim.type} score={claim.score} modality={claim.modality} />,{" "}
          </>
        ) : null}
        <SaidBy claim={claim} />
      </p>
    </div>
  );
}
