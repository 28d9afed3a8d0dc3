/** Events on a line of time, each as long as its date is vague: warm above, cold below, those without a date apart. */

import { scaleUtc } from "d3-scale";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import type { Episode } from "../records";
import { SIGNS, count, warmth } from "../words";
import { LEFT, Mark, Marks, RIGHT, TimeLine, type TimeScale, signPath, useWidth } from "./chart";
import { eventLabel } from "./tie-open";
import { beginOf, endOf } from "./time";

const LANE = 13;
const MARK = 10;
const MOST_LANES = 14;
const LEAST_BAR = 7;
const LEAST_LANES = 3;
const UNDATED_ROWS = 6;

type Placed = { episode: Episode; x: number; wide: number; lane: number; isDay: boolean; opens: boolean; closes: boolean };

export function EventsChart({
  episodes,
  stretch,
  open,
  onOpen,
}: {
  episodes: readonly Episode[];
  stretch: [number, number];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const [place, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(
    () => scaleUtc().domain(stretch).range([LEFT, Math.max(LEFT + 50, width - RIGHT)]),
    [stretch[0], stretch[1], width],
  );
  const dated = useMemo(() => episodes.filter((episode) => episode.first !== null || episode.last !== null), [episodes]);
  const undated = useMemo(() => inOrderOfScore(episodes.filter((item) => item.first === null && item.last === null)), [episodes]);
  const warm = useMemo(() => laid(dated.filter((item) => warmth(item.score) !== "cold"), scale), [dated, scale]);
  const cold = useMemo(() => laid(dated.filter((item) => warmth(item.score) === "cold"), scale), [dated, scale]);
  const middle = Math.max(LEAST_LANES, warm.lanes) * LANE + 16;
  const bottom = middle + Math.max(LEAST_LANES, cold.lanes) * LANE + 16;
  const across = Math.max(1, Math.floor((width - LEFT - RIGHT) / LANE));
  const rows = Math.min(UNDATED_ROWS, Math.ceil(undated.length / across));
  const tall = bottom + 24 + (rows > 0 ? rows * LANE + 14 : 0);
  const shown = undated.slice(0, rows * across);
  const hidden = warm.hidden + cold.hidden + undated.length - shown.length;
  const mark = (episode: Episode, at: number, index: number) => ({
    episode,
    isChosen: open === episode.id,
    isReached: index === at,
    onChoose: () => onOpen(episode.id),
  });
  return (
    <>
      <div class="chart" ref={place} style={{ minHeight: `${tall}px` }}>
        {width > 0 ? (
          <svg class="over-time" width={width} height={tall} role="group" aria-label="Events by their dates">
            <TimeLine scale={scale} y={bottom} />
            <line class="axis" x1={LEFT} x2={width - RIGHT} y1={middle} y2={middle} />
            <text class="warm" x={2} y={middle - 8}>{SIGNS.warm} warm</text>
            <text class="cold" x={2} y={middle + 16}>{SIGNS.cold} cold</text>
            <Marks label="Events with a date; the arrow keys lead through them">
              {(at) =>
                [...warm.placed, ...cold.placed].map((placed, index) => (
                  <EventMark
                    key={placed.episode.id}
                    {...mark(placed.episode, at, index)}
                    placed={placed}
                    y={index < warm.placed.length ? middle - 10 - placed.lane * LANE : middle + 10 + placed.lane * LANE}
                  />
                ))
              }
            </Marks>
            {rows > 0 ? <text class="faint" x={2} y={bottom + 36}>no date</text> : null}
            <Marks label="Events without a date">
              {(at) =>
                shown.map((episode, index) => (
                  <EventMark
                    key={episode.id}
                    {...mark(episode, at, index)}
                    placed={null}
                    x={LEFT + (index % across) * LANE + MARK / 2}
                    y={bottom + 32 + Math.floor(index / across) * LANE}
                  />
                ))
              }
            </Marks>
          </svg>
        ) : null}
      </div>
      {width > 0 && hidden > 0 ? (
        <p class="note">There is no room for {count(hidden, "more event")}: choose a period, or see the list below.</p>
      ) : null}
    </>
  );
}

function inOrderOfScore(episodes: readonly Episode[]): Episode[] {
  return [...episodes].sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
}

/** Lay events in lanes so that none lies on another, the closely dated ones next to the middle. */
function laid(episodes: readonly Episode[], scale: TimeScale): { placed: Placed[]; lanes: number; hidden: number } {
  const lanes: [number, number][][] = [];
  const placed: Placed[] = [];
  for (const item of episodes.map((episode) => spanOf(episode, scale)).filter(isSeen).sort(closestFirst)) {
    const ends: [number, number] = [item.x, item.x + item.wide];
    let lane = lanes.findIndex((taken) => taken.every(([from, to]) => ends[1] <= from || ends[0] >= to));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(ends);
    if (lane < MOST_LANES) placed.push({ ...item, lane });
  }
  const inOrder = placed.sort(earliestFirst);
  return { placed: inOrder, lanes: Math.min(lanes.length, MOST_LANES), hidden: lanes.slice(MOST_LANES).flat().length };
}

function spanOf(episode: Episode, scale: TimeScale): Placed {
  const [left = 0, right = 0] = scale.range();
  const from = episode.first === null ? left : scale(beginOf(episode.first));
  const to = episode.last === null ? right : scale(endOf(episode.last));
  const x = Math.max(left, from);
  const wide = Math.min(right, to) - x;
  const isDay = episode.first !== null && episode.first === episode.last;
  return {
    episode,
    x: isDay ? x + wide / 2 - LANE / 2 : x,
    wide: wide < 0 ? wide : isDay ? LANE : Math.max(LEAST_BAR, wide),
    isDay,
    lane: 0,
    opens: episode.first === null || from < left,
    closes: episode.last === null || to > right,
  };
}

function isSeen(placed: Placed): boolean {
  return placed.wide >= 0;
}

/** In an order that does not hang on the width of the chart, so that a mark keeps its place and the focus. */
function earliestFirst({ episode: one }: Placed, { episode: other }: Placed): number {
  return (one.first ?? "").localeCompare(other.first ?? "") || one.id.localeCompare(other.id);
}

function closestFirst(one: Placed, other: Placed): number {
  return one.wide - other.wide || one.x - other.x;
}

function EventMark({
  episode,
  placed,
  x = 0,
  y,
  ...mark
}: {
  episode: Episode;
  placed: Placed | null;
  x?: number;
  y: number;
  isChosen: boolean;
  isReached: boolean;
  onChoose: () => void;
}): JSX.Element {
  const warm = warmth(episode.score);
  const isBar = placed !== null && !placed.isDay;
  const middle = placed ? placed.x + placed.wide / 2 : x;
  return (
    <Mark {...mark} open={episode.id} kind={`event ${warm} ${episode.modality}`} label={eventLabel(episode)}>
      {isBar ? (
        <>
          <rect class="reach" x={placed.x} width={placed.wide} y={y - LANE / 2} height={LANE} />
          <path class="sign" d={barPath(placed, y)} />
        </>
      ) : (
        <>
          <rect class="reach" x={middle - LANE / 2} width={LANE} y={y - LANE / 2} height={LANE} />
          <path class="sign" d={signPath(warm, middle, y, MARK)} />
        </>
      )}
    </Mark>
  );
}

/** A bar whose ends are pointed where it goes on, or where nobody knows how far it goes. */
function barPath({ x, wide, opens, closes }: Placed, y: number): string {
  const [top, low] = [y - 4, y + 4];
  const right = x + wide - 2;
  if (wide < 3 * LEAST_BAR) return `M${x},${top}H${right}V${low}H${x}Z`;
  const start = opens ? `M${x},${y}L${x + 5},${top}` : `M${x},${top}`;
  const end = closes ? `H${right - 5}L${right},${y}L${right - 5},${low}` : `H${right}V${low}`;
  return `${start}${end}H${opens ? x + 5 : x}Z`;
}
