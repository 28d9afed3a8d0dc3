/** Two actors over time: when they drew closer or apart, what happened, and who says so. */

import "../style/tie.css";

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Link } from "wouter-preact";

import { useChoice } from "../address";
import { useAnswer } from "../api";
import { ActorField } from "../parts/actor-field";
import { Answered, Heading } from "../parts/basics";
import { HowOftenWrong } from "../parts/how-often-wrong";
import { ActiveTies, PartnersOf } from "../parts/tie-start";
import { TieHistory } from "../parts/tie-history";
import type { History } from "../records";

const UNITS = ["year", "quarter", "month"] as const;

export default function Tie(): JSX.Element {
  const [params] = useChoice();
  const [one, other] = [params.get("one"), params.get("other")];
  return (
    <>
      {one && other ? (
        <Pair one={one} other={other} />
      ) : (
        <>
          <Heading title="Two actors over time" />
          <Fields />
          {one || other ? <PartnersOf actor={one ?? other ?? ""} /> : <ActiveTies />}
        </>
      )}
    </>
  );
}

function Pair({ one, other }: { one: string; other: string }): JSX.Element {
  const [params] = useChoice();
  const question = { one, other, direct: params.get("direct") === "true", by: params.get("by") };
  const asked = useAnswer<History>("tie", question);
  const names = asked.answer ? [asked.answer.one.name, asked.answer.other.name] : [];
  const title = useMemo(() => (names.length > 0 ? names.join(" – ") : "Two actors over time"), [names.join(" – ")]);
  return (
    <>
      <Heading title={title} />
      <Fields />
      {asked.error ? (
        <p>
          Find the two by a part of their names in the fields above, or in the{" "}
          <Link href="/list/actors">list of actors</Link>.
        </p>
      ) : null}
      <Answered asked={asked}>
        {(history) => (
          <>
            <HowOftenWrong claims={history.history.flatMap((episode) => episode.claims)} />
            <TieHistory history={history} />
          </>
        )}
      </Answered>
    </>
  );
}

/** The two actors, how long the periods are, and whether their people and organs count. */
function Fields(): JSX.Element {
  const [params, change] = useChoice();
  const choose = (name: string) => (id: string | null) =>
    change({ [name]: id, since: null, until: null, open: null, shown: null }, { replace: false });
  return (
    <form class="filters" aria-label="Which two" onSubmit={(event) => event.preventDefault()}>
      <ActorField label="One" value={params.get("one")} onChoose={choose("one")} />
      <ActorField label="The other" value={params.get("other")} onChoose={choose("other")} />
      <label>
        <span>Periods</span>
        <select value={params.get("by") ?? ""} onChange={(event) => change({ by: event.currentTarget.value || null })}>
          <option value="">as fits</option>
          {UNITS.map((unit) => <option value={unit}>by {unit}</option>)}
        </select>
      </label>
      <label class="check" title="Otherwise what their people, wings and organs do counts as theirs">
        <input
          type="checkbox"
          checked={params.get("direct") === "true"}
          onChange={(event) => change({ direct: event.currentTarget.checked ? "true" : null })}
        />{" "}
        <span>only what they do themselves</span>
      </label>
    </form>
  );
}
