"""Breakdowns as `key=value` with sorted keys, spelt as the catalogue's history spells them."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rapidfuzz import fuzz

from data.importers.question import LEAVE_OUT, Among, Option, Question
from data.intake.cleaning import clean_text
from data.intake.reading import LEFT_OUT, Asked, Reading, Refused, Taken
from data.intake.spelling import plain, shortened
from indicators.message import N_

NEAR = 80
"""From this likeness (rapidfuzz ratio, 0 to 100) a new value may be an old one misspelt."""

TOTALS = frozenset(
    ("", "total", "totales", "todos", "todas", "ambos sexos", "ambos", "total general")
)
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_WHOLE = "="
"""The answer that a text means the whole, not a part."""

_MOST_OPTIONS = 12
_BAD = Refused(
    "breakdown",
    N_("El desglose no se entiende."),
    N_("Un desglose es clave=valor, sin repetir claves; varios se unen con «;»."),
    N_("Escriba por ejemplo «sexo=mujeres»; el total queda vacío."),
)


@lru_cache(maxsize=4096)
def canonical(text: str) -> str | None:
    """`key=value;…` with plain, sorted keys and without totals; `None` if it is no such thing."""
    if text != clean_text(text):
        return None
    if plain(text) in TOTALS and "=" not in text:
        return ""
    if not text.isprintable():
        return None
    parts: dict[str, str] = {}
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        key, equals, value = (piece.strip() for piece in part.partition("="))
        key = plain(key).replace(" ", "_")
        value = " ".join(value.split())
        if not equals or not _KEY.fullmatch(key) or not value or "=" in value or key in parts:
            return None
        parts[key] = value
    return ";".join(f"{key}={value}" for key, value in sorted(parts.items())
                    if plain(value) not in TOTALS)  # fmt: skip


def read_breakdown(text: str, known: AbstractSet[str], answers: Mapping[str, str]) -> Reading:
    """What a text is for a variable of which these breakdowns are known."""
    said = text.strip()
    if said in known:
        return Taken(said)
    found = canonical(said)
    if found == "" or (found is not None and found in known):
        return Taken(found)
    answer = answers.get(f"breakdown:{said}", "")
    if answer == LEAVE_OUT:
        return LEFT_OUT
    if answer == _WHOLE:
        return Taken("")
    chosen = canonical(answer) if answer else None
    if chosen:
        return Taken(next((old for old in known if _same(old, chosen)), chosen))
    if found is None:
        if "=" in said:
            return _BAD
        return Asked(_question(said, _likely(said, known), ""))
    same = [old for old in known if _same(old, found)]
    if len(same) == 1:
        return Taken(same[0])
    near = same or [old for old in sorted(known) if _is_near(old, found)]
    return Asked(_question(said, near, found)) if near else Taken(found)


def _same(old: str, new: str) -> bool:
    """Whether two differ in accents, case and blanks alone."""
    return [plain(part) for part in re.split("[=;]", old)] == [
        plain(part) for part in re.split("[=;]", new)
    ]


def _is_near(old: str, new: str) -> bool:
    olds, news = ([part.partition("=") for part in text.split(";")] for text in (old, new))
    if [key for key, _, _ in olds] != [key for key, _, _ in news]:
        return False
    pairs = [(plain(a), plain(b)) for (_, _, a), (_, _, b) in zip(olds, news, strict=True)]
    return all(
        fuzz.ratio(a, b) >= NEAR or a.startswith(b) or b.startswith(a) for a, b in pairs if a != b
    )


def _likely(said: str, known: AbstractSet[str]) -> Sequence[str]:
    """Known breakdowns by the likeness of their values to a text without a key."""
    wanted = plain(said)

    def likeness(old: str) -> float:
        return -max(fuzz.ratio(wanted, plain(part.partition("=")[2])) for part in old.split(";"))

    return sorted(sorted(known), key=likeness)


def _question(said: str, old: Sequence[str], new: str) -> Question:
    options = [Option(text, N_("Es «{text}»", text=text)) for text in old[:_MOST_OPTIONS]]
    if new:
        options.append(Option(new, N_("Es otro, nuevo: «{text}»", text=new)))
    else:
        options.append(Option(_WHOLE, N_("Es el total, sin desglose")))
    return Question(
        f"breakdown:{said}",
        N_("¿Qué desglose es «{text}»?", text=shortened(said)),
        (*options, Option(LEAVE_OUT, N_("No cargar esas filas"))),
        old[0] if len(old) == 1 else "",
        Among.OPTIONS if new else Among.TEXT,
    )
