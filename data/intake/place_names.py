"""Places by the codes and names of other people's files."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.intake.spelling import plain
from indicators.identity import PlaceId
from indicators.territory import Geography, Place, Territory

_SHORT = {
    "gral": "general",
    "gnral": "general",
    "mcal": "mariscal",
    "crnl": "coronel",
    "cnel": "coronel",
    "sta": "santa",
    "sto": "santo",
    "pto": "puerto",
    "prov": "provincia",
    "dist": "distrito",
    "dtto": "distrito",
    "dpto": "departamento",
    "depto": "departamento",
    "dep": "departamento",
    "region": "departamento",
    "provincial": "provincia",
    "distrital": "distrito",
    "departamental": "departamento",
}
_SMALL = frozenset({"de", "del", "nombre", "nom", "cod", "codigo", "desc"})
_CODE = re.compile(r"([0-9]{1,6})(?:\.0)?")
_CODED_NAME = re.compile(r"^\s*[0-9]{1,6}\s*[:.·-]\s*")


@dataclass(frozen=True)
class Gazetteer:
    """The places of a region, by what files call them."""

    geography: Geography

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.geography.places.values():
            found.setdefault(words(place.name), []).append(place)
        return found

    @cached_property
    def levels(self) -> Mapping[str, str]:
        """Plain words of levels, in the singular and the plural."""
        return {
            form: level for level in self.geography.levels for form in (words(level), f"{level}s")
        }

    def header_levels(self, headers: Iterable[str]) -> Sequence[str]:
        """Levels that are the whole of a header, the largest territory first."""
        said = set()
        for header in headers:
            left = [word for word in words(header).split() if word not in _SMALL]
            if len(left) == 1 and left[0] in self.levels:
                said.add(self.levels[left[0]])
        return [level for level in self.geography.levels if level in said]

    def by_code(self, text: str) -> Place | None:
        """By id, also by one that lost the zeros before it."""
        places = self.geography.places
        if text in places:
            return places[PlaceId(text)]
        found = _CODE.fullmatch(text)
        if found is None:
            return None
        code = found[1]
        padded = places.get(PlaceId(f"0{code}")) if len(code) % 2 else None
        return places.get(PlaceId(code)) or padded

    def is_elsewhere(self, code: str) -> bool:
        """Whether a code of two, four or six figures lies outside the region."""
        root = str(self.geography.root.id)
        code = f"0{code}" if len(code) % 2 else code
        return root.isdecimal() and code.isdecimal() and code[: len(root)] != root[: len(code)]

    def named(self, text: str, levels: Sequence[str]) -> Sequence[Place]:
        """All places a name, with or without a word for its level, or a path can mean.

        `levels` are those of the file's columns, from the whole to its parts.
        """
        columns = [part.strip() for part in text.split("/")]
        whole = len(columns) == len(levels)
        while len(columns) > 1 and not columns[-1]:
            columns.pop()
        *above, last = columns
        found = list(self._one_name(last))
        if any(above):
            found = [place for place in found if self._lies_in(place, [a for a in above if a])]
        if len(found) > 1 and len(levels) > len(above) and (above or whole):
            found = [p for p in found if self._level(p) == levels[len(above)]] or found
        return found

    def _one_name(self, text: str) -> Sequence[Place]:
        name = words(text)
        if name in self.by_name:
            return self.by_name[name]
        level, rest = self.split_level(name)
        return [place for place in self.by_name.get(rest, ()) if self._level(place) == level]

    def split_level(self, name: str) -> tuple[str, str]:
        """The level a name says before or behind itself, and the name without it."""
        parts = name.split()
        for word, rest in ((parts[0], parts[1:]), (parts[-1], parts[:-1])) if parts else ():
            if word in self.levels and rest:
                small = rest[0] in {"de", "del"} and len(rest) > 1
                return self.levels[word], " ".join(rest[small:])
        return "", name

    def _lies_in(self, place: Place, above: Sequence[str]) -> bool:
        """Whether the parts of a path are the places around it, in their order."""
        wider = [words(p.name) for p in self.geography.named if p.lies_in is None]
        around = [words(self.geography.places[p].name) for p in self._around(place)]
        at = 0
        for part in above:
            wanted = self.split_level(words(_CODED_NAME.sub("", part)))[1]
            if wanted in around[at:]:
                at = around.index(wanted, at) + 1
            elif wanted not in wider:
                return False
        return True

    def _around(self, place: Place) -> Sequence[PlaceId]:
        if isinstance(place, Territory):
            return self.geography.lineage(place.id)[:0:-1]
        return self.geography.lineage(place.lies_in)[::-1] if place.lies_in else ()

    def _level(self, place: Place) -> str:
        return place.level if isinstance(place, Territory) else place.kind


def words(text: str) -> str:
    """A place's name as plain words, usual abbreviations written out."""
    return " ".join(_SHORT.get(word, word) for word in plain(text).split())
