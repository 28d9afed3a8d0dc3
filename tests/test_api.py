import subprocess
import sys
import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copy
from typing import Any, Final

import pytest

import detente
from building import Told, an_extraction, day
from detente.errors import ModelMissingError, NotFoundError, StoreError
from detente.model import Extraction, Failure
from detente.ontology import ClaimType, Modality

ARTICLES: Final = (
    "levant-outlets-2023.jsonl",
    "halden-wire-2023-04.csv",
    "jaffa-sentinel-arouri-nasrallah.txt",
)
# As the contract has it.
SNIPPET: Final = """
import detente

for extraction in detente.extract(detente.read("articles/")):
    print(extraction.document.path, len(extraction.claims))
with detente.Store("detente.db") as store:
    store.add(detente.extract(detente.read("articles/")))
    for tie in store.ties(actor="Hamas", since="2012"):
        print(tie.one.name, "and", tie.other.name)
"""
TOLD: Final = an_extraction(
    Told(initiators=("Ruritania", "Graustark"), when=day("2019-03-20")),
    Told(type=ClaimType.ACCUSE, trigger="accused", recipients=("Graustark",), speaker="Zenda"),
)


@pytest.fixture
def articles(tmp_path: Path, examples: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ARTICLES:
        copy(examples / name, folder)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[detente.Store]:
    with detente.Store(tmp_path / "news.db") as opened:
        opened.add(TOLD)
        yield opened


def test_the_snippet_of_the_contract_works(articles: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SNIPPET], capture_output=True, text=True, cwd=tmp_path, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert all(name in done.stdout for name in ARTICLES)
    pairs = [line for line in done.stdout.splitlines() if " and " in line]
    assert pairs
    assert all("Hamas" in pair for pair in pairs)
    assert articles.exists()


def test_articles_are_read_one_at_a_time(articles: Path) -> None:
    stream = detente.read(articles)
    first = next(stream)

    assert first.path is not None
    assert len(list(stream)) > 2


def test_what_an_article_says_comes_in_the_order_of_the_articles(articles: Path) -> None:
    documents = list(detente.read(articles, published=date(2020, 1, 1), outlet="Zenda Times"))

    found = list(detente.extract(documents))

    assert [extraction.document for extraction in found] == documents
    assert all(isinstance(extraction, Extraction) for extraction in found)
    assert all(document.published and document.outlet for document in documents)


def test_what_cannot_be_read_is_given_to_whoever_asks(articles: Path) -> None:
    (articles / "empty.txt").touch()
    failures: list[Failure] = []

    found = list(detente.read(articles, on_failure=failures.append))

    assert found
    assert [failure.where for failure in failures] == [str(articles / "empty.txt")]


def test_what_cannot_be_read_is_a_warning_where_nobody_asks(articles: Path) -> None:
    (articles / "empty.txt").touch()

    with pytest.warns(UserWarning, match=r"empty\.txt"):
        assert list(detente.read(articles))


def test_what_can_be_read_is_no_warning(articles: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert list(detente.read(articles))


def test_without_a_pipeline_nothing_can_be_extracted(articles: Path) -> None:
    with pytest.raises(ModelMissingError):
        list(detente.extract(detente.read(articles), pipeline_name="en_no_such"))


def test_one_extraction_or_many_can_be_added_and_each_once(tmp_path: Path) -> None:
    with detente.Store(str(tmp_path / "news.db")) as opened:
        assert opened.add(TOLD) == 1
        assert opened.add([TOLD, an_extraction(Told(trigger="praised"))]) == 1
        assert len(list(opened.documents())) == 2


def test_what_was_added_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with detente.Store(tmp_path / "news.db") as opened:
        opened.add(TOLD)

    with detente.Store(tmp_path / "news.db") as again:
        assert [claim.type for claim in again.claims(type="ACCUSE")] == [ClaimType.ACCUSE]


def test_a_store_answers_all_lists(store: detente.Store) -> None:
    assert [document.outlet for document in store.documents()] == ["Strelsau Gazette"]
    assert {claim.type for claim in store.claims()} == {ClaimType.CONSULT, ClaimType.ACCUSE}
    assert len(list(store.events())) == 2
    assert {actor.actor.name for actor in store.actors()} >= {"Ruritania", "Graustark"}
    (tie,) = store.ties()
    assert {tie.one.name, tie.other.name} == {"Ruritania", "Graustark"}


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ({}, 2),
        ({"type": "CONSULT"}, 1),
        ({"modality": "asserted"}, 2),
        ({"modality": Modality.NEGATED}, 0),
        ({"since": "2019"}, 1),
        ({"since": "2019-03-21"}, 0),
        ({"until": "2019-03"}, 1),
        ({"until": "2019-03-19"}, 0),
        ({"speaker": "Zenda"}, 1),
        ({"actor": "Ruritania", "type": "ACCUSE"}, 1),
        ({"place": "Oslo"}, 0),
        ({"limit": 1}, 1),
    ],
    ids=str,
)
def test_lists_can_be_filtered(wanted: dict[str, Any], number: int, store: detente.Store) -> None:
    assert len(list(store.claims(**wanted))) == number


@pytest.mark.parametrize(
    "wrong", [{"since": "yesterday"}, {"type": "SHOUT"}, {"modality": "maybe"}], ids=str
)
def test_a_filter_that_makes_no_sense_is_a_value_error(
    wrong: dict[str, Any], store: detente.Store
) -> None:
    with pytest.raises(ValueError, match=str(next(iter(wrong.values())))):
        list(store.claims(**wrong))


def test_the_history_of_two_actors_leads_to_the_sentences(store: detente.Store) -> None:
    history = store.tie("Ruritania", "Graustark")

    sentences = [claim.sentence for episode in history.episodes for claim in episode.claims]
    assert len(sentences) == 2
    assert all("Graustark" in sentence for sentence in sentences)


def test_an_actor_that_there_is_not_is_an_error_of_the_program(store: detente.Store) -> None:
    with pytest.raises(NotFoundError, match="Borduria") as caught:
        store.tie("Ruritania", "Borduria")

    assert isinstance(caught.value, detente.DetenteError)
    assert isinstance(caught.value, StoreError)


def test_sentences_can_be_searched(store: detente.Store) -> None:
    (found,) = store.search("graustark accused")

    assert "accused" in found.text
    assert list(store.search("graustark", limit=1)) == [next(store.search("graustark"))]


FACE: Final = """
import detente.read.inputs, detente.extract.claims, detente
print(*(callable(getattr(detente, name)) for name in ("read", "extract", "Store")))
print(issubclass(detente.DetenteError, Exception), *sorted(detente.__all__))
"""


def test_the_face_has_its_names_whatever_rooms_were_imported_before() -> None:
    done = subprocess.run([sys.executable, "-c", FACE], capture_output=True, text=True, check=False)

    assert done.stdout.splitlines() == [
        "True True True",
        "True DetenteError Store __version__ extract read",
    ]


def test_a_name_that_there_is_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="thaw"):
        _ = detente.thaw


def test_an_actor_that_nobody_is_called_is_not_found(tmp_path: Path) -> None:
    with detente.Store(tmp_path / "news.db") as store:
        store.add(an_extraction(Told()))
        for ask in (store.documents, store.claims, store.events, store.actors, store.ties):
            with pytest.raises(NotFoundError, match="no actor is called 'Strelsau'"):
                list(ask(actor="Strelsau"))
