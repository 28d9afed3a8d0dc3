/** The score of a history by period, with how much tells of it; a period is chosen by a click, a pull or the keys. */

import { scaleLinear, scaleUtc } from "d3-scale";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import type { Gap, Period, Turn } from "../records";
import { SCALE, SIGNS, count, score, warmth } from "../words";
import { Score } from "./basics";
import { LEFT, Mark, Marks, RIGHT, TimeLine, type TimeScale, signPath, useWidth } from "./chart";
import type { Column } from "./figure";
import { PERIOD, isInferred, keyOfTurn, turnLabel } from "./tie-open";
import { type Known, type Unit, beginOf, endOf, inWords, periodAt } from "./time";

const TURNS = 30;
const PLOT = 150;
const LANE = 24;
const LANES = [
  ["events", "events", (period: Period): number => period.events],
  ["reports", "reports", (period: Period): number => period.reports],
  ["articles", "articles", (period: Period): number => period.documents],
] as const;
const BOTTOM = TURNS + PLOT + LANES.length * LANE;
const HEIGHT = BOTTOM + 24;
const PULL = 8;

type Given = {
  series: readonly Period[];
  unit: Unit;
  stretch: [number, number];
  turns?: readonly Turn[];
  gaps?: readonly Gap[];
  chosen: Known | null;
  open: string | null;
  onPeriod: (period: Known) => void;
  onTurn?: (key: string) => void;
};

export function ScoreChart(given: Given): JSX.Element {
  const [place, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(
    () => scaleUtc().domain(given.stretch).range([LEFT, Math.max(LEFT + 50, width - RIGHT)]),
    [given.stretch[0], given.stretch[1], width],
  );
  return (
    <div class="chart" ref={place} style={{ height: `${HEIGHT}px` }}>
      {width > 0 ? <Drawn {...given} scale={scale} width={width} /> : null}
    </div>
  );
}

function Drawn(given: Given & { scale: TimeScale; width: number }): JSX.Element {
  const { scale, width, unit, series, turns = [], gaps = [] } = given;
  const [pulled, setPulled] = useState<[number, number] | null>(null);
  const timeAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const [left = 0, right = 0] = scale.range();
    return scale.invert(Math.min(Math.max(event.clientX - box.left, left), right)).getTime();
  };
  const onUp = (): void => {
    if (pulled && Math.abs(scale(pulled[0]) - scale(pulled[1])) > PULL) given.onPeriod(between(pulled, unit));
    setPulled(null);
  };
  const period = pulled && Math.abs(scale(pulled[0]) - scale(pulled[1])) > PULL ? between(pulled, unit) : given.chosen;
  return (
    <svg
      class="over-time"
      width={width}
      height={HEIGHT}
      role="group"
      aria-label="Mean score by period"
      onPointerDown={(event) => event.button === 0 && setPulled([timeAt(event), timeAt(event)])}
      onPointerMove={(event) => pulled && setPulled([pulled[0], timeAt(event)])}
      onPointerUp={onUp}
      onPointerLeave={() => setPulled(null)}
    >
      <TimeLine scale={scale} y={BOTTOM} top={TURNS} />
      <Grounds width={width} series={series} />
      {gaps.map((gap) => <GapShade key={gap.first} gap={gap} scale={scale} />)}
      {period ? <Band period={period} scale={scale} /> : null}
      <Marks label="Periods; the arrow keys lead through them, with shift and Enter up to one">
        {(at) =>
          series.map((item, index) => (
            <PeriodMark
              key={item.first}
              period={item}
              scale={scale}
              most={LANES.map(([, , number]) => Math.max(1, ...series.map(number)))}
              isChosen={given.chosen?.first === item.first && given.chosen.last === item.last}
              isReached={index === Math.min(at, series.length - 1)}
              onChoose={(extend) => given.onPeriod(extend ? joined(given.chosen, item) : item)}
            />
          ))
        }
      </Marks>
      <Marks label="Turning points">
        {(at) =>
          turns.map((turn, index) => (
            <TurnMark
              key={keyOfTurn(turn)}
              turn={turn}
              scale={scale}
              isChosen={given.open === keyOfTurn(turn)}
              isReached={index === at}
              onChoose={() => given.onTurn?.(keyOfTurn(turn))}
            />
          ))
        }
      </Marks>
    </svg>
  );
}

function between([from, to]: [number, number], unit: Unit): Known {
  const [first, last] = [periodAt(Math.min(from, to), unit), periodAt(Math.max(from, to), unit)];
  return { first: first.first, last: last.last };
}

function joined(chosen: Known | null, period: Known): Known {
  if (!chosen) return period;
  return {
    first: chosen.first < period.first ? chosen.first : period.first,
    last: chosen.last > period.last ? chosen.last : period.last,
  };
}

const height = scaleLinear().domain([SCALE, -SCALE]).range([TURNS + 4, TURNS + PLOT - 4]);

function Grounds({ width, series }: { width: number; series: readonly Period[] }): JSX.Element {
  return (
    <g class="grounds" aria-hidden="true">
      {[5, 0, -5].map((value) => (
        <g key={value}>
          <line class={value === 0 ? "axis" : "grid"} x1={LEFT} x2={width - RIGHT} y1={height(value)} y2={height(value)} />
          <text class="faint" x={LEFT - 6} y={height(value) + 4} text-anchor="end">{value === 0 ? "0" : score(value).replace(".0", "")}</text>
        </g>
      ))}
      <text class="warm" x={2} y={TURNS + 12}>{SIGNS.warm} warm</text>
      <text class="cold" x={2} y={TURNS + PLOT - 4}>{SIGNS.cold} cold</text>
      {LANES.map(([name, label, number], index) => (
        <g key={name}>
          <text class="faint" x={LEFT - 6} y={laneOf(index) - 2} text-anchor="end">{label}</text>
          <text class="faint most" x={width - RIGHT + 4} y={laneOf(index) - LANE + 14}>
            {Math.max(0, ...series.map(number)).toLocaleString("en")}
          </text>
          <line class="grid" x1={LEFT} x2={width - RIGHT} y1={laneOf(index)} y2={laneOf(index)} />
        </g>
      ))}
    </g>
  );
}

