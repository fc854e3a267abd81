"""Which developments are listed, read from the address. Only known values are taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from indicators.definition.impact import DevelopmentStatus
from indicators.development import Development
from indicators.identity import PlaceId
from indicators.message import N_, Message
from indicators.problem import nearest
from indicators.territory import Geography

UNNAMED = "sin-publicar"
"""The owner of developments whose owner nobody published."""


@dataclass(frozen=True)
class Filters:
    """What is asked of the developments; an empty text asks nothing."""

    status: str = ""
    owner: str = ""
    place: str = ""

    @property
    def any(self) -> bool:
        return self != Filters()

    def keep(self, development: Development, geography: Geography) -> bool:
        """Whether a development is listed."""
        return (
            self.status in ("", development.status)
            and self.owner in ("", owner_of(development))
            and (not self.place or touches(geography, development.territory, PlaceId(self.place)))
        )


def owner_of(development: Development) -> str:
    """The owner as it was published, or `UNNAMED`."""
    return development.owner or UNNAMED


def touches(geography: Geography, territory: str, place: PlaceId) -> bool:
    """Whether what is published for a territory counts at a place: it lies in it, or holds it.

    What was published for a whole province may stand in any of its districts.
    """
    return place in geography.lineage(territory) or territory in geography.lineage(place)


def read_filters(
    developments: Iterable[Development], geography: Geography, asked: Mapping[str, Any]
) -> tuple[Filters, tuple[Message, ...]]:
    """The filters of an address, and what of it was not taken.

    A place that does not exist was already told to the visitor with the rest of the selection.
    """
    notices: list[Message] = []
    owners = sorted({owner_of(development) for development in developments})

    def known(name: str, valid: Iterable[str]) -> str:
        text, names = str(asked.get(name, "")), list(valid)
        if not text or text in names:
            return text
        notices.append(
            N_(
                "No existe «{text}» para «{name}». {next}",
                text=text[:60],
                name=name,
                next=nearest(text[:60], names),
            )
        )
        return ""

    place = str(asked.get("territorio", ""))
    return Filters(
        status=known("situacion", DevelopmentStatus),
        owner=known("titular", owners),
        place=place if geography.lineage(place) else "",
    ), tuple(notices)
