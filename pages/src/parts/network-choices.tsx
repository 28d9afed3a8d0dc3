/** What is drawn of the network: how many actors, and whether people and organs stand for themselves. */

import type { JSX } from "preact";

import { useChoice } from "../address";

export const MOST_ACTORS = 120;
const LIMITS = [20, 40, 80, MOST_ACTORS] as const;
const USUAL = 40;

/** Return how many actors the address asks for. */
export function limitOf(params: URLSearchParams): number {
  return LIMITS.find((limit) => String(limit) === params.get("actors")) ?? USUAL;
}

export function NetworkChoices(): JSX.Element {
  const [params, change] = useChoice();
  return (
    <form class="filters" aria-label="What is drawn" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Actors</span>
        <select value={limitOf(params)} onChange={(event) => change({ actors: event.currentTarget.value })}>
          {LIMITS.map((limit) => (
            <option value={limit}>{limit} most active</option>
          ))}
        </select>
      </label>
      <label class="check" title="Otherwise what ministers, armies and offices do counts for their state or organisation">
        <input
          type="checkbox"
          checked={params.get("direct") === "true"}
          onChange={(event) => change({ direct: event.currentTarget.checked ? "true" : null })}
        />{" "}
        People and bodies apart from their states
      </label>
    </form>
  );
}
