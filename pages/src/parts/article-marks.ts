/** A reading of an article goes in; its pieces with what each is marked as, and which part it plays, come out. */

import type { Claim, Mark, Reading, Span } from "../records";

export type Kind = Mark["kind"];

/** The kinds of marks in the order of the legend, in plain words. */
export const KINDS: readonly { kind: Kind; name: string; title: string }[] = [
  { kind: "mention", name: "People and bodies", title: "Words that name or refer to a person, a state, a group" },
  { kind: "trigger", name: "What happens", title: "The word that tells of a dealing" },
  { kind: "time", name: "Times", title: "Words that say when" },
  { kind: "place", name: "Places", title: "Words that say where" },
  { kind: "speaker", name: "Who says so", title: "Who is quoted" },
  { kind: "cue", name: "Words of saying", title: "The words that show that somebody is quoted" },
  { kind: "masked", name: "No reporting", title: "Menus, credits and the like: nothing is read from them" },
];

export type Piece = {
  text: string;
  start: number;
  end: number;
  kinds: Kind[];
  /** The claims that this piece is a part of, those that it triggers first. */
  claims: string[];
  titles: string[];
};

/** Return the pieces of a text without the kinds that are switched off. */
export function piecesOf(reading: Reading, off: ReadonlySet<string>): Piece[] {
  const order = KINDS.map((item) => item.kind);
  return reading.segments.map((segment) => {
    const marks = segment.marks
      .flatMap((number) => reading.marks[number] ?? [])
      .filter((mark) => !off.has(mark.kind))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
    const triggers = marks.filter((mark) => mark.kind === "trigger");
    return {
      text: segment.text,
      start: segment.start,
      end: segment.end,
      kinds: [...new Set(marks.map((mark) => mark.kind))],
      claims: [...new Set([...triggers, ...marks].flatMap((mark) => mark.claims))],
      titles: [...new Set(marks.map((mark) => mark.title))],
    };
  });
}

/** Cut pieces where a span begins and ends, so that it can be shown by itself; spans count code points. */
export function cutAt(pieces: readonly Piece[], span: Span): Piece[] {
  return pieces.flatMap((piece) => {
    const borders = [span.start, span.end].filter((border) => piece.start < border && border < piece.end);
    if (borders.length === 0) return [piece];
    const characters = [...piece.text];
    const starts = [piece.start, ...borders];
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? piece.end;
      return { ...piece, start, end, text: characters.slice(start - piece.start, end - piece.start).join("") };
    });
  });
}

export type Part = Span & { name: string };

/** Return the parts of a claim in the text, with the question that each answers. */
export function partsOf(claim: Claim): Part[] {
  const named = (name: string, spans: readonly (Span | null)[]): Part[] =>
    spans.flatMap((span) => (span === null ? [] : [{ name, start: span.start, end: span.end }]));
  return [
    ...named("what", [claim.trigger]),
    ...named("who", claim.initiators),
    ...named("to whom", claim.recipients),
    ...named("when", [claim.when ?? claim.when_undated]),
    ...named("where", [claim.place]),
    ...named("said by", claim.attribution),
    ...named("saying", claim.attribution.map((link) => ({ start: link.cue_start, end: link.cue_end }))),
  ];
}

/** Return whether a piece lies within a span. */
export function within(piece: Span, span: Span): boolean {
  return piece.start < span.end && span.start < piece.end;
}

/** Return how many marks of each kind a reading has. */
export function counted(reading: Reading): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const mark of reading.marks) found.set(mark.kind, (found.get(mark.kind) ?? 0) + 1);
  return found;
}
