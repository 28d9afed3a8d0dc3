"""A line goes in; whether its words show that it is no reporting comes out."""

import re
from collections.abc import Iterable
from typing import Final

from detente.read.days import written_in

_COMMENT_FORMS: Final = (
    r"(?:no|\d+)\s+(?:comments?|replies|responses)",
    r"(?:(?:view|show|see|read|add|hide|load)\s+)?(?:all\s+|more\s+)?comments?(?:\s*\(\d+\))?",
    r"(?:post|leave|add|write|submit)\s+(?:a|your)\s+(?:comment|reply|response)\b.{0,60}",
    r"cancel reply",
    r"please enter your\b.*",
    r"please (?:log ?in|sign in|register)\b.*",
    r"your e-?mail address will not be published\b.*",
    r"required fields are marked\b.*",
    r"save my name, e-?mail\b.*",
    r"you must be logged in\b.*",
    r"log in to (?:leave|post|comment|reply)\b.*",
    r"you have entered an incorrect e-?mail\b.*",
    r"be the first to comment\b.*",
    r"join the (?:conversation|discussion|debate)",
    r"(?:your )?(?:name|e-?mail|e-?mail address|website|comment|message)(?: \(required\))?\s*\*",
)
_LINKS: Final = (
    r"(?:please\s+)?(?:also|must|further)[\s-]+(?:read|see|watch)\b.*",
    r"(?:read|see|watch|listen|learn|find out)\s+(?:more|also|next|full story)\b.*",
    r"(?:read|see|watch|listen to)\s+the full (?:story|article|interview|video)\b.*",
    r"(?:continue|keep)\s+reading\b.*",
    r"(?:story|article|post|text)\s+continues?\b.{0,40}",
    r"(?:previous|next|older|newer)\s+(?:article|post|story|page)s?",
    r"(?:click|tap)\s+(?:here|to|on)\b.*",
    r"(?:skip|jump)\s+to\s+(?:main\s+)?(?:content|navigation|comments)",
    r"back to (?:top|home\w*|the top)",
    r"scroll (?:down )?(?:to|for)\b.{0,40}",
    r"(?:load|show|view|see)\s+(?:more|all|less)",
    r"(?:toggle|open|close|hide|show)\s+(?:navigation|menu|search|sidebar)",
)
# Cues behind which the headlines of other articles may follow.
_LISTS: Final = (
    (
        r"(?:related|recommended|suggested|similar|trending|popular|featured)"
        r"(?:\s+(?:articles?|stories|story|news|topics?|content|coverage|posts?|reading|links?|videos?"
        r"|for you|now))?"
    ),
    r"(?:related|recommended)(?:\s+(?:articles?|stor(?:y|ies)|news|posts?|reading))?\s*:\s*.*",
    r"more\s+(?:from|on|about|like)\s+\S+(?:\s+\S+){0,4}|more in \w+",
    r"more\s+(?:stories|news|articles|headlines|videos|posts)",
    r"most\s+(?:read|popular|viewed|shared|commented)(?:\s+\w+){0,2}",
    (
        r"(?:top|latest|other|breaking|recent)\s+"
        r"(?:stories|news|headlines|articles|posts|videos|updates)"
    ),
    r"(?:you\s+)?(?:may|might)\s+also\s+(?:like|be interested\b.*)",
    r"don['’]?t miss|editor['’]?s['’]? (?:picks?|choice)|must[\s-]reads?|in case you missed it",
)
_OFFERS: Final = (
    r"(?:sign|log)\s*(?:in|out|up)|register|subscribe|subscribed|my account|menu|search",
    r"newsletters?",
    r"subs?cribe\s+(?:to|for|now|today|here|and|via|on)\b.*",
    (
        r"sign(?:ing)?[\s-]?up\s+(?:for|to|here|now|today)\b.*\b(?:newsletter|e-?mail|alert|update|brief"
        r"|daily|weekly|inbox|free|account|notification|app|access)\w*\b.*"
    ),
    (
        r"(?:get|receive|want)\s+.{0,60}\b(?:newsletters?|in your inbox|notifications?|alerts?"
        r"|to your phone|stay updated)\b.*"
    ),
    r"(?:never|don['’]?t)\s+miss\s+(?:a|an|any|out|breaking|our|the|this)\b.*",
    r"stay (?:updated|informed|connected|tuned|up to date|in touch|ahead)\b.*",
    r"you(?:['’]re| are| have been)\s+(?:now\s+|successfully\s+)?subscribed\b.*",
    r"thank(?:s| you) for (?:subscribing|signing up|reading|registering)\b.*",
    r"already (?:a|have an?)\s+(?:subscriber|member|account|subscription)\b.*",
    r"(?:become|join us as)\s+an?\s+(?:\w+\s+)?(?:member|subscriber|supporter|patron)\b.*",
    (
        r"(?:support|donate to)\s+(?:our|independent|quality)\s+"
        r"(?:journalism|work|reporting|newsroom)\b.*"
    ),
    r"donate(?:\s+(?:now|today|here))?",
    r"follow\s+(?:us|me|him|her|them|(?:@?\w+\s+){1,5}on)\b.*",
    (
        r"(?:like|find|join|connect with)\s+(?:us|our)\b.*\b(?:facebook|twitter|telegram|whatsapp"
        r"|instagram|channel|group|community|newsletter)\b.*"
    ),
    r"(?:download|get|install)\s+(?:our|the)\s+(?:\w+\s+){0,3}app\b.*",
    r"have (?:a|you got a) (?:news )?tip\b.*",
    (
        r"(?:contact|e-?mail|write to|reach)\s+"
        r"(?:us|the (?:author|writer|reporter|editor)|this (?:author|reporter))\b.*"
    ),
)
_LABELS: Final = (
    (
        r"(?:tags?|topics?|filed under|filed in|keywords?|categor(?:y|ies)|labels?|posted in"
        r"|tagged(?: with| as)?|in this (?:article|story)|explore more on these topics)\s*:.*"
    ),
    r"tags?|topics?|filed under|categories|posted in|explore more on these topics",
    r"(?:#\w+[\s,;|]*)+",
    r"\d+\s*min(?:ute)?s?\.?\s+(?:to )?read|(?:estimated )?reading time\b.*",
    r"\d+\s+(?:minutes?|hours?|days?|weeks?|months?)\s+ago",
    r"\d[\d.,]*\s*[km]?\s+(?:views|shares|likes|followers|reads)",
)
_ADVERTS: Final = (
    r"advertise?ments?|advertising|sponsored(?: content| by [^,.]{1,40})?|promoted(?: content)?",
    r"paid content|ads? by [^,.]{1,30}|remove ads?|ad|advertisement - .*",
)
_ORIGINS: Final = (
    (
        r"this (?:article|story|piece) was (?:written|compiled|produced|first published"
        r"|originally published|translated|updated|edited)\b.*"
    ),
    (
        r"this (?:article|story) (?:has been|is) (?:published|republished|auto-?generated|generated"
        r"|taken|sourced)\b.*"
    ),
    (
        r"(?:with|based on)\s+(?:\w+\s+){0,3}?(?:inputs?|agency|agencies|reports?)\b"
        r"(?:\s+(?:from|by)\s+[^,.]{1,60})?"
    ),
    r"(?:with|additional)\s+.{2,40}\s+inputs?",
    r"via\s*:\s*.{1,60}",
)
_NOTICES: Final = (
    r"(?:copyright\s*(?:©|\(c\)|by\b|:|(?:19|20)\d\d)|©|\(c\)\s*(?:19|20)\d\d).*",
    r".*\b(?:all rights reserved|may not be (?:published|reproduced|copied), ).*",
    r".*\b(?:this (?:web)?site|we(?: and our partners)?) uses? cookies\b.*",
    r"(?:accept|reject|manage|allow)\s+(?:all\s+)?(?:cookies?|preferences|consent)\b.{0,60}",
    (
        r"by (?:continuing|clicking|signing up|subscribing|using|submitting)\b.*"
        r"\byou (?:agree|accept|consent).*"
    ),
    (
        r"(?:(?:cookies?|privacy|terms|policy|settings?|preferences|notice|statement|of|and|use"
        r"|service|conditions|sale|contact|about|us|advertise|sitemap|help)\b[\W_]*){2,}"
    ),
)


