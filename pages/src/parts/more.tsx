/** A list that goes on when asked to; the address keeps how far. */

import type { ComponentChildren, JSX } from "preact";

import { useChoice } from "../address";
import type { Question } from "../api";
import { Nothing, Trouble } from "./basics";
import { type Pages, usePages } from "./pages";

/** Return the pages of a list that the address asks for. */
export function useShown<Item>(path: string, question: Question): Pages<Item> {
  const [params] = useChoice();
  return usePages<Item>(path, question, Math.max(1, Number(params.get("pages")) || 1));
}

/** Show what is there of a list, with a button for more; `nothing` stands where it is empty. */
export function More<Item>({
  pages,
  nothing,
  children,
}: {
  pages: Pages<Item>;
  nothing: ComponentChildren;
  children: (item: Item) => ComponentChildren;
}): JSX.Element {
  const [params, change] = useChoice();
  const number = Math.max(1, Number(params.get("pages")) || 1);
  if (pages.error) return <Trouble error={pages.error} />;
  if (pages.items.length === 0) {
    return pages.waiting ? <p class="waiting" role="status">Asking the store…</p> : <Nothing>{nothing}</Nothing>;
  }
  return (
    <div aria-busy={pages.waiting}>
      {pages.items.map(children)}
      {pages.hasMore ? (
        <button type="button" onClick={() => change({ pages: String(number + 1) })}>
          Show more
        </button>
      ) : null}
    </div>
  );
}
