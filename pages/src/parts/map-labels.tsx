/** Countries and parts of the world as a whole go in, signs and numbers in their middle come out: no dots, no point is told. */

import type { JSX } from "preact";

import { SIGNS, warmth } from "../words";
import { type Place, inWords } from "./map-places";
import type { Point, Size } from "./map-view";

const LETTER = 7;
const LINE = 14;
/** The width of the map for each label, about. */
const ROOM = 15;

type Box = { place: Place; text: string; x: number; y: number; width: number };

/** Show labels where they find room, those of most events first. */
export function MapLabels({
  countries,
  at,
  lit,
  size,
  isNamed,
  open,
  point,
}: {
  countries: readonly Place[];
  at: (place: Place) => Point;
  lit: string | null;
  size: Size;
  isNamed: boolean;
  open: (place: Place) => void;
  point: (place: Place | null) => void;
}): JSX.Element {
  const boxes = free(
    countries.slice(0, size.width / ROOM).map((place) => {
      const [x, y] = at(place);
      return boxOf(place, x, y, isNamed || place.country === null);
    }),
    size,
  );
  return (
    <g>
      {boxes.map(({ place, text, x, y, width }) => (
        <g
          key={place.key}
          class={`whole ${warmth(place.score)}${place.key === lit ? " lit" : ""}`}
          transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
          onClick={() => open(place)}
          onMouseEnter={() => point(place)}
          onMouseLeave={() => point(null)}
        >
          <rect x={-width / 2} y={-LINE / 2} width={width} height={LINE} rx="2" />
          <text dy="0.35em" text-anchor="middle">
            {text}
          </text>
          <title>{inWords(place)}</title>
        </g>
      ))}
    </g>
  );
}

function boxOf(place: Place, x: number, y: number, isNamed: boolean): Box {
  const numbers = `${SIGNS[warmth(place.score)]} ${place.events.toLocaleString("en")}`;
  const text = isNamed ? `${place.name} ${numbers}` : numbers;
  return { place, text, x, y, width: text.length * LETTER + 6 };
}

function free(boxes: readonly Box[], { width, height }: Size): Box[] {
  const taken: Box[] = [];
  for (const box of boxes) {
    const isInside = box.x > 0 && box.x < width && box.y > 0 && box.y < height;
    const isTaken = taken.some(
      (other) => Math.abs(box.x - other.x) < (box.width + other.width) / 2 && Math.abs(box.y - other.y) < LINE,
    );
    if (isInside && !isTaken) taken.push(box);
  }
  return taken;
}
