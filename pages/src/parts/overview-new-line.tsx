/** How much the last reading brought goes in, a line that leads to it comes out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address } from "../address";
import type { NewsKind, Overview } from "../records";
import { count } from "../words";

const KINDS: readonly (readonly [NewsKind, string])[] = [
  ["documents", "article"],
  ["events", "event"],
  ["ties", "tie"],
  ["disagreements", "disagreement"],
];

export function NewsLine({ overview }: { overview: Overview }): JSX.Element {
  const { news, counts } = overview;
  const isAll = news.documents === counts.documents;
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title">What is new</h2>
      <p>
        {isAll ? "Everything here came with one reading: " : "The last reading brought or changed "}
        {KINDS.map(([kind, name], index) => (
          <>
            {index === 0 ? "" : index === KINDS.length - 1 ? " and " : ", "}
            <Link href={address("/", { part: "new", kind: index === 0 ? null : kind })}>{count(news[kind], name)}</Link>
          </>
        ))}
        .
        {news.repeating > 0 ? (
          <>
            {" "}
            <Link href={address("/", { part: "new", kind: "repeating" })}>{count(news.repeating, "article")}</Link> only{" "}
            {news.repeating === 1 ? "repeats" : "repeat"} what was known.
          </>
        ) : null}
      </p>
    </section>
  );
}
