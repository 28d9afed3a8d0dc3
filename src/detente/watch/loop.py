"""Sources and a store go in; what is new is read into the store until somebody ends it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Final

from detente.errors import StoreError
from detente.model import Document, Extraction, Failure
from detente.pipeline import Extractor, conclude, keep
from detente.read.addresses import host_of, is_web_address
from detente.read.web import Memory, Web
from detente.run.processes import processes
from detente.settings import Settings
from detente.store import Store
from detente.watch.addresses import Address
from detente.watch.alerts import messages_of, nobodies
from detente.watch.beside import marks_of, only_watcher, outbox_of
from detente.watch.book import Book, Tell
from detente.watch.courier import Courier
from detente.watch.folders import Folder
from detente.watch.followers import Followers, Found, Looked, Source
from detente.watch.outbox import Outbox
from detente.watch.rules import Rule

# Articles that are stored and concluded from at once. The end waits for no more than these.
_BLOCK: Final = 8
_FIRST_WAIT: Final = 2.0  # seconds for a store that takes nothing, twice as long each time
_LONGEST_WAIT: Final = 60.0
_LAST_WAIT: Final = 20.0  # for a message that is under way when the end comes

# Makes what fetches from one host.
MakeWeb = Callable[[Memory], Web]


def watch(  # noqa: PLR0913 - what the command may set, and what a test may
    sources: Sequence[str],
    store_path: Path,
    *,
    settings: Settings,
    every: float,
    rules: Sequence[Rule],
    tell: Tell,
    stop: Event,
    make_web: MakeWeb = lambda memory: Web(memory=memory),
) -> None:
    """Follow sources and read what is new in them into a store until `stop` is set.

    `every` is how many seconds lie between two looks at an address. `tell` is told of every line of
    the log. Raises StoreBusyError when another watcher follows news for the store.
    """
    with only_watcher(store_path), Store(store_path) as store:
        # What a store has read counts for that store alone, and for none that is new.
        if _is_empty(store):
            marks_of(store_path).unlink(missing_ok=True)
        names = [str(source) for source in dict.fromkeys(sources)]
        groups = list(_groups(names, store_path, settings.max_bytes, every, make_web))
        book = Book(
            store_path,
            [source.name for group in groups for source in group],
            every=every,
            alerts=bool(rules),
            tell=tell,
        )
        book.write_regularly(stop)
        outbox = Outbox(outbox_of(store_path)) if rules else None
        try:
            with processes(1, settings.pipeline, with_core=settings.with_core) as extractor:
                Watcher(store, extractor, book, rules=rules, outbox=outbox, stop=stop).run(groups)
        finally:
            stop.set()
            book.write(ended=True)


def _groups(
    names: Iterable[str], store_path: Path, max_bytes: int, every: float, make_web: MakeWeb
) -> Iterator[list[Source]]:
    """Yield the sources that one thread follows: those of one host, or one folder."""
    hosts: dict[str | None, list[str]] = {}
    for name in names:
        if is_web_address(name):
            hosts.setdefault(host_of(name), []).append(name)
        else:
            yield [Folder(Path(name), store_path=store_path, max_bytes=max_bytes)]
    for urls in hosts.values():
        web = make_web(Memory.read(marks_of(store_path)))
        yield [
            Address(url, web=web, store_path=store_path, max_bytes=max_bytes, every=every)
            for url in urls
        ]


def _is_empty(store: Store) -> bool:
    with store.reading() as answers:
        return answers.counts()["documents"] == 0


class Watcher:
    """Takes what followers find, reads it, and says what became of it."""

    def __init__(  # noqa: PLR0913 - all that it works with
        self,
        store: Store,
        extractor: Extractor,
        book: Book,
        *,
        rules: Sequence[Rule],
        outbox: Outbox | None,
        stop: Event,
    ) -> None:
        self._store = store
        self._extractor = extractor
        self._book = book
        self._rules = rules
        self._stop = stop
        self._outbox = outbox
        self._known: dict[str, int] = {}
        self._run = (date.min, datetime.now(UTC))

    def run(self, groups: Iterable[Sequence[Source]]) -> None:
        """Do so until the end comes."""
        self._patiently(self._go_on)
        self._patiently(self._check_rules)
        with self._courier():
            followers = Followers(groups, self._stop)
            while not self._stop.is_set():
                self._take(followers.take(_BLOCK))

    @contextmanager
    def _courier(self) -> Iterator[None]:
        if self._outbox is None:
            yield
            return
        courier = Courier(self._rules, self._outbox, self._stop, tell=self._book.alerting)
        try:
            yield
        finally:
            self._stop.set()
            courier.join(_LAST_WAIT)

    def _go_on(self) -> None:
        """Do what a watcher that was killed had still to do."""
        conclude(self._store)
        self._find_alerts()

    def _check_rules(self) -> None:
        with self._store.reading() as answers:
            for name in nobodies(answers, self._rules):
                self._book.note(f"alerts: nobody in the store is called {name!r} yet")

    def _take(self, taken: Sequence[Found | Looked]) -> None:
        found = [item for item in taken if isinstance(item, Found)]
        for item in found:
            if isinstance(item.item, Failure):
                self._book.refused(item.source.name, item.item)
        documents = {
            item.item.id: (item.source.name, item.item)
            for item in found
            if isinstance(item.item, Document)
        }
        if documents and not self._patiently(lambda: self._read(documents)):
            return
        for looked in taken:
            if isinstance(looked, Looked):
                self._settle(looked)

    def _settle(self, looked: Looked) -> None:
        source = looked.source
        if known := self._known.pop(source.name, 0):
            self._book.known(source.name, known)
        try:
            source.settle()
        except OSError as error:  # a full disk, perhaps: it is looked at again then
            self._book.refused(source.name, Failure(where=source.name, reason=str(error)))
        self._book.looked(source.name, looked.failure, looked.next)
        looked.settled.set()

    def _read(self, documents: dict[str, tuple[str, Document]]) -> None:
        """Store what new documents say, and find the alerts for them."""
        known = self._store.known(documents)
        fresh = {key: item for key, item in documents.items() if key not in known}
        if fresh:
            self._keep(fresh)
        self._find_alerts()
        for key in known:
            source, _ = documents[key]
            self._known[source] = self._known.get(source, 0) + 1

    def _keep(self, fresh: dict[str, tuple[str, Document]]) -> None:
        claims: dict[str, int] = {}
        failures: list[Failure] = []

        def notice(item: Document | Extraction | Failure) -> None:
            if isinstance(item, Extraction):
                claims[item.document.id] = len(item.claims)
            elif isinstance(item, Failure):
                failures.append(item)

        if self._outbox is not None:
            self._outbox.intend(fresh)
        documents = [document for _, document in fresh.values()]
        keep(self._store, self._extractor(documents), notice=notice, began=self._began())
        for key, number in claims.items():
            source, document = fresh[key]
            self._book.read(source, document, number)
        names = {document.path or document.id: source for source, document in fresh.values()}
        for failure in failures:
            self._book.refused(names[failure.where], failure)

    def _find_alerts(self) -> None:
        """Find the alerts for what has been stored since they were last found."""
        if self._outbox is None or not self._outbox.intended:
            return
        stored = sorted(self._store.known(self._outbox.intended))
        with self._store.reading() as answers:
            messages = messages_of(answers, self._rules, stored)
        self._outbox.put(messages, of=self._outbox.intended)

    def _began(self) -> datetime:
        """Return the moment under which documents are kept: what comes on one day is one run."""
        now = datetime.now(UTC)
        if self._run[0] != now.date():
            self._run = (now.date(), now)
        return self._run[1]

    def _patiently(self, work: Callable[[], None]) -> bool:
        """Work with the store, however long it takes nothing; return whether it was done.

        It is not only where the end came. Whatever is done twice is done once in the end.
        """
        wait = _FIRST_WAIT
        while True:
            try:
                work()
            except (StoreError, OSError) as error:
                self._book.store(str(error))
                if self._stop.wait(wait):
                    return False
                wait = min(2 * wait, _LONGEST_WAIT)
                continue
            self._book.store(None)
            return True
