/** The history of two actors as a page: its turning points first, then charts, then every event with its sentences. */

import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Link } from "wouter-preact";

import { to, useChoice } from "../address";
import type { Episode, Gap, History, Picture, Standing } from "../records";
import { count, days, modal, score } from "../words";
import { Nothing, Score } from "./basics";
import { type Column, Figure } from "./figure";
import { SpansChart } from "./spans";
import { Disagreements } from "./tie-disagree";
import { EventsChart } from "./tie-events";
import { EventList, STEP } from "./tie-list";
import { PERIOD, claimsOf, keyOfStanding, openedIn, standingLabel, standingWhen } from "./tie-open";
import { OutletsChart, outletName } from "./tie-outlets";
import { TiePanel } from "./tie-panel";
import { PERIODS, ScoreChart, gapLabel } from "./tie-score";
import { Turns } from "./tie-turns";
import { type Known, beginOf, borderOf, endOf, inWords, mainStretch, touches, wholeStretch } from "./time";

export function TieHistory({ history }: { history: History }): JSX.Element {
  const [params, change] = useChoice();
  const period = periodOf(params);
  const open = params.get("open");
  const opened = open === null ? null : openedIn(history, open, period);
  const known = useMemo(
    () => ({ claims: claimsOf(history), episodes: new Map(history.history.map((episode) => [episode.id, episode])) }),
    [history],
  );
  const onOpen = (key: string): void => change({ open: key }, { replace: false });
  useEffect(() => {
    // The part that the address names is there only now.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [history.id]);
  return (
    <div class={opened ? "beside with-panel" : "beside"}>
      <div class="beside-main">
        <Figures history={history} />
        <Turns history={history} open={open} onOpen={onOpen} />
        <Ways history={history} />
        <Charts history={history} period={period} open={open} onOpen={onOpen} />
        <Disagreements episodes={history.history} claims={known.claims} onOpen={onOpen} />
        <Outlets history={history} open={open} onOpen={onOpen} />
        <Events history={history} period={period} />
      </div>
      {opened && open ? (
        <TiePanel history={history} opened={opened} open={open} known={known} onClose={() => change({ open: null })} />
      ) : null}
    </div>
  );
}

function periodOf(params: URLSearchParams): Known | null {
  const [first, last] = [borderOf(params.get("since"), "first"), borderOf(params.get("until"), "last")];
  if (first === null && last === null) return null;
  return { first: first ?? "0001-01-01", last: last ?? "9999-12-31" };
}

function Figures({ history }: { history: History }): JSX.Element {
  const scored = history.cooperation + history.conflict;
  return (
    <p class="figures">
      Reports tell of {count(history.events, "event")} between them; {scored.toLocaleString("en")} of these are told as
      having happened: {history.cooperation} of cooperation, {history.conflict} of conflict. Their mean score is{" "}
      <Score value={history.score} />{" "}
      <span class="note">(PLOVER: from −9.3, assault, to +7.6, retreat)</span>.
    </p>
  );
}

/** The sections of the page, so that none has to be scrolled for. */
function Ways({ history }: { history: History }): JSX.Element {
  const disputed = history.history.filter((episode) => episode.disagreements.length > 0).length;
  const ways: [string, string, boolean][] = [
    ["score", "Score over time", history.series.length > 0],
    ["events", "Events by date", history.history.length > 0],
    ["standing", `Standing relations (${history.standing.length})`, history.standing.length > 0],
    ["disagree", `What reports disagree on (${disputed})`, disputed > 0],
    ["outlets", `Outlets (${history.by_outlet.length})`, history.by_outlet.length > 0],
    ["list", `All events (${history.events})`, history.events > 0],
  ];
  return (
    <nav class="ways" aria-label="On this page">
      {ways.map(([id, name, isThere]) => (isThere ? <a href={`#${id}`}>{name}</a> : null))}
    </nav>
  );
}

type Shown = { history: History; period: Known | null; open: string | null; onOpen: (key: string) => void };

function Charts({ history, period, open, onOpen }: Shown): JSX.Element | null {
  const [params, change] = useChoice();
  const isWhole = params.get("whole") === "true";
  const marks = useMemo(() => [...history.history, ...history.series], [history]);
  const must = useMemo(() => [...history.turning_points, ...history.standing], [history]);
  const stretch = useMemo(
    () => (isWhole ? wholeStretch([...marks, ...must]) : mainStretch(marks, must)),
    [marks, must, isWhole],
  );
  const onPeriod = (chosen: Known): void =>
    change({ since: chosen.first, until: chosen.last, open: PERIOD, shown: null }, { replace: false });
  if (stretch === null) return <Nothing>Nothing that is told of the two has a date.</Nothing>;
  const aside = history.history.filter((episode) => isAside(episode, stretch)).length;
  return (
    <>
      <div class="period-line">
        {period ? (
          <p>
            Chosen: <strong>{inWords(period.first, period.last)}</strong>{" "}
            <button type="button" onClick={() => change({ since: null, until: null, shown: null, ...closed(open) })}>
              Whole time
            </button>
          </p>
        ) : (
          <p class="note">Click a period, or drag over several, to see its events alone.</p>
        )}
        {aside > 0 || isWhole ? (
          <button type="button" class="quiet" aria-pressed={isWhole} onClick={() => change({ whole: isWhole ? null : "true" })}>
            {isWhole ? "Only the time of which most is told" : `${count(aside, "event")} far before or after: show as well`}
          </button>
        ) : null}
      </div>
      {history.series.length > 0 ? (
        <Figure
          name="score"
          title={`Score by ${history.unit}`}
          rows={history.series}
          columns={PERIODS}
          note={<Gaps gaps={history.gaps} />}
        >
          <ScoreChart
            series={history.series}
            unit={history.unit}
            stretch={stretch}
            turns={history.turning_points}
            gaps={history.gaps}
            chosen={period}
            open={open}
            onPeriod={onPeriod}
            onTurn={onOpen}
          />
        </Figure>
      ) : null}
      <Figure
        name="events"
        title={period ? `Events by date, ${inWords(period.first, period.last)}` : "Events by date"}
        rows={history.history}
        columns={EVENTS}
        note="A triangle is an event of one day, a bar one whose date is as vague as the bar is long; a pointed end goes on. Hollow: planned, possible or denied."
      >
        <EventsChart
          episodes={history.history}
          stretch={period ? within(period, stretch) : stretch}
          open={open}
          onOpen={onOpen}
        />
      </Figure>
      {history.standing.length > 0 ? (
        <Figure
          name="standing"
          title="Standing relations"
          rows={history.standing}
          columns={standingColumns(history)}
          note="The bar is the time for which reports give a relation. Before and after it, nobody says."
        >
          <SpansChart
            label="Standing relations by time"
            rows={history.standing.map((standing) => ({
              key: keyOfStanding(standing),
              words: standingLabel(standing, history.one.name, history.other.name),
              detail: `${standingWhen(standing)}; ${count(standing.claims.length, "report")}`,
              ...standing,
            }))}
            stretch={stretch}
            open={open}
            onOpen={onOpen}
          />
        </Figure>
      ) : null}
    </>
  );
}

function closed(open: string | null): { open?: null } {
  return open === PERIOD ? { open: null } : {};
}

function isAside(episode: Episode, [from, to]: [number, number]): boolean {
  if (episode.first === null && episode.last === null) return false;
  return (
    (episode.last !== null && endOf(episode.last) <= from) || (episode.first !== null && beginOf(episode.first) >= to)
  );
}

function within(period: Known, [from, to]: [number, number]): [number, number] {
  return [
    period.first === "0001-01-01" ? from : beginOf(period.first),
    period.last === "9999-12-31" ? to : endOf(period.last),
  ];
}

const EVENTS: readonly Column<Episode>[] = [
  { name: "When", cell: (episode) => days(episode.first, episode.last, episode.precision) },
  {
    name: "What",
    cell: (episode) => <Link href={to.event(episode.id)}>{modal(episode.type, episode.modality)}</Link>,
  },
  { name: "Score", cell: (episode) => <Score value={episode.score} />, number: true },
  { name: "Sentence", cell: (episode) => episode.sentence },
  { name: "Reports", cell: (episode) => episode.claims.length, number: true },
];

function standingColumns(history: History): readonly Column<Standing>[] {
  return [
    { name: "Relation", cell: (standing) => standingLabel(standing, history.one.name, history.other.name) },
    { name: "When", cell: (standing) => standingWhen(standing) },
    { name: "Reports", cell: (standing) => standing.claims.length, number: true },
  ];
}

function Gaps({ gaps }: { gaps: readonly Gap[] }): JSX.Element | null {
  if (gaps.length === 0) return null;
  return (
    <details class="gaps">
      <summary>{count(gaps.length, "time")} in which nothing is told of the two</summary>
      <ul>{gaps.map((gap) => <li key={gap.first}>{gapLabel(gap)}.</li>)}</ul>
    </details>
  );
}

function Outlets({ history, open, onOpen }: Omit<Shown, "period">): JSX.Element | null {
  const pictures = history.by_outlet;
  if (pictures.length === 0) return null;
  const only = pictures[0];
  return (
    <Figure
      name="outlets"
      title="The picture each outlet gives"
      rows={pictures}
      columns={OUTLETS}
      note={
        pictures.length === 1 && only
          ? `All of it is told by one: ${outletName(only)}. There is no other picture to hold against it.`
          : "The mean score of the events that an outlet tells in words of its own."
      }
    >
      <OutletsChart pictures={pictures} open={open} onOpen={onOpen} />
    </Figure>
  );
}

const OUTLETS: readonly Column<Picture>[] = [
  { name: "Outlet", cell: (picture) => outletName(picture) },
  { name: "Mean score", cell: (picture) => score(picture.score), number: true },
  { name: "Events", cell: (picture) => picture.events, number: true },
  { name: "Reports", cell: (picture) => picture.reports, number: true },
];

/** The same as a list, with filters and files; it has only what the two have a part in themselves. */
function AsList({ history, period, number }: { history: History; period: Known | null; number: number }): JSX.Element {
  const between = { actor: history.one.id, with: history.other.id, since: period?.first, until: period?.last };
  const isTheirs = history.history.every((episode) => episode.via.length === 0);
  return (
    <p class="note">
      To filter and to take away as CSV:{" "}
      <Link href={to.list("events", between)}>
        {isTheirs ? `all ${count(number, "event")} as a list` : "as a list, the events that the two have a part in themselves"}
      </Link>
      , and <Link href={to.list("claims", between)}>their claims</Link>.
    </p>
  );
}

function Events({ history, period }: { history: History; period: Known | null }): JSX.Element {
  const [params, change] = useChoice();
  const chosen = period ? history.history.filter((episode) => touches(episode, period)) : history.history;
  const undated = history.history.filter((episode) => episode.first === null && episode.last === null).length;
  const shown = Number(params.get("shown")) || STEP;
  return (
    <section id="list" aria-labelledby="list-title">
      <h2 id="list-title">
        {period ? `What may have happened ${inWords(period.first, period.last)}` : "What happened, by what reports say"}
      </h2>
      <p class="note">
        {count(chosen.length, "event")}, the earliest first.{" "}
        {undated === 0 ? null : period ? `${count(undated, "event")} without a date are left out.` : `${count(undated, "event")} without a date come last.`}
      </p>
      <AsList history={history} period={period} number={chosen.length} />
      <EventList episodes={chosen} shown={shown} onMore={() => change({ shown: String(shown + STEP) })} />
    </section>
  );
}
