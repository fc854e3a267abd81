"""What the letters of confidence mean, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from ui.saying import say

CONFIDENCES: Mapping[str, Message] = MappingProxyType(
    {
        "A": N_("texto o archivo que nombra su fuente oficial"),
        "B": N_("prensa o tercero que cita la fuente oficial"),
        "C": N_("más débil, por confirmar"),
    }
)


def confidence_words(letter: str) -> str:
    """`A: texto o archivo que nombra su fuente oficial`; raises KeyError for another letter."""
    return f"{letter}: {say(CONFIDENCES[letter])}"
