/** What can be decided goes in, buttons with their keys come out; the keys work wherever nothing is typed. */

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export type Act = { key: string; name: string; hint?: string; run: () => void };

/** A row of buttons, each with the key that does the same. */
export function ActBar({ label, acts, hasKeys }: { label: string; acts: readonly Act[]; hasKeys: boolean }): JSX.Element {
  return (
    <div class="acts" role="group" aria-label={label}>
      {acts.map((act) => (
        <button
          type="button"
          key={act.key}
          title={act.hint}
          aria-keyshortcuts={hasKeys ? act.key : undefined}
          onClick={act.run}
        >
          {act.name} {hasKeys ? <kbd aria-hidden="true">{act.key}</kbd> : null}
        </button>
      ))}
    </div>
  );
}

/** Let single letters do what buttons do, unless somebody types or has turned them off. */
export function useKeys(acts: readonly Act[], isOn: boolean): void {
  const current = useRef(acts);
  current.current = acts;
  // Before anything is painted: no key is lost between a doubt and the next.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const act = current.current.find(({ key }) => key === event.key);
      if (!act) return;
      event.preventDefault();
      act.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
}
