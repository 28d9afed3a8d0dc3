"""Requests for tests: what asks an application, and what it answered."""

from dataclasses import dataclass
from typing import Any, Final

from fastapi.testclient import TestClient

HERE: Final = "http://127.0.0.1:8765"
API: Final = "/api/v1"


@dataclass(frozen=True, slots=True)
class Client:
    """Asks an application and tells what it answered."""

    http: TestClient

    def get(self, address: str, **parameters: Any) -> Any:  # noqa: ANN401 - whatever comes back
        """Return the JSON at an address of the interface, which must be there."""
        response = self.http.get(f"{API}{address}", params=parameters)
        assert response.status_code == 200, response.text
        return response.json()

    def refusal(self, address: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - any
        """Return the problem at an address of the interface."""
        response = self.http.get(f"{API}{address}", params=parameters)
        assert response.headers["content-type"] == "application/problem+json", response.text
        found: dict[str, Any] = response.json()
        assert found["status"] == response.status_code
        return found

    def judge(self, action: str, *ids: str, **rest: Any) -> dict[str, Any]:  # noqa: ANN401 - any
        """Return the judgement that was made."""
        decision = {"action": action, "ids": ids, "by": "Flavia", **rest}
        response = self.http.post(f"{API}/judgements", json=decision)
        assert response.status_code == 201, response.text
        assert response.headers["location"] == response.json()["location"]
        found: dict[str, Any] = response.json()["judgement"]
        return found
