/** Places with their counts go in, a map that can be moved comes out: discs for places, shades for countries. */

import { geoGraticule10, geoPath } from "d3-geo";
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { SIGNS, warmth } from "../words";
import { useWidth } from "./chart";
import { COUNTRIES } from "./countries";
import { MOVES, useHand } from "./map-hand";
import { MapLabels } from "./map-labels";
import { type Place, inWords } from "./map-places";
import { type Point, type Size, fitting, projectionOf, toScreen } from "./map-view";
import { periodDrawn } from "./period";
import { type World, useWorld } from "./world";

const LEAST_HEIGHT = 300;
const LEAST = 2.5;
const MOST = 20;
/** On a narrower map than this the discs are smaller too. */
const WIDE = 700;
const SIGN_FROM = 7;
/** More discs than these cannot be told apart; the list and the table have all. */
export const MOST_DISCS = 400;

export function MapDrawing({
  places,
  lit,
  open,
  point,
}: {
  places: readonly Place[];
  lit: string | null;
  open: (place: Place | null) => void;
  point: (place: Place | null) => void;
}): JSX.Element {
  const [frame, width] = useWidth<HTMLDivElement>();
  const size = { width, height: Math.max(LEAST_HEIGHT, Math.round(width * 0.44)) };
  useEffect(periodDrawn, [places]);
  return (
    <div class="map-frame" ref={frame} style={{ minHeight: LEAST_HEIGHT }}>
      {width > 0 ? <Drawn {...{ places, lit, open, point, size }} /> : null}
    </div>
  );
}