def _pattern(*groups: Iterable[str]) -> re.Pattern[str]:
    phrases = "|".join(phrase for group in groups for phrase in group)
    return re.compile(rf"[\W_]*(?:{phrases})[\W_]*", re.IGNORECASE)


# To be matched against a whole line of moderate length.
CUE: Final = _pattern(_COMMENT_FORMS, _LINKS, _LISTS, _OFFERS, _LABELS, _ADVERTS, _ORIGINS)
# Against a whole line, which may be long.
NOTICE: Final = _pattern(_NOTICES)
LIST_CUE: Final = _pattern(_LISTS)

_SHARE_VERBS: Final = frozenset(
    ("share", "tweet", "print", "email", "facebook", "twitter", "whatsapp", "copy", "save")
)
_SHARE_WORDS: Final = _SHARE_VERBS | frozenset(
    (
        *("mail", "telegram", "linkedin", "pinterest", "reddit", "messenger", "instagram"),
        *("youtube", "flipboard", "tumblr", "viber", "vk", "line", "x", "rss", "pdf", "pocket"),
        *("link", "like", "listen", "bookmark", "font", "size", "now", "this", "article"),
        *("story", "page", "via", "on", "by", "to", "with", "and", "or"),
    )
)

JOURNALIST: Final = (
    r"(?:correspondent|reporter|journalist|editor|columnist|writer|contributor|producer"
    r"|bureau chief|commentator|blogger|freelancer|news anchor)s?"
)
_NAME: Final = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|al-\w+|bin|ben|de|van|von|el)){1,3}"
# "a journalist who was arrested" and "the first reporter arrested" are news, "a journalist who
# covers Iran" is not.
_QUIET: Final = r"(?:(?!\b(?:who (?:was|were|had|has been|is)|that)\b)[^.])"
_BIO: Final = re.compile(
    rf"(?:{_NAME}|The [A-Z][\w.’' -]{{1,40}} Staff|(?:The|This) (?:writer|author|reporter))\s+"
    rf"(?:is|are)\s+{_QUIET}{{0,90}}\b{JOURNALIST}"
    r"(?:,?\s(?:for|at|with|in|on|of|from|based|covering|focus\w+|speciali[sz]\w+|and"
    rf"|who (?:covers|writes|reports|has))\b{_QUIET}{{0,120}})?\.?"
    rf"|(?:The|This) (?:writer|author)s?\s+(?:is|are)\s{_QUIET}+\.?"
    rf"|{_NAME}\s+(?:covers {_QUIET}+ for|writes (?:about|for)|reports for)\b{_QUIET}*\.?"
)
_BYLINE: Final = re.compile(
    r"\W*(?:(?:(?:[Rr]eport|[Ww]rit|[Ee]dit)(?:ing|ten|ed)|[Ss]tory|[Tt]ext) by|By|BY|by)\s*:?\s+"
    r"(?P<names>[A-Z@].*)|\W*(?:Additional|With) reporting by\s+(?P<helpers>[A-Z].*)"
)
_LOW_WORDS: Final = frozenset(
    (
        *("and", "with", "in", "for", "the", "of", "at", "to", "from", "a", "an", "our", "via"),
        *("by", "on", "de", "del", "da", "al", "el", "bin", "ben", "abu", "van", "von", "der"),
        *("staff", "writer", "reporter", "correspondent", "editor", "agency", "agencies", "news"),
        *("contributor", "special", "political", "diplomatic", "writing", "reporting", "editing"),
        *("additional", "courtesy", "photo", "photos", "images", "file", "handout", "website"),
    )
)
# What follows "By" where it does not name an author.
_NO_AUTHOR: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:The|A|An|This|That|These|All|Now|Then|Late|Early|Mid)\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_BETWEEN_NAMES: Final = re.compile(r"[\s|•·,;:/()&–—-]+")
_WORD: Final = re.compile(r"[a-z]+")
_LONGEST_AUTHOR: Final = 220
_MOST_AUTHOR_WORDS: Final = 30

