"""The files of one directory of definitions, opened one subject at a time."""

from pathlib import Path as FilePath

from config.building import D, build, build_from, build_list, check_keys
from config.document import Document
from config.origins import Source
from config.reading import read
from indicators.definition.indicator import Indicator
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


class Shelf:
    """Reads definitions, and keeps their sources and all the problems met."""

    def __init__(self, directory: FilePath) -> None:
        self.name = directory.name
        self.sources: list[Source] = []
        self.problems: list[Problem] = []
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
        units = self._items("units", Unit, document)
        frame = document.data
        if isinstance(frame, dict) and "units" in frame:
            frame = {**frame, "units": []}
        built = build_from(frame, Units, document, ())
        self.problems += built.problems
        if not built.values or document.refused(("base",)):
            return None
        return built.values[0].model_copy(update={"units": units})

    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that can be built, by the names of their files."""
        if not self._is_folder(INDICATORS, N_("Cada indicador tiene su archivo en esta carpeta.")):
            return ()
        files = (self._directory / INDICATORS).glob("*.yaml")
        names = sorted(file.stem for file in files if not file.name.startswith("."))
        documents = {name: self._open_indicator(name) for name in names}
        found: list[Indicator] = []
        for name, document in documents.items():
            built = build(Indicator, document)
            misnamed = _misnamed(name, documents)
            self.problems += built.problems
            if misnamed is None:
                found += built.values
            elif all(problem.where != misnamed.where for problem in built.problems):
                self.problems.append(misnamed)
        return tuple(found)

    def report_strays(self) -> None:
        """Warn of YAML files that nobody reads."""
        for path in sorted(self._directory.rglob("*.y*ml")):
            parts = path.relative_to(self._directory).parts
            if any(part.startswith(".") for part in parts) or _is_read(parts):
                continue
            self._report(
                Where("/".join((self.name, *parts))),
                N_("Nadie lee este archivo."),
                N_("Hay un archivo «.yaml» por tema, y uno por indicador en «indicators»."),
                nearest(path.stem, SUBJECTS)
                if len(parts) == 1
                else N_("Llámelo «{name}.yaml» y póngalo en «indicators».", name=path.stem),
                Level.WARNING,
            )

    def _items(self, key: str, model: type[D], document: Document) -> tuple[D, ...]:
        if not isinstance(document.data, dict) or key not in document.data:
            return ()
        built = build_list(model, document, (key,))
        self.problems += built.problems
        return built.values

    def _open_indicator(self, name: str) -> Document:
        home = (INDICATORS, name)
        return self._open(f"{INDICATORS}/{name}.yaml", home, home)

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
            return file.removesuffix(".yaml") in SUBJECTS
        case (folder, file):
            return folder == INDICATORS and file.endswith(".yaml")
    return False


def _misnamed(name: str, documents: dict[str, Document]) -> Problem | None:
    """The problem of an indicator whose id is not the name of its file."""
    document = documents[name]
    data = document.data
    found = data.get("id") if isinstance(data, dict) else None
    if not isinstance(found, str) or found.strip() == name:
        return None
    rule = N_("El id de un indicador es único y es el nombre de su archivo.")
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
