/** All judgements come out, the latest first: who decided what, when, why, and if it holds; each can be undone. */

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Link } from "wouter-preact";

import { address, to, useChoice } from "../address";
import { addressOf, sendLines, useAnswer } from "../api";
import type { Claim, Judgement, ListedJudgement, Page } from "../records";
import { count, days, outletOf, typeName } from "../words";
import { Answered, Nothing, Trouble } from "./basics";
import { LastDecision } from "./review-bar";
import type { Desk } from "./review-desk";

const SIZE = 20;

export function History({ desk, canWrite }: { desk: Desk; canWrite: boolean }): JSX.Element {
  const [imported, setImported] = useState(0);
  return (
    <section>
      <h2>What was decided</h2>
      <p class="files">
        <a href={addressOf("judgements.jsonl")} download>
          Take all decisions away as a file
        </a>{" "}
        <small>for another store that has read the same articles</small>
      </p>
      {canWrite ? <Import onDone={() => setImported(imported + 1)} /> : null}
      {canWrite ? <LastDecision desk={desk} undo={() => void desk.undo()} /> : null}
      <Judgements key={`${desk.version} ${imported}`} desk={desk} canWrite={canWrite} />
    </section>
  );
}

function Import({ onDone }: { onDone: () => void }): JSX.Element {
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const take = async (event: JSX.TargetedEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    setError(null);
    setSaid("The decisions of the file are being kept…");
    try {
      const { new: number } = await sendLines<{ new: number }>("judgements.jsonl", await file.text());
      setSaid(`${file.name}: ${count(number, "decision")} that were not here yet.`);
      onDone();
    } catch (problem) {
      setSaid(null);
      setError(problem as Error);
    }
    field.value = "";
  };
  return (
    <div>
      <label class="import">
        Take over decisions from such a file:{" "}
        <input type="file" accept=".jsonl,.json,.ndjson" onChange={(event) => void take(event)} />
      </label>
      {said ? <p role="status">{said}</p> : null}
      {error ? <Trouble error={error} /> : null}
    </div>
  );
}

function Judgements({ desk, canWrite }: { desk: Desk; canWrite: boolean }): JSX.Element {
  const [params] = useChoice();
  const cursor = params.get("cursor");
  const asked = useAnswer<Page<ListedJudgement>>("judgements", { limit: SIZE, cursor });
  return (
    <Answered asked={asked}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Nothing>Nobody has decided anything yet.</Nothing>
        ) : (
          <>
            <ol class="judgements">
              {items.map((judgement) => (
                <li key={judgement.id} class={judgement.undone_by ? "undone" : undefined}>
                  <Line judgement={judgement} desk={desk} canWrite={canWrite} />
                </li>
              ))}
            </ol>
            <nav class="steps" aria-label="Pages of decisions">
              {cursor ? <Link href={address("/review", { part: "history" })}>The latest</Link> : null}
              {next ? <Link href={address("/review", { part: "history", cursor: next })}>Earlier ones</Link> : null}
            </nav>
          </>
        )
      }
    </Answered>
  );
}

function Line({ judgement, desk, canWrite }: { judgement: ListedJudgement; desk: Desk; canWrite: boolean }): JSX.Element {
  const undo = (): void => {
    if (desk.isReady()) void desk.decide({ action: "undo", ids: [judgement.id] }, `undone: ${saidOf(judgement)}`);
  };
  return (
    <>
      <p>
        <strong>{saidOf(judgement)}</strong>{" "}
        <small>
          {judgement.by}, {new Date(judgement.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}
        </small>
      </p>
      {judgement.because ? <p>Why: {judgement.because}</p> : null}
      <About judgement={judgement} />
      <p class="whence">
        {standing(judgement)}{" "}
        {canWrite && judgement.undone_by === null ? (
          <button type="button" class="quiet" aria-label={`Undo: ${saidOf(judgement)}`} onClick={undo}>
            Undo
          </button>
        ) : null}
      </p>
    </>
  );
}

function standing(judgement: ListedJudgement): string {
  if (judgement.undone_by !== null) return "Undone: it does not hold any more.";
  if (!judgement.applies) return "It holds, but the store no longer has what it is about.";
  return "It holds.";
}

const ACTIONS: Readonly<Record<string, (judgement: Judgement) => string>> = {
  "merge actors": ({ actors = [] }) => `Merged ${actors.map((actor) => actor.name).join(" and ")}`,
  "split actor": ({ actors = [], names = [], entity_ids: parts = [] }) =>
    `Split ${[...names.map((name) => `“${name}”`), ...(parts.length > 0 ? [count(parts.length, "part")] : [])].join(", ")} off ${actors[0]?.name ?? "an actor"}`,
  "reject claim": ({ claims = [] }) => `Set aside, as the article does not say so: ${typeOf(claims)} claim`,
  "correct claim": (judgement) => `Corrected: ${typeOf(judgement.claims ?? [])} claim – ${correctionOf(judgement)}`,
  "merge events": ({ claims = [] }) => `Merged ${count(claims.length, "event")}`,
  "split event": ({ claims = [] }) => `Different events: ${count(claims.length, "report")} split off (${typeOf(claims)})`,
  confirm: ({ actors = [], claims = [], event_ids: events = [] }) => {
    if (actors.length > 0) return `Found right: the names of ${actors.map((actor) => actor.name).join(", ")}`;
    return events.length > 0 ? `One event, found right: ${typeOf(claims)}` : `Found right: ${typeOf(claims)} claim`;
  },
  undo: () => "Undid an earlier decision",
};

function saidOf(judgement: Judgement): string {
  return ACTIONS[judgement.action]?.(judgement) ?? judgement.action;
}

function typeOf(claims: readonly { type: string }[]): string {
  return typeName(claims[0]?.type ?? "");
}

function correctionOf({ correction }: Judgement): string {
  if (!correction) return "";
  const names = (side: readonly { name: string }[]): string => side.map(({ name }) => name).join(", ") || "nobody";
  const parts: (string | null)[] = [
    correction.type && `it is ${typeName(correction.type)}`,
    correction.modality && `told as ${correction.modality}`,
    correction.when && `when: ${days(correction.when.first, correction.when.last, correction.when.precision)}`,
    correction.place && `where: ${correction.place.name}`,
    ...correction.unknown.map((name) => `${name}: not known`),
    correction.initiators && `who: ${names(correction.initiators)}`,
    correction.recipients && `to whom: ${names(correction.recipients)}`,
  ];
  return parts.filter(Boolean).join("; ");
}

/** The sentence of the first claim that a judgement is about. */
function About({ judgement }: { judgement: Judgement }): JSX.Element | null {
  const [first] = judgement.claims ?? [];
  const asked = useAnswer<Claim>(first ? `claims/${first.id}` : null);
  const claim = asked.answer;
  if (judgement.actors?.length) return <ActorLinks actors={judgement.actors} />;
  if (!first || !claim || claim.id !== first.id) return null;
  return (
    <Quoted>
      <Link href={address("/review", { claim: claim.id })}>{claim.sentence}</Link>{" "}
      <small>
        <bdi>{outletOf(claim.document)}</bdi>
      </small>
    </Quoted>
  );
}

function ActorLinks({ actors }: { actors: readonly { id: string; name: string }[] }): JSX.Element {
  return (
    <p>
      {actors.map((actor, index) => (
        <>
          {index > 0 ? ", " : ""}
          <Link href={to.actor(actor.id)}>{actor.name}</Link>
        </>
      ))}
    </p>
  );
}

function Quoted({ children }: { children: ComponentChildren }): JSX.Element {
  return <blockquote class="sentence">{children}</blockquote>;
}
