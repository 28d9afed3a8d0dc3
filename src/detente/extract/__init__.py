"""A parse goes in, all that the article says comes out, layer by layer."""

from detente.extract.by_core import CORE, CoreFinder
from detente.extract.by_rules import RULES
from detente.extract.cast import Cast
from detente.extract.claims import ClaimMaker
from detente.extract.layers import Layers
from detente.extract.stances import find_stances
from detente.extract.tree import Tree
from detente.ids import make_id
from detente.model import Entity, Extraction, Mention, Parse, Span

__all__ = ["CORE", "RULES", "extract"]


def extract(parse: Parse) -> Extraction:
    """Return all that was found in one document, layer by layer, each in text order.

    The trained core finds the claims where the parse has the vectors for it, else the rules do.
    """
    layers = Layers.of(parse)
    drafts = layers.by_rules if parse.vectors is None else CoreFinder(layers, parse.vectors).find()
    maker = ClaimMaker(layers)
    return Extraction(
        document=parse.document,
        sentences=tuple(sentence.span for sentence in parse.sentences),
        entities=tuple(_entities(layers.cast, parse)),
        mentions=tuple(_mentions(layers.cast, layers.tree, parse)),
        times=layers.times,
        places=layers.places,
        attributions=tuple(maker.attributions(find_stances(layers.tree))),
        claims=maker.make(drafts),
    )


def _entities(cast: Cast, parse: Parse) -> list[Entity]:
    return [
        Entity(
            id=make_id("ent", parse.document.id, figure.key),
            document_id=parse.document.id,
            name=figure.name,
            kind=figure.kind,
            aliases=tuple(alias for alias in figure.aliases if alias != figure.name),
            known=figure.known,
            role=figure.role,
            country=figure.country,
            part_of=make_id("ent", parse.document.id, figure.part_of) if figure.part_of else None,
        )
        for figure in cast.figures.by_key.values()
    ]


def _mentions(cast: Cast, tree: Tree, parse: Parse) -> list[Mention]:
    found = {}
    for reference in cast.references():
        span = Span(tree.tokens[reference.first].start, tree.tokens[reference.last].end)
        found[span, reference.key] = Mention(
            span=span,
            text=span.of(parse.document.text),
            form=reference.form,
            entity_id=make_id("ent", parse.document.id, reference.key),
        )
    return [found[key] for key in sorted(found)]
