"""The files of one directory of definitions, opened one subject at a time."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path as FilePath

from config.building import Built, D, build, build_list, build_parts, check_keys, identify
from config.document import Document
from config.origins import Source
from config.reading import read
from indicators.definition.component import (
    Component,
    Effect,
    ImpactSettings,
    Interaction,
    LimitUse,
    Measure,
)
from indicators.definition.indicator import Indicator
from indicators.definition.loading import Ceiling, LoadRules, Steward
from indicators.definition.model import Definition
from indicators.definition.settings import Unit, Units
from indicators.message import N_, Message
from indicators.problem import Finding, Level, Path, Problem, Where, nearest

SUBJECTS = (
    "mission",
    "horizons",
    "perspectives",
    "themes",
    "dimensions",
    "stakeholders",
    "objectives",
    "links",
    "variables",
    "thresholds",
    "units",
)
"""The files of one subject each; indicators have a file each in a directory of their own."""

INDICATORS = "indicators"

COMPONENTS = "components"
IMPACTS = "impacts"
"""The file of the settings, and the directory with a file for each component. A region may do
without both, not with the components alone."""

LOADING = "loading"
"""The file of the rules of bringing data in; a region without it follows the defaults."""

PARTS: Mapping[str, type[Definition]] = {
    "effects": Effect,
    "interactions": Interaction,
    "measures": Measure,
    "limits": LimitUse,
}
"""The lists of a component of which only the items that are wrong are left out."""


class Shelf:
    """Reads definitions, and keeps their sources and all the problems met."""

    def __init__(self, directory: FilePath) -> None:
        self.name = directory.name
        self.sources: list[Source] = []
        self.problems: list[Problem] = []
        self.left_out: dict[str, tuple[str, ...]] = {}
        self._directory = directory

    def exists(self) -> bool:
        """Whether there is a directory at all; a problem if not."""
        return self._is_folder("", N_("Las definiciones están en una carpeta de archivos YAML."))

    def one(self, subject: str, model: type[D]) -> D | None:
        """The definition that a whole file is."""
        document = self._open(f"{subject}.yaml", (subject,), (subject,))
        built = build(model, document)
        self.problems += built.problems
        return next(iter(built.values), None)

    def many(self, subject: str, model: type[D], at_least: int = 0) -> tuple[D, ...]:
        """The definitions of a file that is a list, without those that are wrong."""
        document = self._open(f"{subject}.yaml", (subject,), ())
        self.problems += check_keys(document, (subject,))
        found = self._items(subject, model, document)
        if document.data == {subject: []} and at_least:
            self._report(
                document.where((subject,)),
                N_("La lista «{subject}» está vacía.", subject=subject),
                N_("Debe tener {limit} o más.", limit=at_least),
                N_("Agregue al menos un elemento a la lista."),
            )
        return found

    def units(self) -> Units | None:
        """The closed list of units, without those that are wrong."""
        document = self._open("units.yaml", ("units",), ("units",))
        built = build_parts(Units, document, {"units": Unit})
        self.problems += built.problems
        if document.refused(("base",)):
            return None
        return next(iter(built.values), None)

    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that can be built, by the names of their files."""
        if not self._is_folder(INDICATORS, N_("Cada indicador tiene su archivo en esta carpeta.")):
            return ()
        rule = N_("El id de un indicador es único y es el nombre de su archivo.")
        return self._each(INDICATORS, INDICATORS, lambda file: build(Indicator, file), rule)

    def impacts(self) -> ImpactSettings | None:
        """The settings of cumulative impacts; a problem where only they are missing."""
        if not self._is_there(IMPACTS) and not self._is_there(f"{IMPACTS}.yaml"):
            return None
        if not any((self._directory / IMPACTS).glob("*.yaml")):
            self._report(
                Where(f"{self.name}/{IMPACTS}"),
                N_("No hay ningún componente."),
                N_("Cada componente tiene su archivo en la carpeta «impacts»."),
                N_("Agregue un componente, o quite «impacts.yaml»."),
                Level.WARNING,
            )
        return self.one(IMPACTS, ImpactSettings)

    def loading(self) -> LoadRules | None:
        """The rules of bringing data in, without the items of its lists that are wrong."""
        if not self._is_there(f"{LOADING}.yaml"):
            return None
        document = self._open(f"{LOADING}.yaml", (LOADING,), (LOADING,))
        parts: Mapping[str, type[Definition]] = {"not_above": Ceiling, "stewards": Steward}
        built = build_parts(LoadRules, document, parts)
        self.problems += built.problems
        return next(iter(built.values), None) if _only_items(document, parts) else None

    def components(self) -> tuple[Component, ...]:
        """The valued components that can be built, by the names of their files.

        Effects of theirs that cannot be built are noted as `left_out`.
        """
        if not self._is_there(IMPACTS):
            return ()
        rule = N_("El id de un componente es único y es el nombre de su archivo.")
        return self._each(IMPACTS, COMPONENTS, self._component, rule)

    def _component(self, document: Document) -> Built[Component]:
        """A component, unless something of it was refused that is in none of the lists' items."""
        built = build_parts(Component, document, PARTS)
        if not _only_items(document, PARTS):
            return Built((), built.problems)
        for component in built.values:
            kept = {effect.id for effect in component.effects}
            lost = [name for name in _written(document, "effects") if name not in kept]
            if lost:
                self.left_out[component.id] = tuple(lost)
        return built

    def report_strays(self) -> None:
        """Warn of YAML files that nobody reads."""
        for path in sorted(self._directory.rglob("*.y*ml")):
            parts = path.relative_to(self._directory).parts
            if any(part.startswith(".") for part in parts) or _is_read(parts):
                continue
            self._report(
                Where("/".join((self.name, *parts))),
                N_("Nadie lee este archivo."),
                N_(
                    "Hay un archivo «.yaml» por tema, uno por indicador en «indicators» "
                    "y uno por componente en «impacts»."
                ),
                nearest(path.stem, (*SUBJECTS, IMPACTS, LOADING))
                if len(parts) == 1
                else N_(
                    "Llámelo «{name}.yaml» y póngalo en «{folder}».",
                    name=path.stem,
                    folder=IMPACTS if parts[0] == IMPACTS else INDICATORS,
                ),
                Level.WARNING,
            )

    def _items(self, key: str, model: type[D], document: Document) -> tuple[D, ...]:
        if not isinstance(document.data, dict) or key not in document.data:
            return ()
        built = build_list(model, document, (key,))
        self.problems += built.problems
        return built.values

    def _each(
        self,
        folder: str,
        subject: str,
        build_one: Callable[[Document], Built[D]],
        rule: Message,
    ) -> tuple[D, ...]:
        """What a directory's files define, without those whose id is not their file's name."""
        files = (self._directory / folder).glob("*.yaml")
        names = sorted(file.stem for file in files if not file.name.startswith("."))
        homes = {name: (subject, name) for name in names}
        documents = {
            name: self._open(f"{folder}/{name}.yaml", home, home) for name, home in homes.items()
        }
        found: list[D] = []
        for name, document in documents.items():
            built = build_one(document)
            misnamed = _misnamed(name, documents, rule)
            self.problems += built.problems
            if misnamed is None:
                found += built.values
            elif all(problem.where != misnamed.where for problem in built.problems):
                self.problems.append(misnamed)
        return tuple(found)

    def _open(self, file: str, home: Path, base: Path) -> Document:
        document = read(self._directory / file, f"{self.name}/{file}")
        self.sources.append(Source(document, home, base))
        self.problems += document.problems
        return document

    def _is_folder(self, name: str, rule: Message) -> bool:
        found = (self._directory / name).is_dir()
        if not found:
            where = Where(f"{self.name}/{name}".rstrip("/"))
            advice = N_("Cree la carpeta, o recupérela de una copia.")
            self._report(where, N_("No existe la carpeta."), rule, advice)
        return found

    def _is_there(self, name: str) -> bool:
        return (self._directory / name).exists()

    def _report(
        self,
        where: Where,
        what: Message,
        rule: Message,
        next_: Message,
        level: Level = Level.ERROR,
    ) -> None:
        self.problems.append(Problem(where, what, rule, next_, level))


