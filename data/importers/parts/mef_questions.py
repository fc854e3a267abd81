"""What a MEF file leaves open: whose place, which parts, which levels, which department."""

from collections.abc import Mapping, Sequence

from data.importers.parts.asking import Asking, texts_as_options
from data.importers.parts.mef_columns import CLASSIFIERS, MONTHS, PLACES, column_of
from data.importers.parts.tabular import Head
from data.importers.question import LEAVE_OUT, Option, Question
from indicators.message import N_, Message

TOTAL = "total"
SPLIT = "split"
ONLY = "only:"

_BY: Mapping[str, Message] = {
    "funcion": N_("Función"),
    "division_funcional": N_("División funcional"),
    "grupo_funcional": N_("Grupo funcional"),
    "programa": N_("Programa presupuestal (cada uno como variable)"),
    "producto_proyecto": N_("Producto o proyecto"),
    "tipo_act_proy": N_("Actividad o proyecto"),
    "fuente": N_("Fuente de financiamiento"),
    "rubro": N_("Rubro"),
    "tipo_recurso": N_("Tipo de recurso"),
    "categoria_gasto": N_("Categoría de gasto"),
    "tipo_transaccion": N_("Tipo de transacción"),
    "generica": N_("Genérica de gasto"),
    "sector": N_("Sector"),
    "pliego": N_("Pliego"),
    "ejecutora": N_("Unidad ejecutora"),
}
_PLACES: Mapping[str, Message] = {
    "meta": N_("Departamento donde se gasta (meta)"),
    "ejecutora": N_("Departamento de la unidad ejecutora"),
    "provincia_ejecutora": N_("Provincia de la unidad ejecutora"),
    "distrito_ejecutora": N_("Distrito de la unidad ejecutora"),
}


def places_in(head: Head) -> Sequence[str]:
    """The answers about the place that the columns of a file can give."""
    return [key for key, stems in PLACES.items() if all(column_of(head, [stem]) for stem in stems)]


def ask_place_kind(asking: Asking, head: Head) -> str:
    """One of `PLACES`, or nothing while it is open or where the file names no department."""
    places = places_in(head)
    if not places:
        return ""
    options = tuple(Option(key, _PLACES[key]) for key in places)
    text = N_("¿De qué lugar es cada monto?")
    return asking.only_or_answer(Question("mef_place", text, options, suggested=places[0]))


def ask_by(asking: Asking, head: Head) -> str:
    """`TOTAL` or one of `CLASSIFIERS`."""
    found = [key for key, stems in CLASSIFIERS.items() if column_of(head, stems)]
    options = (
        Option(TOTAL, N_("Solo el total")),
        *(Option(key, _BY[key]) for key in found),
    )
    text = N_("¿Por qué clasificador se suman las líneas del gasto?")
    return asking.only_or_answer(Question("mef_by", text, options, suggested=TOTAL))


def ask_department(asking: Asking, departments: Mapping[str, int]) -> str:
    """A department of the file; one that is alone is taken."""
    options = texts_as_options(sorted(departments))
    text = N_("El archivo trae varios departamentos. ¿Cuál se carga?")
    rows = sum(departments.values())
    return asking.only_or_answer(Question("mef_department", text, options, rows=rows))


def ask_levels(asking: Asking, levels: Sequence[str]) -> str:
    """`TOTAL`, `SPLIT`, or `ONLY` and one level.

    The levels are part of the question: a total of other levels is another figure.
    """
    options = (
        Option(SPLIT, N_("Cada nivel de gobierno por separado")),
        Option(TOTAL, N_("La suma de estos niveles: {levels}", levels=", ".join(levels))),
        *(Option(f"{ONLY}{level}", N_("Solo {level}", level=level)) for level in levels),
    )
    return asking.answer(
        Question(
            f"mef_levels:{'+'.join(levels)}",
            N_("¿Qué niveles de gobierno se suman?"),
            options,
            suggested=TOTAL if len(levels) >= 3 else SPLIT,
        )
    )


def ask_cut(asking: Asking, year: str, month: int) -> str:
    """The period of what is of the whole year, when nothing was spent after `month`."""
    whole = Option(year, N_("Sí, está completo: lo anual es de {year}", year=year))
    leave = Option(LEAVE_OUT, N_("No: cargue solo los meses con gasto, nada anual"))
    cut = f"{year}-{month:02d}"
    options = (whole, leave)
    if month:
        until = N_(
            "No: llega hasta {month}; lo anual se guarda en {cut}", month=MONTHS[month - 1], cut=cut
        )
        options = (whole, Option(cut, until), leave)
    return asking.answer(
        Question(
            f"mef_cut:{cut}",
            N_(
                "En {year} el archivo no trae gasto después de {month}. ¿El año está completo?",
                year=year,
                month=MONTHS[month - 1],
            )
            if month
            else N_("En {year} el archivo no trae gasto. ¿El año está completo?", year=year),
            options,
            suggested=cut if month else "",
        )
    )
