/** What was read comes in by weeks and outlets, a chart of stacked bars comes out; each leads to its articles. */

import { max } from "d3-array";
import { scaleLinear, scaleUtc } from "d3-scale";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { to, useChoice, useGo } from "../address";
import type { Overview } from "../records";
import { count, day } from "../words";
import { Nothing } from "./basics";
import { type Bar, type Coverage, UNITS, type Unit, coverageOf, later, moment } from "./coverage";
import { type Column, Figure } from "./figure";
import { Patterns, Swatch, fillOf } from "./patterns";
import { useWidth } from "./chart";

const HEIGHT = 220;
const [LEFT, RIGHT, TOP, BOTTOM] = [40, 8, 8, 24];
const OTHERS = "other outlets";
const TICK = 90;

export function CoverageFigure({ overview }: { overview: Overview }): JSX.Element {
  const [params, change] = useChoice();
  const [place, width] = useWidth<HTMLDivElement>();
  const chosen = UNITS.find((unit) => unit === params.get("by")) ?? null;
  const coverage = coverageOf(overview.coverage, width || 1000, chosen);
  if (coverage.bars.length === 0) {
    return <Nothing>No article says on which day it came out, so there is no chart of coverage over time.</Nothing>;
  }
  return (
    <div ref={place}>
      <Figure
        name="coverage"
        title="Articles over time, by outlet"
        rows={[...coverage.bars].reverse()}
        columns={columnsOf(coverage)}
        note={<Note overview={overview} coverage={coverage} />}
      >
        <label class="coverage-by">
          One bar for each{" "}
          <select value={coverage.unit} onChange={(event) => change({ by: event.currentTarget.value })}>
            {UNITS.map((unit) => (
              <option value={unit}>{unit}</option>
            ))}
          </select>
        </label>
        <div class="coverage-chart">{width > 0 ? <Bars coverage={coverage} width={width} /> : null}</div>
        <Legend coverage={coverage} />
      </Figure>
    </div>
  );
}

type Piece = { outlet: string | null; index: number; from: number; number: number };

function Bars({ coverage, width }: { coverage: Coverage; width: number }): JSX.Element {
  const { bars, outlets, unit } = coverage;
  const list = useRef<SVGGElement>(null);
  const [at, setAt] = useState(0);
  const [first, last] = [bars[0], bars.at(-1)];
  const x = scaleUtc(
    [moment(first?.first ?? "2000-01-01"), moment(later(last?.last ?? "2000-01-01", 1))],
    [LEFT, width - RIGHT],
  );
  const y = scaleLinear([0, max(bars, (bar) => bar.documents) ?? 1], [HEIGHT - BOTTOM, TOP]).nice(4);
  const pieces = bars.map((bar) => piecesOf(bar, outlets));
  const begins = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, some) => sum + some.length, 0));
  const onKey = (event: JSX.TargetedKeyboardEvent<SVGGElement>): void => {
    const next = stepped(event.key, at, begins, pieces.map((some) => some.length));
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    list.current?.querySelectorAll<SVGAElement>("a")[next]?.focus();
  };
  return (
    <svg width={width} height={HEIGHT} role="group" aria-label={`Articles by ${unit} and outlet; arrow keys move`}>
      <Patterns number={outlets.length} />
      <g class="grid" aria-hidden="true">
        {y.ticks(4).filter(Number.isInteger).map((tick) => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <line x1={LEFT} x2={width - RIGHT} />
            <text x={LEFT - 6} dy=".32em" text-anchor="end">{tick.toLocaleString("en")}</text>
          </g>
        ))}
        {x.ticks(Math.max(2, Math.floor(width / TICK))).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 6} text-anchor="middle">{x.tickFormat()(tick)}</text>
        ))}
      </g>
      <g ref={list} onKeyDown={onKey}>
        {bars.map((bar, place) => {
          const [left, right] = [x(moment(bar.first)), x(moment(later(bar.last, 1)))];
          const width = Math.max(1, right - left - (right - left > 4 ? 1 : 0));
          return pieces[place]?.map((piece, index) => {
            const number = (begins[place] ?? 0) + index;
            return (
              <BarPiece
                key={`${bar.first} ${piece.index}`}
                bar={bar}
                unit={unit}
                piece={piece}
                isReached={number === at}
                onReach={() => setAt(number)}
                box={{
                  x: left,
                  y: y(piece.from + piece.number),
                  width,
                  height: y(piece.from) - y(piece.from + piece.number),
                }}
              />
            );
          });
        })}
      </g>
    </svg>
  );
}

