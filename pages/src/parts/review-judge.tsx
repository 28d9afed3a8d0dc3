/** A claim, an event or a name in doubt comes in; it is shown with the buttons and keys that decide on it. */

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

import { address, useGo } from "../address";
import { useAnswer } from "../api";
import type { ActorRecord, Claim, Decision, Part, ShownEvent, ToldEvent, Wish } from "../records";
import { count, typeName } from "../words";
import { type Act, ActBar, useKeys } from "./review-acts";
import { Depends, InContext, ReadAs } from "./review-claim";
import { CorrectForm } from "./review-correct";
import type { Desk } from "./review-desk";
import { EventHead, MergeForm, Reports } from "./review-event";
import { TwoNames } from "./review-identity";

/** Sends a decision; `waits` where it may well be refused. Returns whether it went. */
export type Decide = (decision: Decision, said: string, waits?: "waits") => Promise<boolean>;

export type Judging = {
  desk: Desk;
  decide: Decide;
  canWrite: boolean;
  /** What else there is to do: to the next one, and so on. */
  others: readonly Act[];
};

const DIGITS = 9;

/** Judge a claim: right, not said, or to be corrected. */
export function JudgeClaim({ claim, judging, isOpen = false }: { claim: Claim; judging: Judging; isOpen?: boolean }): JSX.Element {
  const { desk, decide } = judging;
  const [isCorrecting, setCorrecting] = useState(isOpen && judging.canWrite);
  const name = `${typeName(claim.type)} claim`;
  const acts: Act[] = [
    {
      key: "y",
      name: "Right",
      hint: "The article says so",
      run: () => void decide({ action: "confirm", ids: [claim.id] }, `${name} found right`),
    },
    {
      key: "n",
      name: "Not said",
      hint: "The article does not say so: set the claim aside",
      run: () => void decide({ action: "reject", ids: [claim.id] }, `${name} set aside`),
    },
    {
      key: "c",
      name: "Correct…",
      hint: "It says something else",
      run: () => setCorrecting(true),
    },
  ];
  return (
    <Judged acts={acts} judging={judging}>
      {isCorrecting ? (
        <CorrectForm claim={claim} onSend={(wish) => corrected(claim, wish, desk, decide)} onClose={() => setCorrecting(false)} />
      ) : null}
      <InContext claim={claim} />
      <ReadAs claim={claim} />
      <Depends claim={claim} />
    </Judged>
  );
}

/** The claims that deny an event, which are no part of it. */
function useDenials(event: ToldEvent): readonly Claim[] {
  const own = new Set(event.claims.map((claim) => claim.id));
  const isDenied = event.disagreements.some((item) => item.versions.some((version) => version.claims.some((id) => !own.has(id))));
  const asked = useAnswer<ShownEvent>(isDenied ? `events/${event.id}` : null);
  return asked.answer?.denials ?? [];
}

async function corrected(claim: Claim, wish: Wish, desk: Desk, decide: Decide): Promise<boolean> {
  if (!desk.isReady()) return false;
  return decide({ action: "correct", ids: [claim.id], claim: wish }, `${typeName(claim.type)} claim corrected`, "waits");
}

