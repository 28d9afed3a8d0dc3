from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from building import a_candidate
from detente.ids import known_actor_id
from detente.model import Actor, Candidate, Kind
from detente.resolve import block_of, resolve_block

PEOPLE = (
    "Rudolf Rassendyll",
    "Rudolph Rassendyll",
    "R. Rassendyll",
    "Rassendyll",
    "Robert Rassendyll",
)
BODIES = ("National Guard", "national guard")


def a_person(name: str, number: int = 1, **changes: Any) -> Candidate:  # noqa: ANN401
    return a_candidate(name, document_id=f"doc-{number}", kind=Kind.PERSON, **changes)


def actor_of(candidate: Candidate, candidates: list[Candidate]) -> Actor:
    actors, identities = resolve_block(candidates)
    (actor_id,) = {item.actor_id for item in identities if item.entity_id == candidate.entity.id}
    return next(actor for actor in actors if actor.id == actor_id)


@st.composite
def blocks(draw: st.DrawFn) -> list[Candidate]:
    """Entities of several documents that stand in one block."""
    kind = draw(st.sampled_from((Kind.PERSON, Kind.GROUP)))
    names = PEOPLE if kind is Kind.PERSON else BODIES
    known = draw(st.sampled_from((None, None, "rassendyll")))
    return [
        a_candidate(
            draw(st.sampled_from(names)),
            document_id=f"doc-{number}",
            kind=kind,
            known=known,
            country=draw(st.sampled_from((None, "GB", "DE"))),
            aliases=draw(st.sampled_from(((), ("Rassendyll",)))),
            body_id=draw(st.sampled_from((None, "act-a", "act-b"))),
        )
        for number in range(draw(st.integers(0, 7)))
    ]


@given(blocks(), st.randoms())
def test_the_order_of_the_candidates_does_not_matter(
    candidates: list[Candidate], random: Random
) -> None:
    shuffled = random.sample(candidates, len(candidates))

    assert resolve_block(shuffled) == resolve_block(candidates)


@given(blocks())
def test_every_entity_is_exactly_one_of_the_actors(candidates: list[Candidate]) -> None:
    actors, identities = resolve_block(candidates)

    assert sorted(item.entity_id for item in identities) == sorted(
        candidate.entity.id for candidate in candidates
    )
    assert {item.actor_id for item in identities} == {actor.id for actor in actors}
    assert len({actor.id for actor in actors}) == len(actors)


@given(blocks())
def test_every_identity_has_a_score_within_range_and_a_reason(candidates: list[Candidate]) -> None:
    _, identities = resolve_block(candidates)

    assert all(0.0 < item.score <= 1.0 and item.reason for item in identities)


@given(blocks())
def test_an_actor_goes_by_every_name_of_its_entities(candidates: list[Candidate]) -> None:
    for candidate in candidates:
        actor = actor_of(candidate, candidates)

        assert {candidate.entity.name, *candidate.entity.aliases} <= {actor.name, *actor.aliases}
        assert actor.name not in actor.aliases


def test_nobody_makes_no_actor() -> None:
    assert resolve_block([]) == ([], [])


def test_a_known_actor_has_the_identifier_of_its_key() -> None:
    iran = a_candidate("Iran", known="iran", kind=Kind.STATE)

    assert actor_of(iran, [iran]).id == known_actor_id("iran")


def test_an_actor_keeps_its_identifier_when_more_documents_tell_of_it() -> None:
    first = a_person("Rudolf Rassendyll", 1)
    later = [a_person("Rudolf Rassendyll", 2), a_person("Rudolph Rassendyll", 3)]

    assert actor_of(first, [first, *later]).id == actor_of(first, [first]).id


def test_a_rare_spelling_joins_the_usual_one() -> None:
    usual = [a_person("Rudolf Rassendyll", 1), a_person("Rudolf Rassendyll", 2)]
    rare = a_person("Rudolph Rassendyll", 3)

    actor = actor_of(rare, [rare, *usual])

    assert actor.name == "Rudolf Rassendyll"
    assert actor == actor_of(usual[0], [rare, *usual])


def test_likeness_is_the_score_of_who_was_joined() -> None:
    usual = [a_person("Rudolf Rassendyll", 1), a_person("Rudolf Rassendyll", 2)]

    _, identities = resolve_block([*usual, a_person("Rudolph Rassendyll", 3)])

    assert sorted(item.score for item in identities)[1:] == [1.0, 1.0]
    assert {item.reason for item in identities if item.score < 1} == {
        "named much like Rudolf Rassendyll"
    }


def test_brothers_stay_two() -> None:
    one, other = a_person("Rudolf Rassendyll", 1), a_person("Robert Rassendyll", 2)

    assert actor_of(one, [one, other]) != actor_of(other, [one, other])


def test_people_of_two_countries_with_like_names_stay_two() -> None:
    one = a_person("Rudolf Rassendyll", 1, country="GB")
    other = a_person("Rudolph Rassendyll", 2, country="DE")

    assert actor_of(one, [one, other]) != actor_of(other, [one, other])


def test_a_surname_joins_the_one_person_whom_articles_call_so() -> None:
    full = a_person("Rudolf Rassendyll", 1, aliases=("Rassendyll",))
    short = a_person("Rassendyll", 2)

    assert actor_of(short, [full, short]) == actor_of(full, [full, short])


def test_a_surname_of_two_people_alike_stays_by_itself() -> None:
    people = [
        a_person("Rudolf Rassendyll", 1, aliases=("Rassendyll",)),
        a_person("Robert Rassendyll", 2, aliases=("Rassendyll",)),
    ]
    short = a_person("Rassendyll", 3)

    assert actor_of(short, [*people, short]).name == "Rassendyll"


