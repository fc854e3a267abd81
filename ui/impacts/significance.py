"""The mark of a class of significance: shape, word and colour, the same on every screen."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.definition.component import ImpactSettings
from indicators.definition.impact import Significance
from ui.marks import Mark

_LOOKS: Mapping[Significance, tuple[str, str]] = MappingProxyType(
    {
        Significance.EXCEEDED: ("✕", "no-logrado"),
        Significance.MAY_EXCEED: ("■", "rezagado"),
        Significance.NEAR: ("◆", "avanza-lento"),
        Significance.WORSENING: ("▼", "retrocede"),
        Significance.WITHIN: ("●", "logrado"),
        Significance.NO_LIMIT: ("–", "sin-meta"),
        Significance.UNCONFIRMED: ("◇", "sin-linea-base"),
        Significance.NOT_KNOWN: ("○", "sin-dato"),
    }
)
"""Shape and the end of the class `smd-s-…`; what no limit judges is gray."""


def significance_mark(settings: ImpactSettings, significance: Significance) -> Mark:
    """The mark of a class, in the words of the settings."""
    shape, slug = _LOOKS[significance]
    word = next(found.name for found in settings.classes if found.id is significance)
    return Mark(shape, word, slug)
