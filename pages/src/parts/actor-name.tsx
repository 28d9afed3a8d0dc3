/** The names of actors of which only the identifiers are known. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import { ask } from "../api";
import type { ActorRecord, Page } from "../records";
import { Actor } from "./basics";

/** The name of an actor, as a link to it. */
export function ActorName({ id }: { id: string }): JSX.Element {
  return <Actor actor={{ id, name: useActorNames([id]).get(id) ?? "…" }} />;
}

/** Return the names of actors by their identifiers, as far as they are there. */
export function useActorNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = ids.join(" ");
  useEffect(() => {
    const control = new AbortController();
    Promise.all(ids.map((id) => nameOf(id, control.signal)))
      .then((found) => setNames(new Map(ids.map((id, index) => [id, found[index] ?? id]))))
      .catch(() => undefined);
    return () => control.abort();
  }, [wanted]);
  return names;
}

async function nameOf(id: string, signal: AbortSignal): Promise<string | null> {
  const page = await ask<Page<ActorRecord>>("actors", { actor: id, limit: 1 }, signal);
  return page.items.find((actor) => actor.id === id)?.name ?? null;
}
