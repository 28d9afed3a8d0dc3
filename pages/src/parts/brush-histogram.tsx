/** Numbers per period go in, bars of events and a line of articles come out, with a brush over them. */

import { max } from "d3-array";
import { type D3BrushEvent, brushX } from "d3-brush";
import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";
import { pointer, select } from "d3-selection";
import { line } from "d3-shape";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import type { Activity } from "../records";
import { count } from "../words";
import { useWidth } from "./chart";
import { type Period, type Span, firstDay, inWords, lastDay, plusDays, toDate } from "./period";
import { inWords as rangeInWords, tick } from "./time";

type Bar = Activity["periods"][number];
type Time = ScaleTime<number, number>;

const HEIGHT = 118;
const MARGIN = { top: 16, right: 40, bottom: 20, left: 40 };
const FLOOR = HEIGHT - MARGIN.bottom;
/** The height that the chart takes with what stands around it, kept free until it is there. */
export const PLACE_KEPT = "15rem";

/** The chart; a stroke over it chooses what it covers, a click the period of one bar. */
export function Histogram({
  bars,
  by,
  span,
  chosen,
  choose,
}: {
  bars: readonly Bar[];
  by: Activity["by"];
  span: Span;
  chosen: Period;
  choose: (span: Span) => void;
}): JSX.Element {
  const [element, width] = useWidth<HTMLDivElement>();
  const first = bars[0]?.first ?? span.first;
  const last = bars.at(-1)?.last ?? span.last;
  const x = useMemo(
    () => scaleUtc([toDate(first), toDate(plusDays(last, 1))], [MARGIN.left, Math.max(width, 200) - MARGIN.right]),
    [first, last, width],
  );
  return (
    <div class="histogram" ref={element} style={{ minHeight: HEIGHT }}>
      {width > 0 ? (
        <svg width={width} height={HEIGHT} role="img" aria-label={inShort(bars, by, chosen)}>
          <Marks bars={bars} x={x} width={width} />
          <Brush bars={bars} x={x} chosen={chosen} choose={choose} />
        </svg>
      ) : null}
    </div>
  );
}

function inShort(bars: readonly Bar[], by: Activity["by"], chosen: Period): string {
  const most = bars.reduce<Bar | null>((found, bar) => (found && found.events >= bar.events ? found : bar), null);
  const top = most ? `; most in ${rangeInWords(most.first, most.last)}: ${count(most.events, "event")}` : "";
  return `Events and articles by ${by}${top}. Chosen: ${inWords(chosen)}.`;
}

function Marks({ bars, x, width }: { bars: readonly Bar[]; x: Time; width: number }): JSX.Element {
  const events = scale(bars, (bar) => bar.events);
  const articles = scale(bars, (bar) => bar.documents);
  const right = width - MARGIN.right;
  return (
    <g aria-hidden="true">
      <path class="bars" d={bars.map((bar) => barPath(bar, x, events)).join("")} />
      <path class="articles" d={articlePath(bars, x, articles)} />
      <line class="axis" x1={MARGIN.left} x2={right} y1={FLOOR} y2={FLOOR} />
      {x.ticks(Math.max(2, Math.floor(width / 90))).map((date) => (
        <g transform={`translate(${x(date)},${FLOOR})`}>
          <line class="axis" y2={4} />
          <text y={16} text-anchor="middle">
            {tick(date)}
          </text>
        </g>
      ))}
      <Side at={MARGIN.left - 5} scale={events} anchor="end" name="events" class="events-side" />
      <Side at={right + 5} scale={articles} anchor="start" name="articles" class="articles-side" />
    </g>
  );
}

function Side({
  at,
  scale: height,
  anchor,
  name,
  class: side,
}: {
  at: number;
  scale: ScaleLinear<number, number>;
  anchor: "start" | "end";
  name: string;
  class: string;
}): JSX.Element {
  const most = height.domain()[1] ?? 0;
  return (
    <g class={side}>
      <text x={at} y={10} text-anchor={anchor === "end" ? "start" : "end"} dx={anchor === "end" ? -MARGIN.left + 5 : MARGIN.right - 5}>
        {anchor === "end" ? "▮" : "╱"} {name}
      </text>
      {[most, most / 2].filter(Number.isInteger).map((value) => (
        <text x={at} y={height(value)} dy={8} text-anchor={anchor}>
          {value.toLocaleString("en")}
        </text>
      ))}
    </g>
  );
}

