/** What is open in the network goes in, its ties or its events of the period come out, with ways to their pages. */

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { useAnswer } from "../api";
import { to } from "../address";
import type { Episode, History, Network } from "../records";
import { count } from "../words";
import { Answered, Nothing, Score } from "./basics";
import { EventLines, newestFirst } from "./event-lines";
import type { Lit } from "./network-canvas";
import { Panel } from "./panel";
import { type Period, firstDay, inWords, lastDay } from "./period";

type Edge = Network["edges"][number];
const FEW = 12;

/** The panel beside the drawing. */
export function NetworkPanel({
  lit,
  network,
  nameOf,
  period,
  types,
  direct,
  open,
}: {
  lit: Lit;
  network: Network;
  nameOf: (id: string) => string;
  period: Period;
  types: readonly string[];
  direct: boolean;
  open: (lit: Lit | null) => void;
}): JSX.Element {
  const { one, other } = lit;
  const title = other === null ? nameOf(one) : `${nameOf(one)} – ${nameOf(other)}`;
  const close = (): void => {
    open(null);
    // What was clicked in the drawing cannot take the focus; the list of actors can.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.network-body .roving [tabindex="0"]')?.focus());
  };
  return (
    <Panel open={other === null ? one : `${one}~${other}`} title={title} onClose={close}>
      {other === null ? (
        <ActorTies id={one} {...{ network, nameOf, period, open }} />
      ) : (
        <TieEvents key={`${one}${other}`} {...{ one, other, network, nameOf, period, types, direct, open }} />
      )}
    </Panel>
  );
}

function ActorTies({
  id,
  network,
  nameOf,
  period,
  open,
}: {
  id: string;
  network: Network;
  nameOf: (id: string) => string;
  period: Period;
  open: (lit: Lit) => void;
}): JSX.Element {
  const node = network.nodes.find((found) => found.id === id);
  const ties = network.edges.filter((edge) => edge.one === id || edge.other === id);
  return (
    <>
      <p>
        {node ? `${node.kind} · ${count(node.events, "event")} · ${inWords(period)} · ` : null}
        <Link href={to.actor(id)}>All about {nameOf(id)}</Link>
      </p>
      {ties.length === 0 ? (
        <Nothing>
          {node
            ? "Its events of this period are with actors that are not among those shown."
            : "It is not among the actors shown for this period."}
        </Nothing>
      ) : (
        <Capped items={ties} what="tie">
          {(shown) => (
            <ul class="panel-ties">
              {shown.map((edge) => (
                <TieLine key={edge.one + edge.other} edge={edge} id={id} nameOf={nameOf} open={open} />
              ))}
            </ul>
          )}
        </Capped>
      )}
    </>
  );
}

function TieLine({
  edge,
  id,
  nameOf,
  open,
}: {
  edge: Edge;
  id: string;
  nameOf: (id: string) => string;
  open: (lit: Lit) => void;
}): JSX.Element {
  const other = edge.one === id ? edge.other : edge.one;
  const name = nameOf(other);
  return (
    <li>
      <Link href={to.actor(other)}>{name}</Link> <Score value={edge.score} />
      <br />
      <small>
        <button type="button" class="quiet" onClick={() => open({ one: id, other })} aria-label={`Events with ${name}`}>
          {count(edge.events, "event")}
        </button>
        {" · "}
        <Link href={to.tie(id, other)} aria-label={`History with ${name}`}>
          history of the tie
        </Link>
      </small>
    </li>
  );
}

function TieEvents({
  one,
  other,
  network,
  nameOf,
  period,
  types,
  direct,
  open,
}: {
  one: string;
  other: string;
  network: Network;
  nameOf: (id: string) => string;
  period: Period;
  types: readonly string[];
  direct: boolean;
  open: (lit: Lit) => void;
}): JSX.Element {
  const edge = network.edges.find(
    (found) => (found.one === one && found.other === other) || (found.one === other && found.other === one),
  );
  const asked = useAnswer<History>("tie", { one, other, direct });
  return (
    <>
      {edge ? (
        <p>
          <Score value={edge.score} /> {count(edge.events, "event")}: {edge.cooperation} of cooperation, {edge.conflict} of
          conflict.
        </p>
      ) : null}
      <p>
        <Link href={to.tie(one, other)}>History of the tie</Link> · all ties of{" "}
        {[one, other].map((id, index) => (
          <>
            {index > 0 ? " or " : ""}
            <button type="button" class="quiet" onClick={() => open({ one: id, other: null })}>
              {nameOf(id)}
            </button>
          </>
        ))}
      </p>
      <h3>Events as told, {inWords(period)}</h3>
      <Answered asked={asked}>
        {(history) => {
          const events = newestFirst(history.history.filter((event) => isAsked(event, period, types)));
          if (events.length === 0) return <Nothing>No event of this period between them.</Nothing>;
          return <Capped items={events} what="event">{(shown) => <EventLines events={shown} />}</Capped>;
        }}
      </Answered>
    </>
  );
}

/** Return whether an event may lie in the period: what has no date does so only in the whole time. */
function isAsked(event: Episode, period: Period, types: readonly string[]): boolean {
  if (types.length > 0 && !types.includes(event.type)) return false;
  const [first, last] = [firstDay(period.since), lastDay(period.until)];
  if (first !== null && (event.last ?? "") < first) return false;
  return last === null || (event.first !== null && event.first <= last);
}

function Capped<Item>({
  items,
  what,
  children,
}: {
  items: readonly Item[];
  what: string;
  children: (shown: readonly Item[]) => ComponentChildren;
}): JSX.Element {
  const [most, setMost] = useState(FEW);
  const left = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 ? (
        <button type="button" onClick={() => setMost(most + 5 * FEW)}>
          {count(left, `more ${what}`)}
        </button>
      ) : null}
    </>
  );
}
