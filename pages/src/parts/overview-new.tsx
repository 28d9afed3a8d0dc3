/** What the last readings brought, kind by kind: new, changed, disputed, or only repeated. */

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to, useChoice } from "../address";
import { useAnswer } from "../api";
import type { DocumentRecord, News, NewsKind } from "../records";
import { count, day, days, outletOf, titleOf } from "../words";
import { Answered, Heading, Nothing, Score, Sides, TieLink, Type } from "./basics";
import { Versions } from "./overview-disagreeing";

const STEP = 50;
const KINDS: readonly (readonly [NewsKind, string])[] = [
  ["documents", "Articles"],
  ["events", "Events"],
  ["ties", "Ties"],
  ["disagreements", "Disagreements"],
  ["repeating", "Only repeating"],
];

export function WhatIsNew(): JSX.Element {
  const [params, change] = useChoice();
  const since = params.get("since");
  const asked = useAnswer<News>("news", { since });
  return (
    <div class="overview">
      <Heading title="What is new">
        <Link href="/">Back to the overview</Link>
      </Heading>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Read since</span>
          <input
            type="date"
            value={since ?? ""}
            onChange={(event) => change({ since: event.currentTarget.value || null, shown: null })}
          />
        </label>
        {since ? (
          <button type="button" class="quiet" onClick={() => change({ since: null, shown: null })}>
            Only the last reading
          </button>
        ) : null}
      </form>
      <Answered asked={asked}>{(news) => <Brought news={news} />}</Answered>
    </div>
  );
}

function Brought({ news }: { news: News }): JSX.Element {
  const [params] = useChoice();
  const kind = KINDS.find(([name]) => name === params.get("kind"))?.[0] ?? "documents";
  if (news.runs.length === 0) return <Nothing>Nothing was read since then.</Nothing>;
  return (
    <>
      <p>{runsIn(news)}</p>
      <nav class="tabs" aria-label="Kinds of news">
        {KINDS.map(([name, title]) => (
          <Link
            key={name}
            href={address("/", { part: "new", kind: name, since: params.get("since") })}
            aria-current={name === kind ? "page" : undefined}
          >
            {title} ({(news[name].length + news.more[name]).toLocaleString("en")})
          </Link>
        ))}
      </nav>
      <Part news={news} kind={kind} />
    </>
  );
}

function runsIn({ runs }: News): string {
  const [first, last] = [runs[0], runs.at(-1)];
  const documents = runs.reduce((sum, run) => sum + run.documents, 0);
  if (!first || !last || runs.length === 1) {
    return `${count(documents, "article")}, read on ${day((first?.began ?? "").slice(0, 10))}.`;
  }
  return `${count(documents, "article")} in ${count(runs.length, "reading")} from ${day(first.began.slice(0, 10))} to ${day(last.began.slice(0, 10))}.`;
}

function Part({ news, kind }: { news: News; kind: NewsKind }): JSX.Element {
  if (kind === "documents") return <Shown items={news.documents} more={news.more.documents} line={documentLine} />;
  if (kind === "events") return <Shown items={news.events} more={news.more.events} line={eventLine} />;
  if (kind === "ties") return <Shown items={news.ties} more={news.more.ties} line={tieLine} />;
  if (kind === "disagreements") {
    return <Shown items={news.disagreements} more={news.more.disagreements} line={disagreementLine} />;
  }
  return <Shown items={news.repeating} more={news.more.repeating} line={documentLine} />;
}

function Shown<Item>({
  items,
  more,
  line,
}: {
  items: readonly Item[];
  more: number;
  line: (item: Item) => ComponentChildren;
}): JSX.Element {
  const [params, change] = useChoice();
  const shown = Math.max(STEP, Number(params.get("shown")) || 0);
  const left = items.length - shown;
  if (items.length === 0) return <Nothing>None of this kind.</Nothing>;
  return (
    <>
      <ul class="news">
        {items.slice(0, shown).map((item) => (
          <li>{line(item)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" onClick={() => change({ shown: String(shown + STEP) })}>
          Show {Math.min(STEP, left)} more
        </button>
      ) : null}
      {more > 0 && left <= 0 ? <p class="note">{more.toLocaleString("en")} more are not listed here; the lists have all.</p> : null}
    </>
  );
}

function documentLine(document: DocumentRecord): JSX.Element {
  return (
    <>
      <Link href={to.article(document.id)}>
        <bdi>{titleOf(document)}</bdi>
      </Link>{" "}
      <small>
        <bdi>{outletOf(document)}</bdi>, {document.published ? day(document.published) : "undated"}, {count(document.claims, "claim")}
        {document.copy_of ? (
          <>
            , a copy of <Link href={to.article(document.copy_of)}>another article</Link>
          </>
        ) : null}
      </small>
    </>
  );
}

function eventLine(event: News["events"][number]): JSX.Element {
  return (
    <>
      <p class="what">
        <span class="when">{days(event.first, event.last, event.precision)}</span>{" "}
        <Type type={event.type} score={event.score} modality={event.modality} />{" "}
        <Sides initiators={event.initiators} recipients={event.recipients} /> <small>{event.added ? "new" : "told again"}</small>
      </p>
      <Link class="sentence" href={to.event(event.id)}>
        {event.sentence}
      </Link>
    </>
  );
}

function tieLine(tie: News["ties"][number]): JSX.Element {
  return (
    <>
      <TieLink one={tie.one} other={tie.other} />{" "}
      {tie.added ? (
        <small>new</small>
      ) : (
        <>
          {count(tie.events_before, "event")}, <Score value={tie.score_before} /> before, now{" "}
        </>
      )}{" "}
      {count(tie.events, "event")}, <Score value={tie.score} />
    </>
  );
}

function disagreementLine(item: News["disagreements"][number]): JSX.Element {
  return (
    <>
      <Link href={to.event(item.event)}>
        <Versions disagreement={item} />
      </Link>{" "}
      <small>{item.added ? "new" : "another version"}</small>
    </>
  );
}