type Box = { x: number; y: number; width: number; height: number };

function BarPiece({
  bar,
  unit,
  piece,
  isReached,
  onReach,
  box,
}: {
  bar: Bar;
  unit: Unit;
  piece: Piece;
  isReached: boolean;
  onReach: () => void;
  box: Box;
}): JSX.Element {
  const go = useGo();
  const href = to.list("documents", { outlet: piece.outlet, since: bar.first, until: bar.last });
  const label = `${piece.outlet ?? OTHERS}, ${periodName(bar, unit)}: ${count(piece.number, "article")}`;
  const open = (event: JSX.TargetedMouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} aria-label={label} tabindex={isReached ? 0 : -1} onFocus={onReach} onClick={open}>
      <title>{label}</title>
      <rect {...box} fill={fillOf(piece.outlet === null ? null : piece.index)} />
    </a>
  );
}

function piecesOf(bar: Bar, outlets: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const put = (outlet: string | null, index: number, number: number): void => {
    if (number > 0) pieces.push({ outlet, index, from, number });
    from += number;
  };
  outlets.forEach((outlet, index) => put(outlet, index, bar.by_outlet[outlet] ?? 0));
  put(null, outlets.length, bar.others);
  return pieces;
}

/** Return the piece that a key leads to: left and right to the next bar, up and down within it. */
function stepped(key: string, at: number, begins: readonly number[], lengths: readonly number[]): number | null {
  const bar = begins.filter((begin) => begin <= at).length - 1;
  const begin = begins[bar] ?? 0;
  if (key === "ArrowUp") return Math.min(at + 1, begin + (lengths[bar] ?? 1) - 1);
  if (key === "ArrowDown") return Math.max(at - 1, begin);
  if (key === "ArrowRight") return begins[bar + 1] ?? at;
  if (key === "ArrowLeft") return begins[bar - 1] ?? at;
  if (key === "Home") return 0;
  return key === "End" ? (begins.at(-1) ?? at) : null;
}

function periodName(bar: Bar, unit: Unit): string {
  if (unit === "year") return bar.first.slice(0, 4);
  if (unit === "month") return moment(bar.first).toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
  return `week of ${day(bar.first)}`;
}

function Legend({ coverage }: { coverage: Coverage }): JSX.Element {
  const others = coverage.bars.reduce((sum, bar) => sum + bar.others, 0);
  return (
    <ul class="legend" aria-label="Outlets">
      {coverage.outlets.map((outlet, index) => (
        <li key={outlet}>
          <Swatch index={index} /> <Link href={to.list("documents", { outlet })}>{outlet}</Link>
        </li>
      ))}
      {others > 0 ? (
        <li>
          <Swatch index={null} /> {OTHERS}
        </li>
      ) : null}
    </ul>
  );
}

function Note({ overview, coverage }: { overview: Overview; coverage: Coverage }): JSX.Element {
  const dated = overview.coverage.reduce((sum, week) => sum + week.documents, 0);
  const undated = overview.counts.documents - dated;
  return (
    <>
      By the day on which an article came out; a week counts for the month and year of its Monday.
      {undated > 0 ? ` Not shown: ${count(undated, "article")} whose day is not known.` : null}
      {coverage.left_out > 0 ? ` Far before or after the others, and left out: ${count(coverage.left_out, "article")}.` : null}
    </>
  );
}

function columnsOf({ unit, outlets }: Coverage): Column<Bar>[] {
  return [
    {
      name: unit === "week" ? "Week" : unit === "month" ? "Month" : "Year",
      cell: (bar) => <Link href={to.list("documents", { since: bar.first, until: bar.last })}>{periodName(bar, unit)}</Link>,
    },
    ...outlets.map((outlet) => ({ name: outlet, cell: (bar: Bar) => bar.by_outlet[outlet] ?? "", number: true })),
    { name: OTHERS, cell: (bar) => bar.others || "", number: true },
    { name: "all", cell: (bar) => bar.documents, number: true },
  ];
}
