/** The page of an article: its text with what it is read as, beside it the claims, each leading to the other. */

import "../style/article.css";

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { useAnswer } from "../api";
import { address, useChoice } from "../address";
import { ArticleAbout } from "../parts/article-about";
import { ArticleClaims } from "../parts/article-claims";
import { ArticleLegend } from "../parts/article-legend";
import { counted, piecesOf } from "../parts/article-marks";
import { ArticleText } from "../parts/article-text";
import { Answered, Heading } from "../parts/basics";
import type { DocumentRecord, Reading, Span } from "../records";
import { day, outletOf } from "../words";

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const LIST_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export default function Article({ id }: { id: string }): JSX.Element {
  const asked = useAnswer<Reading>(`documents/${encodeURIComponent(id)}/reading`);
  const isRight = asked.answer?.document.id === id;
  return (
    <>
      <Heading title={asked.answer && isRight ? headingOf(asked.answer.document) : "Article"} />
      <Answered asked={isRight ? asked : { ...asked, answer: null }}>{(reading) => <Page key={id} reading={reading} />}</Answered>
    </>
  );
}

function headingOf(document: DocumentRecord): string {
  return document.title ?? `${outletOf(document)}, ${document.published ? day(document.published) : "undated"}`;
}

/** Where the reader chose a claim: what they look at must not move away from them. */
type Side = "text" | "list" | "neither";

function Page({ reading }: { reading: Reading }): JSX.Element {
  const [params, change] = useChoice();
  const chosen = params.getAll("claim").filter((id) => reading.claims.some((claim) => claim.id === id));
  const claim = reading.claims.find((one) => one.id === chosen[0]) ?? null;
  const side = useRef<Side>("neither");
  const off = params.getAll("off").join(" ");
  const at = params.get("at");
  const pieces = useMemo(() => piecesOf(reading, new Set(off.split(" "))), [reading, off]);
  const numbers = useMemo(() => counted(reading), [reading]);
  const found = useMemo(() => spanOf(at), [at]);

  const choose = (claims: readonly string[], from: Side): void => {
    side.current = from;
    change({ claim: turned(claims, chosen[0]), at: null });
  };
  const step = (by: number): void => {
    const next = stepped(reading.claims.map((one) => one.id), chosen[0], by);
    if (next) choose([next], "neither");
  };
  useKeys(step);
  useShown(claim?.id ?? null, found, side);
  usePainted(reading);

  return (
    <div class="reading">
      <ArticleAbout reading={reading} />
      <ArticleLegend numbers={numbers} />
      {params.has("claim") && !claim ? (
        <p class="hint" role="status">The claim that this address asks for is not read in this article any more.</p>
      ) : null}
      <section class="text-side" aria-label="Text of the article">
        <ArticleText
          pieces={pieces}
          claim={claim}
          found={found}
          hrefOf={(one) => address(window.location.pathname, { claim: one, off: params.getAll("off") })}
          onChoose={(claims) => choose(claims, "text")}
        />
      </section>
      <section class="claims-side" id="claims" aria-label="Claims of the article" tabIndex={0} onKeyDown={(event) => onListKey(event, step)}>
        <ArticleClaims
          claims={reading.claims}
          chosen={chosen}
          onChoose={(one) => choose([one], "list")}
          onStep={step}
        />
      </section>
    </div>
  );
}

/** Return the claims of a mark so that choosing it again goes on to its next claim. */
function turned(claims: readonly string[], now: string | undefined): string[] {
  const at = now === undefined ? -1 : claims.indexOf(now);
  return [...claims.slice(at + 1), ...claims.slice(0, at + 1)];
}

function stepped(ids: readonly string[], now: string | undefined, by: number): string | undefined {
  if (now === undefined) return by > 0 ? ids[0] : ids.at(-1);
  return ids[ids.indexOf(now) + by];
}

/** Return a span of the address, "120-180". */
function spanOf(text: string | null): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? "");
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

function onListKey(event: JSX.TargetedKeyboardEvent<HTMLElement>, step: (by: number) => void): void {
  const by = LIST_STEPS[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  step(by);
}

/** Go to the next or the previous claim by j and k, but not where somebody writes. */
function useKeys(step: (by: number) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      const isWriting = event.target instanceof Element && event.target.closest("input:not([type=checkbox]), select, textarea");
      if (by === undefined || isWriting || event.altKey || event.ctrlKey || event.metaKey) return;
      latest.current(by);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Bring the chosen claim into sight, in the list and in the text, but not where it was chosen. */
function useShown(claim: string | null, found: Span | null, side: { current: Side }): void {
  useEffect(() => {
    const from = side.current;
    side.current = "neither";
    const frame = requestAnimationFrame(() => {
      if (claim !== null && from !== "list") scrollList(claim);
      if (from !== "text" && (claim !== null || found)) scrollText();
    });
    return () => cancelAnimationFrame(frame);
  }, [claim, found]);
}

function scrollList(claim: string): void {
  const list = document.getElementById("claims");
  const item = document.getElementById(claim)?.closest("li");
  if (list && item) list.scrollTo({ top: item.offsetTop - list.clientHeight / 4 });
}

function scrollText(): void {
  const text = document.querySelector(".reading .text");
  const part = text?.querySelector(".part[data-part='what'], .part[data-part^='what,']") ?? text?.querySelector(".found");
  part?.scrollIntoView({ block: "center" });
}

/** Measure the time from the answer to the painted page, for those who care for its speed. */
function usePainted(reading: Reading): void {
  useLayoutEffect(() => {
    const answered = performance
      .getEntriesByType("resource")
      .filter((entry) => entry.name.endsWith(`/documents/${reading.document.id}/reading`))
      .at(-1);
    if (!(answered instanceof PerformanceResourceTiming)) return;
    requestAnimationFrame(() => setTimeout(() => performance.measure("article", { start: answered.responseEnd })));
  }, [reading]);
}
