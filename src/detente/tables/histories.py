"""The history of a tie goes in, its pages come out."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.history import Balance, Episode, History, disputed
from detente.model import ListedClaim
from detente.relate import Standing, Turn, day_of
from detente.tables.blocks import (
    console,
    print_evidence,
    print_heading,
    print_headline,
    print_row,
)
from detente.tables.figures import period_words, print_partners, print_periods, print_pictures
from detente.tables.wording import (
    clean,
    count,
    date_range,
    days,
    modal,
    names,
    said_by,
    score_words,
    when_of,
    when_of_turn,
)

_PARTNERS: Final = 50
_FIRM: Final = 3  # events without which a period is not called the coldest or warmest


def print_history(history: History) -> None:
    """Print the history of two actors: figures, turning points, events, relations, disputes."""
    out = console()
    tie = history.tie
    ours, theirs = clean(history.one.actor.name), clean(history.other.actor.name)
    out.print(Text(f"{ours} – {theirs}", style="bold"))
    _print_totals(out, len(history.episodes), (tie.cooperation, tie.conflict), tie.score)
    _print_in_words(out, history)
    print_periods(
        out,
        history.series,
        history.published,
        unit=history.unit,
        events=tie.cooperation + tie.conflict,
    )
    print_pictures(out, history.pictures)
    if history.turns:
        print_heading(out, "Turning points")
        events = {episode.listed.event.id: episode for episode in history.episodes}
        for turn in history.turns:
            _print_turn(out, turn, events)
    _print_gaps(out, history)
    print_heading(out, "What happened")
    for episode in history.episodes:
        _print_episode(out, episode)
    if not history.episodes:
        out.print("  No event between the two is told.")
    if history.standings:
        print_heading(out, "How they are said to stand")
        for standing in history.standings:
            _print_standing(out, standing, (ours, theirs))
    disputes = disputed(history.episodes)
    if disputes:
        print_heading(out, "What reports tell differently")
        for episode in disputes:
            print_dispute(out, episode)


def print_balance(balance: Balance) -> None:
    """Print how an actor stands with everybody else."""
    out = console()
    out.print(Text(clean(balance.one.actor.name), style="bold"))
    sums = (balance.cooperation, balance.conflict)
    _print_totals(out, balance.events, sums, balance.score)
    print_periods(out, balance.series, balance.published, unit=balance.unit, events=sum(sums))
    print_pictures(out, balance.pictures)
    print_partners(out, balance.partners, most=_PARTNERS)


def _print_totals(out: Console, events: int, sums: tuple[int, int], score: float | None) -> None:
    cooperation, conflict = sums
    out.print(
        f"{count(events, 'event')}: {cooperation:,} of cooperation, {conflict:,} of conflict; "
        f"mean score {score_words(score)} (PLOVER)"
    )


def _print_in_words(out: Console, history: History) -> None:
    firm = [period for period in history.series if period.events >= _FIRM]
    words = []
    if len(firm) > 1:
        coldest, *_, warmest = sorted(firm, key=lambda period: period.score)
        words += [f"coldest in {period_words(coldest)} ({score_words(coldest.score)})"]
        words += [f"warmest in {period_words(warmest)} ({score_words(warmest.score)})"]
    if history.turns:
        turn = history.turns[-1]
        words.append(f"last turn {turn.direction}, {when_of_turn(turn)}")
    if words:
        sentence = "; ".join(words)
        out.print(Text(f"{sentence[0].upper()}{sentence[1:]}."))


def _print_turn(out: Console, turn: Turn, events: Mapping[str, Episode]) -> None:
    """Print a turn, the events at which its score turned, and the reports of it."""
    print_row(out, when_of_turn(turn), Text.assemble((turn.direction, "bold"), _measure(turn)))
    before = [events[event_id] for event_id in turn.before_ids if event_id in events]
    after = [events[event_id] for event_id in turn.after_ids if event_id in events]
    for word, found, place in (("last before", before, -1), ("first after", after, 0)):
        if found and turn.before is not None:
            _print_mark(out, word, sorted(found, key=_day_and_id)[place])
    if turn.before is None:
        for episode in after:
            _print_mark(out, "dated by", episode)
    for claim in turn.claims:
        print_evidence(out, claim)


def _measure(turn: Turn) -> str:
    if turn.before is None:
        return ""
    before, after = score_words(turn.before), score_words(turn.after)
    sides = f"{count(len(turn.before_ids), 'event')} before, {len(turn.after_ids):,} after"
    return f"  {before} to {after} ({sides})"


def _print_mark(out: Console, word: str, episode: Episode) -> None:
    event = episode.listed.event
    kind = modal(str(event.type), str(event.modality))
    line = f"{word}: {date_range(event.when)} {kind} {event.id}"
    out.print(Padding(Text(line), (0, 0, 0, 4)))


def _day_and_id(episode: Episode) -> tuple[date, str]:
    event = episode.listed.event
    return day_of(event.when) or date.max, event.id


def _print_gaps(out: Console, history: History) -> None:
    if not history.gaps:
        return
    print_heading(out, "Quiet periods")
    ours, theirs = clean(history.one.actor.name), clean(history.other.actor.name)
    quiet = [gap for gap in history.gaps if gap.is_quiet]
    for gap in quiet:
        documents = (
            f"{gap.ones:,} documents on {ours}, {gap.others:,} on {theirs}, {gap.both:,} on both"
        )
        print_row(out, days(gap.first, gap.last), Text(documents))
    unread = len(history.gaps) - len(quiet)
    if unread:
        stretches = "1 stretch" if unread == 1 else f"{unread:,} stretches"
        note = f"  In {stretches} without events too little was read to call them quiet."
        out.print(Text(note, style="dim"))


def _print_standing(out: Console, standing: Standing, sides: tuple[str, str]) -> None:
    if standing.initiator is None:
        who = (", ".join(sides), "")
    else:
        who = sides if standing.initiator == "one" else (sides[1], sides[0])
    told = f"  {count(len(standing.claims), 'report')}"
    kind = modal(str(standing.type), str(standing.modality))
    print_headline(out, days(standing.first, standing.last), kind, who, then=told)
    for claim in standing.claims:
        print_evidence(out, claim)


def _print_episode(out: Console, episode: Episode) -> None:
    listed = episode.listed
    event = listed.event
    place = f", {clean(event.place.name)}" if event.place else ""
    print_headline(
        out,
        _when_of_episode(episode),
        modal(str(event.type), str(event.modality)),
        (names(listed.initiators), names(listed.recipients) if listed.recipients else ""),
        then=f"{place}  {event.id}",
    )
    for _, claims in groupby(episode.claims, key=lambda claim: (claim.document.id, claim.sentence)):
        print_evidence(out, *claims)


def _when_of_episode(episode: Episode) -> str:
    if episode.listed.event.when is None and episode.claims:
        return when_of(episode.claims[0])
    return date_range(episode.listed.event.when)


def print_dispute(out: Console, episode: Episode) -> None:
    """Print what reports of one event say differently, and who says which."""
    by_id = {claim.id: claim for claim in (*episode.claims, *episode.denials)}
    event = episode.listed.event
    out.print(f"  {date_range(event.when)}  {event.type}  {event.id}")
    for disagreement in event.disagreements:
        out.print(f"    {disagreement.about}:")
        for version in disagreement.versions:
            tellers = {
                _teller(by_id[claim_id]) for claim_id in version.claim_ids if claim_id in by_id
            }
            corrected = " (told later)" if version.value == disagreement.corrected_to else ""
            words = clean(episode.listed.told(version))
            out.print(Text(f"      {words}{corrected}: {'; '.join(sorted(tellers))}"))


def _teller(claim: ListedClaim) -> str:
    outlet = clean(claim.document.outlet or claim.document.path or claim.document.id)
    return f"{said_by(claim)}, in {outlet}" if claim.attribution else outlet
