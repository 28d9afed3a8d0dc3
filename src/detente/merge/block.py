"""A report goes in, the key of the block comes out in which others of its event are to be found."""

from detente.model import Report


def block_of(report: Report) -> str:
    """Return the block: the type and the principal that sorts first among the parties.

    A report of a meeting may leave a party out, so the set of parties is no key; where nobody is
    named the event is known in its own article alone.
    """
    principals = report.principals[0] | report.principals[1]
    if not principals:
        return f"{report.type}:{report.document_id}"
    return f"{report.type}:{min(principals)}"
