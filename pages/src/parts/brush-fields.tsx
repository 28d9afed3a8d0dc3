/** The ways to a period that need no pointer: two fields, steps, presets, and what the chart shows. */

import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import { type Period, type Span, firstDay, inWords, lastDay, monthsUntil, shifted, within, written } from "./period";

const FORM = "A day, a month or a year, as 2019-03-27, 27 March 2019, 2019-03 or 2019.";

/** Two fields for the ends of the period; what is no date is said and not asked for. */
export function DateFields({ period, choose }: { period: Period; choose: (period: Period) => void }): JSX.Element {
  const id = useId();
  const [trouble, setTrouble] = useState<string | null>(null);
  useLayoutEffect(() => setTrouble(null), [period.since, period.until]);
  const set = (end: keyof Period) => (text: string | null) => {
    const changed = { ...period, [end]: text };
    const found = troubleWith(changed);
    setTrouble(found);
    if (found === null) choose(changed);
    return found === null;
  };
  return (
    <div class="period-dates">
      <DateField label="Since" hint="2019 or 2019-03" value={period.since} set={set("since")} describedBy={id} />
      <DateField label="Until" hint="2019-03-27" value={period.until} set={set("until")} describedBy={id} />
      <p class="period-trouble" id={id} role="alert">
        {trouble}
      </p>
    </div>
  );
}

function DateField({
  label,
  hint,
  value,
  set,
  describedBy,
}: {
  label: string;
  hint: string;
  value: string | null;
  set: (text: string | null) => boolean;
  describedBy: string;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  useLayoutEffect(() => {
    // Another value from elsewhere, as the brush, takes the place of what was typed.
    if (field.current) field.current.value = value ?? "";
    setWrong(false);
  }, [value]);
  return (
    <label>
      <span>{label}</span>
      <input
        ref={field}
        placeholder={hint}
        title={FORM}
        autocomplete="off"
        maxLength={20}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={(event) => setWrong(!set(written(event.currentTarget.value.trim()) || null))}
      />
    </label>
  );
}

function troubleWith({ since, until }: Period): string | null {
  const [first, last] = [firstDay(since), lastDay(until)];
  if ((since !== null && first === null) || (until !== null && last === null)) return FORM;
  return first !== null && last !== null && first > last ? "It begins after its end." : null;
}

/** Buttons for the periods that are asked for most, and for a step to either side. */
export function Presets({
  period,
  usual,
  choose,
}: {
  period: Period;
  usual: Span;
  choose: (period: Period) => void;
}): JSX.Element {
  const whole = period.since === null && period.until === null;
  const step = (direction: -1 | 1): void => pick(shifted(within(period, usual), direction));
  const pick = (span: Span): void => choose({ since: span.first, until: span.last });
  const preset = (name: string, months: number): JSX.Element => {
    const span = monthsUntil(usual.last, months);
    const chosen = period.since === span.first && period.until === span.last;
    return (
      <button
        type="button"
        aria-pressed={chosen}
        title={`${inWords({ since: span.first, until: span.last })}: up to where most of what was read ends`}
        onClick={() => pick(span)}
      >
        {name}
      </button>
    );
  };
  return (
    <div class="period-presets" role="group" aria-label="Usual periods">
      <button type="button" disabled={whole} onClick={() => step(-1)} title="As long a period, just before">
        ◀ Earlier
      </button>
      <button type="button" disabled={whole} onClick={() => step(1)} title="As long a period, just after">
        Later ▶
      </button>
      {preset("Last month", 1)}
      {preset("Last year", 12)}
      {preset("Last 5 years", 60)}
      <button
        type="button"
        aria-pressed={whole}
        title="All events, those without a date too"
        onClick={() => choose({ since: null, until: null })}
      >
        Whole time
      </button>
    </div>
  );
}

/** Buttons for the years that the chart shows: closer at the chosen period, wider, or as at first. */
export function Views({
  period,
  span,
  usual,
  show,
}: {
  period: Period;
  span: Span;
  usual: Span | null;
  show: (span: Span | null) => void;
}): JSX.Element {
  const chosen = within(period, span);
  const same = chosen.first === span.first && chosen.last === span.last;
  const first = usual !== null && span.first === usual.first && span.last === usual.last;
  const wider = { first: shifted(span, -1).first, last: shifted(span, 1).last };
  return (
    <div class="period-views" role="group" aria-label="Years in the chart">
      <button type="button" class="quiet" disabled={same} onClick={() => show(chosen)} title="The chart shows the chosen period alone">
        Closer
      </button>
      <button type="button" class="quiet" onClick={() => show(wider)} title="The chart shows three times as much">
        Wider
      </button>
      <button type="button" class="quiet" disabled={first} onClick={() => show(null)} title="The years of most events">
        Usual years
      </button>
    </div>
  );
}
