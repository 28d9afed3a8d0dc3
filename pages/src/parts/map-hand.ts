/** The hand on the map: keys, wheel and pointer go in, views come out; the address keeps the one that is held. */

import type { GeoProjection } from "d3-geo";
import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { useChoice } from "../address";
import { type Size, type View, WORLD, closer, moved, textOf, viewOf } from "./map-view";

const STEP = 60;
const FACTOR = 1.6;
const REST = 300;
const STILL = 4;

export type Hand = {
  view: View;
  act: (change: (view: View) => View) => void;
  onKeyDown: (event: JSX.TargetedKeyboardEvent<HTMLElement>) => void;
  onPointerDown: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => void;
  onPointerMove: (event: JSX.TargetedPointerEvent<SVGSVGElement>) => void;
  onPointerUp: () => void;
  /** Whether the pointer moved the map since it was pressed: then it is no click. */
  hasMoved: () => boolean;
};

/** Return the view of the map in an element, and what moves it; it starts where the address does not say. */
export function useHand(element: RefObject<SVGSVGElement>, projection: GeoProjection, size: Size, start: View): Hand {
  const [view, act] = useView(start);
  const grip = useRef<{ x: number; y: number; far: number } | null>(null);
  const far = useRef(0);
  useEffect(() => {
    const map = element.current;
    if (!map) return;
    const onWheel = (event: WheelEvent): void => {
      act((before) => {
        const next = closer(before, projection, size, 2 ** (-event.deltaY / 300), [event.offsetX, event.offsetY]);
        // At the whole world the page scrolls on.
        if (next.zoom !== before.zoom) event.preventDefault();
        return next;
      });
    };
    map.addEventListener("wheel", onWheel, { passive: false });
    return () => map.removeEventListener("wheel", onWheel);
  }, [projection, size.width, size.height]);
  return {
    view,
    act,
    onKeyDown: (event) => {
      const change = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (!change) return;
      event.preventDefault();
      act((before) => change(before, projection, size));
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      grip.current = { x: event.clientX, y: event.clientY, far: 0 };
      far.current = 0;
    },
    onPointerMove: (event) => {
      const held = grip.current;
      if (!held) return;
      const [right, down] = [event.clientX - held.x, event.clientY - held.y];
      far.current += Math.hypot(right, down);
      if (far.current > STILL) event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { x: event.clientX, y: event.clientY, far: far.current };
      act((before) => moved(before, projection, [right, down]));
    },
    onPointerUp: () => {
      grip.current = null;
    },
    hasMoved: () => far.current > STILL,
  };
}

/** Keep the view; once it is at rest, the address has it. */
function useView(start: View): [View, (change: (view: View) => View) => void] {
  const [params, changeAddress] = useChoice();
  const text = params.get("view");
  const [view, setView] = useState<View>(() => (text === null ? start : viewOf(text)));
  const now = useRef(view);
  const written = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const act = (change: (view: View) => View): void => {
    now.current = change(now.current);
    setView(now.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      written.current = textOf(now.current);
      changeAddress({ view: written.current });
    }, REST);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (text === written.current) return;
    written.current = text;
    now.current = text === null ? start : viewOf(text);
    setView(now.current);
  }, [text]);
  return [view, act];
}

type Move = (view: View, projection: GeoProjection, size: Size) => View;

const KEYS: Readonly<Record<string, Move>> = {
  "+": (view, projection, size) => closer(view, projection, size, FACTOR),
  "=": (view, projection, size) => closer(view, projection, size, FACTOR),
  "-": (view, projection, size) => closer(view, projection, size, 1 / FACTOR),
  "0": () => WORLD,
  ArrowLeft: (view, projection) => moved(view, projection, [STEP, 0]),
  ArrowRight: (view, projection) => moved(view, projection, [-STEP, 0]),
  ArrowUp: (view, projection) => moved(view, projection, [0, STEP]),
  ArrowDown: (view, projection) => moved(view, projection, [0, -STEP]),
};

/** Closer, farther, and the whole world, for buttons. */
export const MOVES = { closer: KEYS["+"] as Move, farther: KEYS["-"] as Move, world: KEYS["0"] as Move };
