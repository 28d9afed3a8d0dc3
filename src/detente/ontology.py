"""The 16 event types and 8 relation types that a claim can have, and what is known of each type.

Event types, modes, scores and quad classes are those of PLOVER, the Political Language Ontology
for Verifiable Event Records (manual 0.8, 2021). The relation types are our own.
"""

from enum import StrEnum
from typing import Final


class ClaimType(StrEnum):
    """What kind of happening (capitals) or standing relation (small letters) a claim reports."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    LEADS = "leads"
    MEMBER_OF = "member_of"
    BACKS = "backs"
    ALLY_OF = "ally_of"
    OPPOSES = "opposes"
    BASED_IN = "based_in"
    WARMING = "warming"
    COOLING = "cooling"

    @property
    def is_relation(self) -> bool:
        """Whether the type is a standing relation rather than an event."""
        return self in RELATION_TYPES

    @property
    def is_mutual(self) -> bool:
        """Whether all parties act alike, so that there are initiators and no recipients."""
        return self in MUTUAL_TYPES


class Modality(StrEnum):
    """How the report stands to what it reports."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    POSSIBLE = "possible"


RELATION_TYPES: Final = frozenset(kind for kind in ClaimType if kind.islower())
MUTUAL_TYPES: Final = frozenset(
    {
        ClaimType.CONSULT,
        ClaimType.COOPERATE,
        ClaimType.ALLY_OF,
        ClaimType.OPPOSES,
        ClaimType.WARMING,
        ClaimType.COOLING,
    }
)

# PLOVER's cooperation-conflict scale; a relation type has no score, for it is no event.
SCORES: Final[dict[ClaimType, float]] = {
    ClaimType.ASSAULT: -9.3,
    ClaimType.COERCE: -7.2,
    ClaimType.PROTEST: -6.6,
    ClaimType.MOBILIZE: -5.3,
    ClaimType.SANCTION: -5.2,
    ClaimType.THREATEN: -5.1,
    ClaimType.REQUEST: -5.0,
    ClaimType.REJECT: -4.2,
    ClaimType.ACCUSE: -2.0,
    ClaimType.CONSULT: 2.1,
    ClaimType.AGREE: 4.2,
    ClaimType.SUPPORT: 4.6,
    ClaimType.CONCEDE: 5.0,
    ClaimType.COOPERATE: 6.8,
    ClaimType.AID: 7.4,
    ClaimType.RETREAT: 7.6,
}

# In short: PLOVER's words stand for more than they say.
MEANINGS: Final[dict[ClaimType, str]] = {
    ClaimType.ASSAULT: "violence against people or things",
    ClaimType.COERCE: "force short of violence: arrests, raids, bans, blockades",
    ClaimType.PROTEST: "people make their anger public",
    ClaimType.MOBILIZE: "forces are readied, moved or shown",
    ClaimType.SANCTION: "relations are cut or reduced",
    ClaimType.THREATEN: "a warning with consequences",
    ClaimType.REQUEST: "a demand, an appeal, an order",
    ClaimType.REJECT: "a no: refusal, veto, denial of a charge",
    ClaimType.ACCUSE: "blame, criticism, charges, inquiries",
    ClaimType.CONSULT: "meetings, visits, talks, calls",
    ClaimType.AGREE: "a promise or agreement to cooperate, and any cooperation still to come",
    ClaimType.SUPPORT: "praise, backing, recognition, signing of an agreement",
    ClaimType.CONCEDE: "giving way in words",
    ClaimType.COOPERATE: "working together in deeds",
    ClaimType.AID: "material help from one to the other",
    ClaimType.RETREAT: "giving way in deeds: withdrawal, release, truce kept",
    ClaimType.LEADS: "heads a state, a group or an office",
    ClaimType.MEMBER_OF: "belongs to a group, a party or a body",
    ClaimType.BACKS: "a patron keeps up a client with money, arms or shelter",
    ClaimType.ALLY_OF: "stand together",
    ClaimType.OPPOSES: "stand against each other",
    ClaimType.BASED_IN: "has its seat in a country or town",
    ClaimType.WARMING: "relations get better",
    ClaimType.COOLING: "relations get worse",
}

_QUAD_MEMBERS: Final[dict[str, str]] = {
    "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material cooperation": "COOPERATE AID RETREAT",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
QUADS: Final[dict[ClaimType, str]] = {
    ClaimType(name): quad for quad, names in _QUAD_MEMBERS.items() for name in names.split()
}

_MODE_MEMBERS: Final[dict[str, str]] = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": (
        "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"
    ),
    "ASSAULT": (
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack"
        " aerial drone heavy-weapons crowd-control unconventional"
    ),
}
MODES: Final[dict[ClaimType, frozenset[str]]] = {
    kind: frozenset(_MODE_MEMBERS.get(kind, "").split()) for kind in ClaimType
}
