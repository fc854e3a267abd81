"""How a development is called where there is little room."""

import re

_LAST_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


def short_name(name: str) -> str:
    """The name without what is explained in brackets at its end: `Mina Cuajone`."""
    return _LAST_BRACKET.sub("", name) or name
