"""Parts of a thing go in, its identifier comes out: the same parts always give the same one."""

import base64
import hashlib

# 80 bits: among ten million identifiers the chance of any two colliding is below 1 in 10 billion.
_BYTES = 10


def make_id(prefix: str, *parts: object) -> str:
    """Return an identifier such as `clm-3f7k…`: the prefix and 16 characters from the parts.

    Parts are compared by their text; None and "" are different parts.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"\0" if part is None else b"\1" + str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return f"{prefix}-{base64.b32encode(digest.digest()[:_BYTES]).decode().lower()}"


def known_actor_id(key: str) -> str:
    """Return the identifier of an actor that the list of known actors has under a key."""
    return make_id("act", key)
