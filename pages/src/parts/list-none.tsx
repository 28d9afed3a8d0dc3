/** The filters of the address go in, why a list is empty under them comes out. */

import type { JSX } from "preact";

import { useChoice } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Page } from "../records";
import { typeName } from "../words";
import { Nothing } from "./basics";

const WORDS: readonly (readonly [string, string])[] = [
  ["actor", "with"],
  ["with", "and"],
  ["type", "of the type"],
  ["since", "since"],
  ["until", "until"],
  ["place", "at"],
  ["speaker", "said by"],
  ["modality", "told as"],
  ["outlet", "in"],
];

export function NoneFound({ title }: { title: string }): JSX.Element {
  const [params, change] = useChoice();
  const names: Record<string, string> = { actor: useNameOf(params.get("actor")), with: useNameOf(params.get("with")) };
  const valueOf = (name: string): string => names[name] ?? valuesOf(params, name);
  const chosen = WORDS.filter(([name]) => params.has(name));
  if (chosen.length === 0) return <Nothing>The store holds none yet.</Nothing>;
  return (
    <div class="nothing">
      <p>
        {title} {chosen.map(([name, word]) => `${word} ${valueOf(name)}`).join(", ")}:
        none. {chosen.length > 1 ? "Each of these filters may be what leaves nothing:" : null}
      </p>
      <p>
        {chosen.map(([name, word]) => (
          <button type="button" onClick={() => change({ [name]: null, cursor: null })}>
            Leave out: {word} {valueOf(name)}
          </button>
        ))}
      </p>
    </div>
  );
}

function valuesOf(params: URLSearchParams, name: string): string {
  return params.getAll(name).map((value) => (name === "type" ? typeName(value) : value)).join(" or ");
}

function useNameOf(actor: string | null): string {
  const isId = actor?.startsWith("act-") ?? false;
  const found = useAnswer<Page<ActorRecord>>(isId ? "actors" : null, { actor, limit: 1 }).answer?.items[0];
  return found?.name ?? actor ?? "";
}
