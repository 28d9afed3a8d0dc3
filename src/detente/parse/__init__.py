"""Documents go in, parses come out: sentences, tokens, dependency trees and names.

The only place that knows the language model.
"""

from detente.parse.encoder import Encoder
from detente.parse.spacy_parser import DEFAULT_PIPELINE, SpacyParser, installed_pipelines

__all__ = ["DEFAULT_PIPELINE", "Encoder", "SpacyParser", "installed_pipelines"]
