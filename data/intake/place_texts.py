"""The place texts of a whole file: taken where there is one reading, else asked or refused."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from data.importers.question import LEAVE_OUT, Among, Option, Question
from data.intake.place_names import Gazetteer, words
from data.intake.reading import (
    LEFT_OUT,
    MOST_ADVICE,
    Asked,
    Reading,
    Refused,
    Taken,
    limit_questions,
)
from data.intake.spelling import shortened
from indicators.identity import PlaceId
from indicators.message import N_
from indicators.problem import nearest
from indicators.territory import Geography, Place, Territory

NEAR = 90
"""From this likeness (rapidfuzz ratio, 0 to 100) a name is suggested; it is never taken."""

_PEERS = 3
"""So many unknown names beside the region's own: a table of places of the whole country."""

_TOTAL = frozenset({"total", "nacional", "total nacional", "pais", "todos"})
_SEARCHED = 2000
_CODED = re.compile(r"([a-z0-9_]+?)(?:\.0)?(?:\s*[·:\u2013-]\s*|\s+)(\S.*)", re.DOTALL)
_WHY = N_("Cada cifra es de un lugar del catálogo.")
_MISSING = Refused(
    "place", N_("Falta el lugar."), _WHY, N_("Escriba el código o el nombre del lugar.")
)


_UNKNOWN = Refused(
    "place",
    N_("El lugar no está en el catálogo."),
    _WHY,
    N_("Escriba el código o el nombre del lugar como está en el catálogo."),
)


class _Elsewhere:
    """A place of another region."""


_ELSEWHERE = _Elsewhere()
_Found = Sequence[Place] | _Elsewhere


def read_places(
    texts: Sequence[str], geography: Geography, headers: Sequence[str], answers: Mapping[str, str]
) -> Sequence[Reading]:
    """What the place texts of a file are, in their order."""
    reader = _Reader(Gazetteer(geography), headers, answers)
    found = [reader.find(text.strip()) for text in texts]
    return reader.decide([text.strip() for text in texts], found)


def _is_name(text: str) -> bool:
    """Whether a text is a name alone: no code, no path, no word for a total."""
    return (
        not any(letter.isdecimal() or letter in "/_" for letter in text)
        and words(text) not in _TOTAL
        and bool(words(text))
    )


