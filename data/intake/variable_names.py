"""Variables by id, by name, or by somebody's answer; a likely name is suggested, never taken."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from data.importers.question import LEAVE_OUT, Among, Option, Question
from data.intake.reading import LEFT_OUT, MOST_QUESTIONS, Asked, Reading, Refused, Taken
from data.intake.spelling import plain, shortened
from indicators.catalogue import VariableEntry
from indicators.message import N_, Message

LIKELY = 92
"""From this likeness (rapidfuzz token sort ratio, 0 to 100) one variable alone is suggested."""

_OPTIONS = 8
_LOOKED_AT = 40
_ARTICLES = (
    "a al cada con de del e el en la las lo los o para por que se segun sin sobre su un una y"
)
_EMPTY = frozenset(_ARTICLES.split())
"""Words that every title has: two names that share only these are not alike."""
_WHY = N_("Cada cifra es de una variable del catálogo.")
_MISSING = Refused(
    "variable", N_("Falta la variable."), _WHY, N_("Escriba el código o el nombre de la variable.")
)
_TOO_MANY = Refused(
    "variable",
    N_("La variable no está en el catálogo."),
    _WHY,
    N_("Escriba el código de la variable; hay demasiados nombres desconocidos para preguntarlos."),
)


def read_variables(
    texts: Sequence[str], variables: Mapping[str, VariableEntry], answers: Mapping[str, str]
) -> Sequence[Reading]:
    """What the variable texts of a file are, in their order."""
    named: dict[str, list[str]] = {}
    for entry in variables.values():
        named.setdefault(plain(entry.name), []).append(entry.id)
    whole_file = not any(text.strip() for text in texts)
    search = _Search(variables)
    readings: list[Reading] = []
    asked = 0
    for text in (text.strip() for text in texts):
        id_, dot, _ = text.partition(" · ")
        found = [text] if text in variables else [id_] if dot and id_ in variables else []
        found = found or named.get(plain(text), [])
        answer = answers.get(f"variable:{text}", "")
        if len(found) == 1:
            readings.append(Taken(found[0]))
        elif answer == LEAVE_OUT:
            readings.append(LEFT_OUT)
        elif answer in variables:
            readings.append(Taken(answer))
        elif not text and not whole_file:
            readings.append(_MISSING)
        elif asked >= MOST_QUESTIONS:
            readings.append(_TOO_MANY)
        else:
            asked += 1
            readings.append(Asked(search.ask(text, found)))
    return readings


class _Search:
    """The catalogue as it is searched for what a text may mean."""

    def __init__(self, variables: Mapping[str, VariableEntry]) -> None:
        self._variables = variables
        self._described = {
            entry.id: _telling(plain(f"{entry.id.replace('_', ' ')} {entry.name}"))
            for entry in variables.values()
        }
        self._names = {entry.id: plain(entry.name) for entry in variables.values()}

    def ask(self, text: str, same: Sequence[str]) -> Question:
        """The question, with the variables of that very name or else the likeliest ones."""
        ids = list(same)
        suggested = ""
        if not ids and text:
            wanted = plain(text)
            ids = self._likeliest(_telling(wanted))
            near = [i for i in ids if fuzz.token_sort_ratio(wanted, self._names[i]) >= LIKELY]
            suggested = near[0] if len(near) == 1 else ""
        return Question(
            f"variable:{text}",
            N_("¿Qué variable es «{text}»?", text=shortened(text))
            if text
            else N_("¿De qué variable son las cifras del archivo?"),
            (
                *(Option(id_, self._option(id_)) for id_ in ids),
                Option(LEAVE_OUT, N_("No cargar esas filas")),
            ),
            suggested,
            Among.VARIABLES,
        )

    def _likeliest(self, wanted: str) -> list[str]:
        """A title says more than the name in it: shared words count first, then the rest."""
        found = process.extract(
            wanted, self._described, scorer=fuzz.token_set_ratio, limit=_LOOKED_AT
        )
        scored = {id_: near + fuzz.token_sort_ratio(wanted, words) for words, near, id_ in found}
        return sorted(scored, key=lambda id_: -scored[id_])[:_OPTIONS]

    def _option(self, id_: str) -> Message:
        entry = self._variables[id_]
        unit = entry.unit_published or entry.unit
        if entry.institution:
            return N_(
                "{name} ({unit}; {institution})",
                name=entry.name,
                unit=unit,
                institution=entry.institution,
            )
        return N_("{name} ({unit}; {id})", name=entry.name, unit=unit, id=id_)


def _telling(words: str) -> str:
    """The words that tell names apart: no articles and prepositions, no years."""
    return " ".join(w for w in words.split() if w not in _EMPTY and not w.isdigit())
