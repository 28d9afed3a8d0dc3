/** Doubts of the store come in, those that are still to be judged come out, one for each thing. */

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";

import { ask } from "../api";
import type { Doubt, Queue } from "../records";

const FIRST = 30;
const MOST = 100;
const FEW = 12;

/** A thing in doubt under the name that it has in the address, with all reasons. */
export type Item = Doubt & { key: string; reasons: string[] };

export type Doubts = {
  items: readonly Item[];
  more: number;
  waiting: boolean;
  error: Error | null;
  /** Take a thing out of the queue, or put it back. */
  drop: (key: string) => void;
  restore: (key: string) => void;
  /** Look for a thing further down in the queue. */
  seek: () => void;
  /** Whether it was looked for as far as can be. */
  isSought: boolean;
};

type Held = { items: Item[]; more: number; waiting: boolean; error: Error | null };

const NOTHING: Held = { items: [], more: 0, waiting: true, error: null };

export function useDoubts(about: string | null): Doubts {
  const [held, setHeld] = useState<Held>(NOTHING);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [isSought, setSought] = useState(false);
  const asking = useRef<AbortController | null>(null);

  const load = useCallback(
    (limit: number, known: readonly Item[]): void => {
      asking.current?.abort();
      const control = new AbortController();
      asking.current = control;
      setHeld((before) => ({ ...before, waiting: true, error: null }));
      ask<Queue>("review/queue", { about, limit }, control.signal)
        .then((queue) => setHeld({ items: joined(known, itemsOf(queue.items)), more: queue.more, waiting: false, error: null }))
        .catch((error: Error) => {
          if (!control.signal.aborted) setHeld((before) => ({ ...before, waiting: false, error }));
        })
        .finally(() => setSought((before) => before || limit === MOST));
    },
    [about],
  );
  useEffect(() => {
    setHeld(NOTHING);
    setGone(new Set());
    setSought(false);
    load(FIRST, []);
    return () => asking.current?.abort();
  }, [about]);

  const items = useMemo(() => held.items.filter((item) => !gone.has(item.key)), [held.items, gone]);
  useEffect(() => {
    if (items.length < FEW && held.more > 0 && !held.waiting && !held.error) load(FIRST, held.items);
  }, [items.length]);
  return {
    ...held,
    items,
    isSought,
    drop: (key) => setGone((before) => new Set([...before, key])),
    restore: (key) => setGone((before) => new Set([...before].filter((other) => other !== key))),
    seek: () => load(MOST, held.items),
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
