from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from detente.serve import make_app
from detente.serve.safety import COOKIE, HEADERS, Rules, is_loopback
from serve.asking import API, HERE, Client

TOKEN = "a-token-that-nobody-guesses"  # noqa: S105 - of this test
DECISION = {"action": "reject", "ids": ["clm-none"], "by": "Flavia"}


@pytest.fixture
def guarded(news: Path) -> Iterator[TestClient]:
    """Return what asks an application that wants a token, and follows nothing."""
    with TestClient(make_app(news, token=TOKEN), base_url=HERE, follow_redirects=False) as client:
        yield client


def test_every_answer_says_what_a_browser_may_do_with_it(
    asked: Client, guarded: TestClient
) -> None:
    answers = [
        *(
            asked.http.get(path)
            for path in (API, f"{API}/nothing", "/", "/assets/no.js", f"{API}/claims.csv")
        ),
        asked.http.get(API, headers={"Host": "elsewhere.example"}),
        asked.http.post(f"{API}/judgements", content=b"{}"),
        guarded.get(API),
        guarded.get(f"/?token={TOKEN}"),
    ]  # fmt: skip

    assert len({answer.status_code for answer in answers}) > 5
    for answer in answers:
        for name, value in HEADERS.items():
            assert answer.headers[name] == value
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8765", 200),
        ("127.9.9.9", 200),
        ("news.desk", 200),
        ("rebound.example", 421),
        ("127.0.0.1.rebound.example", 421),
        ("localhost.rebound.example:8765", 421),
        ("localhost@rebound.example", 421),
        ("10.0.0.1", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_only_a_name_of_this_machine_is_answered(news: Path, host: str, status: int) -> None:
    client = TestClient(make_app(news, hosts=("news.desk",)), base_url=HERE)

    assert client.get(API, headers={"Host": host}).status_code == status


def test_an_application_within_another_leaves_the_host_to_it(news: Path) -> None:
    outer = FastAPI()
    outer.mount("/news", make_app(news, hosts=None))
    client = TestClient(outer, base_url="http://desk.example")

    answer = client.get(f"/news{API}/claims", params={"limit": 1})

    assert answer.status_code == 200
    assert answer.links["next"]["url"].startswith(f"/news{API}/claims?")
    assert client.get(answer.links["next"]["url"]).json()["items"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 404),
        ({"Origin": HERE, "Sec-Fetch-Site": "same-origin"}, 404),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content-Type": "multipart/form-data; boundary=x"}, 415),
        ({"Content-Type": "application/json; charset=utf-8"}, 404),
    ],
)
def test_a_page_of_another_site_cannot_judge(
    asked: Client, headers: dict[str, str], status: int
) -> None:
    headers = {"Content-Type": "application/json", **headers}

    answer = asked.http.request("POST", f"{API}/judgements", json=DECISION, headers=headers)

    assert answer.status_code == status, answer.text


def test_a_page_of_another_site_may_link_here_but_not_ask(asked: Client) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}

    assert asked.http.get(API, headers=foreign).status_code == 403
    visit = {**foreign, "Sec-Fetch-Mode": "navigate"}
    assert asked.http.get(API, headers=visit).status_code == 200
    assert asked.http.options(f"{API}/judgements", headers=foreign).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(asked: Client, method: str) -> None:
    assert asked.http.request(method, f"{API}/claims", json={}).status_code == 405


def test_heads_are_answered_without_a_body(asked: Client) -> None:
    answer = asked.http.head(f"{API}/claims")

    assert answer.status_code == 200
    assert answer.content == b""
    assert answer.headers["etag"] == asked.http.get(f"{API}/claims").headers["etag"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"headers": {"Authorization": "Bearer wrong-token-of-the-same-kind"}},
        {"headers": {"Authorization": f"Basic {TOKEN}"}},
        {"headers": {"Authorization": "Bearer"}},
        {"headers": {"Authorization": b"Bearer \xff\xfe"}},
        {"headers": {"Cookie": f"{COOKIE}={TOKEN}"}},
        {"params": {"token": "wrong"}},
        {"params": {"token": ""}},
    ],
)
def test_without_the_token_nothing_is_told(guarded: TestClient, given: dict[str, Any]) -> None:
    for path in (API, f"{API}/claims", f"{API}/openapi.json", "/", "/assets/x.js"):
        answer = guarded.get(path, **given)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "Ruritania" not in answer.text
    assert guarded.post(f"{API}/judgements", json=DECISION).status_code == 401


def test_a_program_brings_the_token_with_each_request(guarded: TestClient) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}

    assert guarded.get(API, headers=headers).status_code == 200
    assert guarded.post(f"{API}/judgements", json=DECISION, headers=headers).status_code == 404


def test_a_browser_gets_a_cookie_for_the_token_and_an_address_without_it(
    guarded: TestClient,
) -> None:
    first = guarded.get("/claims", params={"actor": "Graustark & Co", "token": TOKEN})

    assert first.status_code == 303
    assert first.headers["location"] == "/claims?actor=Graustark+%26+Co"
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie
    assert guarded.get(API).status_code == 200


def test_an_address_with_a_token_leads_to_no_other_machine(guarded: TestClient) -> None:
    answer = guarded.get(f"//elsewhere.example/?token={TOKEN}")

    assert not answer.headers["location"].startswith("//")


def test_tokens_are_compared_in_a_time_that_tells_nothing(
    guarded: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, wanted: bytes) -> bool:
        compared.append((given, wanted))
        return False

    monkeypatch.setattr("detente.serve.safety.hmac.compare_digest", compare)
    guarded.get(API, headers={"Authorization": f"Bearer {TOKEN}"})
    guarded.get("/", params={"token": TOKEN})

    assert [given for given, _ in compared].count(TOKEN.encode()) == 2


def test_an_address_of_endless_length_is_refused(asked: Client) -> None:
    assert asked.http.get(f"{API}/claims?actor={'x' * 9000}").status_code == 414


def test_a_fault_of_the_program_is_answered_without_telling_of_its_inside(
    news: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_app(news)
    monkeypatch.setattr(app.state.desk, "answer", lambda *_, **__: 1 / 0)

    answer = TestClient(app, base_url=HERE).get(f"{API}/claims")

    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.text
    assert "ZeroDivisionError" in caplog.text


@given(st.text())
def test_no_host_whatever_breaks_the_rules(host: str) -> None:
    assert Rules().has_name(host) in {True, False}


def test_addresses_of_this_machine_alone_need_no_token() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "::1", "127.1.2.3")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.168.1.5", "desk.example")))  # noqa: S104
