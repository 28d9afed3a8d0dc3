"""A parse goes in, what lies below the claims comes out: cast, times, places, sayings."""

from dataclasses import dataclass
from typing import Self

from detente.extract.attribution import find_sayings
from detente.extract.by_rules import RuleFinder
from detente.extract.cast import Cast
from detente.extract.circumstances import Circumstances
from detente.extract.drafts import Draft
from detente.extract.names import find_names
from detente.extract.offices import find_offices
from detente.extract.participants import Slots
from detente.extract.places import find_place_mentions, own_places
from detente.extract.relations import find_relations
from detente.extract.sayings import Saying
from detente.extract.sites import Site, find_sites
from detente.extract.times import find_times
from detente.extract.tree import Tree
from detente.extract.triggers import TriggerFinder
from detente.model import Parse, PlaceMention, Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """All of one article but its claims. `by_rules` are the claims as the rules see them."""

    parse: Parse
    tree: Tree
    cast: Cast
    slots: Slots
    sayings: tuple[Saying, ...]
    times: tuple[Time, ...]
    places: tuple[PlaceMention, ...]
    sites: tuple[Site, ...]
    circumstances: Circumstances
    by_rules: tuple[Draft, ...]

    @classmethod
    def of(cls, parse: Parse) -> Self:
        """Return the layers of one parse."""
        tree = Tree(parse)
        names = find_names(tree, parse)
        name_at = {index: span for span in names for index in range(span.first, span.last + 1)}
        offices = find_offices(tree, name_at)
        sayings = find_sayings(tree, parse)
        cast = Cast(tree, parse, names, offices, sayings)
        times = find_times(tree, parse.document)
        places = find_place_mentions(tree, names, parse.document)
        slots = Slots(tree, cast, sayings)
        own = own_places(places, tree, names)
        circumstances = Circumstances(tree, cast, times, own)
        finder = RuleFinder(parse.document, tree, cast, slots, circumstances)
        triggers = TriggerFinder(tree, cast, slots).find()
        return cls(
            parse=parse,
            tree=tree,
            cast=cast,
            slots=slots,
            sayings=sayings,
            times=times,
            places=places,
            sites=find_sites(tree, places, own),
            circumstances=circumstances,
            by_rules=tuple(finder.find(triggers, find_relations(tree, cast, offices))),
        )
