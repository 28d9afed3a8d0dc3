"""A store of hand-made articles, and what asks an application that serves it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from building import Told, a_place, add_to, an_extraction, day, open_range
from detente.model import Extraction, Kind, Span
from detente.ontology import ClaimType, Modality
from detente.serve import make_app
from detente.store import Store
from serve.asking import HERE, Client

CAST: dict[str, dict[str, Any]] = {
    "Ruritania": {"kind": Kind.STATE, "country": "RU", "known": "ruritania"},
    "Graustark": {"kind": Kind.STATE, "country": "GR"},
    "Black Elphberg": {"kind": Kind.GROUP, "part_of": "Ruritania"},
    "Rupert Hentzau": {"kind": Kind.PERSON},
    "Rupert Hentzow": {"kind": Kind.PERSON},
}


def articles() -> Iterator[Extraction]:
    """Yield articles of two outlets, with all that the interface shows."""
    oslo = a_place(latitude=59.9, longitude=10.7, geonames_id=3143244)
    norway = a_place("Norway", latitude=64.5, longitude=17.9)
    meetings = [
        Told(recipients=("Graustark",), when=day(f"2019-0{month}-02"), place=oslo, rest=f"{month}")
        for month in range(1, 8)
    ]
    attacks = [
        Told(
            initiators=("Black Elphberg",),
            trigger="attacked",
            recipients=("Graustark",),
            type=ClaimType.ASSAULT,
            when=day(f"2021-0{month}-12"),
            place=norway,
            speaker="Rupert Hentzau",
            rest=f"number {month}",
        )
        for month in range(1, 8)
    ]
    yield an_extraction(*meetings, cast=CAST, url="https://strelsau.example/1", title="Talks")
    yield an_extraction(*attacks, cast=CAST, outlet="Zenda Times", published=None)
    yield an_extraction(
        Told(initiators=("Rupert Hentzow",), trigger="left", recipients=("Ruritania",)),
        Told(recipients=("Graustark",), trigger="plans", modality=Modality.PLANNED),
        Told(trigger="backs", recipients=("Black Elphberg",), type=ClaimType.BACKS),
        Told(
            trigger="ruled", type=ClaimType.ACCUSE, when=open_range(first=day("2001-01-01").first)
        ),
        cast=CAST,
        outlet=None,
        remarks=("its date was not told",),
        masked=(Span(0, 4),),
    )
    yield an_extraction(*meetings[:2], cast=CAST, outlet="Zenda Times")


def read_into(path: Path) -> Path:
    """Write the articles into a store, one reading each, and return its path."""
    with Store(path) as store:
        for article in articles():
            add_to(store, article)
    return path


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a store that nobody changes."""
    return read_into(tmp_path_factory.mktemp("serve") / "news.db")


@pytest.fixture(scope="session")
def asked(news: Path) -> Client:
    """Return what asks an application that serves that store."""
    return Client(TestClient(make_app(news), base_url=HERE))


@pytest.fixture
def own(tmp_path: Path) -> Client:
    """Return what asks an application whose store may be changed."""
    return Client(TestClient(make_app(read_into(tmp_path / "own.db")), base_url=HERE))
