"""The digest of the edition that is shown, to be photographed or copied into the minutes."""

from dataclasses import dataclass

from indicators.evidence.chain import Chain
from system import System
from ui.drawing import svg_image
from ui.figures.qr_svg import qr_code
from ui.moments import moment_of
from ui.record.query import CHECKING, entry_link, part_link

_MODULE = 5
"""Pixels of a module: read from a projection too."""
_GROUP = 4


@dataclass(frozen=True)
class Fingerprint:
    """The digest, what it vouches for, and the same as a picture for a camera."""

    groups: tuple[str, ...]
    entry: int
    day: str
    entry_link: str
    check_link: str
    code: str
    width: int
    text: str


def fingerprint(system: System, chain: Chain) -> Fingerprint:
    """The digest of the entry that published the edition, on its day in Peru."""
    edition = system.edition
    entry = chain.entries[edition.entry - 1] if 0 < edition.entry <= len(chain.entries) else None
    moment = moment_of(entry.at if entry else edition.created_at.isoformat())
    text = fingerprint_text(
        system.scorecard.mission.region, edition.entry, moment.iso_day, edition.digest
    )
    drawn, modules = qr_code(text)
    return Fingerprint(
        groups=groups_of(edition.digest),
        entry=edition.entry,
        day=moment.day,
        entry_link=entry_link(edition.entry),
        check_link=part_link(CHECKING),
        code=svg_image(drawn),
        width=modules * _MODULE,
        text=text,
    )


def fingerprint_text(region: str, entry: int, day: str, digest: str) -> str:
    """What a camera reads: `SMD Tierra Chica · entrada 12 · 2026-11-20 · 3fa1…`."""
    return f"SMD {region} · entrada {entry} · {day} · {digest}"


def groups_of(digest: str) -> tuple[str, ...]:
    """A digest in groups of four characters, to be read aloud and compared by eye."""
    return tuple(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))
