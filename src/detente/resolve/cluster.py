"""The entities of one block go in; the actors among them, and who is which, come out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from detente import spelling
from detente.ids import known_actor_id, make_id
from detente.model import Actor, Candidate, Entity, Identity, Kind
from detente.resolve.compare import LEAST, SAME, person_names_alike

# A surname alone means the person so called in most articles, when that is clearly one.
_DOMINANCE: Final = 5
_T = TypeVar("_T")


@dataclass(slots=True)
class _Cluster:
    """Candidates taken for one actor, each with the score and reason for it."""

    name: str
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
    if first.known is not None:
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
    cluster = _Cluster(candidates[0].entity.name)
    cluster.add(candidates, SAME, "a known actor")
    return cluster


def _bodies(candidates: list[Candidate]) -> list[_Cluster]:
    """Return bodies of one name, those of different countries apart: every state has a senate."""
    countries: dict[str, list[Candidate]] = {}
    homeless = []
    for candidate in candidates:
        country = candidate.entity.country
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


def _people(candidates: list[Candidate]) -> list[_Cluster]:
    full: dict[tuple[str, ...], list[Candidate]] = {}
    short: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in candidates:
        parts = spelling.words(candidate.entity.name)
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
        (person_names_alike(parts, other), -place)
        for place, (other, cluster) in enumerate(clusters)
        if not _contradicts(candidates, cluster)
    ]
    score, place = max(scored, default=(0.0, 0))
    if score >= LEAST:
        other, cluster = clusters[-place]
        cluster.add(candidates, score, f"named much like {' '.join(other).title()}")
        return
    cluster = _Cluster(_usual_name(candidates))
    cluster.add(candidates, SAME, "same name")
    clusters.append((parts, cluster))


def _join_short(
    parts: tuple[str, ...],
    candidates: list[Candidate],
    clusters: list[tuple[tuple[str, ...], _Cluster]],
) -> None:
    """Put a surname to the person whom other articles call so, when that is clearly one."""
    counts = [
        (_times_called(parts[-1], cluster), -place)
        for place, (_, cluster) in enumerate(clusters)
        if not _contradicts(candidates, cluster)
    ]
    counts.sort(reverse=True)
    most = counts[0] if counts else (0, 0)
    next_most = counts[1][0] if len(counts) > 1 else 0
    if most[0] > 0 and most[0] >= _DOMINANCE * next_most:
        cluster = clusters[-most[1]][1]
        share = most[0] / (most[0] + next_most)
        articles = "article" if most[0] == 1 else "articles"
        cluster.add(candidates, round(share, 2), f"so called in {most[0]} {articles}")
        return
    cluster = _Cluster(_usual_name(candidates))
    cluster.add(candidates, SAME, "same surname, full name not told")
    clusters.append((parts, cluster))


def _times_called(surname: str, cluster: _Cluster) -> int:
    return sum(
        any(spelling.words(alias) == (surname,) for alias in candidate.entity.aliases)
        for candidate, _, _ in cluster.members
    )


def _contradicts(candidates: list[Candidate], cluster: _Cluster) -> bool:
    """Whether articles place the two in different countries."""
    mine = {candidate.entity.country for candidate in candidates} - {None}
    theirs = {candidate.entity.country for candidate, _, _ in cluster.members} - {None}
    return bool(mine and theirs and not mine & theirs)


def _usual_name(candidates: Iterable[Candidate]) -> str:
    counts = Counter(candidate.entity.name for candidate in candidates)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _actor(cluster: _Cluster) -> Actor:
    entities = [candidate.entity for candidate, _, _ in cluster.members]
    bodies = [candidate.body_id for candidate, _, _ in cluster.members]
    kind = _most(entity.kind for entity in entities) or Kind.ORGANISATION
    country = _most(entity.country for entity in entities)
    known = entities[0].known
    name = entities[0].name if known else cluster.name
    key = f"{kind}:{spelling.fold(name)}"
    return Actor(
        id=known_actor_id(known) if known else make_id("act", key, country),
        name=name,
        kind=kind,
        aliases=_aliases(entities, name),
        known=known,
        country=country,
        part_of=_most(bodies),
    )


def _most(values: Iterable[_T | None]) -> _T | None:
    """Return the value that stands most often, None aside; the smaller one of two as frequent."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value))) if counts else None


def _aliases(entities: list[Entity], name: str) -> tuple[str, ...]:
    found = {alias for entity in entities for alias in (entity.name, *entity.aliases)}
    return tuple(sorted(found - {name}))
