"""Follow sources as `detente watch` does, but for hosts of tests, which are on this machine.

    python as_process.py STORE RULES SOURCE…

RULES is a file of alerts, or - for none.
"""

import signal
import sys
from pathlib import Path
from threading import Event

from detente.errors import DetenteError
from detente.settings import Settings
from detente.tables import print_entry
from detente.watch.loop import watch
from detente.watch.rules import read_rules
from read.web.hosts import a_web


def main() -> None:
    """Do so until SIGTERM."""
    store, rules, *sources = sys.argv[1:]
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    try:
        watch(
            sources,
            Path(store),
            settings=Settings(extractor="rules"),
            every=1.0,
            rules=() if rules == "-" else read_rules(Path(rules)),
            tell=print_entry,
            stop=stop,
            make_web=lambda memory: a_web(memory=memory),
        )
    except DetenteError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
