"""Texts of headers and breakdowns, each written one way."""

import re
import unicodedata
from collections.abc import Iterable

_OTHER = re.compile(r"[^0-9a-z]+")


def plain(text: str) -> str:
    """Without accents, case and punctuation: `Mes/Año` and `MES_AÑO` are `mes_ano`."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("_", bare).strip("_")


def write_breakdown(parts: Iterable[tuple[str, str]]) -> str:
    """`clave=valor;clave=valor` sorted by key, values as they are; what has no value is left out.

    A `;` inside a value would start another part and becomes a comma.
    """
    kept = sorted((plain(key), value.strip().replace(";", ",")) for key, value in parts)
    return ";".join(f"{key}={value}" for key, value in kept if value)
