"""The interface is as it describes itself, whatever is asked."""

import json
from contextlib import nullcontext, suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import positive_data_acceptance
from schemathesis.core.result import Ok
from schemathesis.schemas import BaseSchema

from detente.serve import make_app
from serve.asking import API, HERE, Client
from serve.conftest import read_into

DESCRIPTION = f"{API}/openapi.json"


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> BaseSchema:
    """Return the description of an application whose store may be changed."""
    path = read_into(tmp_path_factory.mktemp("described") / "own.db")
    return schemathesis.openapi.from_asgi(DESCRIPTION, make_app(path, hosts=None))


@schemathesis.serializer("application/jsonl")
def as_lines(_: object, value: object) -> bytes:
    return (value if isinstance(value, str) else json.dumps(value)).encode(errors="replace")


@pytest.mark.slow
@pytest.mark.parametrize("mode", GenerationMode)
def test_whatever_is_asked_is_answered_as_described(
    mode: GenerationMode, described: BaseSchema, subtests: pytest.Subtests
) -> None:
    for result in described.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
        def is_answered_as_described(case: Case[Any]) -> None:
            # A date may look right and not be one, a name may be nobody's: these are refused.
            answer = case.call()
            # An address too long is refused before anyone looks at what it asks.
            if answer.status_code != HTTPStatus.REQUEST_URI_TOO_LONG:
                case.validate_response(answer, excluded_checks=[positive_data_acceptance])

        # Where nothing can be asked for, nothing wrong can be.
        nothing_wrong = suppress(Unsatisfiable) if mode.is_negative else nullcontext()
        with subtests.test(operation.label), nothing_wrong:
            is_answered_as_described()


def first(asked: Client, kind: str) -> str:
    return str(asked.get(f"/{kind}")["items"][0]["id"])


def requests_for(asked: Client) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Return for every address what asks for something that is there."""
    ids = {kind: first(asked, kind) for kind in ("documents", "claims", "events", "actors", "ties")}
    single: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        (f"/{kind}/{{identifier}}", {"identifier": key}, {}) for kind, key in ids.items()
    ]
    lists: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        (f"/{kind}", {}, {"limit": 3, "actor": "Graustark"}) for kind in ids
    ]
    pair = {"one": "Ruritania", "other": "Graustark"}
    return [
        *single,
        *lists,
        ("", {}, {}),
        ("/documents/{identifier}/reading", {"identifier": ids["documents"]}, {}),
        ("/{kind}.{form}", {"kind": "ties", "form": "csv"}, {"limit": 2}),
        ("/tie", {}, pair),
        ("/balance", {}, {"actor": "Graustark", "by": "month"}),
        ("/activity", {}, {"since": "2019"}),
        ("/network", {}, {"direct": "true"}),
        ("/map", {}, {}),
        ("/overview", {}, {}),
        ("/news", {}, {"since": "run-1"}),
        ("/watch", {}, {}),
        ("/search", {}, {"words": "graustark", "limit": 3}),
        ("/review/queue", {}, {}),
        ("/review/parts", {}, {"actor": "Rupert Hentzau"}),
        ("/judgements", {}, {}),
        ("/judgements.jsonl", {}, {}),
    ]


def walk(described: BaseSchema, asked: Client) -> None:
    for path, place, query in requests_for(asked):
        case = described[f"{API}{path}"]["GET"].Case(path_parameters=place, query=query)
        answer = case.call(base_url=HERE)
        assert answer.status_code == 200, answer.text
        case.validate_response(answer)


def test_what_is_there_is_answered_as_described_before_and_after_a_judgement(
    tmp_path: Path,
) -> None:
    app = make_app(read_into(tmp_path / "own.db"), hosts=None)
    own, described = Client(TestClient(app)), schemathesis.openapi.from_asgi(DESCRIPTION, app)
    walk(described, own)

    (claim, *_) = own.get("/claims", type="ASSAULT")["items"]
    wish = {"type": "AID", "place": "unknown", "initiators": ["Graustark"]}
    body: dict[str, Any] = {
        "action": "correct",
        "ids": [claim["id"]],
        "by": "Flavia",
        "claim": wish,
    }
    judging = described[f"{API}/judgements"]["POST"]
    case = judging.Case(body=body, media_type="application/json")
    answer = case.call(base_url=HERE)

    assert answer.status_code == 201
    case.validate_response(answer)
    shown = described[f"{API}/judgements/{{identifier}}"]["GET"]
    case = shown.Case(path_parameters={"identifier": answer.json()["judgement"]["id"]})
    case.call_and_validate(base_url=HERE)
    walk(described, own)


def test_every_address_says_what_it_is_for_and_what_may_go_wrong(asked: Client) -> None:
    description = asked.http.get(DESCRIPTION).json()
    names = set()

    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            names.add(operation["operationId"])
            assert operation["summary"].endswith("."), path
            assert operation["responses"].keys() >= {"422", "503", "default"}
            assert operation["responses"].keys() & {"200", "201"}
            assert ("410" in operation["responses"]) == (method == "get")
            for parameter in operation.get("parameters", ()):
                assert parameter.get("description") or parameter["in"] == "path", (path, parameter)
    assert len(names) == sum(map(len, description["paths"].values()))


def test_every_list_of_the_description_is_walked(asked: Client) -> None:
    description = asked.http.get(DESCRIPTION).json()
    paths = description["paths"]
    gets = {path.removeprefix(API) for path, methods in paths.items() if "get" in methods}

    assert gets - {path for path, _, _ in requests_for(asked)} == {"/judgements/{identifier}"}
