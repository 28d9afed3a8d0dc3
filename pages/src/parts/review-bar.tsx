/** Who decides and why, the keys, and what became of the last decision. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { hintOf } from "./basics";
import { type Act, useKeys } from "./review-acts";
import type { Desk, Kept } from "./review-desk";

const KEYS: readonly (readonly [string, string])[] = [
  ["y", "it is right: take it out of the queue, change nothing"],
  ["n", "the article does not say so: set the claim aside"],
  ["c", "correct the claim"],
  ["s", "split off: what is chosen is another event or actor"],
  ["m", "merge with another event or actor"],
  ["1 – 9", "choose a report, or not"],
  ["j, k", "the next, the one before, without deciding"],
  ["w", "say why: write into the field; Enter leaves it"],
  ["u", "undo the last decision"],
  ["?", "show or hide these keys"],
];

export function DeskBar({ desk }: { desk: Desk }): JSX.Element {
  const isUnknown = desk.by.trim() === "";
  useKeys([{ key: "w", name: "Why", run: () => desk.whyField.current?.focus() }], desk.hasKeys);
  return (
    <form class="desk-bar filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{isUnknown ? "Who are you? Decisions are kept under this name" : "Decisions are kept under the name"}</span>
        <input
          ref={desk.nameField}
          class={isUnknown ? "asked" : undefined}
          value={desk.by}
          maxLength={100}
          autocomplete="name"
          placeholder="your name"
          onInput={(event) => desk.setBy(event.currentTarget.value)}
          onKeyDown={leave}
        />
      </label>
      <label class="why">
        <span>
          Why, for the next decision (may stay empty){desk.hasKeys ? <kbd aria-hidden="true">w</kbd> : null}
        </span>
        <input
          ref={desk.whyField}
          value={desk.because}
          maxLength={2000}
          aria-keyshortcuts={desk.hasKeys ? "w" : undefined}
          onInput={(event) => desk.setBecause(event.currentTarget.value)}
          onKeyDown={leave}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={desk.hasKeys}
          onChange={(event) => desk.setHasKeys(event.currentTarget.checked)}
        />{" "}
        Single-letter keys
      </label>
    </form>
  );
}

/** Enter and Escape lead out of a field, so that keys decide again. */
function leave(event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** Say what became of the last decision, with a button to undo it. */
export function LastDecision({ desk, undo }: { desk: Desk; undo: () => void }): JSX.Element {
  const last = desk.log.at(-1);
  const failed = desk.log.filter((entry) => entry.error !== null).at(-1);
  const canUndo = desk.log.some(({ state }) => state === "sending" || state === "kept");
  useKeys([{ key: "u", name: "Undo", run: undo }], desk.hasKeys);
  return (
    <div class="last-decision">
      <p role="status">{last ? `${STATES[last.state]}: ${last.said}.` : null}</p>
      {canUndo ? (
        <button type="button" class="quiet" aria-keyshortcuts={desk.hasKeys ? "u" : undefined} onClick={undo}>
          Undo the last decision {desk.hasKeys ? <kbd aria-hidden="true">u</kbd> : null}
        </button>
      ) : null}
      {failed?.error && failed.number >= desk.log.length - 3 ? <Failed entry={failed} error={failed.error} /> : null}
    </div>
  );
}

const STATES: Readonly<Record<Kept["state"], string>> = {
  sending: "Being kept",
  kept: "Kept",
  failed: "Not kept",
  undoing: "Being undone",
  undone: "Undone",
};

function Failed({ entry, error }: { entry: Kept; error: Error }): JSX.Element {
  const hint = hintOf(error);
  return (
    <div class="trouble" role="alert">
      <p>
        {entry.state === "kept" ? "Not undone" : "Not kept"}: {entry.said}. {error.message}.
      </p>
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}

/** Return whether the keys are explained, and the act that shows or hides it. */
export function useHelp(): [boolean, Act] {
  const [isShown, setShown] = useState(false);
  return [isShown, { key: "?", name: isShown ? "Hide the keys" : "Keys", run: () => setShown(!isShown) }];
}

export function Help({ desk }: { desk: Desk }): JSX.Element {
  return (
    <section class="keys" aria-label="Keys">
      <dl>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="note">
        They work while no field is being written in.{" "}
        {desk.hasKeys ? "To turn them off, take away the tick at “Single-letter keys”." : "They are turned off now."} All
        decisions can be undone, now or later under “What was decided”.
      </p>
    </section>
  );
}
