/** Ways to the meetings of an actor, year by year. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to } from "../address";
import { useAnswer } from "../api";
import type { Activity, ActorRecord } from "../records";

const YEARS = 12;

export function Meetings({ actor }: { actor: ActorRecord }): JSX.Element | null {
  const { answer } = useAnswer<Activity>("activity", { actor: actor.id, type: "CONSULT", by: "year" });
  const years = (answer?.periods ?? []).filter((period) => period.events > 0).reverse();
  const way = (choice: Record<string, string>): string =>
    address(to.actor(actor.id), { part: "events", type: "CONSULT", ...choice });
  if (answer && years.length === 0 && answer.undated === 0) return <p class="meetings">No meetings or talks are told of.</p>;
  return (
    <p class="meetings">
      Meetings and talks:{" "}
      {years.slice(0, YEARS).map((period) => {
        const year = period.first.slice(0, 4);
        return (
          <>
            <Link href={way({ since: year, until: year })}>in {year}</Link> ({period.events}),{" "}
          </>
        );
      })}
      <Link href={way({})}>all</Link>
      {answer?.undated ? `, ${answer.undated} of them without a year` : null}
    </p>
  );
}
