"""The entities of one block go in; the actors among them, and who is which, come out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from detente import spelling
from detente.ids import known_actor_id, make_id
from detente.model import Actor, Candidate, Entity, Identity, Kind
from detente.resolve.block import is_acronym, known_key, known_name
from detente.resolve.bodies import SLIPPED, body_key, is_common, is_misspelt
from detente.resolve.compare import LEAST, SAME, SLIP, person_names_alike, person_words

# A surname alone means the person so called in most articles, when that is clearly one.
_DOMINANCE: Final = 5
# Entities of an actor from which on what a single one tells of its country or body is not believed.
_MANY: Final = 5
# A spelling is a slip if the other one stands in so many times as many articles.
_USUAL: Final = 2
_RESPELT: Final = 0.95
# Below this who stand side by side in an article are two: father and son, "Jack" and "John".
_SPELLINGS: Final = 0.92
_INTRODUCED: Final = 0.95
_T = TypeVar("_T")


@dataclass(slots=True)
class _Cluster:
    """Candidates taken for one actor, each with the score and reason for it."""

    name: str
    known: str | None = None
    members: list[tuple[Candidate, float, str]] = field(default_factory=list)

    def add(self, candidates: Iterable[Candidate], score: float, reason: str) -> None:
        self.members.extend((candidate, score, reason) for candidate in candidates)


def resolve_block(candidates: Sequence[Candidate]) -> tuple[list[Actor], list[Identity]]:
    """Return the actors of a block and the identity of each entity in it.

    The order of the candidates does not change the result.
    """
    ordered = sorted(candidates, key=lambda candidate: candidate.entity.id)
    if not ordered:
        return [], []
    first = ordered[0].entity
    if known_key(first) is not None:
        clusters = [_of_known(ordered)]
    elif first.kind is Kind.PERSON:
        clusters = _people(ordered)
    else:
        clusters = _bodies(ordered)
    actors: list[Actor] = []
    identities: list[Identity] = []
    for cluster in clusters:
        actor = _actor(cluster)
        actors.append(actor)
        identities.extend(
            Identity(entity_id=candidate.entity.id, actor_id=actor.id, score=score, reason=reason)
            for candidate, score, reason in cluster.members
        )
    return actors, identities


def _of_known(candidates: list[Candidate]) -> _Cluster:
    listed = [candidate for candidate in candidates if candidate.entity.known is not None]
    others = [candidate for candidate in candidates if candidate.entity.known is None]
    key = str(known_key(candidates[0].entity))
    name = listed[0].entity.name if listed else known_name(key)
    cluster = _Cluster(name, known=key)
    cluster.add(listed, SAME, "a known actor")
    cluster.add(others, _RESPELT, f"{name} but for capitals or word order")
    return cluster


# ------------------------------------------------------------------------------------------ bodies


def _bodies(candidates: list[Candidate]) -> list[_Cluster]:
    """Return the bodies of a block, those of different countries apart: every state has a senate.

    A rare name joins the usual one that it misspells, and an acronym the body that articles
    introduce it for.
    """
    named: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        named.setdefault(body_key(candidate.entity.name), []).append(candidate)
    clusters: list[_Cluster] = []
    for key in sorted(named, key=lambda key: (-len(named[key]), key)):
        for cluster in _of_one_name(named[key]):
            _join_body(cluster, clusters)
    return clusters


def _of_one_name(candidates: list[Candidate]) -> list[_Cluster]:
    countries: dict[str, list[Candidate]] = {}
    homeless = []
    for candidate in candidates:
        country = _country(candidate)
        if country is None:
            homeless.append(candidate)
        else:
            countries.setdefault(country, []).append(candidate)
    clusters = []
    for members in countries.values():
        cluster = _Cluster(_usual_name(members))
        cluster.add(members, SAME, "same name and country")
        clusters.append(cluster)
    if len(clusters) == 1:
        clusters[0].add(homeless, SAME, "same name")
    elif homeless:
        cluster = _Cluster(_usual_name(homeless))
        cluster.add(homeless, SAME, "same name, country not told")
        clusters.append(cluster)
    return clusters


def _join_body(cluster: _Cluster, clusters: list[_Cluster]) -> None:
    """Put a body to the one that it is by another form of its name, or add it as another."""
    found = [
        (score, -place, reason)
        for place, other in enumerate(clusters)
        if not _contradicts(_members(cluster), other)
        for score, reason in [_other_form(cluster, other)]
        if score > 0
    ]
    if not found or (len(found) > 1 and sorted(found)[-2][0] == max(found)[0]):
        clusters.append(cluster)
        return
    score, place, reason = max(found)
    other = clusters[-place]
    other.name = max(other.name, cluster.name, key=_fullness)
    other.add(_members(cluster), score, reason)


def _other_form(cluster: _Cluster, other: _Cluster) -> tuple[float, str]:
    """Return how sure it is that two bodies are one, 0 if it is not, and why."""
    if is_acronym(cluster.name) != is_acronym(other.name):
        short, full = sorted((cluster, other), key=lambda each: _fullness(each.name))
        times = _times_called((spelling.fold(short.name),), full)
        reason = f"{short.name} stands for {full.name} in {_articles(times)}"
        return (_INTRODUCED, reason) if times else (0.0, "")
    is_rare = len(other.members) >= _USUAL * len(cluster.members)
    if is_rare and is_misspelt(cluster.name, other.name):
        return SLIPPED, f"a slip of the pen for {other.name}"
    return 0.0, ""


# ------------------------------------------------------------------------------------------ people


def _people(candidates: list[Candidate]) -> list[_Cluster]:
    full: dict[tuple[str, ...], list[Candidate]] = {}
    short: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in candidates:
        parts = person_words(candidate.entity.name)
        (full if len(parts) > 1 else short).setdefault(parts, []).append(candidate)
    # The most told name first, so that rare spellings join it and not the reverse.
    names = sorted(full, key=lambda parts: (-len(full[parts]), -len(parts), parts))
    clusters: list[tuple[tuple[str, ...], _Cluster]] = []
    for parts in names:
        _join(parts, full[parts], clusters)
    for parts in sorted(short):
        _join_short(parts, short[parts], clusters)
    return [cluster for _, cluster in clusters]


def _join(
    parts: tuple[str, ...],
    candidates: list[Candidate],
    clusters: list[tuple[tuple[str, ...], _Cluster]],
) -> None:
    """Put candidates of one full name to the most similar person, or make them a new one."""
    scored = [
        (score, -place)
        for place, (other, cluster) in enumerate(clusters)
        for score in [person_names_alike(parts, other)]
        if score >= SLIP
        and not _contradicts(candidates, cluster)
        and (score >= LEAST or _company(candidates, cluster))
        and (score >= _SPELLINGS or not _stand_apart(candidates, cluster))
    ]
    score, place = max(scored, default=(0.0, 0))
    if scored:
        other, cluster = clusters[-place]
        name = " ".join(other).title()
        reason = f"named much like {name}"
        if score < LEAST:
            reason = f"a slip of the pen for {name}, {_company(candidates, cluster)}"
        cluster.add(candidates, score, reason)
        return
    cluster = _Cluster(_usual_name(candidates))
    cluster.add(candidates, SAME, "same name")
    clusters.append((parts, cluster))


def _company(candidates: list[Candidate], cluster: _Cluster) -> str:
    """Return what shows that a rare spelling means a person often named, "" if nothing does."""
    members = _members(cluster)
    if len(members) < _USUAL * len(candidates):
        return ""
    return _common(candidates, members)


def _stand_apart(candidates: list[Candidate], cluster: _Cluster) -> bool:
    """Whether an article names both side by side, and nothing in common."""
    members = _members(cluster)
    documents = {each.entity.document_id for each in candidates}
    meet = any(each.entity.document_id in documents for each in members)
    return meet and not _common(candidates, members)


def _common(candidates: list[Candidate], members: list[Candidate]) -> str:
    """Return what two people are told to share, "" if it is nothing."""
    if _bodies_of(candidates) & _bodies_of(members):
        return "of the same body"
    return "of the same country" if _countries(candidates) & _countries(members) else ""


def _join_short(
    parts: tuple[str, ...],
    candidates: list[Candidate],
    clusters: list[tuple[tuple[str, ...], _Cluster]],
) -> None:
    """Put a surname to the person whom other articles call so, when that is clearly one."""
    counts = [
        (_times_called(parts, cluster), -place)
        for place, (_, cluster) in enumerate(clusters)
        if not _contradicts(candidates, cluster)
    ]
    counts.sort(reverse=True)
    most = counts[0] if counts else (0, 0)
    next_most = counts[1][0] if len(counts) > 1 else 0
    if most[0] > 0 and most[0] >= _DOMINANCE * next_most:
        cluster = clusters[-most[1]][1]
        share = most[0] / (most[0] + next_most)
        cluster.add(candidates, round(share, 2), f"so called in {_articles(most[0])}")
        return
    cluster = _Cluster(_usual_name(candidates))
    cluster.add(candidates, SAME, "same surname, full name not told")
    clusters.append((parts, cluster))


def _times_called(parts: tuple[str, ...], cluster: _Cluster) -> int:
    """Return how many of an actor's articles call it by one word."""
    return sum(
        any(person_words(alias) == parts for alias in candidate.entity.aliases)
        for candidate, _, _ in cluster.members
    )