function laneOf(index: number): number {
  return TURNS + PLOT + (index + 1) * LANE;
}

function PeriodMark({
  period,
  scale,
  most,
  ...mark
}: {
  period: Period;
  scale: TimeScale;
  most: readonly number[];
  isChosen: boolean;
  isReached: boolean;
  onChoose: (extend: boolean) => void;
}): JSX.Element | null {
  const [x, wide] = across(period, scale);
  if (wide <= 0) return null;
  const warm = warmth(period.score);
  const y = height(period.score);
  const bar = Math.max(2, wide - 2);
  const left = x + (wide - bar) / 2;
  return (
    <Mark {...mark} open={`${PERIOD}.${period.first}`} kind={`period ${warm}`} label={periodLabel(period)}>
      <rect class="reach" x={x} width={wide} y={TURNS} height={BOTTOM - TURNS} />
      <rect class="bar" x={left} width={bar} y={Math.min(y, height(0))} height={Math.max(1, Math.abs(y - height(0)))} />
      <path class="sign" d={signPath(warm, x + wide / 2, y, 9)} />
      {LANES.map(([name, , number], index) => {
        const tall = (number(period) / (most[index] ?? 1)) * (LANE - 6);
        return <rect class={`lane ${name}`} key={name} x={left} width={bar} y={laneOf(index) - tall} height={tall} />;
      })}
    </Mark>
  );
}

/** What the table says in place of the chart. */
export const PERIODS: readonly Column<Period>[] = [
  { name: "Period", cell: (period) => inWords(period.first, period.last) },
  { name: "Mean score", cell: (period) => <Score value={period.score} />, number: true },
  { name: "Events", cell: (period) => period.events, number: true },
  { name: "Reports", cell: (period) => period.reports, number: true },
  { name: "Outlets", cell: (period) => period.outlets, number: true },
  { name: "All articles of the time", cell: (period) => period.documents, number: true },
];

/** Return a period in words. */
export function periodLabel(period: Period): string {
  return [
    `${inWords(period.first, period.last)}: mean score ${score(period.score)}`,
    count(period.events, "event"),
    `${count(period.reports, "report")} by ${count(period.outlets, "outlet")}`,
    `${count(period.documents, "article")} of that time on whatever`,
  ].join(", ");
}

function TurnMark({
  turn,
  scale,
  ...mark
}: {
  turn: Turn;
  scale: TimeScale;
  isChosen: boolean;
  isReached: boolean;
  onChoose: () => void;
}): JSX.Element | null {
  const day = turn.last ?? turn.first;
  if (day === null) return null;
  const [x, wide] = across({ first: turn.first ?? day, last: day }, scale);
  const middle = x + wide / 2;
  const kind = turn.direction === "warming" ? "warm" : "cold";
  return (
    <Mark {...mark} open={keyOfTurn(turn)} kind={`turning ${kind}${isInferred(turn) ? " inferred" : ""}`} label={turnLabel(turn, [])}>
      <rect class="reach" x={middle - 12} width={24} y={0} height={TURNS} />
      <rect class="span" x={x} width={Math.max(2, wide)} y={TURNS - 7} height={4} />
      <line class="stem" x1={middle} x2={middle} y1={TURNS - 5} y2={TURNS + PLOT} />
      <path class="sign" d={signPath(kind, middle, 12, 15)} />
    </Mark>
  );
}

function GapShade({ gap, scale }: { gap: Gap; scale: TimeScale }): JSX.Element | null {
  const [x, wide] = across(gap, scale);
  if (wide <= 0) return null;
  const words = gap.quiet ? "quiet" : "not covered";
  return (
    <g class={`gap ${gap.quiet ? "quiet" : "unread"}`}>
      <title>{gapLabel(gap)}</title>
      <rect x={x} width={wide} y={TURNS} height={PLOT} />
      {wide > words.length * 7 ? (
        <text x={x + wide / 2} y={TURNS + 14} text-anchor="middle">{words}</text>
      ) : null}
    </g>
  );
}

/** Return a gap in words. */
export function gapLabel(gap: Gap): string {
  const read = `${count(gap.documents_one, "article")} on the one, ${gap.documents_other} on the other`;
  const means = gap.quiet ? "both were written about, so it was quiet between them" : "too little to call it quiet";
  return `${inWords(gap.first, gap.last)}: nothing told of the two; ${read}: ${means}`;
}

function Band({ period, scale }: { period: Known; scale: TimeScale }): JSX.Element {
  const [x, wide] = across(period, scale);
  return <rect class="band" x={x} width={Math.max(1, wide)} y={TURNS} height={BOTTOM - TURNS} />;
}

/** Return where a range begins and how wide it is, cut at the borders of a chart. */
function across(range: Known, scale: TimeScale): [number, number] {
  const [left = 0, right = 0] = scale.range();
  const x = Math.max(left, scale(beginOf(range.first)));
  return [x, Math.min(right, scale(endOf(range.last))) - x];
}
