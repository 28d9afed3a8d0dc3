"""The parameters of a request go in, what is wanted of the store comes out."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Final

from fastapi import Query
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from detente.dates import days_of
from detente.errors import PlaceGoneError
from detente.model import Filter
from detente.ontology import ClaimType, Modality

LIMIT: Final = 50
MOST: Final = 500
_LONGEST: Final = 200
_MOST_TEXT: Final = 2000
_DATE: Final = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def _clean(text: str) -> str:
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text):
        msg = "holds a character that no text has"
        raise ValueError(msg)
    return text


def _date(text: Any) -> Any:  # noqa: ANN401 - whatever was sent
    if not isinstance(text, str):
        return text
    try:
        days_of(text)
    except ValueError:
        msg = f"{text!r} is not a date; write 2012, 2012-02 or 2012-02-24"
        raise ValueError(msg) from None
    return text


def _in_any_case(name: Any) -> Any:  # noqa: ANN401 - whatever was sent
    names = {str(kind).lower(): kind for kind in ClaimType}
    return names.get(name.lower(), name) if isinstance(name, str) else name


Name = Annotated[str, Field(min_length=1, max_length=_LONGEST), AfterValidator(_clean)]
Text = Annotated[str, Field(max_length=_MOST_TEXT), AfterValidator(_clean)]
Day = Annotated[
    str,
    Field(pattern=_DATE, examples=["2012", "2012-02", "2012-02-24"]),
    BeforeValidator(_date),  # it says more than the pattern does
]
Type = Annotated[ClaimType, BeforeValidator(_in_any_case)]


class Asked(BaseModel):
    """Parameters of a request; any others are refused."""

    model_config = ConfigDict(extra="forbid")


class Restriction(Asked):
    """What to list, as the options of the commands say it."""

    actor: Name | None = Field(default=None, description="Only what this actor has a part in.")
    partner: Name | None = Field(
        default=None,
        alias="with",
        description="Only what is between this actor and the other, or anybody.",
    )
    type: list[Type] = Field(default=[], max_length=len(ClaimType), description="Only these types.")
    since: Day | None = Field(default=None, description="Only from this day, month or year on.")
    until: Day | None = Field(default=None, description="Only up to this day, month or year.")
    place: Name | None = Field(default=None, description="Only at this place or in this country.")
    speaker: Name | None = Field(default=None, description="Only what this speaker is said to say.")
    modality: Modality | None = Field(default=None, description="Only what is told in this way.")
    outlet: Name | None = Field(
        default=None, description="Only what this outlet tells: its exact name."
    )

    def filter(self, *, limit: int | None = None, after: str | None = None) -> Filter:
        """Return it as the store takes it."""
        return Filter(
            actor=self.actor,
            partner=self.partner,
            types=tuple(self.type),
            since=first_day(self.since),
            until=last_day(self.until),
            place=self.place,
            speaker=self.speaker,
            modality=self.modality,
            outlet=self.outlet,
            limit=limit,
            after=after,
        )


class Page(Restriction):
    """A page of a list."""

    limit: int = Field(default=LIMIT, ge=1, le=MOST, description="At most so many.")
    cursor: Name | None = Field(
        default=None, description="Go on where the page before said `next`."
    )

    def filter(self, *, limit: int | None = None, after: str | None = None) -> Filter:
        """Return it as the store takes it, by default with one more than the page holds."""
        return super().filter(limit=limit or self.limit + 1, after=after or self.cursor)


class File(Restriction):
    """A whole list."""

    limit: int | None = Field(default=None, ge=1, description="At most so many; by default all.")


def place_behind(ids: Sequence[str], cursor: str | None) -> int:
    """Return the place in a list behind what a cursor names. Raises PlaceGoneError."""
    if cursor is None:
        return 0
    if cursor not in ids:
        msg = f"the list no longer holds {cursor!r}, behind which it was to go on"
        raise PlaceGoneError(msg, hint="Begin again without a cursor.")
    return ids.index(cursor) + 1


def first_day(text: str | None) -> date | None:
    """Return the first day of a year, a month or a day."""
    return days_of(text)[0] if text else None


def last_day(text: str | None) -> date | None:
    """Return the last day of a year, a month or a day."""
    return days_of(text)[1] if text else None


Filed = Annotated[File, Query()]
Paged = Annotated[Page, Query()]