def _is_read(parts: tuple[str, ...]) -> bool:
    match parts:
        case (file,):
            return file.removesuffix(".yaml") in (*SUBJECTS, IMPACTS, LOADING)
        case (folder, file):
            return folder in (INDICATORS, IMPACTS) and file.endswith(".yaml")
    return False


def _only_items(document: Document, parts: Collection[str]) -> bool:
    """Whether nothing was refused in the writing but items of these lists."""
    return all(len(r.path) > 1 and r.path[0] in parts for r in document.refusals)


def _written(document: Document, key: str) -> list[str]:
    """The ids in a list of a file; one without an id, and a list that is none, have a mark."""
    items = document.data.get(key, []) if isinstance(document.data, dict) else []
    if not isinstance(items, list):
        return ["?"]
    return [identify(item)[1] or "?" for item in items]


def _misnamed(name: str, documents: dict[str, Document], rule: Message) -> Problem | None:
    """The problem of a definition whose id is not the name of its file."""
    document = documents[name]
    data = document.data
    found = data.get("id") if isinstance(data, dict) else None
    if not isinstance(found, str) or found.strip() == name:
        return None
    if found in documents:
        first = documents[found].where(("id",))
        finding = Finding(
            ("id",),
            N_("«{name}» está repetido.", name=found),
            rule,
            N_("Escriba «id: {name}»: el otro está en {where}.", name=name, where=str(first)),
        )
    else:
        finding = Finding(
            ("id",),
            N_("El id «{id}» no es el nombre del archivo.", id=found),
            rule,
            N_("Escriba «id: {name}», o llame al archivo «{id}.yaml».", name=name, id=found),
        )
    return finding.at(document.where(("id",)))
