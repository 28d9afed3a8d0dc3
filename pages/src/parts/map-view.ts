/** What part of the world the map shows: from the address and back, and the moves between. */

import { type GeoProjection, geoEqualEarth } from "d3-geo";

/** The middle of what is seen, and how many times closer than the whole world it is. */
export type View = { zoom: number; longitude: number; latitude: number };
export type Size = { width: number; height: number };
export type Point = readonly [x: number, y: number];

export const WORLD: View = { zoom: 1, longitude: 0, latitude: 8 };
const CLOSEST = 40;
/** The first view is no closer than this, and leaves a margin around what it fits. */
const FIRST_CLOSEST = 8;
const MARGIN = 1.3;

/** Return the projection of the whole world into a frame. */
export function projectionOf({ width, height }: Size): GeoProjection {
  return geoEqualEarth().fitSize([width, height], { type: "Sphere" });
}

/** Return the view that all these places fit in; the world where there are none. */
export function fitting(places: readonly { longitude: number; latitude: number }[], size: Size): View {
  const projection = projectionOf(size);
  const points = places.flatMap(({ longitude, latitude }) => {
    const point = projection([longitude, latitude]);
    return point ? [point] : [];
  });
  if (points.length === 0) return WORLD;
  const [left, right] = bordersOf(points.map(([x]) => x));
  const [top, bottom] = bordersOf(points.map(([, y]) => y));
  const [longitude, latitude] = projection.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [0, 0];
  const zoom = Math.min(size.width / (right - left), size.height / (bottom - top)) / MARGIN;
  return bounded({ zoom: Math.min(zoom, FIRST_CLOSEST), longitude, latitude });
}

function bordersOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Return "4,35.2,33.1" as a view; the world if it is none. */
export function viewOf(text: string): View {
  const [zoom, longitude, latitude] = text.split(",").map(Number);
  if (!zoom || longitude === undefined || latitude === undefined) return WORLD;
  if (![zoom, longitude, latitude].every(Number.isFinite)) return WORLD;
  return bounded({ zoom, longitude, latitude });
}

/** Return a view for the address. */
export function textOf({ zoom, longitude, latitude }: View): string {
  return [zoom, longitude, latitude].map((value) => Number(value.toFixed(2))).join(",");
}

function bounded({ zoom, longitude, latitude }: View): View {
  const most = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
  const within = Math.max(1, Math.min(CLOSEST, zoom));
  return within === 1 ? WORLD : { zoom: within, longitude: most(longitude, 180), latitude: most(latitude, 84) };
}

/** Return a function from places in the projection to places on the screen. */
export function toScreen(view: View, projection: GeoProjection, { width, height }: Size): (point: Point) => Point {
  const [x, y] = projection([view.longitude, view.latitude]) ?? [0, 0];
  return (point) => [(point[0] - x) * view.zoom + width / 2, (point[1] - y) * view.zoom + height / 2];
}

/** Return the view moved by pixels, as a hand moves a sheet. */
export function moved(view: View, projection: GeoProjection, [right, down]: Point): View {
  const [x, y] = projection([view.longitude, view.latitude]) ?? [0, 0];
  const middle = projection.invert?.([x - right / view.zoom, y - down / view.zoom]);
  if (!middle?.every(Number.isFinite)) return view;
  return bounded({ ...view, longitude: middle[0], latitude: middle[1] });
}

/** Return the view closer by a factor; the point of the screen, if there is one, stays where it is. */
export function closer(view: View, projection: GeoProjection, size: Size, factor: number, at: Point | null = null): View {
  const zoom = Math.max(1, Math.min(CLOSEST, view.zoom * factor));
  const [x, y] = at ?? [size.width / 2, size.height / 2];
  const change = 1 - zoom / view.zoom;
  const off: Point = [(x - size.width / 2) * change, (y - size.height / 2) * change];
  return moved({ ...view, zoom }, projection, off);
}
