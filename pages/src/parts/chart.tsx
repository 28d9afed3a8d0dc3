/** What charts over time share: their width, the line of time below them, and the way through their marks by keys. */

import "../style/chart.css";

import type { ScaleTime } from "d3-scale";
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { tick } from "./time";

export type TimeScale = ScaleTime<number, number>;
/** The room left of all charts of a page, so that their lines of time stand below each other. */
export const LEFT = 60;
export const RIGHT = 42;
const TICK_ROOM = 70;

/** Return an element's width in pixels, kept up as it changes. */
export function useWidth<Kind extends Element>(): [RefObject<Kind>, number] {
  const place = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
}

/** The line of time of a chart, at the height `y`, with faint lines up through it. */
export function TimeLine({ scale, y, top = 0 }: { scale: TimeScale; y: number; top?: number }): JSX.Element {
  const [left = 0, right = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / TICK_ROOM)));
  return (
    <g class="time-line" aria-hidden="true">
      <line class="axis" x1={left} x2={right} y1={y} y2={y} />
      {ticks.map((date) => (
        <g key={date.getTime()} transform={`translate(${scale(date)},0)`}>
          <line class="grid" y1={top} y2={y + 4} />
          <text y={y + 16} text-anchor="middle">{tick(date)}</text>
        </g>
      ))}
    </g>
  );
}

/** Marks that the arrow keys lead through; one of them is reached by the tab key. */
export function Marks({ label, children }: { label: string; children: (at: number) => ComponentChildren }): JSX.Element {
  const [at, setAt] = useState(0);
  const place = useRef<SVGGElement>(null);
  const marks = (): SVGGElement[] => [...(place.current?.querySelectorAll<SVGGElement>("[data-open]") ?? [])];
  const onKey = (event: JSX.TargetedKeyboardEvent<SVGGElement>): void => {
    const all = marks();
    const here = all.indexOf(event.target as SVGGElement);
    const next = stepped(event.key, here, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <g
      ref={place}
      role="group"
      aria-label={label}
      onKeyDown={onKey}
      onFocusCapture={(event) => setAt(Math.max(0, marks().indexOf(event.target as SVGGElement)))}
    >
      {children(at)}
    </g>
  );
}

function stepped(key: string, here: number, length: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(here + 1, length - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : null;
}

/** One mark: a button inside a chart. `open` is what the address says when it is open. */
export function Mark({
  open,
  label,
  kind,
  isChosen,
  isReached,
  onChoose,
  children,
}: {
  open: string;
  label: string;
  kind: string;
  isChosen: boolean;
  isReached: boolean;
  onChoose: (extend: boolean) => void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <g
      class={`chart-mark ${kind}${isChosen ? " chosen" : ""}`}
      role="button"
      tabindex={isReached ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      data-open={open}
      onClick={(event) => onChoose(event.shiftKey)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose(event.shiftKey);
      }}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}

/** The path of the sign for warm, cold or neither, with its middle at a point. */
export function signPath(warmth: "warm" | "cold" | "even", x: number, y: number, size: number): string {
  const half = size / 2;
  if (warmth === "warm") return `M${x},${y - half}L${x + half},${y + half}H${x - half}Z`;
  if (warmth === "cold") return `M${x},${y + half}L${x + half},${y - half}H${x - half}Z`;
  return `M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`;
}
