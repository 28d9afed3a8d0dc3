/** Fills of things that are told apart by colour and by pattern: outlets, none of which is warm or cold. */

import type { ComponentChildren, JSX } from "preact";

const SIDE = 6;

const SHAPES: readonly ComponentChildren[] = [
  null,
  <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" />,
  <circle cx="3" cy="3" r="1.2" class="dot" />,
  <path d="M0,1.5 h6" />,
  <path d="M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2" />,
  <path d="M3,0 v6 M0,3 h6" />,
  <path d="M1.5,0 v6" />,
  <path d="M0,0 h3 v3 h-3 z M3,3 h3 v3 h-3 z" class="dot" />,
];

/** The patterns themselves, to stand once in an SVG. */
export function Patterns({ number }: { number: number }): JSX.Element {
  return (
    <defs>
      {SHAPES.slice(0, number).map((shape, index) => (
        <pattern id={`fill-${index}`} class={`fill fill-${index}`} width={SIDE} height={SIDE} patternUnits="userSpaceOnUse">
          <rect width={SIDE} height={SIDE} fill="currentColor" />
          {shape}
        </pattern>
      ))}
      <pattern id="fill-others" class="fill fill-others" width={SIDE} height={SIDE} patternUnits="userSpaceOnUse">
        <rect width={SIDE} height={SIDE} fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** Return the fill of the thing at a place; null is for all others together. */
export function fillOf(index: number | null): string {
  return `url(#fill-${index === null || index >= SHAPES.length ? "others" : index})`;
}

/** A small field of a fill, for a legend. */
export function Swatch({ index }: { index: number | null }): JSX.Element {
  return (
    <svg class="swatch" width="16" height="12" aria-hidden="true">
      <rect width="16" height="12" fill={fillOf(index)} />
    </svg>
  );
}
