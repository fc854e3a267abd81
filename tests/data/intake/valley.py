"""A drawn region whose names and codes are as awkward as real ones.

07 Valle (departamento)
├─ 0701 Alto (provincia)     070101 Valle, 070102 San Juan (distritos)
└─ 0702 Puerto (provincia)   070201 Puerto, 070202 General Sánchez Mar (distritos)
pe: the country; lago: an embalse in 070101
"""

from data.importers.question import Question
from data.intake.reading import Asked, LeftOut, Refused, Taken
from indicators.catalogue import Catalogue, Source, VariableEntry
from indicators.territory import Geography, NamedPlace, Territory

GEOGRAPHY = Geography(
    (
        Territory("07", "Valle", "departamento", None),
        Territory("0701", "Alto", "provincia", "07"),
        Territory("070101", "Valle", "distrito", "0701"),
        Territory("070102", "San Juan", "distrito", "0701"),
        Territory("0702", "Puerto", "provincia", "07"),
        Territory("070201", "Puerto", "distrito", "0702"),
        Territory("070202", "General Sánchez Mar", "distrito", "0702"),
    ),
    (NamedPlace("pe", "Perú", "pais"), NamedPlace("lago", "Lago Hondo", "embalse", "070101")),
)

VARIABLES = {
    entry.id: entry
    for entry in (
        VariableEntry(
            "anemia", "Anemia en niñas y niños", "percent", "Salud", "%", frequency="anual"
        ),
        VariableEntry("poblacion", "Población", "person", "Censos", "personas", frequency="anual"),
        VariableEntry("canon", "Canon transferido", "pen", "Tesoro", "soles", frequency="mensual"),
        VariableEntry(
            "pbi",
            "Producto bruto",
            "pen_million",
            "Cuentas",
            "millones de soles",
            frequency="trimestral",
        ),
        VariableEntry("agua", "Agua no facturada", "percent", "Aguas", "%"),
        VariableEntry("agua_pct", "Agua no facturada", "percent", "Aguas", "%"),
        VariableEntry("empleo", "Tasa de empleo", "percent", "Trabajo", "%", frequency="semestral"),
    )
}

CATALOGUE = Catalogue(
    GEOGRAPHY, VARIABLES, {"censo": Source("censo", "Censos", "Censo", "", "", "")}, (), {}, ()
)

UNITS = {
    "percent": "%",
    "person": "personas",
    "pen": "soles",
    "pen_million": "millones de soles",
}


def in_short(reading) -> str:
    """What was taken, or «? id of the question», «-» for left out, «! rule» for a problem."""
    match reading:
        case Taken(value=value):
            return value
        case Asked(question=question):
            return f"? {question.id}"
        case LeftOut():
            return "-"
        case Refused(rule=rule):
            return f"! {rule}"
    return repr(reading)


def question_of(reading) -> Question:
    assert isinstance(reading, Asked)
    return reading.question


def options_of(reading) -> list[str]:
    return [option.id for option in question_of(reading).options]