FUNCTION_WORDS: Final = frozenset(
    (
        *("the", "of", "and", "to", "in", "a", "an", "that", "for", "was", "were", "on", "with"),
        *("as", "by", "at", "from", "it", "he", "she", "his", "her", "their", "they", "be", "is"),
        *("are", "has", "had", "have", "said", "which", "who", "will", "would", "not", "but"),
        "after",
    )
)


def is_bio(text: str) -> bool:
    """Whether the line introduces the article's author."""
    return len(text) <= _LONGEST_AUTHOR and _BIO.fullmatch(text) is not None


def is_byline(text: str) -> bool:
    """Whether the line names the article's author, perhaps with its date."""
    match = _BYLINE.fullmatch(text) if len(text) <= _LONGEST_AUTHOR else None
    if match is None:
        return False
    names = match["names"] or match["helpers"]
    return not _NO_AUTHOR.match(names) and are_names(names, most_words=_MOST_AUTHOR_WORDS)


def are_names(text: str, *, most_words: int) -> bool:
    """Whether the words are names with what stands between names, and perhaps a date behind."""
    day = next((written for written in written_in(text) if written.day), None)
    words = _BETWEEN_NAMES.split(text if day is None else text[: day.start])
    filled = [word for word in words if word]
    return 0 < len(filled) <= most_words and all(_may_be_of_name(word) for word in filled)


def is_share(text: str) -> bool:
    """Whether the line is made of the words on share buttons, which no full stop ends."""
    if text.endswith("."):
        return False
    words = _WORD.findall(text.lower())
    return _SHARE_WORDS.issuperset(words) and not _SHARE_VERBS.isdisjoint(words)


def _may_be_of_name(word: str) -> bool:
    return word[0].isupper() or word[0] in "@'\"“‘" or word.lower().rstrip(".") in _LOW_WORDS
