"""Where each definition was written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from config.building import identify
from config.document import Document, settle
from indicators.problem import Path, Where


@dataclass(frozen=True)
class Source:
    """A document and its place in the scorecard."""

    document: Document
    home: Path
    """The path of what the file defines (`("objectives",)`)."""
    base: Path
    """The path of the file's top: its `home`, or `()` where the file repeats its subject as key."""


@dataclass(frozen=True)
class Origins:
    """The file and line of every part of the definitions that were read."""

    places: Mapping[Path, Where]
    aliases: Mapping[Path, Path]
    """Items of a list by their id, beside their number."""

    def where(self, path: Path) -> Where:
        """The place of a path such as `("indicators", "idh", "targets", 0, "horizon")`.

        Items of a list are found by number or by id (`("objectives", "reducir_pobreza")`,
        `("links", "a>b")`, `("components", "aire", "effects", "mina_operation")`), those that are
        a mere text by that. What is not written down stands where the nearest thing around it
        does, at last in the directory itself.
        """
        for size in range(1, len(path) + 1):
            if path[:size] in self.aliases:
                path = (*self.aliases[path[:size]], *path[size:])
                break
        return self.places[settle(path, self.places)]


def trace(directory: str, sources: Iterable[Source]) -> Origins:
    """The origins of all that was read from a directory of that name."""
    places: dict[Path, Where] = {(): Where(directory)}
    aliases: dict[Path, Path] = {}
    for source in sources:
        document, home, base = source.document, source.home, source.base
        if len(home) > 1:
            places.setdefault(home[:1], Where(document.file.rpartition("/")[0]))
        places[home] = document.where(home[len(base) :])
        for path in document.spots:
            if (*base, *path)[: len(home)] == home:
                places[(*base, *path)] = document.where(path)
        aliases.update(_aliases(source))
    return Origins(places, aliases)


def _aliases(source: Source) -> Iterator[tuple[Path, Path]]:
    """Other names for the items of a file's lists: by id, with or without the list's key.

    An item that is called like a key of the file is not found without its list's key.
    """
    data = source.document.data
    for key, items in data.items() if isinstance(data, dict) else ():
        for number in reversed(range(len(items) if isinstance(items, list) else 0)):
            item = source.document.at((key, number))
            name = item if isinstance(item, str) else identify(item)[1]
            if name:
                path = (*source.base, key, number)
                yield (*source.base, key, name), path
                if name not in data:
                    yield (*source.home, name), path
