"""Articles of our own making, and short ways to write and read them."""

from collections.abc import Iterable
from pathlib import Path

from detente.model import Document, Failure
from detente.read import read_inputs

HEADLINE = "Ministers of Ruritania and Graustark meet in Strelsau"
FIRST = (
    "The foreign minister of Ruritania met his colleague from Graustark in Strelsau on Monday to "
    "talk about the border, officials of both countries said."
)
SECOND = (
    "It was the first meeting since the two countries had recalled their ambassadors, and it "
    "lasted for more than three hours."
)
THIRD = "They will meet again next week, a spokesman said."
ARTICLE = f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"

FRENCH = (
    "Le ministre des Affaires étrangères de la Ruritanie a rencontré lundi à Strelsau son "
    "homologue pour parler de la frontière, selon des sources dans les deux pays. Ils ont dit que "
    "les discussions avaient été utiles et qu'une autre rencontre est prévue avec le ministre."
)


def read(*paths: Path | str) -> list[Document | Failure]:
    return list(read_inputs(paths))


def read_one(path: Path | str) -> Document:
    (document,) = read(path)
    assert isinstance(document, Document), document
    return document


def fail_one(path: Path | str) -> Failure:
    (failure,) = read(path)
    assert isinstance(failure, Failure), failure
    return failure


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def document_of(folder: Path, text: str) -> Document:
    return read_one(written(folder, "article.txt", text))


def masked_in(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.masked]


def reasons(results: Iterable[Document | Failure]) -> list[str]:
    return [result.reason for result in results if isinstance(result, Failure)]
