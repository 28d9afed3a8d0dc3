/** A claim or event that another page links to comes in, to be judged by itself. */

import type { JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import { useAnswer } from "../api";
import type { Claim, ShownEvent } from "../records";
import { Answered, Nothing } from "./basics";
import { Help, LastDecision, useHelp } from "./review-bar";
import type { Desk } from "./review-desk";
import { type Decide, JudgeClaim, JudgeEvent, type Judging } from "./review-judge";

/** Return how a thing is judged by itself: each decision is waited for. */
function useJudging(desk: Desk, canWrite: boolean): { judging: Judging; isHelp: boolean; undo: () => void } {
  const [isHelp, help] = useHelp();
  const undo = (): void => void desk.undo();
  const decide: Decide = async (decision, said) =>
    desk.isReady() && (await desk.decide(decision, said)).state === "kept";
  return { judging: { desk, decide, canWrite, others: [help] }, isHelp, undo };
}

export function OneClaim({ id, desk, canWrite }: { id: string; desk: Desk; canWrite: boolean }): JSX.Element {
  const { judging, isHelp, undo } = useJudging(desk, canWrite);
  const asked = useAnswer<Claim>(`claims/${encodeURIComponent(id)}`);
  return (
    <article class="doubt">
      <h2>A claim</h2>
      {canWrite ? <LastDecision desk={desk} undo={undo} /> : null}
      {isHelp ? <Help desk={desk} /> : null}
      <Answered asked={asked}>
        {(claim) => (
          <>
            {claim.set_aside_by ? <SetAside judgement={claim.set_aside_by} judging={judging} /> : null}
            <p>
              <Link href={to.article(claim.document.id, claim.id)}>Back to its article</Link>
            </p>
            <JudgeClaim
              claim={claim}
              judging={claim.set_aside_by ? { ...judging, canWrite: false } : judging}
              isOpen={!claim.set_aside_by}
            />
          </>
        )}
      </Answered>
    </article>
  );
}

function SetAside({ judgement, judging }: { judgement: string; judging: Judging }): JSX.Element {
  const undo = (): void => void judging.decide({ action: "undo", ids: [judgement] }, "what set the claim aside is undone");
  return (
    <p class="wanted">
      This claim does not count any more: somebody rejected or corrected it.{" "}
      {judging.canWrite ? (
        <button type="button" onClick={undo}>
          Undo that
        </button>
      ) : null}
    </p>
  );
}

export function OneEvent({ id, desk, canWrite }: { id: string; desk: Desk; canWrite: boolean }): JSX.Element {
  const { judging, isHelp, undo } = useJudging(desk, canWrite);
  const asked = useAnswer<ShownEvent>(`events/${encodeURIComponent(id)}`);
  const isGone = asked.error !== null && desk.version > 0;
  return (
    <article class="doubt">
      <h2>An event</h2>
      {canWrite ? <LastDecision desk={desk} undo={undo} /> : null}
      {isHelp ? <Help desk={desk} /> : null}
      {isGone ? (
        <Nothing>
          After what was decided there is no event of this name: what is left of it goes by another.{" "}
          <Link href={to.list("events")}>All events</Link>
        </Nothing>
      ) : (
        <Answered asked={asked}>{(event) => <JudgeEvent event={event} judging={judging} />}</Answered>
      )}
    </article>
  );
}
