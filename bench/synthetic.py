# ruff: noqa: INP001 -- a script, run by its path; nothing imports it but others beside it
"""A number goes in, a store with so many made-up claims comes out: the same whenever it is asked.

    python bench/synthetic.py --claims 10000000 big.db
    python bench/synthetic.py --claims 24000 --evidence small.db

Documents of twenty years tell of happenings between actors: a few states are in most of them, most
actors in one or two, and so it is with outlets. One claim in four tells again what another
document told in the days before. With --evidence there are no conclusions, and all of it is left
to be concluded from by the program. Rows go into the tables in bulk, without the program's rules:
the store is like a real one in its sizes and shares, not in its words.
"""

import argparse
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import Table, insert
from sqlalchemy.dialects import sqlite

from detente import __version__, spelling
from detente.data.world import states
from detente.ids import known_actor_id, make_id
from detente.merge.families import family_of
from detente.model import Entity, Kind
from detente.ontology import MUTUAL_TYPES, QUADS, SCORES, ClaimType, Modality
from detente.read import fingerprint
from detente.resolve import block_of
from detente.store import Store, schema

CLAIMS_A_DOCUMENT: Final = 24  # as in 1,165 news articles, and so are the shares below
_CLAIMS_AN_ACTOR: Final = 40
_FEWEST_ACTORS: Final = 400
_OUTLETS: Final = 200
_CAST: Final = 6  # actors that a document is about
_AGAIN: Final = 0.25  # claims that tell again what another document told
_OPEN: Final = 3_000  # happenings that may be told again
_UNDATED: Final = 0.5
_PLACED: Final = 0.4
_FIRST_DAY: Final = date(2005, 1, 1)
_DAYS: Final = 20 * 365
_ROWS: Final = 200_000  # of a table in memory before they are written
_TYPES: Final[dict[ClaimType, tuple[int, str]]] = {
    ClaimType.ASSAULT: (22, "attacked"),
    ClaimType.ACCUSE: (11, "accused"),
    ClaimType.REQUEST: (9, "urged"),
    ClaimType.COERCE: (7, "detained"),
    ClaimType.CONSULT: (6, "met"),
    ClaimType.AGREE: (6, "promised"),
    ClaimType.LEADS: (5, "leads"),
    ClaimType.SUPPORT: (5, "praised"),
    ClaimType.MEMBER_OF: (4, "joined"),
    ClaimType.REJECT: (3, "refused"),
    ClaimType.AID: (3, "supplied"),
    ClaimType.RETREAT: (3, "released"),
    ClaimType.COOPERATE: (2, "traded"),
    ClaimType.SANCTION: (2, "punished"),
    ClaimType.PROTEST: (2, "defied"),
    ClaimType.BACKS: (1, "backs"),
    ClaimType.OPPOSES: (1, "opposes"),
}
_MODALITIES: Final = {
    Modality.ASSERTED: 86,
    Modality.PLANNED: 5,
    Modality.POSSIBLE: 6,
    Modality.NEGATED: 3,
}
_SYLLABLES: Final = [one + two for one in "bdfgklmnprstvz" for two in ("a", "e", "i", "o", "u")]


@dataclass(frozen=True, slots=True)
class Actor:
    """One of the cast: its row, and the state that it acts for, itself if for none."""

    id: str
    name: str
    kind: Kind
    known: str | None
    country: str | None
    principal: str
    block: str | None


@dataclass(slots=True)
class Happening:
    """What one or more documents tell of, with the days on which it lies, none if not known."""

    id: str
    type: ClaimType
    modality: Modality
    one: int
    other: int
    day: str | None
    place: int | None
    claims: list[str] = field(default_factory=list)
    outlets: set[int] = field(default_factory=set)


