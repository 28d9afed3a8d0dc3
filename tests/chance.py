"""Hand-made values drawn by chance: small casts and few places, so that laws meet hard cases."""

from datetime import date
from typing import Any, Final

from hypothesis import settings
from hypothesis import strategies as st

from building import (
    Told,
    a_dealing,
    a_listed_claim,
    a_place,
    a_report,
    a_telling,
    an_extraction,
    day,
    open_range,
)
from detente.dates import DateRange
from detente.model import Basis, Dealing, Extraction, Kind, ListedClaim, Report, Telling
from detente.ontology import RELATION_TYPES, ClaimType, Modality

# For laws that need a store for every example.
few: Final = settings(max_examples=max(1, settings().max_examples // 4))

NAMES: Final = ("Ruritania", "Graustark", "Zenda", "Rudolf Rassendyll", "Rupert Hentzau", "Hentzau")
CAST: Final[dict[str, dict[str, Any]]] = {
    "Ruritania": {"kind": Kind.STATE, "country": "RU", "known": "ruritania"},
    "Graustark": {"kind": Kind.STATE},
    "Zenda": {"kind": Kind.GROUP, "part_of": "Ruritania"},
    "Rudolf Rassendyll": {"kind": Kind.PERSON, "part_of": "Ruritania", "aliases": ("Rassendyll",)},
    "Rupert Hentzau": {"kind": Kind.PERSON, "aliases": ("Hentzau",)},
    "Hentzau": {"kind": Kind.PERSON},
}
SENTENCES: Final = ("They killed 12 people.", "At least 30 people died.", "A strike.")
PLACES: Final = (a_place(), a_place("Norway"), a_place("Strelsau", None))


def days() -> st.SearchStrategy[date]:
    return st.dates(date(2010, 1, 1), date(2024, 12, 31))


def ranges() -> st.SearchStrategy[DateRange]:
    """Days, weeks, months, years, and ranges without an end."""
    return st.one_of(
        days().map(DateRange.of_day),
        days().map(DateRange.of_week),
        days().map(lambda found: DateRange.of_month(found.year, found.month)),
        days().map(lambda found: DateRange.of_year(found.year)),
        days().map(lambda found: open_range(first=found)),
        days().map(lambda found: open_range(last=found)),
    )


@st.composite
def stories(draw: st.DrawFn) -> Told:
    """Sentences about a small cast."""
    names = draw(st.lists(st.sampled_from(NAMES[:5]), min_size=1, max_size=3, unique=True))
    cut = draw(st.integers(1, len(names)))
    return Told(
        initiators=tuple(names[:cut]),
        recipients=tuple(names[cut:]),
        type=draw(st.sampled_from(ClaimType)),
        modality=draw(st.sampled_from(Modality)),
        when=draw(st.none() | ranges()),
        place=draw(st.none() | st.sampled_from(PLACES)),
        speaker=draw(st.none() | st.sampled_from(NAMES)),
        rest=draw(st.sampled_from(("", "again", "for the second time in a year"))),
    )


@st.composite
def articles(draw: st.DrawFn) -> Extraction:
    """Articles of a few sentences about a small cast."""
    return an_extraction(
        *draw(st.lists(stories(), min_size=1, max_size=4)),
        outlet=draw(st.sampled_from((None, "Strelsau Gazette", "Zenda Times"))),
        published=draw(st.none() | days()),
        cast=CAST,
    )


@st.composite
def reports(draw: st.DrawFn, claim_id: str = "") -> Report:
    """Reports of one type about a small cast, as they stand in one block."""
    names = draw(
        st.lists(st.sampled_from(("act-a", "act-b", "act-c", "act-d")), max_size=3, unique=True)
    )
    cut = draw(st.integers(0, len(names)))
    document_id = draw(st.sampled_from(("doc-1", "doc-2", "doc-3")))
    return a_report(
        claim_id or f"clm-{draw(st.integers(0, 10**6))}",
        document_id=document_id,
        group=draw(st.sampled_from((document_id, "doc-1"))),
        voice=draw(st.sampled_from(("one", "two"))),
        type=ClaimType.ASSAULT,
        mode=draw(st.sampled_from((None, "aerial", "drone"))),
        initiators=tuple(names[:cut]),
        recipients=tuple(names[cut:]),
        when=draw(st.none() | ranges()),
        place=draw(st.none() | st.sampled_from(PLACES)),
        modality=draw(st.sampled_from(Modality)),
        at=draw(st.integers(0, 2000)),
        sentence=draw(st.sampled_from(SENTENCES)),
    )


@st.composite
def blocks_of_reports(draw: st.DrawFn) -> list[Report]:
    number = draw(st.integers(0, 8))
    return [draw(reports(claim_id=f"clm-{index}")) for index in range(number)]


@st.composite
def dealings(draw: st.DrawFn, most: int = 12) -> list[Dealing]:
    """Dealings of one pair, of any type, modality and date."""
    return [
        a_dealing(
            f"evt-{number}",
            type=draw(st.sampled_from(ClaimType)),
            modality=draw(st.sampled_from(Modality)),
            when=draw(st.none() | ranges()),
        )
        for number in range(draw(st.integers(0, most)))
    ]


@st.composite
def tellings(draw: st.DrawFn) -> list[Telling]:
    """Claims that tell of some of those dealings, in a few outlets."""
    return [
        a_telling(
            f"evt-{draw(st.integers(0, 12))}",
            f"clm-{number}",
            outlet=draw(st.sampled_from((None, "Strelsau Gazette", "Zenda Times"))),
            published=draw(st.none() | days()),
            is_copy=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 20)))
    ]


