"""Where a long Spanish word may break."""

import re

SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouáéíóúüAEIOUÁÉÍÓÚÜ"
_UNIT = re.compile(
    rf"[qg]u(?=[eiéí])|ch|ll|rr|[bcdfgkpt][lr]|[{_VOWELS}]+|.", re.IGNORECASE | re.DOTALL
)
"""Letters that a break never parts."""
_SHORTEST = 3


def hyphenate(text: str, longest: int = 8) -> str:
    """The text with soft hyphens between the syllables of every word longer than `longest`.

    What stands before the first break and after the last one has at least three letters.
    """
    return " ".join(_divide(word) if len(word) > longest else word for word in text.split(" "))


def _divide(word: str) -> str:
    units = _UNIT.findall(word)
    is_vowel = [unit[0] in _VOWELS for unit in units]
    divided, length = "", 0
    for number, unit in enumerate(units):
        # a syllable starts with the last consonant before a vowel
        starts = (
            not is_vowel[number]
            and number + 1 < len(units)
            and is_vowel[number + 1]
            and any(is_vowel[:number])
        )
        if starts and _SHORTEST <= length <= len(word) - _SHORTEST:
            divided += SOFT_HYPHEN
        divided += unit
        length += len(unit)
    return divided
