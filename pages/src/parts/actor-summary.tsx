/** What is told of an actor at a glance: its meetings, its roles, its score over time, and its busiest ties. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Link } from "wouter-preact";

import { address, to, useChoice, useGo } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Balance } from "../records";
import { count } from "../words";
import { Meetings } from "./actor-meetings";
import { Roles } from "./actor-roles";
import { PartnerTable } from "./actor-ties";
import { Answered, Score } from "./basics";
import { Figure } from "./figure";
import { PERIODS, ScoreChart } from "./tie-score";
import { type Known, mainStretch, wholeStretch } from "./time";

const TIES = 10;

export function ActorSummary({ actor }: { actor: ActorRecord }): JSX.Element {
  const asked = useAnswer<Balance>("balance", { actor: actor.id });
  return (
    <>
      <Meetings actor={actor} />
      <Answered asked={asked}>
        {(balance) => (
          <>
            <Scores balance={balance} />
            <Roles actor={balance.one} />
            <h2>Its busiest ties</h2>
            <PartnerTable balance={balance} shown={TIES} />
            {balance.with.length > TIES ? (
              <p>
                <Link href={address(to.actor(actor.id), { part: "ties" })}>All {count(balance.with.length, "tie")}</Link>
              </p>
            ) : null}
          </>
        )}
      </Answered>
    </>
  );
}

function Scores({ balance }: { balance: Balance }): JSX.Element {
  const [params, change] = useChoice();
  const go = useGo();
  const isWhole = params.get("whole") === "true";
  const stretch = useMemo(
    () => (isWhole ? wholeStretch(balance.series) : mainStretch(balance.series, [])),
    [balance.series, isWhole],
  );
  const onPeriod = ({ first, last }: Known): void =>
    go(address(to.actor(balance.one.id), { part: "events", since: first, until: last }));
  return (
    <>
      <p class="figures">
        {count(balance.events, "event")} with others: {balance.cooperation} of cooperation, {balance.conflict} of
        conflict. Their mean score is <Score value={balance.score} />{" "}
        <span class="note">(PLOVER: from −9.3, assault, to +7.6, retreat)</span>.
      </p>
      {stretch ? (
        <Figure
          name="score"
          title={`Score by ${balance.unit}`}
          rows={balance.series}
          columns={PERIODS}
          note={
            <>
              Choose a period to see its events.{" "}
              <button type="button" class="quiet" aria-pressed={isWhole} onClick={() => change({ whole: isWhole ? null : "true" })}>
                {isWhole ? "Only the time of which most is told" : "The whole time"}
              </button>
            </>
          }
        >
          <ScoreChart
            series={balance.series}
            unit={balance.unit}
            stretch={stretch}
            chosen={null}
            open={null}
            onPeriod={onPeriod}
          />
        </Figure>
      ) : null}
    </>
  );
}
