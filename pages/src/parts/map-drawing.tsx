/** Places with their counts go in, a map that can be moved comes out: discs for places, shades for countries. */

import { geoGraticule10, geoPath } from "d3-geo";
import type { JSX } from "preact";
import { memo } from "preact/compat";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { SIGNS, count, score, warmth } from "../words";
import { useWidth } from "./chart";
import { COUNTRIES } from "./countries";
import { MOVES, useHand } from "./map-hand";
import type { Place } from "./map-places";
import { MapLabels } from "./map-labels";
import { type Point, type Size, projectionOf, toScreen } from "./map-view";
import { periodDrawn } from "./period";
import { type World, useWorld } from "./world";

const LEAST_HEIGHT = 300;
const LEAST = 2.5;
const MOST = 20;
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
  const hand = useHand(element, projection, size);
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
            {world ? <Land {...{ world, projection, shades, lit }} open={opened} point={point} zoom={hand.view.zoom} /> : null}
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

type Shade = { place: Place; share: number };

/** Return the shades of countries by the identifiers of their outlines. */
function shadesOf(places: readonly Place[]): ReadonlyMap<string, Shade> {
  const countries = places.filter((place) => place.level === "country");
  const most = Math.max(1, ...countries.map((place) => place.events));
  return new Map(
    countries.flatMap((place) => {
      const outline = COUNTRIES[place.country ?? ""]?.[2];
      return outline ? [[outline, { place, share: Math.sqrt(place.events / most) }]] : [];
    }),
  );
}

const Land = memo(function Land({
  world,
  projection,
  shades,
  lit,
  open,
  point,
}: {
  world: World;
  projection: ReturnType<typeof projectionOf>;
  shades: ReadonlyMap<string, Shade>;
  lit: string | null;
  zoom: number;
  open: (place: Place) => void;
  point: (place: Place | null) => void;
}): JSX.Element {
  const drawn = useMemo(() => {
    const path = geoPath(projection).digits(2);
    return {
      sea: path({ type: "Sphere" }) ?? "",
      grid: path(geoGraticule10()) ?? "",
      borders: path(world.borders) ?? "",
      countries: world.countries.map((country) => [String(country.id ?? ""), path(country) ?? ""] as const),
    };
  }, [world, projection]);
  return (
    <>
      <path class="sea" d={drawn.sea} />
      <path class="grid" d={drawn.grid} />
      {drawn.countries.map(([id, outline]) => {
        const shade = shades.get(id);
        return <path class="land" d={outline} key={`land${id}${outline.length}`}>{shade ? <title>{inWords(shade.place)}</title> : null}</path>;
      })}
      {drawn.countries.map(([id, outline]) => {
        const shade = shades.get(id);
        if (!shade) return null;
        const { place, share } = shade;
        const kind = warmth(place.score);
        return (
          <path
            key={`shade${id}`}
            class={`shade ${kind}${place.key === lit ? " lit" : ""}`}
            d={outline}
            fill={kind === "cold" ? "url(#map-cold)" : undefined}
            style={{ fillOpacity: 0.35 + 0.65 * share }}
            onClick={() => open(place)}
            onMouseEnter={() => point(place)}
            onMouseLeave={() => point(null)}
          />
        );
      })}
      <path class="borders" d={drawn.borders} />
    </>
  );
}, sameLand);

/** What is drawn inside moves as a whole: only what it consists of counts. */
function sameLand(before: LandProps, after: LandProps): boolean {
  return before.world === after.world && before.projection === after.projection && before.shades === after.shades && before.lit === after.lit;
}

type LandProps = {
  world: World;
  projection: ReturnType<typeof projectionOf>;
  shades: ReadonlyMap<string, Shade>;
  lit: string | null;
};

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
  const shown = discs.slice(0, MOST_DISCS);
  const litDisc = discs.find((place) => place.key === lit);
  return (
    <g>
      {[...shown, ...(litDisc ? [litDisc] : [])].map((place) => {
        const [x, y] = at(place);
        if (x < -MOST || y < -MOST || x > size.width + MOST || y > size.height + MOST) return null;
        const kind = warmth(place.score);
        const radius = LEAST + (MOST - LEAST) * Math.sqrt(place.events / most);
        return (
          <g
            key={place.key + (place.key === lit ? " lit" : "")}
            class={`disc ${kind}${place.key === lit ? " lit" : ""}`}
            transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
            onClick={() => open(place)}
            onMouseEnter={() => point(place)}
            onMouseLeave={() => point(null)}
          >
            <circle r={radius} />
            {radius >= SIGN_FROM ? (
              <text dy="0.35em" text-anchor="middle">
                {SIGNS[kind]}
              </text>
            ) : null}
            <title>{inWords(place)}</title>
          </g>
        );
      })}
    </g>
  );
}

/** Return what is known of a place in a line. */
export function inWords(place: Place): string {
  const kind = place.level === "country" ? " (the country as a whole)" : "";
  return `${place.name}${kind}: ${count(place.events, "event")}, ${SIGNS[warmth(place.score)]} ${score(place.score)}`;
}
