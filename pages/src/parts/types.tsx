/** The types of claims go in, what each means comes out, for those who meet them for the first time. */

import type { JSX } from "preact";

import { useAnswer } from "../api";
import type { Store } from "../records";
import { Score, Type } from "./basics";

/** Say what the types mean and how they are scored; closed until somebody asks. */
export function Types(): JSX.Element {
  const types = useAnswer<Store>("").answer?.types ?? [];
  return (
    <details class="types">
      <summary>What the types and colours mean</summary>
      <p>
        An event has a score of PLOVER, from −9.3 (▼, conflict) to +7.6 (▲, cooperation); it weighs a kind of event, not
        how bad or good this one was. What stands in small letters is a standing relation and has none.
      </p>
      <dl>
        {types.map((type) => (
          <div key={type.name}>
            <dt>
              <Type type={type.name} score={type.score} /> {type.score === null ? null : <Score value={type.score} />}
            </dt>
            <dd>{type.meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
