/** The first page: what the store holds, what was read when, who deals with whom, what turned, what is new. */

import "../style/overview.css";

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to, useChoice } from "../address";
import { type Asked, useAnswer } from "../api";
import { Answered, Heading } from "../parts/basics";
import { CoverageFigure } from "../parts/overview-coverage";
import { Disagreeing } from "../parts/overview-disagreeing";
import { NewsLine } from "../parts/overview-new-line";
import { WhatIsNew } from "../parts/overview-new";
import { ActiveTies, Turns } from "../parts/overview-ties";
import type { Overview as Answer, Store } from "../records";
import { day } from "../words";

export default function Overview(): JSX.Element {
  const [params] = useChoice();
  return params.get("part") === "new" ? <WhatIsNew /> : <Whole />;
}

function Whole(): JSX.Element {
  const store = useAnswer<Store>("");
  const isEmpty = store.answer?.counts.documents === 0;
  const overview = useAnswer<Answer>(store.answer && !isEmpty ? "overview" : null);
  return (
    <div class="overview">
      <Heading title="What the articles say" />
      <Answered asked={store}>{(answer) => (isEmpty ? <Empty /> : <Figures store={answer} />)}</Answered>
      {isEmpty || store.answer === null ? null : <Sections asked={overview} />}
    </div>
  );
}

function Empty(): JSX.Element {
  return (
    <section>
      <h2>No article has been read yet</h2>
      <p>
        Whoever looks after this installation adds articles with the command <code>detente read</code>: files, folders,
        feeds, archives or addresses. For example:
      </p>
      <pre>
        <code>detente read articles/</code>
      </pre>
      <p>
        <code>detente watch</code> follows folders and feeds and reads what comes. Then load this page again; it shows what
        the articles say about who deals with whom, and who says so.
      </p>
    </section>
  );
}

const HELD = [
  ["documents", "articles", "what was read"],
  ["claims", "claims", "places in articles that say something happened or holds"],
  ["events", "events", "what happened, as told by one or more claims"],
  ["actors", "actors", "states, groups, organisations and people"],
  ["ties", "ties", "pairs of actors that deal with each other"],
] as const;

function Figures({ store }: { store: Store }): JSX.Element {
  return (
    <>
      <ul class="held">
        {HELD.map(([kind, name, meaning]) => (
          <li key={kind}>
            <Link href={to.list(kind)}>
              <strong>{store.counts[kind].toLocaleString("en")}</strong> {name}
            </Link>
            <small>{meaning}</small>
          </li>
        ))}
      </ul>
      <p class="note">
        All of it is read by a program. Measured against articles annotated by hand, fewer than half of its claims are right in
        type and parties. <Link href={address("/review")}>Judge what is doubtful</Link>
      </p>
      {store.first && store.last ? (
        <p class="note">
          Nine in ten dated events lie between {day(store.first)} and {day(store.last)}.{" "}
          <Link href={address("/network")}>Who deals with whom</Link> · <Link href={address("/map")}>Where it happens</Link> ·{" "}
          <Link href={address("/review")}>What is doubtful</Link>
        </p>
      ) : null}
    </>
  );
}

function Sections({ asked }: { asked: Asked<Answer> }): JSX.Element {
  return (
    <Answered asked={asked}>
      {(overview) => (
        <>
          <NewsLine overview={overview} />
          <CoverageFigure overview={overview} />
          <div class="columns">
            <ActiveTies ties={overview.active} period={overview.active_in} />
            <div>
              <Turns turns={overview.turns} />
              <Disagreeing events={overview.disagreements} />
            </div>
          </div>
        </>
      )}
    </Answered>
  );
}
