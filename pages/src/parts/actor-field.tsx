/** A field in which an actor is sought by name and chosen from those that bear it. */

import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

import { ask, useAnswer } from "../api";
import type { ActorRecord, Page } from "../records";
import { count } from "../words";

const WAIT = 150;

/** A combobox; `value` is an identifier or a name, and what is chosen is an identifier. */
export function ActorField({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: string | null;
  onChoose: (id: string | null) => void;
}): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<ActorRecord[]>([]);
  const [at, setAt] = useState(-1);
  const asked = useRef<AbortController | null>(null);
  const isId = value?.startsWith("act-") ?? false;
  const known = useAnswer<Page<ActorRecord>>(isId ? "actors" : null, { actor: value, limit: 1 }).answer?.items[0];
  const name = isId ? (known?.id === value ? known?.name : "") : value;

  useEffect(() => {
    if (typed === null || typed.trim() === "") {
      setFound([]);
      return;
    }
    const timer = setTimeout(() => {
      asked.current?.abort();
      asked.current = new AbortController();
      ask<Page<ActorRecord>>("actors", { actor: typed.trim(), limit: 12 }, asked.current.signal)
        .then((page) => setFound(page.items))
        .catch(() => setFound([]));
    }, WAIT);
    return () => clearTimeout(timer);
  }, [typed]);

  const choose = (actor: ActorRecord | null): void => {
    onChoose(actor?.id ?? null);
    setTyped(null);
    setFound([]);
    setAt(-1);
  };
  const onKey = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter") {
      const chosen = found[at] ?? found[0];
      if (chosen) choose(chosen);
      else if (typed !== null) onChoose(typed.trim() || null);
    } else if (event.key === "Escape") choose(null);
    else return;
    event.preventDefault();
  };
  const open = found.length > 0;
  return (
    <div class="actor-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        placeholder="a name"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        value={typed ?? name ?? ""}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(-1);
          if (event.currentTarget.value === "") onChoose(null);
        }}
        onKeyDown={onKey}
        onBlur={() => setTimeout(() => setFound([]), WAIT)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {found.map((actor, index) => (
          <li
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(actor);
            }}
          >
            {actor.name} <small>{actor.kind}, {count(actor.claims, "claim")}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
