/** An actor comes in, to be taken apart or to be merged with another. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { address, to, useChoice } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Page, Part } from "../records";
import { count } from "../words";
import { ActorField } from "./actor-field";
import { Actor, Answered, Nothing } from "./basics";
import { LastDecision } from "./review-bar";
import type { Desk } from "./review-desk";

type Parts = { actor: ActorRecord; items: Part[] };

/** Choose an actor, then the parts of it that are somebody else. */
export function SplitActor({ desk, canWrite }: { desk: Desk; canWrite: boolean }): JSX.Element {
  const [params, change] = useChoice();
  const actor = params.get("parts");
  return (
    <article class="doubt">
      <h2>What an actor was put together from</h2>
      <ActorField label="Actor" value={actor} onChoose={(id) => change({ parts: id, part: id ? null : "parts" })} />
      {canWrite ? <LastDecision desk={desk} undo={() => void desk.undo()} /> : null}
      {actor ? <PartsOf key={`${actor} ${desk.version}`} actor={actor} desk={desk} canWrite={canWrite} /> : null}
    </article>
  );
}

function PartsOf({ actor, desk, canWrite }: { actor: string; desk: Desk; canWrite: boolean }): JSX.Element {
  const asked = useAnswer<Parts>("review/parts", { actor });
  return <Answered asked={asked}>{(parts) => <Choose parts={parts} desk={desk} canWrite={canWrite} />}</Answered>;
}

function Choose({ parts: { actor, items }, desk, canWrite }: { parts: Parts; desk: Desk; canWrite: boolean }): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const names = [...new Map(items.map((item) => [item.name, items.filter((other) => other.name === item.name)]))];
  const meant = meantBy(names, chosen);
  const choose = (ids: readonly string[], isOn: boolean): void =>
    setChosen(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(isOn ? ids : [])]));
  const split = (): void => {
    if (!desk.isReady()) return;
    void desk.decide({ action: "split", ids: [actor.id], parts: meant }, `${count(chosen.size, "part")} split off ${actor.name}`);
  };
  const confirm = (): void => {
    if (desk.isReady()) void desk.decide({ action: "confirm", ids: [actor.id] }, `all parts found to be ${actor.name}`);
  };
  return (
    <>
      <p>
        <Actor actor={actor} /> was put together from {count(items.length, "part")}, each what one article says of it, under{" "}
        {count(names.length, "name")}. Choose those that are somebody else. A name that is chosen as a whole is split off in
        articles that come later, too.
      </p>
      {canWrite ? (
        <div class="acts">
          <button type="button" disabled={chosen.size === 0 || chosen.size === items.length} onClick={split}>
            Split off what is chosen ({chosen.size})
          </button>
          <button type="button" onClick={confirm}>
            All are the same
          </button>
          <Link href={address("/review", { merge: actor.id })}>Merge with another actor</Link>
        </div>
      ) : null}
      {names.map(([name, parts]) => (
        <NameGroup key={name} name={name} parts={parts} chosen={chosen} choose={choose} />
      ))}
    </>
  );
}

/** Return what is chosen as the interface takes it: whole names by name, the rest one by one. */
function meantBy(names: readonly [string, Part[]][], chosen: ReadonlySet<string>): string[] {
  return names.flatMap(([name, parts]) => {
    const picked = parts.filter((part) => chosen.has(part.id));
    return picked.length === parts.length ? [name] : picked.map((part) => part.id);
  });
}

function NameGroup({
  name,
  parts,
  chosen,
  choose,
}: {
  name: string;
  parts: readonly Part[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], isOn: boolean) => void;
}): JSX.Element {
  const ids = parts.map((part) => part.id);
  const isAll = ids.every((id) => chosen.has(id));
  return (
    <details class="name-group" open={parts.some((part) => part.score < 1)}>
      <summary>
        “{name}” <small>in {count(parts.length, "article")}</small>
      </summary>
      <label class="check">
        <input type="checkbox" checked={isAll} onChange={() => choose(ids, !isAll)} /> All of this name
      </label>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(part.id)}
                onChange={(event) => choose([part.id], event.currentTarget.checked)}
              />{" "}
              {part.reason} <small>({part.score.toFixed(2)})</small>
            </label>{" "}
            <Link href={to.article(part.document)}>{part.title ?? "its article"}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Choose two actors that are the same; the first keeps its name. */
export function MergeActors({ desk, canWrite }: { desk: Desk; canWrite: boolean }): JSX.Element {
  const [params, change] = useChoice();
  const [one, other] = [params.get("merge"), params.get("with")];
  const [done, setDone] = useState<string | null>(null);
  const merge = async (first: string, second: string): Promise<void> => {
    if (!desk.isReady()) return;
    const kept = await desk.decide({ action: "merge", ids: [first, second] }, "actors merged");
    if (kept.state !== "kept") return;
    setDone(first);
    change({ with: null });
  };
  return (
    <article class="doubt">
      <h2>Two actors that are the same</h2>
      <div class="filters">
        <ActorField
          label="This one, whose name stays"
          value={one}
          onChoose={(id) => change({ merge: id, part: id ? null : "merge" })}
        />
        <ActorField label="is the same as" value={other} onChoose={(id) => change({ with: id })} />
        {one && other ? (
          <button type="button" class="quiet" onClick={() => change({ merge: other, with: one })}>
            The other way round
          </button>
        ) : null}
      </div>
      {canWrite ? <LastDecision desk={desk} undo={() => void desk.undo().then(() => setDone(null))} /> : null}
      {done ? (
        <p>
          Both are one now: <Link href={to.actor(done)}>the page of the actor</Link>.
        </p>
      ) : null}
      {one ? <SideBySide key={desk.version} ids={other ? [one, other] : [one]} /> : null}
      {canWrite && one && other && one !== other && !done ? (
        <div class="acts">
          <button type="button" onClick={() => void merge(one, other)}>
            They are the same: merge
          </button>
        </div>
      ) : null}
    </article>
  );
}

function SideBySide({ ids }: { ids: readonly string[] }): JSX.Element {
  return (
    <div class="side-by-side">
      {ids.map((id) => (
        <ActorCard key={id} id={id} />
      ))}
    </div>
  );
}

function ActorCard({ id }: { id: string }): JSX.Element {
  const asked = useAnswer<Page<ActorRecord>>("actors", { actor: id, limit: 1 });
  return (
    <article class="report">
      <Answered asked={asked}>
        {({ items: [actor] }) =>
          actor ? (
            <>
              <h3>
                <Actor actor={actor} />
              </h3>
              <p>
                {actor.kind}
                {actor.country ? `, ${actor.country}` : null}
              </p>
              {actor.aliases.length > 0 ? <p>Also called {actor.aliases.join(", ")}</p> : null}
              <p>
                {count(actor.claims, "claim")} in {count(actor.documents, "article")}
              </p>
              <Link href={address("/review", { parts: actor.id })}>What it was put together from</Link>
            </>
          ) : (
            <Nothing>There is no such actor now.</Nothing>
          )
        }
      </Answered>
    </article>
  );
}
