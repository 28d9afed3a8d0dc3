/** Network over time: who deals with whom in a period, drawn, listed and in a table. */

import "../style/network.css";

import type { JSX } from "preact";
import { Suspense, flushSync, lazy } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { useAnswer } from "../api";
import { to, useChoice } from "../address";
import { Actor, Answered, Heading, Nothing, Score } from "../parts/basics";
import { PeriodBrush, usePeriod } from "../parts/brush";
import { Figure, Table } from "../parts/figure";
import { Filters } from "../parts/filters";
import type { Lit } from "../parts/network-canvas";
import { MOST_ACTORS, NetworkChoices, limitOf } from "../parts/network-choices";
import { NetworkPanel } from "../parts/network-panel";
import { MOST_TIES, mostActive, placesOf } from "../parts/network-place";
import { type Period, inWords, periodDrawn } from "../parts/period";
import { Roving } from "../parts/roving";
import type { Network } from "../records";
import { SIGNS, count, score, warmth } from "../words";

// The drawing needs WebGL as soon as it is read, so it is read only where there may be some: then at once.
const HAS_WEBGL = "WebGLRenderingContext" in window;
const drawing = HAS_WEBGL ? import("../parts/network-drawing") : null;
const NetworkDrawing = lazy(() => drawing ?? Promise.reject(new Error("This browser cannot draw.")));

export default function NetworkView(): JSX.Element {
  const [params] = useChoice();
  const [period] = usePeriod();
  const types = params.getAll("type");
  const direct = params.get("direct") === "true";
  const limit = limitOf(params);
  const all = { direct, limit: MOST_ACTORS };
  const whole = useAnswer<Network>("network", all);
  const isWhole = period.since === null && period.until === null && types.length === 0;
  // The whole time is asked for once: it is there already when it is what is shown.
  const asked = useAnswer<Network>(
    isWhole && whole.waiting ? null : "network",
    isWhole ? all : { ...period, type: types, direct, limit },
  );
  return (
    <>
      <Heading title="Network over time">
        <p class="note">Who deals with whom, as reports have it. The program reads reports and is often wrong.</p>
      </Heading>
      <div class="network-filters">
        <Filters names={["type"]} />
        <NetworkChoices />
      </div>
      <PeriodBrush question={{ type: types }} />
      <Answered asked={whole}>
        {(first) => (
          <Answered asked={asked}>
            {(answer) => <Shown whole={first} {...{ answer, limit, period, types, direct }} />}
          </Answered>
        )}
      </Answered>
    </>
  );
}

function Shown({
  whole,
  answer,
  limit,
  period,
  types,
  direct,
}: {
  whole: Network;
  answer: Network;
  limit: number;
  period: Period;
  types: readonly string[];
  direct: boolean;
}): JSX.Element {
  const network = useMemo(() => mostActive(answer, limit), [answer, limit]);
  const [opened, open] = useOpened();
  const [pointed, point] = useState<Lit | null>(null);
  const names = useMemo(() => new Map([...whole.nodes, ...network.nodes].map((node) => [node.id, node.name])), [whole, network]);
  const nameOf = (id: string): string => names.get(id) ?? "an actor not shown";
  const rows = network.edges;
  const columns = useMemo(() => columnsWith(nameOf), [names]);
  const title = `Who deals with whom, ${inWords(period)}`;
  const [canDraw, setCanDraw] = useState(HAS_WEBGL);
  const isPrinted = useIsPrinted();
  return (
    <div class={opened ? "network beside with-panel" : "network beside"}>
      <Figure name="network" title={title} rows={rows} columns={columns} note={<Hidden network={network} period={period} />}>
        {network.nodes.length === 0 ? (
          <Empty />
        ) : canDraw && !isPrinted ? (
          <div class="network-body">
            <Roving
              label="Actors"
              items={network.nodes}
              idOf={(node) => node.id}
              nameOf={(node) => node.name}
              chosen={opened?.other === null ? opened.one : null}
              choose={(node) => open({ one: node.id, other: null })}
              point={(node) => point(node && { one: node.id, other: null })}
            >
              {(node) => (
                <>
                  {node.name} <small>{node.events.toLocaleString("en")}</small>
                </>
              )}
            </Roving>
            <Drawn
              {...{ whole, network, period, nameOf, open, point, pointed }}
              lit={pointed ?? opened}
              fail={() => setCanDraw(false)}
            />
          </div>
        ) : (
          <>
            {isPrinted ? null : (
              <p class="note">This browser cannot draw the network (it has no WebGL), so here is the table.</p>
            )}
            <Table rows={rows} columns={columns} caption={title} />
          </>
        )}
      </Figure>
      {opened ? <NetworkPanel lit={opened} {...{ network, nameOf, period, types, direct, open }} /> : null}
    </div>
  );
}

