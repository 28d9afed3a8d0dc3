/** Doubts of the store come in, those that are still to be judged come out, one for each thing. */

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";

import { ask } from "../api";
import type { Doubt, Queue } from "../records";

const FIRST = 30;
const MOST = 100;
const FEW = 12;
const SOUGHT = 3;

/** A thing in doubt under the name that it has in the address, with all reasons. */
export type Item = Doubt & { key: string; reasons: string[] };

export type Doubts = {
  items: readonly Item[];
  more: number;
  waiting: boolean;
  error: Error | null;
  /** Go on where the last page ended, once few are left behind a place. */
  lookAhead: (at: number) => void;
  /** Take a thing out of the queue, or put it back. */
  drop: (key: string) => void;
  restore: (key: string) => void;
  /** Look for a thing further down in the queue. */
  seek: () => void;
  /** Whether it was looked for as far as can be. */
  isSought: boolean;
};

/** What was read of the queue, where it goes on, and how many pages were read to find one thing. */
type Held = { items: Item[]; more: number; next: string | null; sought: number; waiting: boolean; error: Error | null };

const NOTHING: Held = { items: [], more: 0, next: null, sought: 0, waiting: true, error: null };

export function useDoubts(about: string | null): Doubts {
  const [held, setHeld] = useState<Held>(NOTHING);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const asking = useRef<AbortController | null>(null);

  const load = useCallback(
    (limit: number, cursor: string | null, known: Held): void => {
      asking.current?.abort();
      const control = new AbortController();
      asking.current = control;
      setHeld({ ...known, waiting: true, error: null });
      ask<Queue>("review/queue", { about, limit, cursor }, control.signal)
        .then(({ items, more, next }) =>
          setHeld({ ...known, items: joined(known.items, itemsOf(items)), more, next, waiting: false, error: null }),
        )
        .catch((error: Error) => {
          if (!control.signal.aborted) setHeld({ ...known, waiting: false, error });
        });
    },
    [about],
  );
  useEffect(() => {
    setGone(new Set());
    load(FIRST, null, NOTHING);
    return () => asking.current?.abort();
  }, [about]);

  const items = useMemo(() => held.items.filter((item) => !gone.has(item.key)), [held.items, gone]);
  return {
    ...held,
    items,
    isSought: held.sought > 0 && (held.next === null || held.sought >= SOUGHT),
    lookAhead: (at) => {
      if (items.length - at <= FEW && held.next !== null && !held.waiting && !held.error) load(FIRST, held.next, held);
    },
    drop: (key) => setGone((before) => new Set([...before, key])),
    restore: (key) => setGone((before) => new Set([...before].filter((other) => other !== key))),
    // From the head at first: what was undone is back at a place that was passed.
    seek: () => load(MOST, held.sought > 0 ? held.next : null, { ...held, sought: held.sought + 1 }),
  };
}

/** Put doubts about one thing together. */
function itemsOf(doubts: readonly Doubt[]): Item[] {
  const found = new Map<string, Item>();
  for (const doubt of doubts) {
    const key = keyOf(doubt);
    const before = found.get(key);
    if (before) before.reasons.push(doubt.reason);
    else found.set(key, { ...doubt, key, reasons: [doubt.reason] });
  }
  return [...found.values()];
}

function joined(known: readonly Item[], found: readonly Item[]): Item[] {
  const keys = new Set(known.map((item) => item.key));
  return [...known, ...found.filter((item) => !keys.has(item.key))];
}

function keyOf(doubt: Doubt): string {
  const key = `${doubt.about}.${doubt.id}`;
  return doubt.about === "identity" ? `${key}.${nameInDoubt(doubt)}` : key;
}

/** Return the name that is taken for the actor's: it begins the reason. */
export function nameInDoubt(doubt: { reason: string; what: { name: string } }): string {
  const end = doubt.reason.lastIndexOf(` taken for ${doubt.what.name}: `);
  return end > 0 ? doubt.reason.slice(0, end) : doubt.what.name;
}
