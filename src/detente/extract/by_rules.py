"""Triggers and relations go in, drafts of claims come out: the rules over the parse."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from detente.data import rows
from detente.dates import DateRange, Precision
from detente.extract.cast import Cast
from detente.extract.circumstances import Circumstances
from detente.extract.drafts import SPOKEN, Draft, pooled
from detente.extract.modality import modality_of
from detente.extract.participants import Slots, suffers
from detente.extract.relations import Relation
from detente.extract.tree import Tree
from detente.extract.triggers import Trigger, trigger_tokens
from detente.model import Document, Span, Time, Token
from detente.ontology import MUTUAL_TYPES, ClaimType, Modality

RULES: Final = "rules 3"
# PLOVER: a cooperation still to come is a promise of it.
_PROMISED: Final = frozenset(
    {ClaimType.CONSULT, ClaimType.SUPPORT, ClaimType.COOPERATE, ClaimType.AID}
)
_TALKING: Final = frozenset({"discuss", "talk", "confer", "negotiate", "consult", "review"})
_TOOK_PLACE: Final = frozenset({"VBD", "VBN", "VBP", "VBZ", "NN", "NNS"})
_JOINT: Final = MUTUAL_TYPES | {ClaimType.AGREE}


class RuleFinder:
    """Finds the claims of one article by rules."""

    def __init__(
        self,
        document: Document,
        tree: Tree,
        cast: Cast,
        slots: Slots,
        circumstances: Circumstances,
    ) -> None:
        self._document = document
        self._tree = tree
        self._cast = cast
        self._slots = slots
        self._circumstances = circumstances

    def find(self, triggers: Iterable[Trigger], relations: Iterable[Relation]) -> Iterator[Draft]:
        """Yield a draft for each trigger, then one for each relation that no trigger tells."""
        found = [self._from_trigger(trigger) for trigger in triggers]
        told = {(draft.token.index, draft.type) for draft in found}
        yield from found
        for relation in relations:
            if (relation.first.index, relation.type) not in told:
                told.add((relation.first.index, relation.type))
                yield self._from_relation(relation)

    def _from_trigger(self, trigger: Trigger) -> Draft:
        token, sense = trigger.token, trigger.sense
        if sense.type is None:
            msg = f"a sense without a type carries no event: {sense.word!r}"
            raise ValueError(msg)
        initiators, recipients = self._slots.fill(
            token, sense.frame, parties=2 if sense.type in _JOINT else 1
        )
        if not recipients and token.pos == "NOUN" and not sense.type.is_mutual:
            recipients = tuple(
                ref for item in suffers(token, self._tree) for ref in self._cast.resolve(item)
            )
        kind, modality = sense.type, modality_of(token, self._tree)
        if modality is Modality.PLANNED and self._is_purpose_of_meeting(token):
            modality = Modality.ASSERTED
        if modality is Modality.NEGATED and any(test.name == "neg" for test in sense.conditions):
            modality = Modality.ASSERTED  # "will not allow" is a refusal that was made
        if modality is Modality.PLANNED and kind in _PROMISED:
            kind = ClaimType.AGREE
        if kind.is_mutual:
            initiators, recipients = pooled(initiators, recipients), ()
        first, last = trigger_tokens(token, self._tree)
        return Draft(
            token=first,
            last=last,
            carrier=token,
            type=kind,
            mode=sense.mode if kind is sense.type else None,
            initiators=initiators,
            recipients=recipients,
            when=self._circumstances.when(token, is_spoken=kind in SPOKEN),
            modality=modality,
            is_noun=token.pos in {"NOUN", "PROPN"},
            made_by=RULES,
            confidence=_confidence()[kind],
            is_spoken=any("speaker" in group for group in sense.frame.initiators),
        )

    def _is_purpose_of_meeting(self, token: Token) -> bool:
        """Whether a meeting that took place was for this: "met to discuss the crisis"."""
        if token.dep not in {"advcl", "xcomp", "relcl", "acl"} or token.lemma not in _TALKING:
            return False
        head = self._tree.head(token)
        return head.tag in _TOOK_PLACE and not self._tree.is_future(head)

    def _from_relation(self, relation: Relation) -> Draft:
        return Draft(
            token=relation.first,
            last=relation.last,
            carrier=relation.last,
            type=relation.type,
            mode=None,
            initiators=relation.initiators,
            recipients=relation.recipients,
            when=_until(self._document, relation) if relation.past else None,
            modality=Modality.ASSERTED,
            is_noun=False,
            made_by=RULES,
            confidence=_confidence()[relation.type],
            is_told=relation.type not in {ClaimType.LEADS, ClaimType.MEMBER_OF},
        )


@cache
def _confidence() -> dict[ClaimType, float]:
    """Return for each type the share of the rules' claims that coders accepted."""
    return {ClaimType(row["type"]): float(row["share"]) for row in rows("rule_confidence.tsv")}


def _until(document: Document, relation: Relation) -> Time | None:
    """Date a past office: it ended at some time before publication."""
    if document.published is None:
        return None
    ended = DateRange(first=None, last=document.published, precision=Precision.OPEN)
    span = Span(relation.first.start, relation.last.end)
    return Time(span=span, text=span.of(document.text), range=ended, rule="past office")