def test_a_surname_that_no_article_uses_for_the_full_name_stays_by_itself() -> None:
    full, short = a_person("Rudolf Rassendyll", 1), a_person("Rassendyll", 2)

    assert actor_of(short, [full, short]) != actor_of(full, [full, short])


def test_every_state_has_its_own_senate() -> None:
    senates = [
        a_candidate("Senate", document_id="doc-1", country="FR"),
        a_candidate("Senate", document_id="doc-2", country="US"),
        a_candidate("Senate", document_id="doc-3"),
    ]

    actors, _ = resolve_block(senates)

    assert sorted(str(actor.country) for actor in actors) == ["FR", "None", "US"]


def test_a_body_of_a_country_not_told_joins_the_only_one_there_is() -> None:
    told, silent = a_candidate("Senate", country="FR"), a_candidate("Senate", document_id="doc-2")

    assert actor_of(silent, [told, silent]).country == "FR"


def test_an_actor_is_part_of_what_most_articles_say() -> None:
    people = [
        a_person("Rudolf Rassendyll", number, body_id=body)
        for number, body in enumerate(("act-a", "act-b", "act-b", None))
    ]

    assert actor_of(people[0], people).part_of == "act-b"


@given(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=5))
def test_names_of_one_surname_share_a_block(names: list[str]) -> None:
    assert len({block_of(a_person(name).entity) for name in names}) == 1


def test_an_acronym_is_the_body_that_articles_introduce_it_for() -> None:
    full = a_candidate("Zenda Salt Board", document_id="doc-1", aliases=("ZSB",))
    short = a_candidate("ZSB", document_id="doc-2")
    bare = a_candidate("Zenda Sugar Board", document_id="doc-3")

    actor = actor_of(short, [full, short, bare])

    assert actor.name == "Zenda Salt Board"
    assert actor_of(bare, [full, short, bare]) != actor


def test_an_acronym_of_two_bodies_alike_stays_by_itself() -> None:
    salt = a_candidate("Zenda Salt Board", document_id="doc-1", aliases=("ZSB",))
    sugar = a_candidate("Zenda Sugar Board", document_id="doc-2", aliases=("ZSB",))
    short = a_candidate("ZSB", document_id="doc-3")

    assert actor_of(short, [salt, sugar, short]).name == "ZSB"


def test_a_rare_misspelling_joins_the_usual_name_of_a_body() -> None:
    usual = [a_candidate("Zenda Castle Board", document_id=f"doc-{number}") for number in (1, 2)]
    rare = a_candidate("Zenda Caslte Board", document_id="doc-3")
    other = a_candidate("Zenda Castle Board 2", document_id="doc-4")
    everything = [*usual, rare, other]

    assert actor_of(rare, everything) == actor_of(usual[0], everything)
    assert actor_of(other, everything) != actor_of(usual[0], everything)


def test_what_every_state_has_is_told_apart_by_where_the_article_is_set() -> None:
    congresses = [
        a_candidate("Congress", document_id=f"doc-{number}", setting=state)
        for number, state in enumerate(("US", "US", "PE"))
    ]
    leagues = [
        a_candidate("Salt League", document_id=f"doc-{number}", setting=state)
        for number, state in enumerate(("US", "PE"))
    ]

    actors, _ = resolve_block(congresses)

    assert len(actors) == 2
    assert {actor.country for actor in actors} == {None}
    assert len(resolve_block(leagues)[0]) == 1


def test_a_slip_needs_company_to_be_the_same_person() -> None:
    usual = [a_person("Rudolf Rassendyll", number, country="GB") for number in (1, 2)]
    told = a_person("Rumolf Rassendyll", 3, country="GB")
    silent = a_person("Rumolf Rassendyll", 3)

    assert actor_of(told, [*usual, told]) == actor_of(usual[0], [*usual, told])
    assert actor_of(silent, [*usual, silent]) != actor_of(usual[0], [*usual, silent])


def test_the_reason_of_a_slip_says_what_the_two_share() -> None:
    usual = [a_person("Rudolf Rassendyll", number, body_id="act-a") for number in (1, 2)]

    _, identities = resolve_block([*usual, a_person("Rumolf Rassendyll", 3, body_id="act-a")])

    (reason,) = {item.reason for item in identities if item.score < 1}
    assert reason == "a slip of the pen for Rudolf Rassendyll, of the same body"


def test_who_stand_side_by_side_under_names_and_nicknames_are_two() -> None:
    father, son = a_person("John Rassendyll", 1), a_person("Jack Rassendyll", 1)
    elsewhere = a_person("Jack Rassendyll", 2)

    assert actor_of(father, [father, son]) != actor_of(son, [father, son])
    assert actor_of(father, [father, elsewhere]) == actor_of(elsewhere, [father, elsewhere])


def test_a_listed_body_found_by_its_words_has_the_name_of_the_list() -> None:
    isis = a_candidate("Isis", kind=Kind.ORGANISATION)

    actor = actor_of(isis, [isis])

    assert (actor.id, actor.name) == (known_actor_id("islamic-state"), "Islamic State")


def test_what_one_article_of_many_tells_of_a_country_is_not_believed() -> None:
    plain = [a_person("Rudolf Rassendyll", number) for number in range(4)]
    odd = [a_person("Rudolf Rassendyll", 4, country="GR")]
    same = [a_person("Rudolf Rassendyll", 5, country="GR")]

    assert actor_of(plain[0], [*plain[:3], *odd]).country == "GR"
    assert actor_of(plain[0], [*plain, *odd]).country is None
    assert actor_of(plain[0], [*plain, *odd, *same]).country == "GR"