# ---------------------------------------------------------------------------------------- evidence


def _contradicts(candidates: list[Candidate], cluster: _Cluster) -> bool:
    """Whether articles place the two in different countries."""
    mine, theirs = _countries(candidates), _countries(_members(cluster))
    return bool(mine and theirs and not mine & theirs)


def _members(cluster: _Cluster) -> list[Candidate]:
    return [candidate for candidate, _, _ in cluster.members]


def _countries(candidates: list[Candidate]) -> set[str]:
    return {country for each in candidates if (country := _country(each)) is not None}


def _country(candidate: Candidate) -> str | None:
    """Return what part of the world an entity belongs to: "Congress" to where its article is set.

    None when neither the entity's country nor that is told.
    """
    entity = candidate.entity
    if entity.country is None and entity.kind is not Kind.PERSON and is_common(entity.name):
        return candidate.setting
    return entity.country


def _bodies_of(candidates: list[Candidate]) -> set[str]:
    return {each.body_id for each in candidates if each.body_id is not None}


def _articles(count: int) -> str:
    return f"{count} article" if count == 1 else f"{count} articles"


def _fullness(name: str) -> tuple[int, str]:
    return len(name), name


def _usual_name(candidates: Iterable[Candidate]) -> str:
    counts = Counter(candidate.entity.name for candidate in candidates)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _actor(cluster: _Cluster) -> Actor:
    entities = [candidate.entity for candidate, _, _ in cluster.members]
    bodies = [candidate.body_id for candidate, _, _ in cluster.members]
    kind = _most(entity.kind for entity in entities) or Kind.ORGANISATION
    # Where an article is set tells its "Congress" from another's, but not whose it is.
    home = _most(_country(candidate) for candidate in _members(cluster))
    known, name = cluster.known, cluster.name
    key = f"{kind}:{spelling.fold(name)}"
    return Actor(
        id=known_actor_id(known) if known else make_id("act", key, home),
        name=name,
        kind=kind,
        aliases=_aliases(entities, name),
        known=known,
        country=_firm([entity.country for entity in entities]),
        part_of=_firm(bodies),
    )


def _firm(values: Sequence[_T | None]) -> _T | None:
    """Return the value that stands most often, None where one article of many tells it.

    One article in five or more that makes somebody the leader of a state is more likely misread.
    """
    most = _most(values)
    return None if len(values) >= _MANY and values.count(most) == 1 else most


def _most(values: Iterable[_T | None]) -> _T | None:
    """Return the value that stands most often, None aside; the smaller one of two as frequent."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value))) if counts else None


def _aliases(entities: list[Entity], name: str) -> tuple[str, ...]:
    found = {alias for entity in entities for alias in (entity.name, *entity.aliases)}
    return tuple(sorted(found - {name}))
