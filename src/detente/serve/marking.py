"""What a text is read as goes in; its pieces, and what each is marked as, come out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from detente.model import Kind, ListedClaim, ListedMention, Span

Mark = dict[str, Any]


class _Sign(NamedTuple):
    kind: str
    span: Span
    title: str
    actor: tuple[str, str, Kind] | None = None


def marks_of(
    claims: Iterable[ListedClaim], mentions: Iterable[ListedMention], masked: Iterable[Span]
) -> list[Mark]:
    """Return all marks of a text in its order; what several claims mark alike is one mark."""
    found: dict[_Sign, list[str]] = {}
    for mention in mentions:
        found[_mention(mention.actor_id, mention.name, mention.kind, mention.span)] = []
    for span in masked:
        found[_Sign("masked", span, "no reporting: nothing is read here")] = []
    for claim in claims:
        for sign in dict.fromkeys(_of_claim(claim)):
            found.setdefault(sign, []).append(claim.id)
    ordered = sorted(found.items(), key=lambda item: _place(item[0]))
    return [_mark(sign, claim_ids) for sign, claim_ids in ordered]


def segments_of(text: str, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """Return the whole text, cut wherever a mark begins or ends, with the marks of each piece."""
    begin: dict[int, list[int]] = {}
    cease: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        begin.setdefault(mark["start"], []).append(number)
        cease.setdefault(mark["end"], []).append(number)
    over: set[int] = set()
    pieces = []
    for start, end in pairwise(sorted({0, len(text), *begin, *cease})):
        over = (over | set(begin.get(start, ()))) - set(cease.get(start, ()))
        pieces.append({"text": text[start:end], "start": start, "end": end, "marks": sorted(over)})
    return pieces


def _of_claim(claim: ListedClaim) -> Iterator[_Sign]:
    mode = f" ({claim.mode})" if claim.mode else ""
    yield _Sign("trigger", claim.trigger_span, f"{claim.type}{mode}, {claim.modality}")
    for party in (*claim.initiators, *claim.recipients):
        yield _mention(party.actor_id, party.name, party.kind, party.span)
    if claim.when is not None:
        days = str(claim.when.range) if claim.when.range else "a time that cannot be dated"
        yield _Sign("time", claim.when.span, days)
    if claim.place is not None:
        place = claim.place.place
        yield _Sign("place", claim.place.span, ", ".join(filter(None, (place.name, place.country))))
    for speaker in claim.attribution:
        yield _Sign("speaker", speaker.span, f"{speaker.name} is said to say it")
        yield _Sign("cue", speaker.cue_span, f"shows that {speaker.name} is said to say it")


def _mention(actor_id: str | None, name: str, kind: Kind, span: Span) -> _Sign:
    return _Sign("mention", span, f"{name}, {kind}", (actor_id, name, kind) if actor_id else None)


def _place(sign: _Sign) -> tuple[int, int, str, str]:
    return sign.span.start, -sign.span.end, sign.kind, sign.title


def _mark(sign: _Sign, claim_ids: list[str]) -> Mark:
    return {
        "kind": sign.kind,
        "start": sign.span.start,
        "end": sign.span.end,
        "claims": claim_ids,
        "actor": dict(zip(("id", "name", "kind"), sign.actor, strict=True)) if sign.actor else None,
        "title": sign.title,
    }
