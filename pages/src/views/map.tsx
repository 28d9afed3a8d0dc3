/** Map: where events of a period are told to have happened, drawn, listed and in a table. */

import "../style/map.css";

import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";

import { useAnswer } from "../api";
import { useChoice } from "../address";
import { Answered, Heading, Nothing, Score } from "../parts/basics";
import { PeriodBrush, usePeriod } from "../parts/brush";
import { Figure } from "../parts/figure";
import { Filters } from "../parts/filters";
import { MOST_DISCS, MapDrawing } from "../parts/map-drawing";
import { MapPanel } from "../parts/map-panel";
import { type Place, countryOf, placesOf, inWords as placeInWords } from "../parts/map-places";
import { inWords } from "../parts/period";
import { Roving } from "../parts/roving";
import type { PlacesAnswer } from "../records";
import { SIGNS, count, warmth } from "../words";

const MOST_PLACES = 2000;

export default function MapView(): JSX.Element {
  const [params] = useChoice();
  const [period] = usePeriod();
  const filters = { actor: params.get("actor"), type: params.getAll("type") };
  const asked = useAnswer<PlacesAnswer>("map", { ...period, ...filters, limit: MOST_PLACES });
  return (
    <>
      <Heading title="Map">
        <p class="note">Where reports place what they tell. The program reads them and is often wrong.</p>
      </Heading>
      <Filters names={["actor", "type"]} />
      <PeriodBrush question={filters} />
      <Answered asked={asked}>
        {(answer) => <Shown answer={answer} title={`Where, ${inWords(period)}`} asked={{ ...period, ...filters }} />}
      </Answered>
    </>
  );
}

type Asked = { since: string | null; until: string | null; actor: string | null; type: string[] };

function Shown({ answer, title, asked }: { answer: PlacesAnswer; title: string; asked: Asked }): JSX.Element {
  const [params, change] = useChoice();
  const [pointed, point] = useState<Place | null>(null);
  const places = useMemo(() => placesOf(answer), [answer]);
  const opened = places.find((place) => place.key === params.get("open")) ?? null;
  const open = (place: Place | null): void => change({ open: place?.key, pages: null }, { replace: false });
  return (
    <div class={opened ? "beside with-panel" : "beside"}>
      <Figure name="map" title={title} rows={places} columns={COLUMNS} note={<Note answer={answer} places={places} />}>
        {places.length === 0 ? <Nothing>No event with a known place in this period. Take a longer one, or the whole time.</Nothing> : null}
        <div class="map-body">
          <Roving
            label="Places"
            items={places}
            idOf={(place) => place.key}
            nameOf={(place) => place.name}
            chosen={opened?.key ?? null}
            choose={open}
            point={point}
          >
            {(place) => <PlaceLine place={place} />}
          </Roving>
          <div class="map-side">
            <MapDrawing {...{ places, open, point }} lit={(pointed ?? opened)?.key ?? null} />
            <p class="map-said" aria-hidden="true">
              {pointed ? placeInWords(pointed) : "Point at a place; click it for the reports."}
            </p>
            <Key />
          </div>
        </div>
      </Figure>
      {opened ? <MapPanel place={opened} asked={asked} close={() => open(null)} /> : null}
    </div>
  );
}

function PlaceLine({ place }: { place: Place }): JSX.Element {
  const kind = warmth(place.score);
  const whole = place.country ? "country" : "part of the world";
  return (
    <>
      <span>
        {place.name} <small>{place.level === "country" ? whole : countryOf(place)}</small>
      </span>
      <span class={`score ${kind}`}>
        <span aria-hidden="true">{SIGNS[kind]}</span> {place.events.toLocaleString("en")}
      </span>
    </>
  );
}

function Key(): JSX.Element {
  return (
    <ul class="map-key" aria-label="Signs">
      <li class="warm">▲ filled: cooperation</li>
      <li class="cold">▼ ring, hatching: conflict</li>
      <li class="even">◆ dotted ring: neither</li>
      <li>disc: a place; shade with a number: a country as a whole</li>
    </ul>
  );
}

function Note({ answer, places }: { answer: PlacesAnswer; places: readonly Place[] }): JSX.Element {
  const discs = places.filter((place) => place.level === "place").length;
  return (
    <>
      {answer.unplaced > 0 ? `${count(answer.unplaced, "event")} of this period have no place that is known. ` : ""}
      {discs > MOST_DISCS ? `The map has the ${MOST_DISCS} places of most events, the list ${count(places.length, "place")}. ` : ""}
      {answer.places.length >= MOST_PLACES ? `Places beyond the first ${MOST_PLACES.toLocaleString("en")} are left out. ` : ""}
      Borders are Natural Earth’s lines of who holds what in fact; they take no side in any dispute.
    </>
  );
}

const COLUMNS = [
  { name: "Place", cell: (place: Place) => place.name },
  { name: "Country", cell: (place: Place) => countryOf(place) ?? (place.level === "country" ? "as a whole" : "") },
  { name: "Events", cell: (place: Place) => place.events, number: true },
  { name: "Cooperation", cell: (place: Place) => place.cooperation, number: true },
  { name: "Conflict", cell: (place: Place) => place.conflict, number: true },
  { name: "Score", cell: (place: Place) => <Score value={place.score} />, number: true },
];
