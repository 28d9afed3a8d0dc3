/** With whom an actor has to do: how much, how warm, over the years, and where it turned. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address, useChoice } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Balance, Partner } from "../records";
import { SCALE, count, score, warmth } from "../words";
import { Actor, Answered, Nothing, Score } from "./basics";
import { Table, type Column } from "./figure";
import { keyOfTurn, turnName, turnWhen } from "./tie-open";

const STEP = 50;
const HIGH = 22;
const BAR = 4;
const TURNS = 3;

export function ActorTies({ actor }: { actor: ActorRecord }): JSX.Element {
  const [params, change] = useChoice();
  const asked = useAnswer<Balance>("balance", { actor: actor.id });
  const shown = STEP * Math.max(1, Number(params.get("pages")) || 1);
  return (
    <section>
      <h2>Ties</h2>
      <Answered asked={asked}>
        {(balance) => (
          <>
            <p class="note">What its people and organs do counts as its own. The small bars are the mean scores of the years.</p>
            <PartnerTable balance={balance} shown={shown} />
            {balance.with.length > shown ? (
              <button type="button" onClick={() => change({ pages: String(shown / STEP + 1) })}>
                Show {Math.min(STEP, balance.with.length - shown)} more of {balance.with.length - shown}
              </button>
            ) : null}
          </>
        )}
      </Answered>
    </section>
  );
}

/** Those with whom most is told of an actor. */
export function PartnerTable({ balance, shown }: { balance: Balance; shown: number }): JSX.Element {
  if (balance.with.length === 0) return <Nothing>No report tells of anybody with whom it had to do.</Nothing>;
  return <Table rows={balance.with.slice(0, shown)} columns={columns(balance)} caption={`Ties of ${balance.one.name}`} />;
}

function columns(balance: Balance): readonly Column<Partner>[] {
  const years = balance.with.slice(0, STEP).flatMap((partner) => partner.periods.map((period) => period.year));
  const span: [number, number] = usual(years);
  const way = (partner: Partner, open?: string): string =>
    address("/tie", { one: balance.one.id, other: partner.other.id, open: open ?? null });
  return [
    { name: "With", cell: (partner) => <Actor actor={partner.other} /> },
    { name: "Events", cell: (partner) => <Link href={way(partner)}>{count(partner.events, "event")}</Link>, number: true },
    { name: "Mean score", cell: (partner) => <Score value={partner.score} />, number: true },
    { name: `${span[0]} – ${span[1]}`, cell: (partner) => <Spark partner={partner} span={span} /> },
    {
      name: "Turning points",
      cell: (partner) => (
        <ul class="plain">
          {partner.turning_points.slice(-TURNS).map((turn) => (
            <li key={keyOfTurn(turn)}>
              <Link href={way(partner, keyOfTurn(turn))}>
                {turnName(turn)} {turnWhen(turn)}
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

/** Return the years in which most lies, no more than a small chart can show. */
function usual(years: readonly number[]): [number, number] {
  const ordered = [...years].sort((one, other) => one - other);
  const last = ordered[Math.floor(ordered.length * 0.98)] ?? new Date().getUTCFullYear();
  return [Math.max(last - 19, ordered[Math.floor(ordered.length * 0.02)] ?? last - 9), last];
}

function Spark({ partner, span: [from, to] }: { partner: Partner; span: [number, number] }): JSX.Element {
  const periods = partner.periods.filter((period) => period.year >= from && period.year <= to);
  if (periods.length === 0) return <small>no dates in these years</small>;
  const words = periods.map((period) => `${period.year}: ${score(period.score)} (${count(period.events, "event")})`).join(", ");
  return (
    <svg class="spark" width={(to - from + 1) * (BAR + 1)} height={HIGH} role="img" aria-label={words}>
      <title>{words}</title>
      <line class="axis" x1={0} x2="100%" y1={HIGH / 2} y2={HIGH / 2} />
      {periods.map((period) => {
        const tall = Math.max(1, (Math.abs(period.score) / SCALE) * (HIGH / 2));
        const y = period.score > 0 ? HIGH / 2 - tall : HIGH / 2;
        return <rect class={warmth(period.score)} x={(period.year - from) * (BAR + 1)} y={y} width={BAR} height={tall} />;
      })}
    </svg>
  );
}