function Drawn({
  places,
  lit,
  open,
  point,
  size,
}: {
  places: readonly Place[];
  lit: string | null;
  open: (place: Place | null) => void;
  point: (place: Place | null) => void;
  size: Size;
}): JSX.Element {
  const world = useWorld();
  const element = useRef<SVGSVGElement>(null);
  const projection = useMemo(() => projectionOf(size), [size.width, size.height]);
  // Those of the first period: the map stands still while the period moves.
  const [start] = useState(() => fitting(places, size));
  const hand = useHand(element, projection, size, start);
  const screen = toScreen(hand.view, projection, size);
  const at = (place: Place): Point => screen(projection([place.longitude, place.latitude]) ?? [0, 0]);
  const shades = useMemo(() => shadesOf(places), [places]);
  const [x, y] = screen([0, 0]);
  const opened = (place: Place): void => {
    if (!hand.hasMoved()) open(place);
  };
  return (
    <>
      <div
        class="map-hand"
        role="group"
        tabIndex={0}
        aria-label="Map of the places in the list. Keys: plus and minus, arrows, 0 for the world."
        onKeyDown={hand.onKeyDown}
      >
        <svg
          ref={element}
          width={size.width}
          height={size.height}
          aria-hidden="true"
          onPointerDown={hand.onPointerDown}
          onPointerMove={hand.onPointerMove}
          onPointerUp={hand.onPointerUp}
          onPointerCancel={hand.onPointerUp}
        >
          <defs>
            <pattern id="map-cold" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / hand.view.zoom})`}>
              <rect class="cold-ground" width="5" height="5" />
              <path class="cold-line" d="M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2" />
            </pattern>
          </defs>
          <g transform={`translate(${x},${y}) scale(${hand.view.zoom})`}>
            {world ? <Land {...{ world, projection, shades, lit }} open={opened} point={point} /> : null}
          </g>
          <Discs {...{ places, at, lit, point, size }} open={opened} />
          <MapLabels countries={places.filter((place) => place.level === "country")} {...{ at, lit, point, size }} isNamed={hand.view.zoom > 2.5} open={opened} />
        </svg>
      </div>
      <div class="map-zoom" role="group" aria-label="Size of the map">
        <button type="button" aria-label="Closer" onClick={() => hand.act((view) => MOVES.closer(view, projection, size))}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => hand.act((view) => MOVES.farther(view, projection, size))}>
          −
        </button>
        <button type="button" onClick={() => hand.act((view) => MOVES.world(view, projection, size))}>
          World
        </button>
      </div>
    </>
  );
}

type Shade = { outline: string; place: Place; share: number };

/** Return the countries that have an outline on the map, with how dark each is. */
function shadesOf(places: readonly Place[]): Shade[] {
  const countries = places.filter((place) => place.level === "country");
  const most = Math.max(1, countries[0]?.events ?? 1);
  return countries.flatMap((place) => {
    const outline = COUNTRIES[place.country ?? ""]?.[2];
    return outline ? [{ outline, place, share: Math.sqrt(place.events / most) }] : [];
  });
}

type LandProps = {
  world: World;
  projection: ReturnType<typeof projectionOf>;
  shades: readonly Shade[];
  lit: string | null;
  open: (place: Place) => void;
  point: (place: Place | null) => void;
};

const Land = memo(function Land({ world, projection, shades, lit, open, point }: LandProps): JSX.Element {
  const drawn = useMemo(() => {
    const path = geoPath(projection).digits(2);
    return {
      sea: path({ type: "Sphere" }) ?? "",
      grid: path(geoGraticule10()) ?? "",
      borders: path(world.borders) ?? "",
      countries: new Map(world.countries.map((country) => [country.id, path(country) ?? ""])),
      land: world.countries.map((country) => path(country) ?? "").join(""),
    };
  }, [world, projection]);
  return (
    <>
      <path class="sea" d={drawn.sea} />
      <path class="grid" d={drawn.grid} />
      <path class="land" d={drawn.land} />
      {shades.map(({ outline, place, share }) => (
        <path
          key={place.key}
          class={`shade ${warmth(place.score)}${place.key === lit ? " lit" : ""}`}
          d={drawn.countries.get(outline)}
          fill={warmth(place.score) === "cold" ? "url(#map-cold)" : undefined}
          style={{ fillOpacity: 0.35 + 0.65 * share }}
          onClick={() => open(place)}
          onMouseEnter={() => point(place)}
          onMouseLeave={() => point(null)}
        >
          <title>{inWords(place)}</title>
        </path>
      ))}
      <path class="borders" d={drawn.borders} />
    </>
  );
}, isSameLand);

/** All of it moves together, so that only what it consists of counts; what it calls does the same in every picture. */
function isSameLand(before: LandProps, after: LandProps): boolean {
  return (
    before.world === after.world &&
    before.projection === after.projection &&
    before.shades === after.shades &&
    before.lit === after.lit
  );
}

function Discs({
  places,
  at,
  lit,
  size,
  open,
  point,
}: {
  places: readonly Place[];
  at: (place: Place) => Point;
  lit: string | null;
  size: Size;
  open: (place: Place) => void;
  point: (place: Place | null) => void;
}): JSX.Element {
  const discs = places.filter((place) => place.level === "place");
  const most = Math.max(1, discs[0]?.events ?? 1);
  const narrow = Math.min(1, size.width / WIDE);
  const radius = (place: Place): number => narrow * (LEAST + (MOST - LEAST) * Math.sqrt(place.events / most));
  const isSeen = ([x, y]: Point): boolean => x > -MOST && y > -MOST && x < size.width + MOST && y < size.height + MOST;
  const litDisc = discs.find((place) => place.key === lit);
  return (
    <g>
      {discs.slice(0, MOST_DISCS).map((place) => {
        const middle = at(place);
        if (!isSeen(middle)) return null;
        return (
          <g
            key={place.key}
            class={`disc ${warmth(place.score)}`}
            transform={translated(middle)}
            onClick={() => open(place)}
            onMouseEnter={() => point(place)}
            onMouseLeave={() => point(null)}
          >
            <circle r={radius(place)} />
            {radius(place) >= SIGN_FROM ? (
              <text dy="0.35em" text-anchor="middle">
                {SIGNS[warmth(place.score)]}
              </text>
            ) : null}
            <title>{inWords(place)}</title>
          </g>
        );
      })}
      {litDisc ? <circle class="lit-disc" r={radius(litDisc) + 2} transform={translated(at(litDisc))} /> : null}
    </g>
  );
}

function translated([x, y]: Point): string {
  return `translate(${x.toFixed(1)},${y.toFixed(1)})`;
}
