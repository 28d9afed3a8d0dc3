/** The kind of a list goes in, its records come out page by page, with filters and files to take away. */

import "../style/list.css";

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Link } from "wouter-preact";
import { useHistoryState } from "wouter-preact/use-browser-location";

import { address, to, useChoice } from "../address";
import { type Question, addressOf, useAnswer } from "../api";
import { Answered, Heading, Nothing } from "../parts/basics";
import { type Column, Table } from "../parts/figure";
import { type FilterName, Filters, questionOf } from "../parts/filters";
import { actorColumns, claimColumns, documentColumns, eventColumns, tieColumns } from "../parts/list-columns";
import { NoneFound } from "../parts/list-none";
import { Types } from "../parts/types";
import type { Page, Store } from "../records";
import { count } from "../words";

const SIZES = [25, 50, 100, 200] as const;
const SIZE = 50;

type Listed = {
  title: string;
  order: string;
  filters: readonly FilterName[];
  show: (page: Page<never>) => JSX.Element;
};

const KINDS: Readonly<Record<keyof Store["counts"], Listed>> = {
  documents: {
    title: "Articles",
    order: "The newest first; those whose day is not known stand last.",
    filters: ["outlet", "since", "until", "actor", "type", "speaker", "place"],
    show: shownAs("Articles", documentColumns),
  },
  claims: {
    title: "Claims",
    order: "What articles say happened or holds, the newest first. Each is what its article says, no more.",
    filters: ["actor", "with", "type", "since", "until", "place", "speaker", "modality", "outlet"],
    show: shownAs("Claims", claimColumns),
  },
  events: {
    title: "Events",
    order: "What reports say happened, the newest first. Open one to see all its reports side by side.",
    filters: ["actor", "with", "type", "since", "until", "place", "speaker", "modality", "outlet"],
    show: shownAs("Events", eventColumns),
  },
  actors: {
    title: "Actors",
    order: "States, groups, organisations and people, those with most claims first.",
    filters: ["actor", "type", "since", "until", "place", "outlet"],
    show: shownAs("Actors", actorColumns),
  },
  ties: {
    title: "Ties",
    order: "Pairs of actors, those with the newest event first. Filters count only the events that they leave.",
    filters: ["actor", "type", "since", "until", "place", "outlet"],
    show: shownAs("Ties", tieColumns),
  },
};

type Kind = keyof typeof KINDS;

function shownAs<Row>(caption: string, columns: readonly Column<Row>[]): Listed["show"] {
  return (page) => <Table rows={page.items as readonly Row[]} columns={columns} caption={caption} />;
}

export default function List({ kind }: { kind: string }): JSX.Element {
  if (!isKind(kind)) return <Nothing>There is no such list. There are: {Object.keys(KINDS).join(", ")}.</Nothing>;
  return (
    <div class="list as-blocks">
      <Heading title={KINDS[kind].title} />
      <Tabs kind={kind} />
      <Filters names={KINDS[kind].filters} />
      {kind === "claims" || kind === "events" ? <Types /> : null}
      <Records key={kind} kind={kind} />
    </div>
  );
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

function Tabs({ kind }: { kind: Kind }): JSX.Element {
  const [params] = useChoice();
  const counts = useAnswer<Store>("").answer?.counts;
  return (
    <nav class="tabs" aria-label="Lists">
      {(Object.keys(KINDS) as Kind[]).map((name) => (
        <Link key={name} href={to.list(name, kept(params, name))} aria-current={name === kind ? "page" : undefined}>
          {KINDS[name].title}
          {counts ? <small> {counts[name].toLocaleString("en")}</small> : null}
        </Link>
      ))}
    </nav>
  );
}

/** Return what another list can use of the filters of this one. */
function kept(params: URLSearchParams, kind: Kind): Record<string, string[]> {
  return Object.fromEntries([...KINDS[kind].filters, "limit"].map((name) => [name, params.getAll(name)]));
}

function Records({ kind }: { kind: Kind }): JSX.Element {
  const [params, change] = useChoice();
  useTop(params.get("cursor"));
  const filters = filtersOf(params, kind);
  const size = SIZES.find((number) => String(number) === params.get("limit")) ?? SIZE;
  const asked = useAnswer<Page<never>>(kind, { ...filters, limit: size, cursor: params.get("cursor") });
  return (
    <>
      <div class="list-tools">
        <p class="note">{KINDS[kind].order}</p>
        <p class="files">
          Take away all of these:{" "}
          <a href={addressOf(`${kind}.csv`, filters)} download title="A table for spreadsheets">
            CSV
          </a>{" "}
          <a href={addressOf(`${kind}.jsonl`, filters)} download title="One JSON record a line, for programs">
            JSONL
          </a>
        </p>
        <label>
          On a page{" "}
          <select
            value={String(size)}
            onChange={(event) => change({ limit: event.currentTarget.value, cursor: null })}
          >
            {SIZES.map((number) => (
              <option value={String(number)}>{number}</option>
            ))}
          </select>
        </label>
      </div>
      <Answered asked={asked}>
        {(page) => (page.items.length === 0 ? <NoneFound title={KINDS[kind].title} /> : KINDS[kind].show(page))}
      </Answered>
      <Steps next={asked.answer?.next ?? null} number={asked.answer?.items.length ?? 0} />
    </>
  );
}

/** Begin at the head of the list again when another page of it is shown. */
function useTop(cursor: string | null): void {
  const shown = useRef(cursor);
  useEffect(() => {
    if (shown.current !== cursor) document.querySelector("h1")?.focus();
    shown.current = cursor;
  }, [cursor]);
}

function filtersOf(params: URLSearchParams, kind: Kind): Question {
  const all = questionOf(params);
  return Object.fromEntries(KINDS[kind].filters.map((name) => [name, all[name]]));
}

/** The way to the next page and back; the browser keeps which pages came before. */
function Steps({ next, number }: { next: string | null; number: number }): JSX.Element | null {
  const [params] = useChoice();
  const state = useHistoryState<{ before?: (string | null)[] } | null>();
  const cursor = params.get("cursor");
  const before = cursor === null ? [] : (state?.before ?? null);
  if (cursor === null && next === null) return null;
  const at = (place: string | null): string => address(location.pathname, { ...all(params), cursor: place });
  return (
    <nav class="steps" aria-label="Pages of the list">
      {cursor === null ? null : <Link href={at(null)}>First page</Link>}
      {before && before.length > 0 ? (
        <Link href={at(before.at(-1) ?? null)} state={{ before: before.slice(0, -1) }}>
          Back
        </Link>
      ) : null}
      <span>
        {before ? `Page ${before.length + 1}` : "A later page"}, {count(number, "line")}
      </span>
      {next === null ? null : (
        // While the next page is awaited, `next` is still the way to it.
        <Link href={at(next)} state={{ before: next === cursor ? (before ?? []) : [...(before ?? []), cursor] }}>
          Next
        </Link>
      )}
    </nav>
  );
}

function all(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}
