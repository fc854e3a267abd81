"""Which letters the bytes of a text stand for: read where only one reading is Spanish, else asked.

Bytes that are valid UTF-8 are UTF-8. Otherwise the accented letters decide: a reading is possible
where each of them is one that Spanish writes and stands where it can stand (not `PERé`, not
`a–o`). What is left open is asked with a line of the file in each reading.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from charset_normalizer import from_bytes

from data.importers.question import Option, Question
from data.opening.bounds import unreadable
from indicators.message import N_

READINGS: Mapping[str, str] = {
    "cp1252": "Windows",
    "cp850": "DOS",
    "mac_roman": "Mac",
}
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_FOREIGN = re.compile(rb"[\x80-\xff]")
_LETTERS = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
_SIGNS = frozenset("«»¿¡“”‘’–—…€°ºª²³\xa0")
_APART = frozenset("·•±×½¼")
"""Signs that touch no letter."""
_LOOKED_AT = 50_000


@dataclass(frozen=True)
class Decoded:
    """A text as UTF-8 without any mark before it, and how it was written."""

    text: bytes
    encoding: str


def decode(name: str, content: bytes, answer: str = "") -> Decoded | Question:
    """The text of a file; `UnreadableError` if its bytes are no text."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            try:
                return Decoded(content.decode(encoding).encode(), encoding)
            except UnicodeDecodeError:
                content = content.removeprefix(mark)
    if b"\0" in content:
        raise unreadable(
            "binary",
            name,
            N_("El archivo no es texto ni una hoja de cálculo que se conozca."),
            N_("Expórtelo como Excel (.xlsx) o como CSV en UTF-8 y cárguelo de nuevo."),
        )
    if _is_utf8(content):
        return Decoded(content, "utf-8")
    possible = _possible(content)
    if answer in READINGS:
        return _decoded(name, content, answer)
    if len(possible) == 1:
        return _decoded(name, content, possible[0])
    return _question(content, possible or tuple(READINGS))


def _is_utf8(content: bytes) -> bool:
    if content.isascii():
        return True
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decoded(name: str, content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding).encode(), encoding)
    except UnicodeDecodeError as error:
        raise unreadable(
            "encoding",
            name,
            N_("Hay letras que no se pueden leer cerca del carácter {count}.", count=error.start),
            N_("Guárdelo de nuevo como CSV en UTF-8, o como Excel (.xlsx)."),
        ) from None


def _possible(content: bytes) -> tuple[str, ...]:
    """The readings in which the accented letters of the file are Spanish."""
    seen = list(_surroundings(content))
    misfits = {}
    for encoding in READINGS:
        try:
            read = [(around.decode(encoding), at) for around, at in seen]
        except UnicodeDecodeError:
            continue
        misfits[encoding] = sum(not _fits(text, at) for text, at in read)
    clean = tuple(encoding for encoding, count in misfits.items() if not count)
    if clean or len(seen) < 20:
        return clean
    nearly = [encoding for encoding, count in misfits.items() if count <= len(seen) / 20]
    far = [encoding for encoding, count in misfits.items() if count >= len(seen) / 2]
    return tuple(nearly) if len(nearly) == 1 and len(far) == len(misfits) - 1 else ()


def _surroundings(content: bytes) -> Iterator[tuple[bytes, int]]:
    """Each different foreign byte with two bytes before and one after, and where in that it is."""
    seen = set()
    for count, found in enumerate(_FOREIGN.finditer(content)):
        if count >= _LOOKED_AT:
            return
        start = max(0, found.start() - 2)
        around = content[start : found.start() + 2]
        if around not in seen:
            seen.add(around)
            yield around, found.start() - start


def _fits(text: str, at: int) -> bool:
    """Whether a foreign character can stand between its neighbours in Spanish."""
    sign, before, after = text[at], text[:at], text[at + 1 :]
    if sign in _LETTERS:
        if before[-1:].isdigit() or after.isdigit():
            return False
        if sign.isupper():
            return not before[-1:].islower() and not (before[-1:].isupper() and after.islower())
        return not after.isupper() and not (
            len(before) == 2 and before.isalpha() and before.isupper()
        )
    if sign in _APART:
        return not (before[-1:].isalpha() or after.isalpha())
    if sign == "µ":
        return after in set("gmsl") and not before[-1:].isalpha()
    return sign in _SIGNS and (sign == "’" or not (before[-1:].isalpha() and after.isalpha()))


def _question(content: bytes, possible: tuple[str, ...]) -> Question:
    line = next(line for line in content.splitlines() if not line.isascii())[:160]
    best = from_bytes(line, cp_isolation=list(possible), language_threshold=0.0).best()
    return Question(
        "encoding",
        N_("¿Cómo se lee esta línea del archivo?"),
        tuple(
            Option(
                encoding,
                N_(
                    "{line} ({system})",
                    line=line.decode(encoding, errors="replace"),
                    system=READINGS[encoding],
                ),
            )
            for encoding in possible
        ),
        suggested=best.encoding if best is not None and best.encoding in possible else "",
    )
