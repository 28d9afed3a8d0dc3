/** Small parts that every page uses: waiting, trouble, scores, types, names, sentences. */

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { ProblemError, type Asked } from "../api";
import { to } from "../address";
import type { Modality, Named, Span } from "../records";
import * as words from "../words";

/** Show an answer once it is there, and until then that it is awaited; a problem in plain words. */
export function Answered<Answer>({
  asked,
  children,
}: {
  asked: Asked<Answer>;
  children: (answer: Answer) => ComponentChildren;
}): JSX.Element {
  if (asked.error) return <Trouble error={asked.error} />;
  if (asked.answer === null) return <p class="waiting" role="status">Asking the store…</p>;
  return (
    <div class={asked.waiting ? "answered stale" : "answered"} aria-busy={asked.waiting}>
      {children(asked.answer)}
    </div>
  );
}

/** Say what went wrong and what to do. */
export function Trouble({ error }: { error: Error }): JSX.Element {
  const hint = hintOf(error);
  return (
    <div class="trouble" role="alert">
      <p>{error.message}</p>
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}

/** Return what to do about it, unless it is a command: whoever reads a page types none. */
export function hintOf(error: Error): string | null {
  if (!(error instanceof ProblemError)) return "Is the server still running?";
  const { hint } = error.problem;
  return hint && !/\bdetente [a-z]/.test(hint) ? hint : null;
}

/** Say that there is nothing, and why that may be. */
export function Nothing({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class="nothing">{children}</p>;
}

/** A PLOVER score: its sign, its number, and its colour. */
export function Score({ value }: { value: number | null }): JSX.Element {
  const warmth = words.warmth(value);
  const meaning = { warm: "cooperation", cold: "conflict", even: "neither" }[warmth];
  return (
    <span class={`score ${warmth}`} title={value === null ? "no score" : `PLOVER score ${words.score(value)}: ${meaning}`}>
      {value === null ? null : <span aria-hidden="true">{words.SIGNS[warmth]} </span>}
      {words.score(value)}
    </span>
  );
}

/** The type of a claim or event, with how it is told where it is not asserted. */
export function Type({
  type,
  score,
  modality = "asserted",
}: {
  type: string;
  score: number | null;
  modality?: Modality;
}): JSX.Element {
  return (
    <span class={`type ${words.warmth(score)} ${modality}`} title={score === null ? "a standing relation" : undefined}>
      {words.modal(type, modality)}
    </span>
  );
}

/** An actor's name that leads to it; a party that is no known actor is plain words. */
export function Actor({ actor }: { actor: { id: string | null; name: string } }): JSX.Element {
  if (actor.id === null) return <span class="actor unnamed">{actor.name}</span>;
  return (
    <Link class="actor" href={to.actor(actor.id)}>
      {actor.name}
    </Link>
  );
}

/** Several actors, parted by commas. */
export function Actors({ actors }: { actors: readonly { id: string | null; name: string }[] }): JSX.Element {
  if (actors.length === 0) return <span class="none">{words.NONE}</span>;
  return (
    <>
      {actors.map((actor, index) => (
        <>
          {index > 0 ? ", " : ""}
          <Actor actor={actor} />
        </>
      ))}
    </>
  );
}

/** Who acts and who is acted upon; those who act together stand side by side. */
export function Sides({
  initiators,
  recipients,
}: {
  initiators: readonly { id: string | null; name: string }[];
  recipients: readonly { id: string | null; name: string }[];
}): JSX.Element {
  return (
    <span class="sides">
      <Actors actors={initiators} />
      {recipients.length > 0 ? (
        <>
          <span class="arrow" aria-label="to"> → </span>
          <Actors actors={recipients} />
        </>
      ) : null}
    </span>
  );
}

/** A heading of a page with what stands beside it; the document takes its title from here. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  document.title = `${title} – détente`;
  return (
    <header class="heading">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  );
}

/** Cut a text at spans that count its characters as the server does: by code point, not by UTF-16 unit. */
export function cut(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const characters = [...text];
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const start = Math.max(at, span.start);
    const end = Math.min(characters.length, span.end);
    if (start >= end) continue;
    if (start > at) parts.push({ text: characters.slice(at, start).join(""), marked: false });
    parts.push({ text: characters.slice(start, end).join(""), marked: true });
    at = end;
  }
  if (at < characters.length) parts.push({ text: characters.slice(at).join(""), marked: false });
  return parts;
}

/** A text with parts of it marked. */
export function Marked({ parts }: { parts: readonly { text: string; marked: boolean }[] }): JSX.Element {
  return <>{parts.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text))}</>;
}

/** Both actors of a tie, as a link to its history. */
export function TieLink({ one, other }: { one: Named; other: Named }): JSX.Element {
  return (
    <Link class="tie-link" href={to.tie(one.id, other.id)}>
      {one.name} – {other.name}
    </Link>
  );
}
