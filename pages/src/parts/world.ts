/** The outlines of the countries, asked for once and only by pages that draw a map. */

import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { useEffect, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import file from "world-atlas/countries-110m.json?url";

export type World = { countries: Feature[]; borders: MultiLineString };
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let asked: Promise<World> | null = null;

/** Return the world once it is there; null until then, and where it cannot be had. */
export function useWorld(): World | null {
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    asked ??= load();
    asked.then(setWorld).catch(() => {
      asked = null;
    });
  }, []);
  return world;
}

async function load(): Promise<World> {
  const response = await fetch(file);
  const atlas = (await response.json()) as Atlas;
  const { features } = feature(atlas, atlas.objects.countries) as FeatureCollection;
  return { countries: features, borders: mesh(atlas, atlas.objects.countries) };
}
