"""Where loads are worked on: a region, as it stands in one edition."""

from dataclasses import dataclass

from indicators.message import Message
from region import Region
from system import System


@dataclass(frozen=True)
class Desk:
    """A region and the edition that whoever works there has before them."""

    region: Region
    system: System


def silently(_share: float, _what: Message) -> None:
    """For work that nobody watches."""
