"""Which entries answer a query, and how many each filter would leave."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from indicators.evidence.chain import Chain
from indicators.evidence.entry import Entry, Occasion
from ui.record.naming import Names
from ui.record.query import Query

_INDICATORS = "indicators/"


def find_entries(chain: Chain, query: Query, names: Names) -> Sequence[Entry]:
    """The entries that answer, the newest first."""
    words = plain(query.search).split()
    return [
        entry
        for entry in reversed(chain.entries)
        if (not query.only or _may_improve(entry))
        and (not query.kind or entry.occasion == query.kind)
        and (not query.indicator or query.indicator in touched(entry))
        and (not words or _has(words, _text(entry, names)))
    ]


def count_kinds(chain: Chain) -> Mapping[Occasion, int]:
    """How many entries there are of each kind."""
    return Counter(entry.occasion for entry in chain.entries)


def count_improving(chain: Chain) -> int:
    """How many entries turn a verdict better, or may: of some nobody can say what they changed."""
    return sum(_may_improve(entry) for entry in chain.entries)


def _may_improve(entry: Entry) -> bool:
    return bool(entry.improved) or not entry.effects_known


def count_indicators(chain: Chain, names: Names) -> Mapping[str, int]:
    """How many entries change the definition or a verdict of each indicator, by its name."""
    number = Counter(name for entry in chain.entries for name in touched(entry))
    ordered = sorted(number, key=lambda one: plain(names.indicator(one)))
    return {name: number[name] for name in ordered}


def touched(entry: Entry) -> frozenset[str]:
    """The indicators whose definition or verdict an entry changes."""
    defined = {
        change.subject.removeprefix(_INDICATORS)
        for change in entry.changes
        if change.subject.startswith(_INDICATORS)
    }
    return frozenset(defined | {status.indicator for status in entry.statuses})


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Without capitals and accents: how people search."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def _has(words: Sequence[str], text: str) -> bool:
    return all(word in text for word in words)


def _text(entry: Entry, names: Names) -> str:
    return plain("\n".join(_searched(entry, names)))


def _searched(entry: Entry, names: Names) -> Iterator[str]:
    yield from (entry.by, entry.confirmed_by, entry.reason, entry.at[:10], entry.content)
    if entry.source is not None:
        yield from (entry.source.institution, entry.source.title)
    for file in entry.files:
        yield from (file.name, file.sha256)
    yield from (accepted.reason for accepted in entry.accepted)
    for name in touched(entry):
        yield from (name, names.indicator(name))
    for change in entry.changes:
        yield change.subject
