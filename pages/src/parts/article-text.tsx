/** The pieces of an article go in; its text with marks that can be chosen, by mouse and by keyboard, comes out. */

import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";

import type { Claim, Span } from "../records";
import { type Kind, type Part, type Piece, cutAt, partsOf, within } from "./article-marks";

/** Signs that turn the direction of writing: what holds them is kept from turning what stands beside it. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Show the text; `onChoose` is given the claims of the mark that was chosen. */
export function ArticleText({
  pieces,
  claim,
  found,
  hrefOf,
  onChoose,
}: {
  pieces: readonly Piece[];
  claim: Claim | null;
  found: Span | null;
  hrefOf: (claim: string) => string;
  onChoose: (claims: readonly string[]) => void;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const shown = useMemo(() => (found ? cutAt(pieces, found) : pieces), [pieces, found]);
  const parts = useMemo(() => (claim ? partsOf(claim) : []), [claim]);
  const first = shown.findIndex((piece) => piece.claims.length > 0);
  const at = stop !== null && shown[stop]?.claims.length ? stop : first;

  const click = (event: JSX.TargetedMouseEvent<HTMLDivElement>): void => {
    const index = indexOf(event.target);
    if (index === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(shown[index]?.claims ?? []);
  };
  const step = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    const by = STEPS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = [...(box.current?.querySelectorAll<HTMLElement>("a[data-at]") ?? [])];
    const next = marks[marks.findIndex((mark) => mark === document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      class={claim ? "text choosing" : "text"}
      ref={box}
      onClick={click}
      onKeyDown={step}
      onFocusIn={(event) => setStop(indexOf(event.target))}
    >
      {shown.map((piece, index) => (
        <PieceOf
          piece={piece}
          index={index}
          roles={rolesOf(piece, parts, shown[index - 1])}
          found={found !== null && within(piece, found)}
          href={piece.claims[0] ? hrefOf(piece.claims[0]) : null}
          stop={index === at}
        />
      ))}
    </div>
  );
}

type Roles = { names: string; begins: boolean } | null;

function PieceOf({
  piece,
  index,
  roles,
  found,
  href,
  stop,
}: {
  piece: Piece;
  index: number;
  roles: Roles;
  found: boolean;
  href: string | null;
  stop: boolean;
}): JSX.Element | string {
  const turns = TURNS.test(piece.text);
  if (piece.kinds.length === 0 && roles === null && !found && !turns) return piece.text;
  const classes = ["piece", roles ? "part" : "", found ? "found" : "", turns ? "turns" : ""].filter(Boolean).join(" ");
  const look = {
    class: classes,
    "data-part": roles?.begins ? roles.names : undefined,
    title: titleOf(piece, turns),
  };
  const text = layered(piece.text, piece.kinds);
  if (href === null) return <span {...look}>{text}</span>;
  return (
    <a {...look} href={href} data-at={index} tabIndex={stop ? 0 : -1} aria-current={roles ? "true" : undefined}>
      {text}
    </a>
  );
}

/** Each kind has an underline of its own height, so that several can lie under the same words. */
function layered(text: string, kinds: readonly Kind[]): JSX.Element | string {
  return kinds.reduce<JSX.Element | string>((inner, kind) => <span class={`m ${kind}`}>{inner}</span>, text);
}

function rolesOf(piece: Piece, parts: readonly Part[], before: Piece | undefined): Roles {
  const over = parts.filter((part) => within(piece, part));
  if (over.length === 0) return null;
  const fresh = over.filter((part) => before === undefined || !within(before, part));
  const names = [...new Set(fresh.map((part) => part.name))].join(", ");
  return { names, begins: names !== "" };
}

function titleOf(piece: Piece, turns: boolean): string | undefined {
  const titles = turns ? [...piece.titles, "holds signs that turn the direction of writing"] : piece.titles;
  return titles.join(" · ") || undefined;
}

function indexOf(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>("a[data-at]") : null;
  return mark ? Number(mark.dataset["at"]) : null;
}
