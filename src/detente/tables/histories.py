"""The history of a tie goes in, its pages come out."""

from itertools import groupby
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.history import Episode, History, disputed
from detente.model import ListedClaim
from detente.tables.blocks import (
    console,
    print_claim,
    print_evidence,
    print_heading,
    print_headline,
    table,
)
from detente.tables.wording import (
    bar,
    clean,
    count,
    date_range,
    modal,
    names,
    said_by,
    score_words,
    when_of,
)

_TURNING: Final = frozenset({"warming", "cooling"})


def print_history(history: History) -> None:
    """Print the history of two actors: figures, turning points, events, relations, disputes."""
    out = console()
    tie = history.tie
    out.print(
        Text(f"{clean(history.one.actor.name)} – {clean(history.other.actor.name)}", style="bold")
    )
    out.print(
        f"{count(len(history.episodes), 'event')}: {tie.cooperation} of cooperation, "
        f"{tie.conflict} of conflict; mean score {score_words(tie.score)} (PLOVER, -9.3 to +7.6)"
    )
    _print_periods(out, history)
    _print_turns(out, history)
    print_heading(out, "What happened")
    for episode in history.episodes:
        _print_episode(out, episode)
    if not history.episodes:
        out.print("  No event between the two is told.")
    standing = [claim for claim in history.relations if claim.type not in _TURNING]
    if standing:
        print_heading(out, "How they are said to stand")
        for claim in standing:
            print_claim(out, claim)
    disputes = disputed(history.episodes)
    if disputes:
        print_heading(out, "What reports tell differently")
        for episode in disputes:
            print_dispute(out, episode)


def _print_periods(out: Console, history: History) -> None:
    if not history.periods:
        return
    print_heading(out, "By year")
    rows = table("Year", "Events", "Score", "", "Documents")
    for period in history.periods:
        rows.add_row(
            str(period.year),
            str(period.events),
            score_words(period.score),
            bar(period.score),
            str(history.coverage.get(period.year, 0)),
        )
    out.print(Padding(rows, (0, 0, 0, 2)))
    out.print(Text("  Documents are those published in the year, on anything.", style="dim"))


def _print_turns(out: Console, history: History) -> None:
    reported = [claim for claim in history.relations if claim.type in _TURNING]
    if not history.turns and not reported:
        return
    print_heading(out, "Turning points")
    for turn in history.turns:
        before, after = score_words(turn.before), score_words(turn.after)
        out.print(f"  {turn.year}  {turn.direction}: {before} to {after}")
    for claim in reported:
        print_claim(out, claim)


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
