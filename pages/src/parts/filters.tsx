/** The filters of the lists, as the commands have them; the address keeps them. */

import type { JSX } from "preact";

import { type Question, useAnswer } from "../api";
import { useChoice } from "../address";
import type { Store } from "../records";
import { typeName } from "../words";
import { ActorField } from "./actor-field";
import { DateFields } from "./brush-fields";

const NAMES = ["actor", "with", "type", "since", "until", "place", "speaker", "modality", "outlet"] as const;
export type FilterName = (typeof NAMES)[number];

/** Return the filters of the address as a question to the interface. */
export function questionOf(params: URLSearchParams): Question {
  return Object.fromEntries(NAMES.map((name) => [name, name === "type" ? params.getAll(name) : params.get(name)]));
}

/** Fields for those filters that a page can use. */
export function Filters({ names = NAMES }: { names?: readonly FilterName[] }): JSX.Element {
  const [params, change] = useChoice();
  const store = useAnswer<Store>("").answer;
  const has = (name: FilterName): boolean => names.includes(name);
  const set = (name: FilterName) => (event: JSX.TargetedEvent<HTMLInputElement | HTMLSelectElement>) =>
    change({ [name]: event.currentTarget.value.trim() || null, cursor: null });
  const text = (name: FilterName, label: string, hint: string): JSX.Element => (
    <label>
      <span>{label}</span>
      <input value={params.get(name) ?? ""} placeholder={hint} maxLength={200} onChange={set(name)} />
    </label>
  );
  const chosen = names.filter((name) => params.has(name));
  return (
    <form class="filters" role="search" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {has("actor") ? (
        <ActorField label="Actor" value={params.get("actor")} onChoose={(id) => change({ actor: id, cursor: null })} />
      ) : null}
      {has("with") ? (
        <ActorField label="And with" value={params.get("with")} onChoose={(id) => change({ with: id, cursor: null })} />
      ) : null}
      {has("type") ? (
        <label>
          <span>Type</span>
          <select value={params.get("type") ?? ""} onChange={set("type")}>
            <option value="">any</option>
            {store?.types.map((type) => (
              <option value={type.name}>{typeName(type.name)}</option>
            ))}
          </select>
        </label>
      ) : null}
      {has("since") && has("until") ? (
        <DateFields
          period={{ since: params.get("since"), until: params.get("until") }}
          choose={(period) => change({ ...period, cursor: null })}
        />
      ) : null}
      {has("place") ? text("place", "Place", "Beirut or LB") : null}
      {has("speaker") ? text("speaker", "Said by", "a name") : null}
      {has("modality") ? (
        <label>
          <span>Told as</span>
          <select value={params.get("modality") ?? ""} onChange={set("modality")}>
            <option value="">any</option>
            {store?.modalities.map((modality) => <option value={modality}>{modality}</option>)}
          </select>
        </label>
      ) : null}
      {has("outlet") ? (
        <label>
          <span>Outlet</span>
          <select value={params.get("outlet") ?? ""} onChange={set("outlet")}>
            <option value="">any</option>
            {store?.outlets.map(({ name }) => (name === null ? null : <option value={name}>{name}</option>))}
          </select>
        </label>
      ) : null}
      {chosen.length > 0 ? (
        <button
          type="button"
          class="quiet"
          onClick={() => change({ ...Object.fromEntries(chosen.map((name) => [name, null])), cursor: null })}
        >
          Clear
        </button>
      ) : null}
    </form>
  );
}