class Tables:
    """Rows that are gathered for each table and written many at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._inserts = {
            table.name: str(insert(table).compile(dialect=sqlite.dialect()))
            for table in schema.metadata.tables.values()
        }

    def add(self, table: Table, row: tuple[Any, ...]) -> None:
        """Gather a row, given as the columns of the table in their order."""
        rows = self._rows[table.name]
        rows.append(row)
        if len(rows) >= _ROWS:
            self._write(table.name)

    def write(self) -> None:
        """Write all rows that are still gathered."""
        for name in self._rows:
            self._write(name)

    def _write(self, name: str) -> None:
        rows = self._rows[name]
        # Near one another in the file, where the first column is the key.
        rows.sort(key=lambda row: str(row[0]))
        self._connection.executemany(self._inserts[name], rows)
        rows.clear()


class Newsroom:
    """A chance of its own and a cast: documents are drawn from it, one after the other."""

    def __init__(self, tables: Tables, *, claims: int, seed: int, concluded: bool) -> None:
        self._tables = tables
        self._chance = Random(seed)  # noqa: S311 - nothing secret
        self._claims = claims
        self._concluded = concluded
        self._actors = list(_actors(max(_FEWEST_ACTORS, claims // _CLAIMS_AN_ACTOR), self._chance))
        self._weights = _falling(len(self._actors))
        self._outlets = _falling(_OUTLETS)
        self._places = [state for state in states() if state.code][:150]
        self._words = [_word(number) for number in range(400, 6_400)]
        self._open: list[Happening] = []
        self._ties: dict[tuple[int, int], list[Any]] = {}
        self._told_of = [0] * len(self._actors)
        self._in_documents = [0] * len(self._actors)

    def fill(self) -> None:
        """Write all documents, and what follows from them."""
        self._tables.add(schema.run, (1, "2026-01-01T00:00:00.000000+00:00"))
        firsts = range(0, self._claims, CLAIMS_A_DOCUMENT)
        for number, first in enumerate(firsts, start=1):
            day = _FIRST_DAY + timedelta(days=first * _DAYS // self._claims)
            self._document(number, day, min(CLAIMS_A_DOCUMENT, self._claims - first))
        if self._concluded:
            for happening in self._open:
                self._close(happening)
            self._conclude()

    def _document(self, number: int, day: date, claims: int) -> None:
        document_id = make_id("doc", "made up", number)
        outlet = self._chance.choices(range(_OUTLETS), cum_weights=self._outlets)[0]
        cast = self._chance.choices(range(len(self._actors)), cum_weights=self._weights, k=_CAST)
        entities: dict[int, str] = {}
        lines: list[str] = []
        at = 0
        for _ in range(claims):
            happening = self._happening(cast, day)
            line = self._line(document_id, outlet, day, at, happening, entities)
            lines.append(line)
            at += len(line) + 1
        text = "\n".join(lines)
        grams = fingerprint(text)
        tables = self._tables
        title = lines[0][:60]
        published = day.isoformat()
        tables.add(
            schema.document,
            (
                number, document_id, make_id("art", document_id), f"made-up/{number}.txt", None,
                title, f"Outlet {outlet}", "input", published, "input", text, "[]", "[]",
                len(grams), 1,
            ),
        )  # fmt: skip
        for gram in grams:
            tables.add(schema.shingle, (gram, document_id))
        for index in entities:
            self._in_documents[index] += 1
        if self._concluded:
            tables.add(schema.edition, (document_id, None, document_id, None))
        else:
            tables.add(schema.stale, ("document", document_id))

    def _happening(self, cast: list[int], day: date) -> Happening:
        chance = self._chance
        if self._open and chance.random() < _AGAIN:
            return chance.choice(self._open)
        one, other = chance.choice(cast), chance.choice(cast)
        if one == other:
            other = chance.randrange(len(self._actors))
        kind = chance.choices(_KINDS, cum_weights=_KIND_WEIGHTS)[0]
        when = None
        if chance.random() >= _UNDATED:
            when = (day - timedelta(days=int(chance.expovariate(0.3)))).isoformat()
        return Happening(
            id="",
            type=kind,
            modality=chance.choices(_TOLD_AS, cum_weights=_TOLD_WEIGHTS)[0],
            one=one,
            other=other if other != one else (one + 1) % len(self._actors),
            day=when,
            place=chance.randrange(len(self._places)) if chance.random() < _PLACED else None,
        )

    def _line(  # noqa: PLR0913, PLR0917 - all that a claim is of
        self,
        document_id: str,
        outlet: int,
        day: date,
        at: int,
        happening: Happening,
        entities: dict[int, str],
    ) -> str:
        """Write a sentence with its claim; return the sentence."""
        tables = self._tables
        one, other = self._actors[happening.one], self._actors[happening.other]
        trigger = _TYPES[happening.type][1]
        rest = " ".join(self._chance.choices(self._words, k=7))
        place = self._places[happening.place] if happening.place is not None else None
        start = at + len(one.name) + 1
        end = start + len(trigger)
        behind = end + 1 + len(other.name)
        where_words = f" in {place.name}" if place else ""
        when_words = f" on {happening.day}" if happening.day else ""
        line = f"{one.name} {trigger} {other.name}{where_words}{when_words} {rest}."
        claim_id = make_id("clm", document_id, at)
        sentence = (None, document_id, at, at + len(line), line)
        tables.add(schema.sentence, sentence)
        dated: tuple[Any, ...] = (None,) * 4
        if happening.day:
            first = behind + len(where_words) + 1
            dated = ("day", first, first + len(when_words) - 1, "full date")
        precision, *words = dated
        where: tuple[Any, ...] = (None,) * 7
        if place is not None:
            where = (
                place.name, place.code, place.latitude, place.longitude, place.geonames_id,
                behind + 4, behind + 4 + len(place.name),
            )  # fmt: skip
        tables.add(
            schema.claim,
            (
                claim_id, document_id, day.isoformat(), at, at + len(line), start, end,
                happening.type, None, '["diplomatic"]', happening.day, happening.day, precision,
                *words, *where, happening.modality, 0.8, "made up 1",
            ),
        )  # fmt: skip
        mutual = happening.type in MUTUAL_TYPES
        for index, side, place_in, first in (
            (happening.one, 0, 0, at),
            (happening.other, 0 if mutual else 1, 1 if mutual else 0, end + 1),
        ):
            self._participant(claim_id, document_id, entities, index, side, place_in, first)
        if self._concluded:
            self._tell(claim_id, outlet, happening)
        return line

    def _participant(  # noqa: PLR0913, PLR0917 - all that a participant is of
        self,
        claim_id: str,
        document_id: str,
        entities: dict[int, str],
        index: int,
        side: int,
        place: int,
        start: int,
    ) -> None:
        tables = self._tables
        actor = self._actors[index]
        entity_id = entities.get(index)
        if entity_id is None:
            entity_id = entities[index] = make_id("ent", document_id, index)
            tables.add(
                schema.entity,
                (
                    entity_id, document_id, actor.block, actor.name, actor.kind, "[]",
                    actor.known, None, actor.country, None,
                ),
            )  # fmt: skip
            if self._concluded:
                tables.add(schema.identity, (entity_id, actor.id, 1.0, "same name"))
        end = start + len(actor.name)
        tables.add(schema.mention, (entity_id, start, end, "name"))
        tables.add(schema.participant, (claim_id, side, place, entity_id, start, end))
        self._told_of[index] += 1

    def _tell(self, claim_id: str, outlet: int, happening: Happening) -> None:
        """Let a claim tell of a happening; one that nobody will tell again is written."""
        if happening.type.is_relation:
            return
        if not happening.id:
            happening.id = make_id("evt", claim_id)
            if len(self._open) < _OPEN:
                self._open.append(happening)
            else:
                place = self._chance.randrange(_OPEN)
                self._close(self._open[place])
                self._open[place] = happening
        happening.claims.append(claim_id)
        happening.outlets.add(outlet)

    def _close(self, happening: Happening) -> None:
        tables = self._tables
        one, other = self._actors[happening.one], self._actors[happening.other]
        kind, day = happening.type, happening.day
        mutual = kind in MUTUAL_TYPES
        sought = min(one.principal, other.principal) if mutual else other.principal
        key = f"{family_of(kind)}:{sought}"
        precision = "day" if day else None
        place = self._places[happening.place] if happening.place is not None else None
        where: tuple[Any, ...] = (None,) * 5
        if place is not None:
            where = (place.name, place.code, place.latitude, place.longitude, place.geonames_id)
        tables.add(
            schema.happening,
            (
                happening.id, key, kind, None, day, day, precision, *where, happening.modality,
                len(happening.claims), len(happening.outlets), "[]",
            ),
        )  # fmt: skip
        for number, claim_id in enumerate(happening.claims):
            tables.add(schema.told, (claim_id, happening.id, number))
            tables.add(schema.block, (claim_id, key))
        tables.add(schema.party, (happening.id, 0, 0, one.id))
        tables.add(schema.party, (happening.id, *((0, 1) if mutual else (1, 0)), other.id))
        sides = defaultdict[str, list[int]](lambda: [0, 0])
        sides[one.principal][0] = 1
        sides[other.principal][0 if mutual else 1] = 1
        for principal, (initiates, receives) in sides.items():
            tables.add(
                schema.presence,
                (
                    happening.id, principal, initiates, receives, int(mutual), kind,
                    happening.modality, day, day, precision,
                ),
            )  # fmt: skip
        self._count_tie(happening)

    def _count_tie(self, happening: Happening) -> None:
        one, other = sorted((happening.one, happening.other), key=lambda at: self._actors[at].id)
        if self._actors[one].id == self._actors[other].principal:
            return  # who acts for the other one
        tie = self._ties.setdefault((one, other), [0, 0, 0, 0, 0.0, None, None])
        tie[0] += 1
        if happening.modality is Modality.ASSERTED:
            tie[1] += QUADS[happening.type].endswith("cooperation")
            tie[2] += QUADS[happening.type].endswith("conflict")
            tie[3] += 1
            tie[4] += SCORES[happening.type]
        if happening.day:
            tie[5] = min(tie[5] or happening.day, happening.day)
            tie[6] = max(tie[6] or happening.day, happening.day)

    def _conclude(self) -> None:
        tables = self._tables
        for (first, second), found in self._ties.items():
            events, cooperation, conflict, counted, score, since, until = found
            one, other = self._actors[first].id, self._actors[second].id
            mean = round(score / counted, 2) if counted else None
            tie_id = make_id("tie", one, other)
            tables.add(
                schema.tie,
                (tie_id, one, other, events, cooperation, conflict, mean, since, until),
            )
        counts = zip(self._actors, self._in_documents, self._told_of, strict=True)
        for actor, documents, claims in counts:
            if not documents:
                continue
            part_of = actor.principal if actor.principal != actor.id else None
            tables.add(
                schema.actor,
                (
                    actor.id, actor.name, actor.kind, actor.known, actor.country, part_of,
                    actor.principal, documents, claims,
                ),
            )  # fmt: skip
            tables.add(schema.name, (spelling.fold(actor.name), actor.id, actor.name))
            tables.add(schema.membership, (actor.id, actor.id, 0))
            if part_of:
                tables.add(schema.membership, (actor.id, part_of, 1))
        tables.add(schema.about, ("concluded by", __version__))


def fill(path: Path, *, claims: int, seed: int = 7, concluded: bool = True) -> None:
    """Make a store with so many claims. Raises FileExistsError."""
    if path.exists():
        msg = f"there is a store {path} already"
        raise FileExistsError(msg)
    Store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-4000000"):
            connection.execute(f"PRAGMA {pragma}")
        # Indexes are made faster afterwards, and so is what sentences are searched by.
        aside = connection.execute(
            "SELECT type, name, sql FROM sqlite_master"
            " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        ).fetchall()
        for kind, name, _ in aside:
            connection.execute(f"DROP {kind} {name}")
        connection.execute("BEGIN")
        tables = Tables(connection)
        Newsroom(tables, claims=claims, seed=seed, concluded=concluded).fill()
        tables.write()
        connection.execute("COMMIT")
        for _, _, statement in aside:
            connection.execute(statement)
        connection.execute("INSERT INTO sentence_words(sentence_words) VALUES ('rebuild')")
        connection.execute("PRAGMA journal_mode=WAL")


def _actors(number: int, chance: Random) -> Iterator[Actor]:
    """Yield states, then persons and organisations, most of which act for a state."""
    governments = [state for state in states() if state.code]
    chance.shuffle(governments)
    for state in governments:
        key = f"iso:{state.code}"
        known_id = known_actor_id(key)
        yield Actor(
            known_id, state.name, Kind.STATE, key, state.code, known_id,
            block_of(_entity(state.name, Kind.STATE, key, state.code)),
        )  # fmt: skip
    for count in range(number - len(governments)):
        kind = chance.choice((Kind.PERSON, Kind.ORGANISATION, Kind.GROUP))
        given, family = _word(chance.randrange(70, 5_000)), _word(5_000 + count)
        name = f"{given.title()} {family.title()}"
        if kind is not Kind.PERSON:
            name = f"{name} {'Front' if kind is Kind.GROUP else 'Council'}"
        actor_id = make_id("act", f"{kind}:{spelling.fold(name)}", None)
        state = governments[int(chance.paretovariate(0.5)) % len(governments)]
        principal = known_actor_id(f"iso:{state.code}") if chance.random() < 0.2 else actor_id  # noqa: PLR2004
        yield Actor(
            actor_id, name, kind, None, None, principal, block_of(_entity(name, kind, None, None))
        )


def _entity(name: str, kind: Kind, known: str | None, country: str | None) -> Entity:
    return Entity(id="", document_id="", name=name, kind=kind, known=known, country=country)


def _word(number: int) -> str:
    """Return a word of its own for every number."""
    word = ""
    while number:
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word


def _falling(number: int) -> list[float]:
    """Return the sums of weights of which each is smaller than the one before, as in the news."""
    return list(accumulate(1 / (rank + 3) for rank in range(number)))


_KINDS: Final = list(_TYPES)
_KIND_WEIGHTS: Final = list(accumulate(weight for weight, _ in _TYPES.values()))
_TOLD_AS: Final = list(_MODALITIES)
_TOLD_WEIGHTS: Final = list(accumulate(_MODALITIES.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=7, metavar="N")
    parser.add_argument("--evidence", action="store_true", help="leave out the conclusions")
    parser.add_argument("file", type=Path, metavar="FILE")
    options = parser.parse_args()
    started = time.monotonic()
    fill(options.file, claims=options.claims, seed=options.seed, concluded=not options.evidence)
    size = options.file.stat().st_size / 1_000_000
    print(f"{options.claims:,} claims, {size:,.0f} MB, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
