"""A parse goes in, all that the article says comes out: the rules, layer by layer."""

from detente.extract.attribution import find_sayings
from detente.extract.cast import Cast
from detente.extract.circumstances import Circumstances
from detente.extract.claims import MADE_BY, ClaimMaker
from detente.extract.names import find_names
from detente.extract.offices import find_offices
from detente.extract.participants import Slots
from detente.extract.places import find_place_mentions
from detente.extract.relations import find_relations
from detente.extract.times import find_times
from detente.extract.tree import Tree
from detente.extract.triggers import TriggerFinder
from detente.ids import make_id
from detente.model import Entity, Extraction, Mention, Parse, Span

__all__ = ["MADE_BY", "extract"]


def extract(parse: Parse) -> Extraction:
    """Return all that was found in one document, layer by layer, each in text order."""
    tree = Tree(parse)
    names = find_names(tree, parse)
    name_at = {index: span for span in names for index in range(span.first, span.last + 1)}
    offices = find_offices(tree, name_at)
    sayings = find_sayings(tree, parse)
    cast = Cast(tree, parse, names, offices, sayings)
    times = find_times(tree, parse.document)
    places = find_place_mentions(tree, names)
    slots = Slots(tree, cast, sayings)
    maker = ClaimMaker(
        parse=parse,
        tree=tree,
        cast=cast,
        slots=slots,
        sayings=sayings,
        circumstances=Circumstances(tree, cast, times, places),
    )
    claims = maker.make(
        TriggerFinder(tree, cast, slots).find(), find_relations(tree, cast, offices)
    )
    return Extraction(
        document=parse.document,
        sentences=tuple(sentence.span for sentence in parse.sentences),
        entities=tuple(_entities(cast, parse)),
        mentions=tuple(_mentions(cast, tree, parse)),
        times=times,
        places=places,
        attributions=tuple(maker.attributions()),
        claims=claims,
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
