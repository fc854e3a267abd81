"""Where a published number of an effect was read, ready to be cited."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from indicators.catalogue import Source
from indicators.figure import Figure
from indicators.impacts.facts import Citation
from indicators.impacts.known import KnownEffect
from ui.parts.confidence import confidence_words
from ui.saying import say

_ADDRESS = re.compile(r":?\s*(https?://\S+)\s*$")


@dataclass(frozen=True)
class Cited:
    """A source as it is cited; without `address` there is no link, without `who` only that."""

    who: str
    title: str
    address: str
    confidence: str
    evidence: str


@dataclass(frozen=True)
class Beside:
    """A published figure that is not added, and why not."""

    words: str
    why: str
    cited: tuple[Cited, ...]


def cite(citations: Iterable[Citation], sources: Mapping[str, Source]) -> tuple[Cited, ...]:
    """Every source of these numbers, each once."""
    return tuple(
        dict.fromkeys(cited for citation in citations for cited in _cite(citation, sources))
    )


def cite_beside(effect: KnownEffect, sources: Mapping[str, Source]) -> tuple[Beside, ...]:
    """What is published of an effect without adding to the total."""
    return tuple(
        Beside(say(stated.words), stated.why, cite([stated.citation], sources))
        for stated in effect.stated
    )


def split_address(text: str) -> tuple[str, str]:
    """A source and the address at its end, if it has one; a bare address is named by its site."""
    found = _ADDRESS.search(text)
    if found is None:
        return text, ""
    return text[: found.start()] or site_name(found.group(1)), found.group(1)


def site_name(address: str) -> str:
    """The site of an address: `gob.pe`; empty where there is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _cite(citation: Citation, sources: Mapping[str, Source]) -> Iterable[Cited]:
    if not isinstance(citation, Figure):
        site = site_name(citation.address)
        # a figure whose source is only known by its site names it once
        who = "" if citation.source == site else citation.source
        yield Cited(who, site, citation.address, "", citation.note)
        return
    confidence = confidence_words(citation.confidence) if citation.confidence else ""
    for name in citation.sources:
        found = sources.get(name)
        if found is not None:
            yield Cited(
                found.institution, found.title, found.address, confidence, citation.evidence
            )
