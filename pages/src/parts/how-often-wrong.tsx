/** Claims come in; how often claims that are read in the same way were found wrong comes out, in a line. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address } from "../address";
import type { Claim } from "../records";

/** Each claim has the share of those made like it whose type is right; what is told is the mean over them. */
export function HowOftenWrong({ claims }: { claims: readonly Claim[] }): JSX.Element | null {
  if (claims.length === 0) return null;
  const right = claims.reduce((sum, claim) => sum + claim.confidence, 0) / claims.length;
  return (
    <p class="note">
      Measured against articles annotated by hand: of claims read like these about{" "}
      {Math.round((1 - right) * 100)} in 100 are of a wrong type; parties, days and places are wrong more often. <Link href={address("/review")}>Judge them</Link>
    </p>
  );
}
