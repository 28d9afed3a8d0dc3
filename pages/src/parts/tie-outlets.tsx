/** The picture that each outlet gives of a history: the mean score of what it tells, on one scale. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";

import type { Picture } from "../records";
import { SCALE, SIGNS, count, score, warmth } from "../words";
import { keyOfOutlet } from "./tie-open";

const SHOWN = 15;

export function OutletsChart({
  pictures,
  open,
  onOpen,
}: {
  pictures: readonly Picture[];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? pictures : pictures.slice(0, SHOWN);
  return (
    <>
      <p class="outlet-scale" aria-hidden="true">
        <span class="cold">{SIGNS.cold} conflict</span>
        <span class="warm">cooperation {SIGNS.warm}</span>
      </p>
      <ul class="outlets">
        {shown.map((picture) => (
          <li key={keyOfOutlet(picture)}>
            <OutletRow picture={picture} isOpen={open === keyOfOutlet(picture)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {pictures.length > SHOWN && !isWhole ? (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {count(pictures.length - SHOWN, "more outlet")}
        </button>
      ) : null}
    </>
  );
}

/** The name of an outlet, or that it is not known. */
export function outletName(picture: Picture): string {
  return picture.outlet ?? "outlet not known";
}

function OutletRow({
  picture,
  isOpen,
  onOpen,
}: {
  picture: Picture;
  isOpen: boolean;
  onOpen: (key: string) => void;
}): JSX.Element {
  const key = keyOfOutlet(picture);
  const warm = warmth(picture.score);
  return (
    <button type="button" class="outlet" data-open={key} aria-pressed={isOpen} onClick={() => onOpen(key)}>
      <span class="outlet-name">{outletName(picture)}</span>
      <span class="strip" aria-hidden="true">
        <span class={`dot ${warm}`} style={{ left: `${((picture.score + SCALE) / (2 * SCALE)) * 100}%` }}>
          {SIGNS[warm]}
        </span>
      </span>
      <span class={`outlet-figures score ${warm}`}>{score(picture.score)}</span>
      <span class="outlet-figures">
        {count(picture.events, "event")}, {count(picture.reports, "report")}
      </span>
    </button>
  );
}
