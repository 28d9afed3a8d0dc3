/** The choice of a period: what happened and what was read over time, with a brush, two fields and presets. */

import "../style/brush.css";

import type { JSX } from "preact";
import { useCallback } from "preact/hooks";

import { type Question, useAnswer } from "../api";
import { useChoice } from "../address";
import type { Activity } from "../records";
import { count } from "../words";
import { Trouble } from "./basics";
import { DateFields, Presets, Views } from "./brush-fields";
import { Histogram, PLACE_KEPT } from "./brush-histogram";
import { Figure } from "./figure";
import { type Period, type Span, inWords, periodChosen, within } from "./period";
import { inWords as rangeInWords } from "./time";

type Bar = Activity["periods"][number];

/** Return the period of the address, and a function that changes it and times what follows. */
export function usePeriod(): [Period, (period: Period) => void] {
  const [params, change] = useChoice();
  const choose = useCallback(
    (period: Period) => {
      periodChosen();
      change({ since: period.since, until: period.until });
    },
    [change],
  );
  return [{ since: params.get("since"), until: params.get("until") }, choose];
}

/** Show how many events and articles each period has, and let one choose; the address keeps the choice.

`question` are the other filters of the page, so that what is counted is what is shown.
The parameter "span" keeps which years the chart shows; without it they are those of most events. */
export function PeriodBrush({ question = {} }: { question?: Question }): JSX.Element {
  const [params, change] = useChoice();
  const [period, choose] = usePeriod();
  const shown = spanOf(params.get("span"));
  const all = useAnswer<Activity>("activity", question);
  const part = useAnswer<Activity>(shown && "activity", { ...question, since: shown?.first, until: shown?.last });
  const error = all.error ?? part.error;
  const usual = all.answer ? usualOf(all.answer) : null;
  const show = (span: Span | null): void => change({ span: span && `${span.first}~${span.last}` });
  const pick = (span: Span): void => choose({ since: span.first, until: span.last });
  const span = shown ?? usual;
  const activity = shown ? part.answer : all.answer;
  return (
    <section class="period" aria-label="Period">
      <div class="period-fields">
        <DateFields period={period} choose={choose} />
        {usual ? <Presets period={period} usual={usual} choose={choose} /> : null}
      </div>
      {error ? <Trouble error={error} /> : null}
      {activity && span ? (
        <Figure
          name="when"
          title={`Events and articles, ${rangeInWords(span.first, span.last)}`}
          rows={bars(activity, span).filter((bar) => bar.events > 0 || bar.documents > 0)}
          columns={COLUMNS}
          note={<Note activity={all.answer} usual={usual} />}
        >
          <Views period={period} span={span} usual={usual} show={show} />
          <Histogram bars={bars(activity, span)} by={activity.by} span={span} chosen={period} choose={pick} />
        </Figure>
      ) : error ? null : (
        <Waiting known={all.answer !== null} />
      )}
      <p class="unseen" role="status">
        Shown: {inWords(period)}
      </p>
    </section>
  );
}

const COLUMNS = [
  { name: "Period", cell: (bar: Bar) => rangeInWords(bar.first, bar.last) },
  { name: "Events", cell: (bar: Bar) => bar.events, number: true },
  { name: "Articles", cell: (bar: Bar) => bar.documents, number: true },
];

function Waiting({ known }: { known: boolean }): JSX.Element {
  return (
    <p class="waiting period-waiting" style={{ minHeight: PLACE_KEPT }} role="status">
      {known ? "No event has a date that fits here." : "Asking the store…"}
    </p>
  );
}

function Note({ activity, usual }: { activity: Activity | null; usual: Span | null }): JSX.Element | null {
  if (activity === null || usual === null) return null;
  const outside = activity.periods
    .filter((bar) => bar.last < usual.first || bar.first > usual.last)
    .reduce((sum, bar) => sum + bar.events, 0);
  return (
    <>
      Bars are events by the day they are told to have happened, the line is articles by the day they were published:
      where only the line is high, more was read, not more happened.{" "}
      {outside > 0 ? `${count(outside, "event")} before or after ${rangeInWords(usual.first, usual.last)}: type a year to reach them. ` : ""}
      {activity.undated > 0 ? `${count(activity.undated, "event")} without a date, or within more than a year, have no bar.` : ""}
    </>
  );
}

function bars(activity: Activity, span: Span): Bar[] {
  return activity.periods.filter((bar) => bar.last >= span.first && bar.first <= span.last);
}

function usualOf(activity: Activity): Span | null {
  if (activity.usual) return activity.usual;
  const [first, last] = [activity.periods[0], activity.periods.at(-1)];
  return first && last ? { first: first.first, last: last.last } : null;
}

function spanOf(text: string | null): Span | null {
  const [since = null, until = null] = text?.split("~") ?? [];
  const span = within({ since, until }, { first: "", last: "" });
  return span.first && span.last ? span : null;
}
