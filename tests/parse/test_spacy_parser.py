from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_document
from detente.errors import ModelMissingError
from detente.model import Document, Parse, Span
from detente.parse import DEFAULT_PIPELINE, SpacyParser, installed_pipelines
from reading import parser

LINES = (
    "Chad and Sudan held talks in Cairo on Monday.",
    "TALKS COLLAPSE",
    "Talks Between Chad And Sudan Collapse Over Water",
    "“We will not wait,” he said.  Nobody answered.",
    "\t",
    "Ünïcödé 😀 and a non-breaking\u00a0space.",
    "",
)


def documents() -> st.SearchStrategy[Document]:
    texts = st.lists(st.sampled_from(LINES), min_size=1, max_size=5).map("\n".join)
    return texts.filter(str.strip).map(a_document)


def parsed(*articles: Document) -> list[Parse]:
    return list(parser().pipe(articles))


@given(st.lists(documents(), max_size=4))
def test_a_batch_gives_what_each_document_gives_alone(articles: list[Document]) -> None:
    assert parsed(*articles) == [parsed(article)[0] for article in articles]


def test_more_documents_than_a_batch_holds_come_out_in_order() -> None:
    articles = [a_document(f"Chad met Sudan {number} times.") for number in range(70)]

    assert [parse.document for parse in parser().pipe(articles)] == articles


def test_documents_are_read_no_further_ahead_than_a_batch() -> None:
    read: list[int] = []

    def endless() -> Iterator[Document]:
        while True:
            read.append(len(read))
            yield a_document("Chad met Sudan.")

    next(parser().pipe(endless()))

    assert len(read) < 100


@given(documents())
def test_words_stand_where_they_are_said_to(article: Document) -> None:
    (parse,) = parsed(article)

    for token in parse.tokens:
        assert article.text[token.start : token.end] == token.text
        assert token.text.strip()
    starts = [token.start for token in parse.tokens]
    assert starts == sorted(set(starts))


@given(documents())
def test_every_word_belongs_to_one_sentence_of_one_line(article: Document) -> None:
    (parse,) = parsed(article)

    told = [token for sentence in parse.sentences for token in parse.tokens_of(sentence)]
    assert told == list(parse.tokens)
    assert not any("\n" in sentence.span.of(article.text) for sentence in parse.sentences)


@given(documents())
def test_each_sentence_is_a_tree(article: Document) -> None:
    (parse,) = parsed(article)

    for sentence in parse.sentences:
        tokens = parse.tokens_of(sentence)
        inside = range(sentence.first, sentence.last + 1)
        assert all(token.head in inside for token in tokens)
        assert any(token.head == token.index for token in tokens)
        for token in tokens:
            for child in token.children:
                assert parse.tokens[child].head == token.index
            assert token.left <= token.index <= token.right


@given(documents())
def test_names_lie_inside_the_document(article: Document) -> None:
    (parse,) = parsed(article)

    assert all(0 <= name.first <= name.last < len(parse.tokens) for name in parse.names)


def test_what_is_masked_is_not_parsed() -> None:
    text = "Read more\nChad met Sudan."
    (parse,) = parsed(a_document(text, masked=(Span(0, 9),)))

    assert [token.text for token in parse.tokens] == ["Chad", "met", "Sudan", "."]


def test_a_text_of_which_all_is_masked_has_no_sentences() -> None:
    (parse,) = parsed(a_document("Read more", masked=(Span(0, 9),)))

    assert (parse.tokens, parse.sentences, parse.names) == ((), (), ())


def test_the_parser_says_its_version() -> None:
    assert parser().version.startswith(f"{DEFAULT_PIPELINE} 3.")


def test_the_default_pipeline_is_among_those_installed() -> None:
    assert DEFAULT_PIPELINE in installed_pipelines()


@pytest.mark.parametrize("name", ["en_core_web_lg_x", "no/such", "json", ".", "detente.model"])
def test_a_pipeline_that_is_not_there_is_said_with_the_command_that_installs_it(name: str) -> None:
    with pytest.raises(ModelMissingError, match=name) as caught:
        SpacyParser(name)

    assert caught.value.hint is not None
    assert caught.value.hint.startswith(f"Install it: python -m spacy download {name}")


PIPELINE = "import spacy\n\ndef load():\n    return spacy.blank({!r})\n"


@pytest.mark.parametrize(
    ("language", "lacks"), [("en", "ner and parser"), ("de", "ner and parser")]
)
def test_a_pipeline_that_cannot_parse_is_refused(
    language: str, lacks: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"blank_{language}.py").write_text(PIPELINE.format(language))
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ModelMissingError, match=f"has no {lacks}") as caught:
        SpacyParser(f"blank_{language}")

    assert DEFAULT_PIPELINE in (caught.value.hint or "")


def test_a_pipeline_whose_files_are_gone_is_as_good_as_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import spacy\n\ndef load():\n    return spacy.load('/nowhere/at/all')\n"
    (tmp_path / "hollow_pipeline.py").write_text(code)
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ModelMissingError, match="hollow_pipeline"):
        SpacyParser("hollow_pipeline")
