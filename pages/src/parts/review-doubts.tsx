/** The queue of doubts comes out one by one; after a decision the next is there at once. */

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Link } from "wouter-preact";

import { ProblemError } from "../api";
import { address, useChoice } from "../address";
import { Nothing, Trouble } from "./basics";
import { Help, LastDecision, useHelp } from "./review-bar";
import type { Act } from "./review-acts";
import type { Desk } from "./review-desk";
import { type Decide, JudgeClaim, JudgeEvent, JudgeName, type Judging } from "./review-judge";
import { type Doubts as Queue, type Item, nameInDoubt, useDoubts } from "./review-queue";

const KINDS: Readonly<Record<Item["about"], { name: string; title: string }>> = {
  claim: { name: "Claims", title: "Was this sentence read rightly?" },
  disagreement: { name: "Disagreements", title: "Do these reports tell of one event?" },
  accusation: { name: "Accusations", title: "One outlet alone tells of this: does it say so?" },
  identity: { name: "Names", title: "Do these two names mean the same?" },
};

export function Doubts({ desk, canWrite }: { desk: Desk; canWrite: boolean }): JSX.Element {
  const [params] = useChoice();
  const asked = params.get("about");
  const about = asked !== null && Object.hasOwn(KINDS, asked) ? (asked as About) : null;
  return (
    <>
      <nav class="tabs" aria-label="Kinds of doubt">
        <Link href={address("/review")} aria-current={about === null ? "true" : undefined}>
          All
        </Link>
        {Object.entries(KINDS).map(([kind, { name }]) => (
          <Link key={kind} href={address("/review", { about: kind })} aria-current={about === kind ? "true" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {/* A queue of its own for each kind, so that no doubt of the kind before is left in it, nor in the address. */}
      <OneByOne key={about} about={about} desk={desk} canWrite={canWrite} />
    </>
  );
}

type About = Item["about"] | null;

function OneByOne({ about, desk, canWrite }: { about: About; desk: Desk; canWrite: boolean }): JSX.Element {
  const [params, change] = useChoice();
  const queue = useDoubts(about);
  const [isHelp, help] = useHelp();
  const wanted = params.get("item");
  const at = wanted === null ? 0 : queue.items.findIndex((item) => item.key === wanted);
  const item = queue.items[at];
  const hasMoved = useRef(false);
  const isGoingOn = useRef(false);
  const show = (next: Item | undefined): void => {
    hasMoved.current = true;
    isGoingOn.current = false;
    change({ item: next?.key ?? null });
  };
  useEffect(() => {
    if (wanted === null && item) change({ item: item.key });
    if (wanted !== null && !item && !queue.waiting && !queue.isSought) queue.seek();
    if (item) queue.lookAhead(at);
    if (isGoingOn.current && queue.items[at + 1]) show(queue.items[at + 1]);
  }, [wanted, item?.key, queue.waiting, queue.items.length]);

  const undo = (): void => {
    void desk.undo().then((entry) => {
      if (entry?.state !== "undone" || entry.about === null || !isOf(about, entry.about)) return;
      queue.restore(entry.about);
      hasMoved.current = true;
      change({ item: entry.about });
    });
  };
  const goOn = (): void => {
    const next = queue.items[at + 1];
    if (next) show(next);
    // Whoever is faster than the server goes on when it has answered.
    else isGoingOn.current = queue.waiting;
  };
  const others: Act[] = [
    { key: "j", name: "Next", run: goOn },
    { key: "k", name: "Before", run: () => show(queue.items[Math.max(at - 1, 0)]) },
    help,
  ];
  const decide: Decide = async (decision, said, waits) => {
    if (!item || !desk.isReady()) return false;
    const next = queue.items[at + 1] ?? queue.items[at - 1];
    const leave = (): void => {
      queue.drop(item.key);
      show(next);
    };
    if (!waits) leave();
    const kept = await desk.decide(decision, said, item.key);
    if (waits && kept.state === "kept") leave();
    if (!waits && kept.state === "failed" && !isGone(kept.error)) {
      queue.restore(item.key);
      show(item);
    }
    return kept.state === "kept";
  };
  return (
    <>
      {canWrite ? <LastDecision desk={desk} undo={undo} /> : null}
      {isHelp ? <Help desk={desk} /> : null}
      {queue.error ? <Trouble error={queue.error} /> : null}
      {item ? (
        <Shown
          key={item.key}
          item={item}
          at={at}
          queue={queue}
          judging={{ desk, decide, canWrite, others }}
          hasMoved={hasMoved.current}
        />
      ) : (
        <None queue={queue} about={about} isWanted={wanted !== null} />
      )}
    </>
  );
}

/** Whether a doubt, by its name in the address, is of a kind. */
function isOf(about: About, key: string): boolean {
  return about === null || key.startsWith(`${about}.`);
}

/** Whether what was to be judged is there no more, so that there is no coming back to it. */
function isGone(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}

function None({ queue, about, isWanted }: { queue: Queue; about: About; isWanted: boolean }): JSX.Element | null {
  if (queue.error) return null;
  if (queue.waiting || (isWanted && !queue.isSought)) return <p class="waiting" role="status">Looking for doubts…</p>;
  if (isWanted && queue.items.length > 0) {
    return (
      <Nothing>
        This doubt is not near the head of the queue: it was judged, or it is gone.{" "}
        <Link href={address("/review", { about })}>The first that is left</Link>
      </Nothing>
    );
  }
  return <Nothing>Nothing of this kind is doubtful any more.</Nothing>;
}

function Shown({
  item,
  at,
  queue,
  judging,
  hasMoved,
}: {
  item: Item;
  at: number;
  queue: Queue;
  judging: Judging;
  hasMoved: boolean;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever went on from another doubt goes on here; whoever has only just come is left alone.
    if (hasMoved) heading.current?.focus();
  }, []);
  return (
    <article class="doubt" aria-labelledby="doubt-title">
      <h2 id="doubt-title" ref={heading} tabIndex={-1}>
        {KINDS[item.about].title}
      </h2>
      <p class="reasons">
        {item.reasons.join("; ")}{" "}
        <small>
          {at + 1} of {(queue.items.length + queue.more).toLocaleString("en")}
        </small>
      </p>
      <Judge item={item} judging={judging} />
    </article>
  );
}

function Judge({ item, judging }: { item: Item; judging: Judging }): JSX.Element {
  if (item.about === "claim") return <JudgeClaim claim={item.what} judging={judging} />;
  if (item.about === "identity") {
    const name = nameInDoubt(item);
    const parts = item.what.parts.filter((part) => part.name === name);
    return <JudgeName actor={item.what} name={name} parts={parts} judging={judging} />;
  }
  return <JudgeEvent event={item.what} judging={judging} isOneVoice={item.about === "accusation"} />;
}
