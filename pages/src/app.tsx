/** The frame around all pages: the way to each of them, the search, and what the address asks for. */

import { Suspense, lazy } from "preact/compat";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Link, Route, Switch, useLocation, useSearchParams } from "wouter-preact";

import { useAnswer } from "./api";
import { to, useGo } from "./address";
import { Nothing } from "./parts/basics";
import { Light } from "./parts/light";
import type { Store } from "./records";
import { count } from "./words";

const views = {
  Overview: lazy(() => import("./views/overview")),
  Network: lazy(() => import("./views/network")),
  Tie: lazy(() => import("./views/tie")),
  Actor: lazy(() => import("./views/actor")),
  Event: lazy(() => import("./views/event")),
  Article: lazy(() => import("./views/article")),
  Map: lazy(() => import("./views/map")),
  List: lazy(() => import("./views/list")),
  Search: lazy(() => import("./views/search")),
  Review: lazy(() => import("./views/review")),
  Watch: lazy(() => import("./views/watch")),
};

const WAYS = [
  ["/", "Overview"],
  ["/network", "Network"],
  ["/tie", "Tie"],
  ["/map", "Map"],
  ["/list/events", "Lists"],
  ["/review", "Review"],
] as const;

export function App(): JSX.Element {
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Head />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<p class="waiting" role="status">Opening…</p>}>
          <Pages />
        </Suspense>
      </main>
      <Foot />
    </>
  );
}

function Pages(): JSX.Element {
  const [path] = useLocation();
  const first = useRef(true);
  useEffect(() => {
    // Whoever listens to a page instead of seeing it starts at its heading, as those who see it do.
    if (!first.current) document.getElementById("main")?.focus();
    first.current = false;
  }, [path]);
  return (
    <Switch>
      <Route path="/">{() => <views.Overview />}</Route>
      <Route path="/network">{() => <views.Network />}</Route>
      <Route path="/tie">{() => <views.Tie />}</Route>
      <Route path="/actor/:id">{({ id }) => <views.Actor id={id} />}</Route>
      <Route path="/event/:id">{({ id }) => <views.Event id={id} />}</Route>
      <Route path="/article/:id">{({ id }) => <views.Article id={id} />}</Route>
      <Route path="/map">{() => <views.Map />}</Route>
      <Route path="/list/:kind">{({ kind }) => <views.List kind={kind} />}</Route>
      <Route path="/search">{() => <views.Search />}</Route>
      <Route path="/review">{() => <views.Review />}</Route>
      <Route path="/watch">{() => <views.Watch />}</Route>
      <Route>
        <Nothing>There is no such page. The way back: <Link href="/">Overview</Link>.</Nothing>
      </Route>
    </Switch>
  );
}

function Head(): JSX.Element {
  const [path] = useLocation();
  const [params] = useSearchParams();
  const go = useGo();
  const search = (event: JSX.TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("words");
    if (typeof words === "string" && words.trim()) go(to.search(words.trim()));
  };
  return (
    <header class="head">
      <Link href="/" class="name">
        détente
      </Link>
      <nav aria-label="Pages">
        {WAYS.map(([way, name]) => (
          <Link href={way} aria-current={isAt(path, way) ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <form role="search" onSubmit={search}>
        <input
          type="search"
          name="words"
          aria-label="Search sentences and names"
          placeholder="Search sentences and names"
          maxLength={200}
          key={params.get("words") ?? ""}
          defaultValue={path === "/search" ? (params.get("words") ?? "") : ""}
        />
      </form>
      <Light />
    </header>
  );
}

function isAt(path: string, way: string): boolean {
  if (way === "/list/events") return path.startsWith("/list/");
  return path === way;
}

function Foot(): JSX.Element {
  const store = useAnswer<Store>("").answer;
  return (
    <footer class="foot">
      <p>
        These pages show what articles say, and who says so; not what is true. Much of it is read by a program that is
        often wrong: open the sentence before you rely on a line.
      </p>
      {store ? (
        <p>
          {count(store.counts.documents, "article")}, {count(store.counts.claims, "claim")},{" "}
          {count(store.counts.events, "event")}. détente {store.version}.
          {store.fresh ? null : " The last reading was interrupted: events, actors and ties lag behind."}{" "}
          <Link href="/watch">What is followed</Link>
        </p>
      ) : null}
    </footer>
  );
}
