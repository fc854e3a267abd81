"""Units of a file against the unit of the variable: the same, another scale, or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from data.importers.question import LEAVE_OUT, Option, Question
from data.intake.reading import LEFT_OUT, Asked, Reading, Taken
from data.intake.spelling import plain, shortened
from indicators.message import N_

SAME = "same"
"""The answer that the file's unit and the variable's are one under two names."""

CONVERT = "convert"
"""The answer that the figures are to be brought to the variable's scale."""

_THINGS = {
    "persons": ("persona", "personas", "habitante", "habitantes"),
    "soles": ("sol", "soles", "nuevos soles", "s", "pen"),
}
_TIMES = {
    0: ("",),
    3: ("miles", "miles de", "mil", "en miles de"),
    6: ("millones", "millones de", "millon", "mill", "en millones de"),
}
_SCALES = {
    f"{times} {word}".strip(): (thing, power)
    for thing, names in _THINGS.items()
    for word in names
    for power, forms in _TIMES.items()
    for times in forms
}
_SHARES = {
    **dict.fromkeys(("%", "pct", "porcentaje", "por ciento", "porcentajes", "en %"), -2),
    **dict.fromkeys(("proporcion", "proporcion 0 a 1", "tanto por uno"), 0),
}


@dataclass(frozen=True)
class VariableUnit:
    """All that is written about a variable's unit."""

    id: str
    label: str
    published: str

    @property
    def texts(self) -> Sequence[str]:
        return (self.label, self.published, self.id)


def scale(text: str) -> tuple[str, int] | None:
    """What is counted and the power of ten of one unit; `None` outside the closed list."""
    words = plain(text)
    if words in _SHARES:
        return "share", _SHARES[words]
    return _SCALES.get(words)


def with_sign(text: str, sign: str) -> str:
    """The unit a cell says by its column and by the sign in it, which may contradict each other."""
    if not sign:
        return text
    found, said = scale(text), scale(sign)
    if not text.strip():
        return sign
    return text if found and said and found[0] == said[0] else f"{text} · {sign}"


def read_unit(text: str, unit: VariableUnit, answers: Mapping[str, str]) -> Reading:
    """`Taken` holds the power of ten that the figures are multiplied by, as text."""
    said = text.strip()
    wanted = next((found for found in map(_loose, unit.texts) if found), None)
    found = scale(said)
    if (
        not said
        or plain(said) in {plain(name) for name in unit.texts if name}
        or (found is not None and found == wanted)
    ):
        return Taken("0")
    convertible = found is not None and wanted is not None and found[0] == wanted[0]
    power = found[1] - wanted[1] if found and wanted else 0
    id_ = f"unit:{said} → {unit.id}"
    match answers.get(id_, ""):
        case "-":
            return LEFT_OUT
        case "same":
            return Taken("0")
        case "convert" if convertible:
            return Taken(str(power))
    name = unit.label or unit.published or unit.id
    options = [Option(SAME, N_("Es la misma unidad: cargar los números tal como están"))]
    if convertible:
        times = f"{10 ** abs(power)}"
        convert = (
            N_("Convertir: multiplicar por {number}", number=times)
            if power > 0
            else N_("Convertir: dividir entre {number}", number=times)
        )
        options.insert(0, Option(CONVERT, convert))
    return Asked(
        Question(
            id_,
            N_(
                "El archivo dice «{said}» y la variable se mide en «{unit}».",
                said=shortened(said),
                unit=name,
            ),
            (*options, Option(LEAVE_OUT, N_("No cargar esas filas"))),
            CONVERT if convertible else "",
        )
    )


def _loose(text: str) -> tuple[str, int] | None:
    """The scale of a variable's unit, whose share may say of what it is one."""
    return scale(text) or (("share", -2) if text.strip().startswith("%") else None)


def shift_digits(digits: str, power: int) -> str:
    """Plain digits times a power of ten, exactly."""
    return f"{Decimal(digits).scaleb(power):f}"