@st.composite
def relations(draw: st.DrawFn) -> list[ListedClaim]:
    """Claims of standing relations between act-a and act-b, in a few articles."""
    return [
        a_listed_claim(
            f"clm-{number}",
            type=draw(st.sampled_from(sorted(RELATION_TYPES))),
            modality=draw(st.sampled_from(Modality)),
            when=draw(st.none() | ranges()),
            document_id=draw(st.sampled_from(("doc-1", "doc-2", "doc-3"))),
            published=draw(st.none() | days()),
            **draw(
                st.sampled_from(
                    (
                        {},
                        {"initiators": ("act-a",), "recipients": ("act-b",)},
                        {"initiators": ("act-b",), "recipients": ("act-a",)},
                    )
                )
            ),
        )
        for number in range(draw(st.integers(0, 6)))
    ]


# -------------------------------------------------------------------------------------- newsrooms

LONG: Final = "after weeks of talks that nobody in the capital had expected to lead anywhere at all"
# Bodies and people whose place in the world is told by some articles and not by others.
CASTS: Final[tuple[dict[str, dict[str, Any]], ...]] = (
    CAST,
    {},
    {
        "Zenda": {"kind": Kind.GROUP, "part_of": "Graustark"},
        "Graustark": {"kind": Kind.STATE, "known": "graustark", "country": "GR"},
        "Rudolf Rassendyll": {"kind": Kind.PERSON, "country": "RU", "aliases": ("Rassendyll",)},
        "Hentzau": {"kind": Kind.PERSON, "country": "GR"},
    },
    {
        "Zenda": {"part_of": "Ruritania", "known": "zenda"},
        "Ruritania": {"part_of": "Graustark"},
        "Hentzau": {"kind": Kind.PERSON, "part_of": "Zenda"},
        "Rassendyll": {"kind": Kind.PERSON, "part_of": "Ruritania"},
    },
)
CALLED: Final = (
    "Ruritania", "Graustark", "Zenda", "Rudolf Rassendyll", "Rassendyll", "Hentzau",
)  # fmt: skip


@st.composite
def sentences(draw: st.DrawFn) -> Told:
    """Sentences about a small cast at few times, many of them of one happening."""
    names = draw(st.lists(st.sampled_from(CALLED), min_size=1, max_size=3, unique=True))
    cut = draw(st.integers(1, len(names)))
    return Told(
        initiators=tuple(names[:cut]),
        recipients=tuple(names[cut:]),
        type=draw(st.sampled_from((ClaimType.CONSULT, ClaimType.ASSAULT, ClaimType.LEADS))),
        when=draw(st.none() | st.just(day("2019-03-01")) | ranges()),
        rest=draw(st.sampled_from(("", LONG, f"{LONG}, it was said in the evening"))),
    )


@st.composite
def newsrooms(draw: st.DrawFn) -> list[Extraction]:
    """Articles that copy one another, come in several versions and cast their actors in many ways.

    Versions of one article stand in one order: of two as well dated the later one counts.
    """
    found: list[Extraction] = []
    for _ in range(draw(st.integers(1, 6))):
        told = draw(st.lists(sentences(), min_size=1, max_size=3))
        outlet = draw(st.sampled_from((None, "Strelsau Gazette", "Zenda Times")))
        cast = draw(st.sampled_from(CASTS))
        for _ in range(draw(st.integers(1, 2))):
            published = draw(st.none() | st.dates(date(2019, 3, 1), date(2019, 3, 5)))
            basis = draw(st.sampled_from((Basis.INPUT, Basis.URL)))
            found.append(
                an_extraction(*told, outlet=outlet, published=published, basis=basis, cast=cast)
            )
    return list({extraction.document.id: extraction for extraction in found}.values())
