import pytest

from detente.errors import StoreError
from detente.store import Store


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://flavia:zenda1894@127.0.0.1:1/news",
        "postgresql://flavia@127.0.0.1:1/news?password=zenda1894",
        "postgresql://flavia:zenda1894@127.0.0.1:1",
        "postgresql://flavia:zenda1894@127.0.0.1:one/news",
        "postgresql://flavia:zenda1894@rest@[/news",
    ],
)
def test_an_address_that_fails_is_told_without_its_password(address: str) -> None:
    with pytest.raises(StoreError) as raised:
        Store(address)

    assert "zenda1894" not in f"{raised.value} {raised.value.hint}"
    assert raised.value.hint


def test_a_path_is_a_file_whatever_it_looks_like() -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store("absent/postgresql:")