function scale(bars: readonly Bar[], of: (bar: Bar) => number): ScaleLinear<number, number> {
  return scaleLinear([0, Math.max(2, max(bars, of) ?? 0)], [FLOOR, MARGIN.top]);
}

function barPath(bar: Bar, x: Time, height: ScaleLinear<number, number>): string {
  if (bar.events === 0) return "";
  const [start, end] = [x(toDate(bar.first)), x(toDate(plusDays(bar.last, 1)))];
  const gap = end - start > 4 ? 1 : 0;
  // Whatever there is can be seen, however small beside the rest.
  const top = Math.min(height(bar.events), FLOOR - 1);
  return `M${start},${FLOOR}V${top}H${Math.max(end - gap, start + 0.7)}V${FLOOR}Z`;
}

function articlePath(bars: readonly Bar[], x: Time, height: ScaleLinear<number, number>): string {
  const middle = (bar: Bar): number => (x(toDate(bar.first)) + x(toDate(plusDays(bar.last, 1)))) / 2;
  const path = line<Bar>(middle, (bar) => height(bar.documents));
  return path([...bars]) ?? "";
}

function Brush({
  bars,
  x,
  chosen,
  choose,
}: {
  bars: readonly Bar[];
  x: Time;
  chosen: Period;
  choose: (span: Span) => void;
}): JSX.Element {
  const element = useRef<SVGGElement>(null);
  const latest = useRef({ bars, x, choose });
  latest.current = { bars, x, choose };
  const brush = useMemo(() => brushX<unknown>().handleSize(10), []);
  useEffect(() => {
    brush.on("end", (event: D3BrushEvent<unknown>) => {
      // What the page itself moves has no pointer behind it, and is chosen already.
      if (!event.sourceEvent || !element.current) return;
      const ends = (event.selection as [number, number] | null) ?? at(pointer(event.sourceEvent, element.current)[0]);
      const span = covered(latest.current.bars, latest.current.x, ends);
      if (span) latest.current.choose(span);
    });
    return () => {
      brush.on("end", null);
    };
  }, [brush]);
  useLayoutEffect(() => {
    if (!element.current) return;
    const [left, right] = x.range() as [number, number];
    const group = select<SVGGElement, unknown>(element.current);
    brush.extent([[left, MARGIN.top], [right, FLOOR]]);
    group.call(brush);
    brush.move(group, selected(chosen, x));
  }, [brush, x, chosen.since, chosen.until]);
  return <g class="brush" ref={element} />;
}

const at = (place: number): [number, number] => [place, place];

/** Return where a period lies in the chart; null if it is the whole time or lies outside. */
function selected(chosen: Period, x: Time): [number, number] | null {
  const [first, last] = [firstDay(chosen.since), lastDay(chosen.until)];
  if (first === null && last === null) return null;
  const [left, right] = x.range() as [number, number];
  const start = first === null ? left : Math.max(left, x(toDate(first)));
  const end = last === null ? right : Math.min(right, x(toDate(plusDays(last, 1))));
  return start < end ? [start, end] : null;
}

/** Return the whole bars that a stroke covers for the greater part, or the one that it lies in. */
function covered(bars: readonly Bar[], x: Time, [start, end]: [number, number]): Span | null {
  const middle = (bar: Bar): number => (x(toDate(bar.first)) + x(toDate(plusDays(bar.last, 1)))) / 2;
  const inside = bars.filter((bar) => middle(bar) >= start && middle(bar) <= end);
  const centre = (start + end) / 2;
  const one = bars.find((bar) => x(toDate(bar.first)) <= centre && centre < x(toDate(plusDays(bar.last, 1))));
  const first = inside[0] ?? one;
  const last = inside.at(-1) ?? one;
  return first && last ? { first: first.first, last: last.last } : null;
}
