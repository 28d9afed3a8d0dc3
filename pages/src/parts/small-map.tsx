/** A place goes in; a small map of what lies around it comes out, with a dot, or the whole country shaded. */

import type { Feature } from "geojson";
import { geoCircle, geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import type { JSX } from "preact";

import type { PlaceRecord } from "../records";
import { COUNTRIES, isCountry, placeName } from "./countries";
import { useWorld, type World } from "./world";

const WIDTH = 320;
const HEIGHT = 200;
/** Degrees around a place that its map shows. */
const AROUND = 11;

/** Show where a place lies; nothing where its coordinates are not known. */
export function SmallMap({ place }: { place: PlaceRecord }): JSX.Element | null {
  const world = useWorld();
  if (place.latitude === null || place.longitude === null) return null;
  const point: [number, number] = [place.longitude, place.latitude];
  return (
    <svg class="small-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Map: ${placeName(place)}`}>
      {world ? <Drawn world={world} place={place} point={point} /> : null}
    </svg>
  );
}

function Drawn({ world, place, point }: { world: World; place: PlaceRecord; point: [number, number] }): JSX.Element {
  const whole = isCountry(place);
  const outline = COUNTRIES[place.country ?? ""]?.[2];
  const country = outline ? world.countries.find((one) => one.id === outline) : undefined;
  const projection = projectionOf(point, whole ? country : undefined);
  const path = geoPath(projection);
  const [x, y] = projection(point) ?? [0, 0];
  return (
    <>
      {world.countries.map((one) => (
        <path class={whole && one === country ? "land here" : "land"} d={path(one) ?? undefined} />
      ))}
      <path class="borders" d={path(world.borders) ?? undefined} />
      {whole && country ? null : <circle class={whole ? "area" : "dot"} cx={x} cy={y} r={whole ? 12 : 5} />}
    </>
  );
}

/** Return a view of a country, or of some hundred kilometres around a place. */
function projectionOf(point: [number, number], country: Feature | undefined): GeoProjection {
  const shown = country ?? geoCircle().center(point).radius(AROUND)();
  return geoEqualEarth()
    .rotate([-point[0], 0])
    .fitExtent([[24, 16], [WIDTH - 24, HEIGHT - 16]], shown)
    .clipExtent([[0, 0], [WIDTH, HEIGHT]]);
}
