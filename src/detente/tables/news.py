"""What runs brought goes in, a page for the terminal comes out."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from detente.news import DisagreementNews, EventNews, News, TieNews
from detente.tables.blocks import console, table, two_lines
from detente.tables.wording import clean, count, date_range, modal, names, note_on, score_words


def print_news(news: News) -> None:
    """Print what is new, then what changed, then what is only repeated."""
    out = console()
    if not news.runs:
        console(error=True).print("nothing was read since then")
        return
    first, last = news.runs[0], news.runs[-1]
    runs = f"run-{first.number}" if first is last else f"run-{first.number} to run-{last.number}"
    out.print(f"{runs}, from {first.began[:16].replace('T', ' ')} on: {_sums(news)}")
    rows = table("News", "What", "Id")
    for what, words, identifier in (
        *_events(news.events),
        *_ties(news.ties),
        *_disagreements(news.disagreements),
    ):
        rows.add_row(what, words, identifier)
    for document in news.repeating:
        title = clean(document.title or document.path or "")
        note = note_on(document) if document.copy_of else "tells only what was known"
        rows.add_row("repeats", two_lines(title, note), document.id)
    if rows.row_count:
        out.print(rows)


def _sums(news: News) -> Text:
    added = sum(item.added for item in news.events)
    parts = (
        count(len(news.documents), "document"),
        count(added, "new event"),
        f"{len(news.events) - added:,} told of again",
        count(len(news.ties), "tie") + " touched",
        count(len(news.disagreements), "disagreement"),
        f"{count(len(news.repeating), 'document')} only repeating",
    )
    return Text(", ".join(parts))


def _events(events: Iterable[EventNews]) -> Iterator[tuple[str, str | Text, str]]:
    for item in sorted(events, key=lambda item: not item.added):
        event = item.listed.event
        kind = modal(str(event.type), str(event.modality))
        who = names(item.listed.initiators)
        if item.listed.recipients:
            who = f"{who} – {names(item.listed.recipients)}"
        headline = f"{date_range(event.when)}  {kind}  {who}"
        words = two_lines(clean(headline), clean(item.listed.sentence))
        yield "new event" if item.added else "told of again", words, event.id


def _ties(ties: Iterable[TieNews]) -> Iterator[tuple[str, str | Text, str]]:
    for item in ties:
        tie, before = item.listed.tie, item.before
        pair = clean(f"{item.listed.one.name} – {item.listed.other.name}")
        now = f"{count(item.listed.events, 'event')}, {score_words(tie.score)}"
        if before is not None:
            earlier = f"{count(len(before.event_ids), 'event')}, {score_words(before.score)}"
            now = f"{earlier} before; {now} now"
        yield "new tie" if before is None else "tie", two_lines(pair, now), tie.id


def _disagreements(found: Iterable[DisagreementNews]) -> Iterator[tuple[str, str | Text, str]]:
    for item in found:
        values = " / ".join(version.value for version in item.disagreement.versions)
        words = clean(f"{item.disagreement.about}: {values}")
        yield "new dispute" if item.added else "dispute", words, item.listed.event.id
