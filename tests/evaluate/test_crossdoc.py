from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate.crossdoc import evaluate_crossdoc
from detente.evaluate.ecbplus import has_ecbplus, read_ecbplus

SENTENCES = "Topic,File,Sentence Number\n1,1ecb,0\n1,2ecb,0\n1,3ecbplus,1\n"


def an_article(*sentences: str, events: dict[int, str], alone: tuple[int, ...] = ()) -> str:
    """Return ECB+ of the sentences; `events` gives the happening of tokens, counted from 1."""
    tokens, number = [], 0
    for index, sentence in enumerate(sentences):
        for word in sentence.split():
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{index}" number="0">{word}</token>')
    marked = "".join(
        f'<ACTION_OCCURRENCE m_id="{at}"><token_anchor t_id="{at}"/></ACTION_OCCURRENCE>'
        for at in (*events, *alone)
    )
    across = "".join(
        f'<CROSS_DOC_COREF r_id="{at}" note="{key}"><source m_id="{at}"/><target m_id="99"/>'
        "</CROSS_DOC_COREF>"
        for at, key in events.items()
    )
    return (
        f"<Document>{''.join(tokens)}<Markables>{marked}"
        '<HUMAN_PART m_id="98"><token_anchor t_id="1"/></HUMAN_PART>'
        '<ACTION_OCCURRENCE m_id="99" TAG_DESCRIPTOR="x"/></Markables>'
        f"<Relations>{across}</Relations></Document>"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(SENTENCES)
    topic = tmp_path / "1"
    topic.mkdir()
    quake = an_article(
        "An earthquake struck Zenda on Friday", "Aid came", events={3: "ACT1"}, alone=(7,)
    )
    again = an_article("A strong earthquake struck near Zenda", events={4: "ACT1"})
    deal = an_article(
        "http://news.example", "Brewers struck a bargain over hops", events={3: "ACT2"}
    )
    (topic / "1_1ecb.xml").write_text(quake)
    (topic / "1_2ecb.xml").write_text(again)
    (topic / "1_3ecbplus.xml").write_text(deal)
    return tmp_path


def test_mentions_of_checked_sentences_are_read_with_their_happening(folder: Path) -> None:
    (topic,) = read_ecbplus(folder)
    read = [
        (document.id, mention.span.of(document.text), mention.happening)
        for document, mentions in topic.articles
        for mention in mentions
    ]

    assert read == [
        ("1_1ecb", "struck", "ACT1"),
        ("1_2ecb", "struck", "ACT1"),
        ("1_3ecbplus", "struck", "ACT2"),
    ]


def test_an_address_is_no_text(folder: Path) -> None:
    (topic,) = read_ecbplus(folder)

    assert [document.text for document, _ in topic.articles] == [
        "An earthquake struck Zenda on Friday\nAid came",
        "A strong earthquake struck near Zenda",
        "Brewers struck a bargain over hops",
    ]


def test_wording_tells_apart_what_one_word_does_not(folder: Path) -> None:
    card = evaluate_crossdoc(folder)

    assert card["b_cubed"] == 1
    assert card["b_cubed_lemma"] is not None
    assert card["b_cubed_lemma"] < 1


def test_ecb_plus_is_known_by_its_list_of_sentences(folder: Path, tmp_path: Path) -> None:
    assert has_ecbplus(folder)
    assert not has_ecbplus(tmp_path / "1")


def test_a_broken_file_is_named(folder: Path) -> None:
    (folder / "1" / "1_1ecb.xml").write_text("<Document>")

    with pytest.raises(GoldError, match=r"1_1ecb\.xml"):
        read_ecbplus(folder)
