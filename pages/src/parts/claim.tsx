/** A claim as a line of evidence: what, the sentence, who says so, which article. */

import { Fragment, type JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { Claim, DocumentHead, Speaker } from "../records";
import * as words from "../words";
import { Actor, Marked, Sides, Type, cut } from "./basics";
import { placeName } from "./countries";

/** A claim with its sentence, its chain of speakers and its article; every word leads on. On the page of its own
    article nothing need say which that is: `whence` is false there. */
export function ClaimLine({ claim, whence = true }: { claim: Claim; whence?: boolean }): JSX.Element {
  return (
    <article class="claim" id={claim.id}>
      <p class="what">
        <Type type={claim.type} score={claim.score} modality={claim.modality} />{" "}
        <Sides initiators={claim.initiators} recipients={claim.recipients} />{" "}
        <span class="when">{words.whenOf(claim)}</span>
        {claim.place ? <span class="where"> · {placeName(claim.place)}</span> : null}
      </p>
      <Sentence claim={claim} />
      <p class="whence">
        {claim.attribution.length > 0 ? (
          <>
            <Chain attribution={claim.attribution} />
            {whence ? " · " : null}
          </>
        ) : null}
        {whence ? <Whence document={claim.document} claim={claim.id} /> : null}
      </p>
    </article>
  );
}

/** The sentence of a claim with its trigger marked. */
export function Sentence({ claim }: { claim: Claim }): JSX.Element {
  const trigger = {
    start: claim.trigger.start - claim.sentence_start,
    end: claim.trigger.end - claim.sentence_start,
  };
  return (
    <blockquote class="sentence">
      <Marked parts={cut(claim.sentence, [trigger])} />
    </blockquote>
  );
}

/** Who says so, the innermost first: "according to A, cited by B". */
export function Chain({ attribution }: { attribution: readonly Speaker[] }): JSX.Element {
  return (
    <span class="chain">
      {words.chain(attribution).map((link, index) => (
        <Fragment key={index}>
          {index === 0 ? "according to " : ", cited by "}
          {link.map((speaker, place) => (
            <Fragment key={place}>
              {place > 0 ? " and " : ""}
              <Actor actor={speaker} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** The outlet and day of an article, as a link to the place in its text. */
export function Whence({ document, claim }: { document: DocumentHead; claim?: string }): JSX.Element {
  return (
    <Link class="whence-link" href={to.article(document.id, claim)} title={words.titleOf(document)}>
      {words.outletOf(document)}, {document.published ? words.day(document.published) : "undated"}
    </Link>
  );
}