function Drawn({
  whole,
  network,
  period,
  lit,
  pointed,
  nameOf,
  open,
  point,
  fail,
}: {
  whole: Network;
  network: Network;
  period: Period;
  lit: Lit | null;
  pointed: Lit | null;
  nameOf: (id: string) => string;
  open: (lit: Lit | null) => void;
  point: (lit: Lit | null) => void;
  fail: () => void;
}): JSX.Element {
  const places = useMemo(() => placesOf(whole, network), [whole, network]);
  return (
    <div class="network-side">
      <Suspense fallback={<div class="network-drawing" />}>
        <NetworkDrawing
          {...{ network, places, lit, open, point, fail }}
          label={`Drawing of ${count(network.nodes.length, "actor")} and their ties: ${inWords(period)}.`}
          describedBy="network-words"
        />
      </Suspense>
      <p class="network-said" aria-hidden="true">
        {pointed ? saidOf(pointed, network, nameOf) : "Point at an actor or a tie; click it for the reports."}
      </p>
      <Key />
      <p class="note" id="network-words">
        {inShort(network, nameOf)}
      </p>
    </div>
  );
}

/** Return whether the page is being printed: browsers print what WebGL draws as a blank. */
function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinted(true));
    const end = (): void => setPrinted(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinted;
}

/** What is open, from the address, and a way to open something else. */
function useOpened(): [Lit | null, (lit: Lit | null) => void] {
  const [params, change] = useChoice();
  const one = params.get("open");
  const open = (lit: Lit | null): void => {
    if (lit !== null || one !== null) change({ open: lit?.one, with: lit?.other }, { replace: false });
  };
  return [one === null ? null : { one, other: params.get("with") }, open];
}

function saidOf({ one, other }: Lit, network: Network, nameOf: (id: string) => string): string {
  if (other === null) {
    const node = network.nodes.find((found) => found.id === one);
    return `${nameOf(one)}: ${count(node?.events ?? 0, "event")}`;
  }
  const edge = network.edges.find((found) => [found.one, found.other].every((id) => id === one || id === other));
  if (!edge) return "";
  const sign = SIGNS[warmth(edge.score)];
  return `${nameOf(one)} – ${nameOf(other)}: ${count(edge.events, "event")}, ${sign} ${score(edge.score)}`;
}

function Key(): JSX.Element {
  return (
    <ul class="network-key" aria-label="Signs">
      <li class="warm">▲ whole line: cooperation</li>
      <li class="cold">▼ dashes: conflict</li>
      <li class="even">◆ dots: neither</li>
      <li>wider line, larger disc: more events in the period</li>
    </ul>
  );
}

function inShort(network: Network, nameOf: (id: string) => string): string {
  const actors = network.nodes.slice(0, 3).map((node) => `${node.name} (${count(node.events, "event")})`);
  const tie = (edge: Network["edges"][number]): string =>
    `${nameOf(edge.one)} and ${nameOf(edge.other)} (${count(edge.events, "event")}, ${score(edge.score)})`;
  const ties = network.edges.slice(0, 3).map(tie);
  return (
    `${count(network.nodes.length, "actor")}, ${count(network.edges.length, "tie")}. ` +
    `Most events: ${actors.join(", ")}. ` +
    (ties.length > 0 ? `Busiest ties: ${ties.join(", ")}.` : "No two of them deal with each other.")
  );
}

function Hidden({ network, period }: { network: Network; period: Period }): JSX.Element | null {
  const { actors, ties } = network.hidden;
  const parts = [
    actors > 0 ? `${count(actors, "actor")} with fewer events and ${count(ties, "tie")} with them are left out.` : "",
    network.edges.length > MOST_TIES ? `The drawing has the ${MOST_TIES} busiest ties, the table all.` : "",
    period.since || period.until ? "Events without a date belong to no period; they count in the whole time." : "",
  ];
  return parts.some(Boolean) ? <>{parts.join(" ")}</> : null;
}

function Empty(): JSX.Element {
  useEffect(periodDrawn);
  return <Nothing>No report in the store tells of dealings in this period. Take a longer one, or the whole time.</Nothing>;
}

type Row = Network["edges"][number];

function columnsWith(nameOf: (id: string) => string) {
  const actor = (id: string): JSX.Element => <Actor actor={{ id, name: nameOf(id) }} />;
  return [
    { name: "One", cell: (row: Row) => actor(row.one) },
    { name: "Other", cell: (row: Row) => actor(row.other) },
    { name: "Events", cell: (row: Row) => row.events, number: true },
    { name: "Cooperation", cell: (row: Row) => row.cooperation, number: true },
    { name: "Conflict", cell: (row: Row) => row.conflict, number: true },
    { name: "Score", cell: (row: Row) => <Score value={row.score} />, number: true },
    {
      name: "Tie",
      cell: (row: Row) => (
        <Link href={to.tie(row.one, row.other)} aria-label={`History of ${nameOf(row.one)} and ${nameOf(row.other)}`}>
          history
        </Link>
      ),
    },
  ];
}
