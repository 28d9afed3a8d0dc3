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
  const about = asked !== null && Object.hasOwn(KINDS, asked) ? asked : null;
  const queue = useDoubts(about);
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
      <OneByOne queue={queue} desk={desk} canWrite={canWrite} />
    </>
  );
}

function OneByOne({ queue, desk, canWrite }: { queue: Queue; desk: Desk; canWrite: boolean }): JSX.Element {
  const [params, change] = useChoice();
  const [isHelp, help] = useHelp();
  const wanted = params.get("item");
  const at = wanted === null ? 0 : queue.items.findIndex((item) => item.key === wanted);
  const item = queue.items[at];
  const hasMoved = useRef(false);
  const show = (next: Item | undefined): void => {
    hasMoved.current = true;
    change({ item: next?.key ?? null });
  };
  useEffect(() => {
    if (wanted === null && item) change({ item: item.key });
    if (wanted !== null && !item && !queue.waiting && !queue.isSought) queue.seek();
  }, [wanted, item?.key, queue.waiting]);

  const undo = (): void => {
    void desk.undo().then((entry) => {
      if (entry?.state !== "undone" || entry.about === null) return;
      queue.restore(entry.about);
      hasMoved.current = true;
      change({ item: entry.about });
    });
  };
  const others: Act[] = [
    { key: "j", name: "Next", run: () => show(queue.items[Math.min(at + 1, queue.items.length - 1)]) },
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
        <None queue={queue} isWanted={wanted !== null} />
      )}
    </>
  );
}

/** Whether what was to be judged is there no more, so that there is no coming back to it. */
function isGone(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}

function None({ queue, isWanted }: { queue: Queue; isWanted: boolean }): JSX.Element | null {
  if (queue.error) return null;
  if (queue.waiting || (isWanted && !queue.isSought)) return <p class="waiting" role="status">Looking for doubts…</p>;
  if (isWanted && queue.items.length > 0) {
    return (
      <Nothing>
        This doubt is not near the head of the queue: it was judged, or it is gone.{" "}
        <Link href={address("/review")}>The first that is left</Link>
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
  return <JudgeEvent event={item.what} judging={judging} />;
}
