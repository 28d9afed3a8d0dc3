/** Who says something goes in; boxes and arrows from the outlet down to whoever said it first come out. */

import "../style/voices.css";

import { Fragment, type JSX } from "preact";

import type { Claim, Speaker } from "../records";
import * as words from "../words";
import { Actor } from "./basics";

/** Draw the chain of a claim: the outlet, whom it cites, whom they cite. */
export function Voices({ claim }: { claim: Claim }): JSX.Element {
  const links = words.chain(claim.attribution).reverse();
  const outlet = words.outletOf(claim.document);
  return (
    <ol class="voices" aria-label={`Who says it: ${told(outlet, links)}`}>
      <li class="voice outlet">{outlet}</li>
      {links.map((link, index) => (
        <Fragment key={index}>
          <Arrow label={link[0]?.cue ?? ""} />
          <li class="voice">
            <Speakers link={link} />
          </li>
        </Fragment>
      ))}
      {links.length === 0 ? <li class="own">in its own words, citing nobody</li> : null}
    </ol>
  );
}

function Arrow({ label }: { label: string }): JSX.Element {
  return (
    <li class="cites">
      <span class="unseen">cites, with the words </span>
      <span class="cue-words">{label}</span>
    </li>
  );
}

function Speakers({ link }: { link: readonly Speaker[] }): JSX.Element {
  return (
    <>
      {link.map((speaker, index) => (
        <Fragment key={index}>
          {index > 0 ? " and " : ""}
          <Actor actor={speaker} />
        </Fragment>
      ))}
    </>
  );
}

function told(outlet: string, links: readonly Speaker[][]): string {
  const names = links.map((link) => link.map((speaker) => speaker.name).join(" and "));
  return names.length === 0 ? `${outlet} itself` : `${outlet} cites ${names.join(", who cites ")}`;
}
