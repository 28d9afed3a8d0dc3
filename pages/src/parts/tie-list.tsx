/** The events of a history in order, each with the sentences that tell it; long lists go on when asked to. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { Claim, Episode } from "../records";
import { count, days } from "../words";
import { Marked, Score, Sides, Type, cut } from "./basics";
import { SaidBy } from "./tie-turns";
import { placeName } from "./countries";

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
  const sentences = bySentence(episode.claims);
  const told = sentences.slice(0, CLAIMS);
  const more = sentences.slice(CLAIMS);
  return (
    <article class="episode">
      <p class="what">
        <span class="when">{days(episode.first, episode.last, episode.precision)}</span>{" "}
        <Type type={episode.type} score={episode.score} modality={episode.modality} />{" "}
        <Sides initiators={episode.initiators} recipients={episode.recipients} />
        {episode.place ? <span class="where"> · {placeName(episode.place)}</span> : null}{" "}
        <Score value={episode.score} />
      </p>
      {told.map((claims) => <Told key={claims[0].id} claims={claims} of={episode} />)}
      {more.length > 0 ? (
        <details>
          <summary>{count(more.length, "more sentence")}</summary>
          {more.map((claims) => <Told key={claims[0].id} claims={claims} of={episode} />)}
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

type Together = [Claim, ...Claim[]];

/** Put claims together that one sentence makes. */
function bySentence(claims: readonly Claim[]): Together[] {
  const found = new Map<string, Together>();
  for (const claim of claims) {
    const key = `${claim.document.id} ${claim.sentence_start}`;
    const before = found.get(key);
    if (before) before.push(claim);
    else found.set(key, [claim]);
  }
  return [...found.values()];
}

function Told({ claims, of: episode }: { claims: Together; of: Episode }): JSX.Element {
  const [first] = claims;
  const others = claims.filter((claim) => claim.type !== episode.type || claim.modality !== episode.modality);
  const triggers = claims.map(({ trigger, sentence_start: start }) => ({
    start: trigger.start - start,
    end: trigger.end - start,
  }));
  return (
    <div class="said">
      <blockquote class="sentence">
        <Marked parts={cut(first.sentence, triggers)} />
      </blockquote>
      <p class="whence">
        {others.map((claim) => (
          <>
            {others.length < claims.length ? "also told as " : "told as "}
            <Type type={claim.type} score={claim.score} modality={claim.modality} />,{" "}
          </>
        ))}
        <SaidBy claim={first} />
      </p>
    </div>
  );
}