/** Judge an event: whether its reports tell of one, or, where one voice alone tells of it, whether they say so. */
export function JudgeEvent({
  event,
  judging,
  isOneVoice = false,
}: {
  event: ToldEvent;
  judging: Judging;
  isOneVoice?: boolean;
}): JSX.Element {
  const { desk, decide } = judging;
  const denials = useDenials(event);
  const only = event.claims.length === 1 ? event.claims[0] : undefined;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(only ? [only.id] : []));
  const [form, setForm] = useState<"correct" | "merge" | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const isSameness = only === undefined && !isOneVoice;
  const reports = [...event.claims, ...denials];
  const picked = reports.filter((claim) => chosen.has(claim.id));
  const [one] = picked;
  const toggle = (id: string): void => {
    setWanted(null);
    setChosen(toggled(chosen, id));
  };
  const withOne = (work: (claim: Claim) => void) => (): void => {
    if (one && picked.length === 1) work(one);
    else setWanted("Choose the one report that is meant first: its box, or its number on the keyboard.");
  };
  const split = (): void => {
    const parts = event.claims.map((claim) => claim.id).filter((id) => chosen.has(id));
    if (parts.length === 0 || parts.length === event.claims.length || parts.length < picked.length) {
      setWanted("Choose the reports that tell of another event first, no denials; at least one must stay.");
      return;
    }
    void decide({ action: "split", ids: [event.id], parts }, `different events, ${count(parts.length, "report")} split off`, "waits");
  };
  const acts: Act[] = [
    {
      key: "y",
      name: isSameness ? "One event" : "Right",
      hint: isSameness ? "All these reports tell of one event" : "The reports say so",
      run: () =>
        void decide(
          { action: "confirm", ids: [event.id] },
          isSameness ? `one event, ${typeName(event.type)}` : `${typeName(event.type)} event found right`,
        ),
    },
    {
      key: "n",
      name: "Not said",
      hint: "The chosen report does not say so: set its claim aside",
      run: withOne((claim) => void decide({ action: "reject", ids: [claim.id] }, `${typeName(claim.type)} claim set aside`)),
    },
    {
      key: "c",
      name: "Correct…",
      hint: "The chosen report says something else",
      run: withOne(() => setForm("correct")),
    },
    ...(only ? [] : [{ key: "s", name: "Different events", hint: "The chosen reports tell of another event", run: split }]),
    {
      key: "m",
      name: "Merge…",
      hint: "It is the same as another event",
      run: () => setForm("merge"),
    },
  ];
  const digits = reports.slice(0, DIGITS).map((claim, index) => ({ key: `${index + 1}`, name: "", run: () => toggle(claim.id) }));
  const close = (): void => setForm(null);
  const merge = async (other: string): Promise<boolean> =>
    desk.isReady() && decide({ action: "merge", ids: [event.id, other] }, "events merged", "waits");
  return (
    <Judged acts={acts} silent={digits} judging={judging}>
      {wanted ? <p class="wanted" role="alert">{wanted}</p> : null}
      {form === "correct" && one ? (
        <CorrectForm key={one.id} claim={one} onSend={(wish) => corrected(one, wish, desk, decide)} onClose={close} />
      ) : null}
      {form === "merge" ? <MergeForm event={event} onSend={merge} onClose={close} /> : null}
      <EventHead event={event} />
      <Reports event={event} claims={event.claims} chosen={chosen} choose={toggle} />
      {denials.length > 0 ? (
        <>
          <h3>Reports that deny it</h3>
          <Reports event={event} claims={denials} from={event.claims.length} chosen={chosen} choose={toggle} />
        </>
      ) : null}
    </Judged>
  );
}

/** Judge whether a name stands for an actor. */
export function JudgeName({
  actor,
  name,
  parts,
  judging,
}: {
  actor: ActorRecord;
  name: string;
  parts: readonly Part[];
  judging: Judging;
}): JSX.Element {
  const { decide } = judging;
  const go = useGo();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(parts.map((part) => part.id)));
  // By name it holds for articles that come later too; but the actor's own name cannot leave it.
  const isWhole = chosen.size === parts.length && name !== actor.name;
  const meant = isWhole ? [name] : parts.filter((part) => chosen.has(part.id)).map((part) => part.id);
  const toggle = (id: string): void => setChosen(toggled(chosen, id));
  const acts: Act[] = [
    {
      key: "y",
      name: "The same",
      hint: `“${name}” is ${actor.name}`,
      run: () => void decide({ action: "confirm", ids: [actor.id], parts: meant }, `“${name}” found to be ${actor.name}`),
    },
    {
      key: "s",
      name: "Split off",
      hint: `“${name}” is somebody else`,
      run: () => void decide({ action: "split", ids: [actor.id], parts: meant }, `“${name}” split off ${actor.name}`, "waits"),
    },
    {
      key: "m",
      name: "Merge…",
      hint: `${actor.name} is the same as another actor`,
      run: () => go(address("/review", { merge: actor.id })),
    },
  ];
  const digits = parts.slice(0, DIGITS).map((part, index) => ({ key: `${index + 1}`, name: "", run: () => toggle(part.id) }));
  return (
    <Judged acts={acts} silent={digits} judging={judging}>
      <p class="note">
        {isWhole
          ? `What is decided holds for all articles that say “${name}”, also those that come later.`
          : `What is decided holds for ${count(meant.length, "chosen article")} alone.`}
      </p>
      <TwoNames actor={actor} name={name} parts={parts} chosen={chosen} choose={toggle} />
    </Judged>
  );
}

function Judged({
  acts,
  silent = [],
  judging,
  children,
}: {
  acts: readonly Act[];
  silent?: readonly Act[];
  judging: Judging;
  children: ComponentChildren;
}): JSX.Element {
  const { desk, canWrite, others } = judging;
  const ready = acts.map((act) => ({ ...act, run: () => (isForm(act) || desk.isReady() ? act.run() : undefined) }));
  useKeys([...(canWrite ? [...ready, ...silent] : []), ...others], desk.hasKeys);
  return (
    <>
      <div class="act-bar">
        {canWrite ? <ActBar label="Decide" acts={ready} hasKeys={desk.hasKeys} /> : null}
        <ActBar label="Without deciding" acts={others} hasKeys={desk.hasKeys} />
      </div>
      {children}
    </>
  );
}

function isForm(act: Act): boolean {
  return act.name.endsWith("…");
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(chosen);
  if (!after.delete(id)) after.add(id);
  return after;
}
