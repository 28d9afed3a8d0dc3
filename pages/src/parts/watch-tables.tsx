/** What a watcher says goes in, tables of its sources, of what it read, and of what it could not read come out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import { NONE, count } from "../words";
import { type Column, Table } from "./figure";
import type { Following, ReadArticle, RefusedInput, Watcher } from "./watch-answer";

const SOURCES: readonly Column<Following>[] = [
  { name: "Source", cell: (following) => <bdi class="whole">{following.source}</bdi> },
  { name: "How it goes", cell: (following) => <State following={following} /> },
  { name: "Last asked", cell: (following) => <Moment at={following.asked} /> },
  { name: "Next", cell: (following) => <Moment at={following.next} /> },
  { name: "Last new article", cell: (following) => <Moment at={following.article} /> },
  { name: "Articles", cell: (following) => following.articles.toLocaleString("en"), number: true },
];

const READ: readonly Column<ReadArticle>[] = [
  { name: "Read", cell: (article) => <Moment at={article.at} /> },
  { name: "Article", cell: (article) => <Title article={article} /> },
  { name: "Outlet", cell: (article) => (article.outlet ? <bdi>{article.outlet}</bdi> : <span class="none">not known</span>) },
  { name: "Claims", cell: (article) => (article.claims ?? 0).toLocaleString("en"), number: true },
];

const REFUSED: readonly Column<RefusedInput>[] = [
  { name: "When", cell: (input) => <Moment at={input.at} /> },
  { name: "What", cell: (input) => <bdi class="whole">{input.where}</bdi> },
  { name: "Why", cell: (input) => <bdi>{input.reason}</bdi> },
];

/** The sources that are followed. */
export function Sources({ watcher }: { watcher: Watcher }): JSX.Element {
  return (
    <section class="as-blocks" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      <Table rows={watcher.sources} columns={SOURCES} caption="The sources that are followed" />
      <p class="note">Articles are counted since the watcher began.</p>
    </section>
  );
}

/** The articles that were read last. */
export function LastRead({ watcher }: { watcher: Watcher }): JSX.Element {
  return (
    <section class="as-blocks" aria-labelledby="read-title">
      <h2 id="read-title">Last read</h2>
      {watcher.read.length > 0 ? (
        <Table rows={watcher.read} columns={READ} caption="The articles that were read last" />
      ) : (
        <p class="nothing">No new article has come yet.</p>
      )}
    </section>
  );
}

/** What could not be read; nothing where all could. */
export function LastRefused({ watcher }: { watcher: Watcher }): JSX.Element | null {
  if (watcher.refused.length === 0) return null;
  return (
    <section class="as-blocks" aria-labelledby="refused-title">
      <h2 id="refused-title">Could not be read</h2>
      <Table rows={watcher.refused} columns={REFUSED} caption="What could not be read, and why" />
    </section>
  );
}

/** A moment as the clock of the reader has it; the day where it is not the present one. */
export function Moment({ at }: { at: string | null }): JSX.Element {
  if (at === null) return <span class="none">{NONE}</span>;
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  const time = moment.toLocaleTimeString("en-GB");
  const day = moment.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return <time dateTime={at}>{isToday ? time : `${day}, ${time}`}</time>;
}

function State({ following }: { following: Following }): JSX.Element {
  if (following.asked === null) return <>not asked yet</>;
  if (following.trouble === null) return <>well</>;
  return (
    <span class="failing">
      Fails since <Moment at={following.failing} />: <bdi>{following.trouble}</bdi>
    </span>
  );
}

function Title({ article }: { article: ReadArticle }): JSX.Element {
  const title = article.title ?? "Without a title";
  return article.document === null ? <bdi>{title}</bdi> : <Link href={to.article(article.document)}>{title}</Link>;
}

/** How it stands with the alerts. */
export function Alerts({ watcher }: { watcher: Watcher }): JSX.Element | null {
  const { alerts } = watcher;
  if (alerts === null) return null;
  return (
    <section aria-labelledby="alerts-title">
      <h2 id="alerts-title">Alerts</h2>
      <p>
        {count(alerts.sent, "alert")} sent since the watcher began, {alerts.waiting.toLocaleString("en")} waiting.
      </p>
      {alerts.trouble ? (
        <p class="failing">
          It fails: <bdi>{alerts.trouble}</bdi>. It is tried again.
        </p>
      ) : null}
    </section>
  );
}
