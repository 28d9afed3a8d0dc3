import pytest

from detente.errors import ReadError
from detente.read.web.guard import place_of, resolve

PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
        "198.18.0.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::",
        "64:ff9b::7f00:1", "64:ff9b:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe", "2001:db8::1",
        "not a number",
    ],
)  # fmt: skip
def test_a_host_of_a_network_that_is_not_public_is_refused(number: str) -> None:
    with pytest.raises(ReadError, match="no public host"):
        place_of("http://a.example/", resolve=lambda *_: [number])


@pytest.mark.parametrize(
    "number", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946", f"::ffff:{PUBLIC}"]
)
def test_a_public_host_is_connected_to_by_the_number_that_was_checked(number: str) -> None:
    place = place_of("https://a.example/b?c=d#e", resolve=lambda *_: [number])

    assert (place.host, place.port, place.number, place.target) == (
        "a.example", 443, number, "/b?c=d"
    )  # fmt: skip


def test_a_host_with_a_private_number_beside_a_public_one_is_refused() -> None:
    with pytest.raises(ReadError, match="no public host"):
        place_of("http://a.example/", resolve=lambda *_: [PUBLIC, "10.0.0.1"])


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:7f00:1]", "localhost"],
)
def test_other_ways_to_write_this_machine_are_refused(host: str) -> None:
    with pytest.raises(ReadError, match=r"no public host|no host"):
        place_of(f"http://{host}/", resolve=resolve)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "no address that begins with"),
        ("ftp://a.example/", "no address that begins with"),
        ("gopher://a.example/", "no address that begins with"),
        ("//a.example/", "no address that begins with"),
        ("http://", "no address that begins with"),
        ("http://user:secret@a.example/", "user name or a password"),
        ("http://user@a.example/", "user name or a password"),
        ("http://a.example:25/", "port 25"),
        ("http://a.example:99999/", "no web address"),
        ("http://[::1", "no web address"),
        ("http://a.example/ x\r\nHost: b", "signs that no address has"),
    ],
)
def test_what_is_no_plain_address_of_the_web_is_refused(url: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        place_of(url, resolve=lambda *_: [PUBLIC])


def test_loopback_is_allowed_where_asked_for_and_nothing_else_with_it() -> None:
    place = place_of("http://a.example/", resolve=lambda *_: ["127.0.0.1"], allow_loopback=True)

    assert place.number == "127.0.0.1"
    with pytest.raises(ReadError):
        place_of("http://a.example/", resolve=lambda *_: ["10.0.0.1"], allow_loopback=True)
