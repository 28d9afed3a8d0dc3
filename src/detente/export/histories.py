"""Histories go in, records of plain values come out; every figure stands beside its identifiers."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from detente.export.records import (
    Record,
    actor_record,
    claim_record,
    day_text,
    event_record,
    named_record,
    tie_record,
)
from detente.history import Balance, History, Outline, Partner
from detente.relate import Gap, Period, Picture, Standing, Turn


def history_record(history: History) -> Record:
    """Return the whole history of two actors, down to the claims."""
    return {
        "id": history.tie.id,
        "one": actor_record(history.one),
        "other": actor_record(history.other),
        "events": len(history.episodes),
        "cooperation": history.tie.cooperation,
        "conflict": history.tie.conflict,
        "score": history.tie.score,
        "periods": _periods(history.periods, history.published),
        "unit": history.unit,
        "series": _periods(history.series, history.published),
        "by_outlet": [_picture(picture) for picture in history.pictures],
        "turning_points": [turn_record(turn) for turn in history.turns],
        "gaps": [_gap(gap) for gap in history.gaps],
        "history": [
            {
                **event_record(episode.listed),
                "via": list(episode.via),
                "claims": [claim_record(claim) for claim in episode.claims],
            }
            for episode in history.episodes
        ],
        "relations": [claim_record(claim) for claim in history.relations],
        "standing": [_standing(standing) for standing in history.standings],
    }


def outline_record(outline: Outline) -> Record:
    """Return a tie in figures, with its turning points and its events."""
    return {
        **tie_record(outline.listed),
        "turning_points": [turn_record(turn) for turn in outline.turns],
        "event_ids": list(outline.event_ids),
    }


def balance_record(balance: Balance) -> Record:
    """Return the balance of an actor with each other one."""
    return {
        "one": actor_record(balance.one),
        "events": balance.events,
        "cooperation": balance.cooperation,
        "conflict": balance.conflict,
        "score": balance.score,
        "periods": _periods(balance.periods, balance.published),
        "unit": balance.unit,
        "series": _periods(balance.series, balance.published),
        "by_outlet": [_picture(picture) for picture in balance.pictures],
        "with": partner_records(balance.partners),
    }


def partner_records(partners: Iterable[Partner]) -> list[Record]:
    """Return how one actor stands with others."""
    return [
        {
            "id": partner.tie.id,
            "other": named_record(partner.other),
            "events": len(partner.tie.event_ids),
            "cooperation": partner.tie.cooperation,
            "conflict": partner.tie.conflict,
            "score": partner.tie.score,
            "first": day_text(partner.tie.first),
            "last": day_text(partner.tie.last),
            "periods": [
                {
                    "year": period.year,
                    "events": period.events,
                    "score": period.score,
                    "event_ids": list(period.event_ids),
                }
                for period in partner.periods
            ],
            "turning_points": [turn_record(turn) for turn in partner.turns],
            "event_ids": list(partner.tie.event_ids),
        }
        for partner in partners
    ]


def _periods(periods: Iterable[Period], published: Mapping[date, int]) -> list[dict[str, Any]]:
    return [
        {
            "year": period.year,
            "events": period.events,
            "score": period.score,
            "documents": period.published_in(published),
            "first": day_text(period.first),
            "last": day_text(period.last),
            "reports": period.reports,
            "outlets": period.outlets,
            "by_outlet": [_picture(picture) for picture in period.pictures],
            "event_ids": list(period.event_ids),
        }
        for period in periods
    ]


def _picture(picture: Picture) -> Record:
    return {
        "outlet": picture.outlet,
        "events": len(picture.event_ids),
        "reports": len(picture.claim_ids),
        "score": picture.score,
        "event_ids": list(picture.event_ids),
        "claims": list(picture.claim_ids),
    }


def turn_record(turn: Turn) -> Record:
    """Return a turning point with the events and claims that show it."""
    return {
        "year": turn.year,
        "direction": turn.direction,
        "before": turn.before,
        "after": turn.after,
        "first": day_text(turn.first),
        "last": day_text(turn.last),
        "looks_back": turn.is_past,
        "events_before": list(turn.before_ids),
        "events_after": list(turn.after_ids),
        "claims": [claim.id for claim in turn.claims],
    }


def _gap(gap: Gap) -> Record:
    return {
        "first": day_text(gap.first),
        "last": day_text(gap.last),
        "quiet": gap.is_quiet,
        "documents_one": gap.ones,
        "documents_other": gap.others,
        "documents_both": gap.both,
    }


def _standing(standing: Standing) -> Record:
    return {
        "type": standing.type,
        "modality": standing.modality,
        "initiator": standing.initiator,
        "first": day_text(standing.first),
        "last": day_text(standing.last),
        "claims": [claim.id for claim in standing.claims],
    }
