/** What reports tell differently goes in; the versions side by side, each with who tells it, come out. */

import type { JSX } from "preact";

import type { Claim, Disagreement } from "../records";
import { Whence } from "./claim";

/** Show what the reports contradict each other in. */
export function Disagreements({
  disagreements,
  claims,
}: {
  disagreements: readonly Disagreement[];
  claims: readonly Claim[];
}): JSX.Element {
  return (
    <>
      {disagreements.map((item) => (
        <section class="disagreement">
          <h3>{item.about}</h3>
          <ul>
            {item.versions.map((version) => (
              <li>
                <strong>{version.value}</strong>{" "}
                {version.value === item.corrected_to ? <em>(told later by all who first told otherwise)</em> : null}
                <Tellers claims={claims.filter((claim) => version.claims.includes(claim.id))} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One link for each article that tells a version. */
function Tellers({ claims }: { claims: readonly Claim[] }): JSX.Element {
  const first = [...new Map([...claims].reverse().map((claim) => [claim.document.id, claim])).values()].reverse();
  return (
    <span class="tellers">
      {first.map((claim) => (
        <span>
          <Whence document={claim.document} claim={claim.id} />
          {claim.attribution.length > 0 ? <small> citing {claim.attribution.map((link) => link.name).join(", ")}</small> : null}
        </span>
      ))}
    </span>
  );
}
