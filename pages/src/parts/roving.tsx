/** Things go in, a list through which the arrow keys move comes out; one of them can be open. */

import "../style/roving.css";

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** A list box of one stop for the tab key: arrows, Home, End and first letters move, Enter and Space choose. */
export function Roving<Item>({
  label,
  items,
  idOf,
  nameOf,
  chosen,
  choose,
  point,
  children,
}: {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  chosen: string | null;
  choose: (item: Item) => void;
  point: (item: Item | null) => void;
  children: (item: Item) => ComponentChildren;
}): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const open = items.findIndex((item) => idOf(item) === chosen);
  const place = Math.max(0, items.findIndex((item) => idOf(item) === (at ?? chosen)));
  useEffect(() => {
    const option = open < 0 ? undefined : list.current?.children[open];
    if (option instanceof HTMLElement && list.current) bringIntoView(list.current, option);
  }, [open]);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    const item = items[next];
    if (!item) return;
    setAt(idOf(item));
    const option = list.current?.children[next];
    if (option instanceof HTMLElement) option.focus();
  };
  const onKey = (event: JSX.TargetedKeyboardEvent<HTMLUListElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: items.length - 1, PageDown: place + 10, PageUp: place - 10 }[event.key];
    const item = items[place];
    if (to !== undefined) move(to);
    else if (event.key === "Enter" || event.key === " ") {
      if (item) choose(item);
    } else if (event.key.length === 1) move(named(items.map(nameOf), event.key, place));
    else return;
    event.preventDefault();
  };
  return (
    <ul
      class="roving"
      role="listbox"
      aria-label={label}
      ref={list}
      onKeyDown={onKey}
      onMouseLeave={() => point(null)}
      onBlur={() => point(null)}
    >
      {items.map((item, index) => (
        <li
          key={idOf(item)}
          role="option"
          data-open={idOf(item)}
          aria-selected={idOf(item) === chosen}
          tabIndex={index === place ? 0 : -1}
          onClick={() => choose(item)}
          onMouseEnter={() => point(item)}
          onFocus={() => {
            setAt(idOf(item));
            point(item);
          }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

/** Scroll the list alone: the page stays where it is read. */
function bringIntoView(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + option.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + option.offsetHeight - list.clientHeight;
  }
}

function named(names: readonly string[], letter: string, after: number): number {
  const begins = (name: string): boolean => name.toLowerCase().startsWith(letter.toLowerCase());
  const next = names.findIndex((name, index) => index > after && begins(name));
  if (next >= 0) return next;
  const first = names.findIndex(begins);
  return first >= 0 ? first : after;
}
