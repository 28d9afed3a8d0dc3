/** The page of a search: actors of that name, then sentences with all the words, each leading to its article. */

import "../style/search.css";

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { type Asked, ask } from "../api";
import { address, to, useChoice } from "../address";
import { Actor, Answered, Heading, Marked, Nothing } from "../parts/basics";
import type { ActorRecord, FoundSentence, SearchAnswer } from "../records";
import { count, day, outletOf } from "../words";

const LIMIT = 25;
const PAGES = 20;

export default function Search(): JSX.Element {
  const [params] = useChoice();
  const words = (params.get("words") ?? "").trim();
  return (
    <>
      <Heading title={words ? `Search: ${words}` : "Search"} />
      {words ? <Results words={words} /> : <Nothing>Type words of a sentence, or a name, into the field at the top.</Nothing>}
    </>
  );
}

function Results({ words }: { words: string }): JSX.Element {
  const [params, change] = useChoice();
  const pages = Math.min(PAGES, Math.max(1, Number(params.get("pages")) || 1));
  const asked = useSearch(words, pages);
  return (
    <Answered asked={asked}>
      {(found) => (
        <div class="search">
          {found.actors.length > 0 ? <Names actors={found.actors} /> : null}
          {found.sentences.length > 0 ? <Sentences found={found.sentences} /> : <Advice words={words} />}
          {found.next && pages < PAGES ? (
            <button type="button" disabled={asked.waiting} onClick={() => change({ pages: String(pages + 1) })}>
              More sentences
            </button>
          ) : null}
          {found.next && pages >= PAGES ? <p class="note">There are more. Add a word to find fewer.</p> : null}
        </div>
      )}
    </Answered>
  );
}

/** Ask for so many pages, one after the other; those that were asked for before are kept. */
function useSearch(words: string, pages: number): Asked<SearchAnswer> {
  const [asked, setAsked] = useState<Asked<SearchAnswer>>({ answer: null, error: null, waiting: true });
  useEffect(() => {
    const control = new AbortController();
    setAsked((before) => ({ ...before, error: null, waiting: true }));
    gather(words, pages, control.signal)
      .then((answer) => setAsked({ answer, error: null, waiting: false }))
      .catch((error: Error) => {
        if (!control.signal.aborted) setAsked({ answer: null, error, waiting: false });
      });
    return () => control.abort();
  }, [words, pages]);
  return asked;
}

async function gather(words: string, pages: number, signal: AbortSignal): Promise<SearchAnswer> {
  const question = { words, limit: LIMIT };
  let found = await ask<SearchAnswer>("search", question, signal);
  for (let page = 1; page < pages && found.next; page += 1) {
    const more = await ask<SearchAnswer>("search", { ...question, cursor: found.next }, signal);
    found = { ...found, sentences: [...found.sentences, ...more.sentences], next: more.next };
  }
  return found;
}

function Names({ actors }: { actors: readonly ActorRecord[] }): JSX.Element {
  return (
    <section>
      <h2>Names</h2>
      <ul class="names">
        {actors.map((actor) => (
          <li>
            <Actor actor={actor} />{" "}
            <small>
              {actor.kind}, {count(actor.claims, "claim")} in {count(actor.documents, "article")}
              {actor.aliases.length > 0 ? <>; also {actor.aliases.slice(0, 4).join(", ")}</> : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentences({ found }: { found: readonly FoundSentence[] }): JSX.Element {
  return (
    <section>
      <h2>Sentences</h2>
      <ol class="found-list">
        {found.map((one) => (
          <li key={`${one.document.id}:${one.sentence_start}`}>
            <blockquote class="sentence">
              <Marked parts={one.segments} />
            </blockquote>
            <p class="whence">
              <Link href={placeOf(one)}>
                <bdi>{one.document.title ?? outletOf(one.document)}</bdi>
              </Link>{" "}
              {one.document.title && one.document.outlet ? <bdi>{one.document.outlet}, </bdi> : null}
              {one.document.published ? day(one.document.published) : "undated"}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Return the address of a sentence in its article. */
function placeOf(found: FoundSentence): string {
  const end = found.sentence_start + [...found.sentence].length;
  return address(to.article(found.document.id), { at: `${found.sentence_start}-${end}` });
}

function Advice({ words }: { words: string }): JSX.Element {
  const several = words.includes(" ");
  return (
    <div class="nothing">
      <p>No sentence holds {several ? "all of these words" : "this word"}.</p>
      <ul>
        {several ? <li>All words must stand in one sentence: leave one out.</li> : null}
        <li>Names are found with and without their accents: “Nunez” finds “Núñez”.</li>
        <li>Try another spelling of a name, or only its rarest part.</li>
      </ul>
    </div>
  );
}
