"""Who should publish what nobody has published."""

from indicators.development import Development
from ui.language import gettext as _

_OWNER = "titular del proyecto"
"""How the definitions call the owner of whatever development it is."""


def owing(publisher: str, development: Development) -> str:
    """The publisher; where it is the owner of the development, with the owner's name."""
    if _OWNER not in publisher.casefold():
        return publisher
    if not development.owner:
        return _("{publisher}. No se ha publicado quién es el titular.").format(publisher=publisher)
    return _("{publisher}. Titular: {owner}").format(publisher=publisher, owner=development.owner)
