"""The pages by name, and where each of them shows something in the sample articles."""

from typing import Final

from browser.visiting import Server
from detente.model import Filter
from detente.ontology import ClaimType
from detente.store import Store

ADDRESSES: Final = (
    "overview",
    "network",
    "tie",
    "actor",
    "event",
    "article",
    "map",
    "list",
    "search",
    "review",
    "watch",
)


def address_of(server: Server, page: str) -> str:
    """Return the address of a page that shows something."""
    if page in {"tie", "actor", "event", "article"}:
        return _address_of_thing(server, page)
    return {
        "overview": "/",
        "network": "/network",
        "map": "/map",
        "list": "/list/events",
        "search": "/search?words=talks",
        "review": "/review",
        "watch": "/watch",
    }[page]


def _address_of_thing(server: Server, page: str) -> str:
    with Store(server.store, read_only=True) as store, store.reading() as answers:
        if page == "tie":
            one, other = (answers.actor_named(name).actor.id for name in ("Saudi Arabia", "Iran"))
            return f"/tie?one={one}&other={other}"
        if page == "actor":
            return f"/actor/{answers.actor_named('Iran').actor.id}"
        if page == "event":
            attacks = answers.events(Filter(types=(ClaimType.ASSAULT,)))
            told_most = max(attacks, key=lambda listed: len(listed.event.claim_ids))
            return f"/event/{told_most.event.id}"
        document = max(answers.documents(), key=lambda document: document.claims)
        return f"/article/{document.id}"
