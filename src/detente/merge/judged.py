"""Events as the rules see them and judgements of analysts go in, events as judged come out."""

from collections.abc import Iterable, Mapping, Sequence

from detente.merge.events import events_of
from detente.model import Action, Event, Judgement, Report


def judge_events(
    judgements: Iterable[Judgement],
    claims: Mapping[str, str],
    reports: Sequence[Report],
    events: Sequence[Event],
) -> list[Event]:
    """Return the events with the judgements applied in their order.

    `claims` leads from the identifiers of cited claims to those of the claims that they are now.
    The reports are those of all blocks that the judgements touch.
    """
    by_id = {report.claim_id: report for report in reports}
    group = {claim_id: event.id for event in events for claim_id in event.claim_ids}
    touched: set[str] = set()
    for judgement in judgements:
        ids = [claims.get(claim.id, "") for claim in judgement.claims]
        if not all(claim_id in group for claim_id in ids):
            continue
        if judgement.action is Action.MERGE_EVENTS:
            merged = {group[claim_id] for claim_id in ids}
            kept = group[ids[0]]
            touched |= merged
            group = {key: kept if event in merged else event for key, event in group.items()}
        elif judgement.action is Action.SPLIT_EVENT:
            touched |= {judgement.id, *(group[claim_id] for claim_id in ids)}
            group |= dict.fromkeys(ids, judgement.id)
    members: dict[str, list[Report]] = {}
    for claim_id, event_id in group.items():
        members.setdefault(event_id, []).append(by_id[claim_id])
    # Made with all others around, for an event also shows the denials that are events of their own.
    made = zip(sorted(members), events_of(members[key] for key in sorted(members)), strict=True)
    return [event for event in events if event.id not in touched] + [
        event for event_id, event in made if event_id in touched
    ]
