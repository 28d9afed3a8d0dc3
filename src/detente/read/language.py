"""Text goes in; an error comes out if it is not English, saying what it is."""

import re
from collections.abc import Sequence
from typing import Final

from detente.errors import ForeignLanguageError

_SAMPLE: Final = 8_000
_WORD: Final = re.compile(r"[^\W\d_]+")
# Letters that are not Latin: all but accents, punctuation and symbols.
_FOREIGN_LETTER: Final = re.compile("[^\x00-\u036f\u1d00-\u2bff\ufb00-\ufb06\ufeff\ufffd]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_MOST_FOREIGN_LETTERS: Final = 0.3

# The first class that holds most of the foreign letters names the language, so that scripts that
# several languages share are asked for the letters of one of them first.
_SCRIPTS: Final = (
    ("Japanese", "[\u3040-\u30ff]", 0.1),
    ("Chinese", "[\u2e80-\u2fff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]", 0.5),
    ("Korean", "[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]", 0.5),
    ("Urdu", "[\u0679\u0688\u0691\u06d2\u06ba]", 0.03),
    ("Persian", "[\u067e\u0686\u0698\u06af\u06cc]", 0.04),
    ("Arabic", "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]", 0.5),
    ("Hebrew", "[\u0590-\u05ff]", 0.5),
    ("Ukrainian", "[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]", 0.02),
    ("Russian", "[\u042b\u042d\u044b\u044d]", 0.005),
    ("a language in Cyrillic letters", "[\u0400-\u052f]", 0.5),
    ("Greek", "[\u0370-\u03ff\u1f00-\u1fff]", 0.5),
    ("Hindi or another language in Devanagari letters", "[\u0900-\u097f]", 0.5),
    ("Bengali", "[\u0980-\u09ff]", 0.5),
    ("Tamil", "[\u0b80-\u0bff]", 0.5),
    ("Thai", "[\u0e00-\u0e7f]", 0.5),
    ("Georgian", "[\u10a0-\u10ff]", 0.5),
    ("Armenian", "[\u0530-\u058f]", 0.5),
    ("Amharic or another Ethiopian language", "[\u1200-\u137f]", 0.5),
)

# Words that say little but the language. "in", "a", "on", "is", "was", "he" and "no" are words of
# several languages and so in none of the lists.
_ENGLISH: Final = frozenset(
    (
        *("the", "and", "of", "to", "that", "for", "with", "by", "from", "at", "it", "its", "his"),
        *("her", "their", "they", "has", "have", "had", "been", "be", "are", "were", "this"),
        *("which", "who", "will", "would", "not", "but", "after", "said", "or", "than", "there"),
        *("these", "those", "when", "where", "while", "about", "into", "more", "between", "before"),
        *("during", "against", "could", "should", "can", "she", "him", "them", "our", "your"),
        *("you", "what", "how", "some", "other", "since", "because", "through"),
    )
)
_FOREIGN: Final = {
    "French": "le la les des du et est une dans pour qui que sur pas plus avec son ce cette ont "
    "été aux ses sont leur mais être nous vous après selon",
    "German": "der die das und den dem des ein eine einer nicht mit sich auf für ist im auch als "
    "von nach bei aus wird werden sind haben zu wie oder wurde hat",
    "Spanish": "el los las del una con por para que como más su sus pero este esta fue ha ser "
    "según también entre y lo al",
    "Italian": "il gli della dei delle di che per una con del nel alla sono anche più è dal si "
    "questo ha dalla come non",
    "Portuguese": "os das dos uma não com para que por mais como ao foi também são pelo pela "
    "seu sua em da na",
    "Dutch": "het een van en dat niet zijn voor met op te aan door werd wordt ook naar uit deze "
    "heeft bij om hij",
    "Swedish, Danish or Norwegian": "och att det som för med av på är den inte till har om ett "
    "var ikke og er af ved",
    "Polish": "się nie jest że oraz na przez który dla jako jego została po za od są było ale",
    "Turkish": "ve bir bu için ile olarak da de çok daha sonra olan gibi kadar ancak olduğu",
    "Indonesian or Malay": "yang dan di untuk dengan pada dari ini itu dalam tidak akan oleh "
    "telah juga adalah kepada mereka",
    "Swahili": "ya wa na kwa katika ni za la hiyo kuwa cha hii kama yake baada",
    "Romanian": "și în să nu este pentru din cu care pe au mai fost prin sunt această",
}
_FOREIGN_WORDS: Final = {name: frozenset(words.split()) for name, words in _FOREIGN.items()}

# News in English has 0.25 to 0.4 of these words; texts with half of that need no second look.
_SURELY_ENGLISH: Final = 0.15
_FEW_WORDS: Final = 25
_LEAST_ENGLISH: Final = 0.08
_LEAST_FOREIGN: Final = 0.12
_LEAST_FOREIGN_WORDS: Final = 3
_HINT: Final = "Only English is read; translate the article first."


def require_english(text: str) -> None:
    """Raise ForeignLanguageError unless the text is English, or too short to tell."""
    sample = text[:_SAMPLE]
    _refuse_other_letters(sample)
    words = _WORD.findall(sample.casefold())
    english = sum(word in _ENGLISH for word in words)
    if english < _SURELY_ENGLISH * len(words):
        _refuse_other_words(words, english / len(words))


def _refuse_other_letters(sample: str) -> None:
    if sample.isascii():
        return
    foreign = "".join(_LETTER.findall("".join(_FOREIGN_LETTER.findall(sample))))
    if not foreign or len(foreign) <= len(_LETTER.findall(sample)) * _MOST_FOREIGN_LETTERS:
        return
    share = len(foreign) / len(_LETTER.findall(sample))
    msg = f"not English: looks like {_by_letters(foreign)} ({share:.0%} foreign letters)"
    raise ForeignLanguageError(msg, hint=_HINT)


def _by_letters(foreign: str) -> str:
    return next(
        (
            name
            for name, letters, least in _SCRIPTS
            if len(re.findall(letters, foreign)) >= least * len(foreign)
        ),
        "a language in letters that are not Latin",
    )


def _refuse_other_words(words: Sequence[str], english: float) -> None:
    counts = {
        name: sum(word in of_language for word in words)
        for name, of_language in _FOREIGN_WORDS.items()
    }
    name = max(counts, key=lambda name: counts[name])
    foreign = counts[name] / len(words)
    if counts[name] >= _LEAST_FOREIGN_WORDS and foreign >= max(_LEAST_FOREIGN, 2 * english):
        msg = (
            f"not English: looks like {name} ({foreign:.0%} function words of it, {english:.0%} "
            f"of English)"
        )
        raise ForeignLanguageError(msg, hint=_HINT)
    if len(words) >= _FEW_WORDS and english < _LEAST_ENGLISH:
        msg = f"not English: only {english:.0%} English function words"
        raise ForeignLanguageError(msg, hint=_HINT)
