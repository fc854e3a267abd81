"""Where a published number of an effect was read, ready to be cited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indicators.catalogue import Source
from indicators.figure import Figure
from indicators.impacts.facts import Citation
from ui.language import gettext as _
from ui.parts.confidence import confidence_words


@dataclass(frozen=True)
class Cited:
    """A source as it is cited; without `address` there is no link."""

    who: str
    title: str
    address: str
    confidence: str
    evidence: str


def cite(citations: Iterable[Citation], sources: Mapping[str, Source]) -> tuple[Cited, ...]:
    """Every source of these numbers, each once."""
    return tuple(
        dict.fromkeys(cited for citation in citations for cited in _cite(citation, sources))
    )


def _cite(citation: Citation, sources: Mapping[str, Source]) -> Iterable[Cited]:
    if not isinstance(citation, Figure):
        words = _("ver el documento") if citation.address else ""
        yield Cited(citation.source, words, citation.address, "", citation.note)
        return
    confidence = confidence_words(citation.confidence) if citation.confidence else ""
    for name in citation.sources:
        found = sources.get(name)
        if found is not None:
            yield Cited(
                found.institution, found.title, found.address, confidence, citation.evidence
            )
