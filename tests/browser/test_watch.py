"""The page of what is followed says whether anything is, how it goes, and what went wrong."""

import os
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Browser, expect

from browser.visiting import Server, Visit
from detente.store import Store
from detente.watch.status import Alerting, Entry, Following, Status, minute_of, moment

FEED = "https://strelsau-post.example/feed.xml"


def a_status(server: Server, *, ended: bool = False, quiet: timedelta = timedelta()) -> Status:
    """Return what a watcher says that followed two sources, one of which fails."""
    at = datetime.now(UTC) - quiet
    with Store(server.store, read_only=True) as store, store.reading() as answers:
        document = next(answers.documents())
    return Status(
        host="desk-1",
        process=os.getpid(),
        began=moment(at - timedelta(hours=3)),
        at=moment(at),
        ended=moment(at) if ended else None,
        every=45,
        minutes={minute_of(at): 3, minute_of(at - timedelta(hours=2)): 4},
        sources=(
            Following(
                source=FEED,
                asked=moment(at),
                next=moment(at),
                trouble="its host answers 503 <b>",
                failing=moment(at - timedelta(hours=1)),
            ),
            Following(source="/srv/in", asked=moment(at), article=moment(at), articles=7),
        ),
        read=(
            Entry(
                at=moment(at),
                what="read",
                source="/srv/in",
                document=document.id,
                title="Talks <script>",
                claims=12,
            ),
        ),
        refused=(
            Entry(at=moment(at), what="refused", source=FEED, where=f"{FEED}/1", reason="is empty"),
        ),
        alerts=Alerting(sent=1_200, waiting=2, trouble="the receiver of 'Border' answers 500"),
    )


def test_a_store_that_nobody_watches_says_so_and_how_one_is_started(visit: Visit) -> None:
    page = visit.go("/")
    page.get_by_role("contentinfo").get_by_role("link", name="What is followed").click()

    expect(page.get_by_role("heading", name="What is followed")).to_be_visible()
    expect(page.locator("main")).to_contain_text("No watcher runs")
    expect(page.locator("main")).to_contain_text("detente watch")


def test_the_page_tells_of_a_watcher_what_it_reads_and_what_fails(
    browser: Browser, own_server: Server
) -> None:
    a_status(own_server).write(own_server.store)
    with Visit.beginning(browser, own_server) as visit:
        main = visit.go("/watch").locator("main")

        expect(main).to_contain_text("has run on desk-1")
        expect(main).to_contain_text("last hour: 3 articles; in the last day: 7 articles")
        expect(main).to_contain_text("its host answers 503 <b>")
        expect(main).to_contain_text("1,200 alerts sent")
        expect(main).to_contain_text("the receiver of 'Border' answers 500")
        expect(main).to_contain_text("is empty")
        main.get_by_role("link", name="Talks <script>").click()
        expect(visit.page.locator("article, main h1").first).to_be_visible()


def test_the_page_says_plainly_that_a_watcher_was_ended_or_killed(
    browser: Browser, own_server: Server
) -> None:
    with Visit.beginning(browser, own_server) as visit:
        a_status(own_server, ended=True).write(own_server.store)
        expect(visit.go("/watch").locator("main")).to_contain_text("was ended at")
        a_status(own_server, quiet=timedelta(minutes=5)).write(own_server.store)
        expect(visit.go("/watch").locator("main")).to_contain_text("last sign of life")


def test_the_page_follows_what_happens_by_itself(browser: Browser, own_server: Server) -> None:
    with Visit.beginning(browser, own_server) as visit:
        main = visit.go("/watch").locator("main")
        expect(main).to_contain_text("No watcher runs")
        a_status(own_server).write(own_server.store)
        expect(main).to_contain_text("has run on desk-1", timeout=30_000)
