"""Where the figures come from: a source that is known, or a new one."""

from dataclasses import dataclass

from intake.origin import Origin, known_origin, new_origin
from system import System


@dataclass(frozen=True)
class OriginFields:
    """What somebody has filled in; `known` is the id of a source, or nothing for a new one."""

    known: str = ""
    institution: str = ""
    title: str = ""
    address: str = ""
    read_on: str = ""
    confidence: str = ""
    new: bool = False

    def origin(self, system: System) -> Origin:
        """The origin they say; `IncompleteError` names what is missing."""
        if not self.new:
            return known_origin(system.catalogue.sources, self.known, self.confidence)
        return new_origin(self.institution, self.title, self.address, self.read_on, self.confidence)


def source_names(system: System) -> dict[str, str]:
    """`Institución — título` of every source by id, in the order of the alphabet."""
    names = {
        one.id: f"{one.institution} — {one.title}" for one in system.catalogue.sources.values()
    }
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))
