/** The days of an event go in; they come out in words, and as a bar on an axis of time as wide as what is not known. */

import { scaleUtc } from "d3-scale";
import type { JSX } from "preact";

import type { EventRecord, Precision } from "../records";
import { days } from "../words";

const WIDTH = 320;
const BAR = 10;
/** What the label of a tick needs on either side. */
const EDGE = 22;
const DAY = 86_400_000;
/** Days on either side of a range, so that a day is seen in its month and a year among its neighbours. */
const ROOM = { least: 20, share: 0.4 };

const MEANINGS: Readonly<Record<Precision, string>> = {
  day: "known to the day",
  week: "some time in these days: known to the week",
  month: "some time in this month",
  season: "some time in this part of the year",
  year: "some time in this year",
  span: "some time in these days, or all through them",
  open: "known on one side only",
};

type Dated = Pick<EventRecord, "first" | "last" | "precision">;

/** Show when something happened, as far as reports say. */
export function EventWhen({ event }: { event: Dated }): JSX.Element {
  if (event.first === null && event.last === null) return <p>No report gives a date.</p>;
  return (
    <>
      <p>
        {days(event.first, event.last, event.precision)}{" "}
        {event.precision ? <small>({MEANINGS[event.precision]})</small> : null}
      </p>
      <Bar event={event} />
    </>
  );
}

function Bar({ event }: { event: Dated }): JSX.Element {
  const { first, last, domain } = rangeOf(event);
  const scale = scaleUtc().domain(domain).range([0, WIDTH]);
  const from = first === null ? 0 : scale(first);
  const to = last === null ? WIDTH : Math.max(scale(last), from + 3);
  const ticks = scale.ticks(4).filter((tick) => scale(tick) > EDGE && scale(tick) < WIDTH - EDGE);
  const format = scale.tickFormat(4);
  return (
    <svg class="when-bar" viewBox={`0 0 ${WIDTH} 44`} role="img" aria-label={days(event.first, event.last, event.precision)}>
      <line class="axis" x1={0} x2={WIDTH} y1={24} y2={24} />
      {ticks.map((tick) => (
        <g transform={`translate(${scale(tick)},24)`}>
          <line class="axis" y2={4} />
          <text y={16} text-anchor="middle">{format(tick)}</text>
        </g>
      ))}
      <rect class="range" x={from} y={24 - BAR - 3} width={to - from} height={BAR} rx={2} />
      {first === null ? <text class="open" x={2} y={9}>◀ no first day</text> : null}
      {last === null ? <text class="open" x={WIDTH - 2} y={9} text-anchor="end">no last day ▶</text> : null}
    </svg>
  );
}

function rangeOf(event: Dated): { first: Date | null; last: Date | null; domain: [Date, Date] } {
  const first = event.first === null ? null : new Date(event.first);
  const last = event.last === null ? null : new Date(new Date(event.last).getTime() + DAY);
  const begin = (first ?? last)?.getTime() ?? 0;
  const end = (last ?? first)?.getTime() ?? 0;
  const room = Math.max(ROOM.least * DAY, (end - begin) * ROOM.share, first && last ? 0 : 365 * DAY);
  return { first, last, domain: [new Date(begin - room), new Date(end + room)] };
}
