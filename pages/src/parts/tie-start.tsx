/** Where to begin when two actors are not chosen yet: the busiest ties, or the partners of the one that is chosen. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { address } from "../address";
import { useAnswer } from "../api";
import type { Balance, Overview, TieRecord } from "../records";
import { count } from "../words";
import { Answered, Nothing, Score, TieLink } from "./basics";
import { type Column, Table } from "./figure";

const SHOWN = 25;

const COLUMNS: readonly Column<TieRecord>[] = [
  { name: "Tie", cell: (tie) => <TieLink one={tie.one} other={tie.other} /> },
  { name: "Events", cell: (tie) => tie.events, number: true },
  { name: "Mean score", cell: (tie) => <Score value={tie.score} />, number: true },
  { name: "Told for", cell: (tie) => yearsOf(tie) },
];

/** The ties with most events of late. */
export function ActiveTies(): JSX.Element {
  const asked = useAnswer<Overview>("overview");
  return (
    <>
      <p>Choose two actors above, or begin with one of the ties of which most is told:</p>
      <Answered asked={asked}>
        {({ active }) =>
          active.length === 0 ? (
            <Nothing>The store holds no ties yet.</Nothing>
          ) : (
            <Table rows={active.slice(0, SHOWN)} columns={COLUMNS} caption="Ties of which most is told" />
          )
        }
      </Answered>
    </>
  );
}

/** Those with whom one actor has to do; `actor` is an identifier or a name. */
export function PartnersOf({ actor }: { actor: string }): JSX.Element {
  const asked = useAnswer<Balance>("balance", { actor });
  return (
    <Answered asked={asked}>
      {(balance) => (
        <>
          <p>Choose the other one above, or one of those with whom {balance.one.name} has to do:</p>
          <Partners balance={balance} />
        </>
      )}
    </Answered>
  );
}

function Partners({ balance }: { balance: Balance }): JSX.Element {
  const others = balance.with.filter((partner) => partner.events > 0);
  if (others.length === 0) return <Nothing>No report tells of anybody with whom it had to do.</Nothing>;
  return (
    <ul class="partners">
      {others.slice(0, SHOWN).map((partner) => (
        <li key={partner.other.id}>
          <Link href={address("/tie", { one: balance.one.id, other: partner.other.id })}>{partner.other.name}</Link>{" "}
          <small>{count(partner.events, "event")}</small> <Score value={partner.score} />
        </li>
      ))}
    </ul>
  );
}

function yearsOf(tie: { first: string | null; last: string | null }): string {
  const years = [tie.first, tie.last].map((day) => day?.slice(0, 4) ?? "…");
  return tie.first === null && tie.last === null ? "no date" : [...new Set(years)].join(" – ");
}

