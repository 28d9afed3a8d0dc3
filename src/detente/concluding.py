"""Evidence and judgements in the store go in, all that follows from them comes out.

store → resolve → merge → relate        remade where something new touches it
"""

from collections.abc import Iterable
from typing import Final

from detente import __version__
from detente.merge import blocks_of_article, judge_events, merge_reports
from detente.model import Judgement
from detente.relate import relate
from detente.resolve import block_of as block_of_entity
from detente.resolve import judge_actors, resolve_block
from detente.store import Store

# Two texts that share half of the smaller one are copies; measured on copies cut to a third.
_COPIED: Final = 0.5


def judge(store: Store, decided: Iterable[Judgement]) -> int:
    """Keep judgements and bring the conclusions up to date; return how many were new."""
    with store.writing() as evidence:
        number = evidence.judge(decided)
    conclude(store)
    return number


def conclude(store: Store) -> None:
    """Bring all conclusions up to date with the evidence that has come since the last time.

    Those that another version of the program made are made again, for its rules may differ.
    """
    if store.is_fresh():
        return
    with store.concluding(made_by=__version__) as conclusions:
        if conclusions.made_by() not in {None, __version__}:
            conclusions.start_again(block_of=block_of_entity)
        conclusions.choose_editions()
        conclusions.find_copies(least=_COPIED)
        conclusions.apply_to_claims(block_of=block_of_entity)
        conclusions.make_actors(resolve_block, judge=judge_actors, block_of=block_of_entity)
        conclusions.make_events(
            merge_reports, judge=judge_events, blocks_of_article=blocks_of_article
        )
        conclusions.make_ties(relate)
