"""An identifier goes in, the thing it names comes out; a document also with its text marked."""

from typing import Annotated, Any, Final

from fastapi import Path, Request, Response

from detente.errors import NotFoundError
from detente.export import claim_record, document_record
from detente.model import ListedClaim, Span
from detente.serve.describing import shaped
from detente.serve.desk import AtDesk
from detente.serve.marking import marks_of, segments_of
from detente.serve.parameters import room
from detente.serve.shapes import histories as shapes
from detente.showing import shown
from detente.store import Answers

things: Final = room()
_AROUND: Final = 300  # characters of context before and after a sentence

Id = Annotated[str, Path(max_length=40, examples=["evt-xxxxxxxxxxxxxxxx"])]


@things.get("/documents/{identifier}", responses=shaped(shapes.WholeDocument))
def document(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show a document with its text and its claims."""
    return desk.answer(request, lambda answers: _shown(answers, identifier, "doc"))


@things.get("/documents/{identifier}/reading", responses=shaped(shapes.Reading))
def reading(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show a document's text in pieces, with what each is read as."""
    return desk.answer(request, lambda answers: _reading(answers, identifier))


@things.get("/claims/{identifier}", responses=shaped(shapes.ClaimInContext))
def claim(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show a claim with the sentences around it, though a judgement may have set it aside."""
    return desk.answer(request, lambda answers: claim_in_context(answers, identifier))


@things.get("/events/{identifier}", responses=shaped(shapes.WholeEvent))
def event(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show an event with its claims and those that deny it."""
    return desk.answer(request, lambda answers: _shown(answers, identifier, "evt"))


@things.get("/actors/{identifier}", responses=shaped(shapes.WholeActor))
def actor(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show an actor with its claims and how it stands with others."""
    return desk.answer(request, lambda answers: _shown(answers, identifier, "act"))


@things.get("/ties/{identifier}", responses=shaped(shapes.History))
def tie(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show the history of two actors by themselves."""
    return desk.answer(request, lambda answers: _shown(answers, identifier, "tie"))


def claim_in_context(answers: Answers, claim_id: str) -> dict[str, Any]:
    """Return a claim with the sentences around its own, and the judgement that set it aside."""
    found = answers.claim(claim_id)
    aside = answers.set_aside_by([claim_id])
    return {
        **claim_record(found),
        "around": around(answers, found),
        "set_aside_by": aside.get(claim_id),
    }


def around(answers: Answers, claim: ListedClaim) -> dict[str, str]:
    """Return the whole sentences of a document shortly before and after a claim's own."""
    _, text = answers.document(claim.document.id)
    start, end = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    near = answers.sentences(claim.document.id, Span(start, end), room=_AROUND)
    first = min([span.start for span in near if span.start < start], default=start)
    last = max([span.end for span in near if span.end > end], default=end)
    return {"before": text[first:start].strip(), "after": text[end:last].strip()}


def _shown(answers: Answers, identifier: str, kind: str) -> dict[str, Any]:
    if not identifier.startswith(f"{kind}-"):
        msg = f"{identifier!r} is no identifier of this kind of thing"
        raise NotFoundError(msg, hint=f"They begin with {kind}-.")
    return shown(answers, identifier).record()


def _reading(answers: Answers, document_id: str) -> dict[str, Any]:
    listed, text = answers.document(document_id)
    claims = answers.every_claim(document_id)
    aside = answers.set_aside_by(claim.id for claim in claims)
    masked = answers.masked(document_id)
    marks = marks_of(claims, answers.mentions(document_id), masked)
    return {
        "document": document_record(listed),
        "claims": [
            {**claim_record(claim), "set_aside_by": aside.get(claim.id)} for claim in claims
        ],
        "segments": segments_of(text, marks),
        "marks": marks,
        "versions": [document_record(item) for item in answers.editions(document_id)],
        "copies": [document_record(item) for item in answers.copies(document_id)],
    }