class _Reader:
    """The place texts of one file."""

    def __init__(
        self, gazetteer: Gazetteer, headers: Sequence[str], answers: Mapping[str, str]
    ) -> None:
        self._names = gazetteer
        self._answers = answers
        self._levels = gazetteer.header_levels(headers)
        self._unknown_places = 0
        self._searched = 0

    def find(self, text: str) -> _Found:
        """All places a text can mean by code, name or path."""
        coded = self._names.by_code(text)
        if coded is not None:
            return [coded]
        if text.isdecimal() and len(text) <= 6 and self._names.is_elsewhere(text):
            return _ELSEWHERE
        found = self._names.named(text, self._levels)
        if found:
            return found
        parts = _CODED.fullmatch(text)
        if parts is None:
            return self._far(text)
        return self._find_coded(parts[1], parts[2])

    def _find_coded(self, code: str, name: str) -> _Found:
        """`18: NOMBRE`, `id · nombre`: the code if the name agrees, else all that either says."""
        place = self._names.by_code(code)
        named = list(self._names.named(name, self._levels))
        if place is None:
            long = code.isdecimal() and len(code) > 2
            if code.isdecimal() and self._names.is_elsewhere(code) and (long or not named):
                return _ELSEWHERE
            return named if code.isdecimal() else ()
        if place in named:
            return [place]
        return [place, *named, place]

    def _far(self, text: str) -> _Found:
        """A path or a name with its level that begins outside the region."""
        first, slash, _ = text.partition("/")
        if slash and first.strip() and not self._names.named(first.strip(), ()):
            return _ELSEWHERE if not self._near(first) else ()
        level, _ = self._names.split_level(words(text))
        top = str(self._names.geography.root.level)
        said = level or (self._levels[0] if len(self._levels) == 1 else "")
        return _ELSEWHERE if said == top and not self._near(text) else ()

    def decide(self, texts: Sequence[str], found: Sequence[_Found]) -> Sequence[Reading]:
        levels = Counter(
            self._level(places[0])
            for places in found
            if not isinstance(places, _Elsewhere) and len(places) == 1
        )
        alone = next(iter(levels)) if len(levels) == 1 else ""
        unknown = {
            text
            for text, places in zip(texts, found, strict=True)
            if not places and _is_name(text) and not self._near(text)
        }
        root = self._names.geography.root
        strangers = len(unknown) >= _PEERS
        peers = strangers and any(isinstance(p, Sequence) and root in p for p in found)
        far = [t for t, p in zip(texts, found, strict=True) if isinstance(p, _Elsewhere)]
        elsewhere = self._elsewhere([*far, *sorted(unknown)] if peers else far)
        nothing = not any(texts)
        readings: list[Reading] = []
        for text, places in zip(texts, found, strict=True):
            if not text:
                readings.append(self._ask("", ()) if nothing else _MISSING)
            elif isinstance(places, _Elsewhere) or (peers and text in unknown):
                readings.append(elsewhere)
            elif len(places) == 1:
                # Among names of other regions a small place's name may be theirs as well.
                sure = not strangers or not _is_name(text) or places[0] == root
                id_ = str(places[0].id)
                readings.append(Taken(id_) if sure else self._ask(text, places, id_))
            elif places:
                likely = [p for p in places if self._level(p) == alone]
                suggested = str(likely[0].id) if len(likely) == 1 else ""
                readings.append(self._ask(text, tuple(dict.fromkeys(places)), suggested))
            else:
                readings.append(self._unknown(text))
        return limit_questions(readings, "place")

    def _unknown(self, text: str) -> Reading:
        answer = self._answers.get(f"place:{text}", "")
        near = self._near(text)
        if near or answer or words(text) in _TOTAL:
            suggested = str(near[0].id) if len(near) == 1 else ""
            return self._ask(text, near, suggested)
        self._unknown_places += 1
        if self._unknown_places > MOST_ADVICE:
            return _UNKNOWN
        names = [place.name for place in self._names.geography.places.values()]
        return replace(_UNKNOWN, next=nearest(shortened(text), names))

    def _near(self, text: str) -> tuple[Place, ...]:
        """Places whose names are written almost so."""
        if self._searched >= _SEARCHED:
            return ()
        self._searched += 1
        _, name = self._names.split_level(words(text.rpartition("/")[2]))
        if len(name) < 3:
            return ()
        found = process.extract(
            name, list(self._names.by_name), scorer=fuzz.ratio, score_cutoff=NEAR, limit=4
        )
        return tuple(place for near, _, _ in found for place in self._names.by_name[near])

    def _ask(self, text: str, places: Sequence[Place], suggested: str = "") -> Reading:
        id_ = f"place:{text}"
        answer = self._answers.get(id_, "")
        if answer == LEAVE_OUT:
            return LEFT_OUT
        if PlaceId(answer) in self._names.geography.places:
            return Taken(answer)
        options = [
            Option(
                str(p.id), N_("{name} ({level}, {id})", name=p.name, level=self._level(p), id=p.id)
            )
            for p in places
        ]
        question = N_("¿Qué lugar es «{text}»?", text=shortened(text))
        return Asked(
            Question(
                id_,
                question if text else N_("¿De qué lugar son las cifras del archivo?"),
                (*options, Option(LEAVE_OUT, N_("No cargar esas filas"))),
                suggested,
                Among.PLACES,
            )
        )

    def _elsewhere(self, texts: Sequence[str]) -> Reading:
        if self._answers.get("places_elsewhere", "") == LEAVE_OUT:
            return LEFT_OUT
        some = ", ".join(shortened(text, 40) for text in texts[:3])
        return Asked(
            Question(
                "places_elsewhere",
                N_("Un lugar no es de esta región ({some}).", some=some)
                if len(texts) == 1
                else N_(
                    "{count} lugares no son de esta región ({some}…).", count=len(texts), some=some
                ),
                (Option(LEAVE_OUT, N_("No cargar esas filas")),),
                LEAVE_OUT,
            )
        )

    def _level(self, place: Place) -> str:
        return place.level if isinstance(place, Territory) else place.kind
