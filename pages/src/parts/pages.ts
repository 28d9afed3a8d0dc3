/** A list of the interface that goes on where its last page ended, as far as the reader has asked for more. */

import { useEffect, useState } from "preact/hooks";

import { type Question, addressOf, ask } from "../api";
import type { Page } from "../records";

export type Pages<Item> = { items: Item[]; hasMore: boolean; waiting: boolean; error: Error | null };

const NOTHING = { items: [], hasMore: false, waiting: true, error: null };

/** Return the first pages of a list, all of one question. */
export function usePages<Item>(path: string, question: Question, pages: number): Pages<Item> {
  const address = addressOf(path, question);
  const [held, setHeld] = useState<{ address: string; found: Pages<Item> }>({ address, found: NOTHING });
  useEffect(() => {
    const control = new AbortController();
    setHeld((before) => ({ address, found: before.address === address ? { ...before.found, waiting: true } : NOTHING }));
    collect<Item>(path, question, pages, control.signal)
      .then((found) => setHeld({ address, found }))
      .catch((error: Error) => {
        if (!control.signal.aborted) setHeld({ address, found: { ...NOTHING, waiting: false, error } });
      });
    return () => control.abort();
  }, [address, pages]);
  return held.address === address ? held.found : NOTHING;
}

async function collect<Item>(path: string, question: Question, pages: number, signal: AbortSignal): Promise<Pages<Item>> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let number = 0; number < pages; number += 1) {
    const page: Page<Item> = await ask<Page<Item>>(path, { ...question, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  return { items, hasMore: cursor !== null, waiting: false, error: null };
}
