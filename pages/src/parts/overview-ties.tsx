/** The busiest ties and the latest turns go in, a table and a list that lead to their histories come out. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, to } from "../address";
import type { Outline, Overview, TieRecord, Turn } from "../records";
import { SIGNS, count, days, score } from "../words";
import { Nothing, Score, TieLink } from "./basics";
import { type Column, Table } from "./figure";
import { keyOfTurn, turnWhen } from "./tie-open";

const WIDE = 72;
const TALL = 12;

export function ActiveTies({ ties, period }: { ties: readonly Outline[]; period: Overview["active_in"] }): JSX.Element {
  return (
    <section class="as-blocks" aria-labelledby="active-title">
      <h2 id="active-title">
        Who deals most with whom{period.last ? `, ${days(period.first, period.last)}` : ""}
      </h2>
      {ties.length === 0 ? (
        <Nothing>No report tells of two known actors and what happened between them.</Nothing>
      ) : (
        <>
          <Table rows={ties} columns={columnsOf(ties)} caption="Ties with most events" />
          <p class="note">
            Counted are the events of the last year before the newest article. <Link href={to.list("ties")}>All ties</Link>
          </p>
        </>
      )}
    </section>
  );
}

function columnsOf(ties: readonly Outline[]): Column<Outline>[] {
  const most = Math.max(...ties.map((tie) => Math.max(tie.cooperation, tie.conflict)), 1);
  return [
    { name: "Between", cell: (tie) => <TieLink one={tie.one} other={tie.other} /> },
    { name: "Events", cell: (tie) => tie.events, number: true },
    { name: "Conflict, cooperation", cell: (tie) => <Balance tie={tie} most={most} /> },
    { name: "Score", cell: (tie) => <Score value={tie.score} />, number: true },
  ];
}

/** Conflict to the left, cooperation to the right, with their numbers. */
function Balance({ tie, most }: { tie: TieRecord; most: number }): JSX.Element {
  const half = WIDE / 2;
  const [left, right] = [(tie.conflict / most) * half, (tie.cooperation / most) * half];
  return (
    <span class="balance" title={`${tie.conflict} of conflict, ${tie.cooperation} of cooperation`}>
      <span>{SIGNS.cold} {tie.conflict}</span>
      <svg width={WIDE} height={TALL} aria-hidden="true">
        <rect class="cold" x={half - left} y="2" width={left} height={TALL - 4} />
        <rect class="warm" x={half} y="2" width={right} height={TALL - 4} />
        <line x1={half} x2={half} y1="0" y2={TALL} />
      </svg>
      <span>{tie.cooperation} {SIGNS.warm}</span>
    </span>
  );
}

export function Turns({ turns }: { turns: Overview["turns"] }): JSX.Element {
  return (
    <section aria-labelledby="turns-title">
      <h2 id="turns-title">Where it turned last</h2>
      {turns.length === 0 ? (
        <Nothing>
          Among the ties with most events, no report tells of a warming or cooling, and no score shows a clear change.
        </Nothing>
      ) : (
        <ul class="turned">
          {turns.map(({ tie, turn }) => (
            <li key={`${tie.id} ${keyOfTurn(turn)}`}>
              <Link href={address("/tie", { one: tie.one.id, other: tie.other.id, open: keyOfTurn(turn) })}>
                {tie.one.name} – {tie.other.name}: <TurnName turn={turn} />
                {` ${turnWhen(turn)}`}
              </Link>{" "}
              <small>{basisOf(turn)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TurnName({ turn }: { turn: Turn }): JSX.Element {
  const warmth = turn.direction === "warming" ? "warm" : "cold";
  return (
    <span class={`score ${warmth}`}>
      <span aria-hidden="true">{SIGNS[warmth]}</span> {turn.direction}
    </span>
  );
}

function basisOf(turn: Turn): string {
  if (turn.claims.length > 0) return `according to ${count(turn.claims.length, "report")}`;
  if (turn.before === null || turn.after === null) return "";
  return `mean score from ${score(turn.before)} to ${score(turn.after)}`;
}
