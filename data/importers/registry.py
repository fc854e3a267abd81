"""The shapes of files that are known, and which of them a file has."""

from data.importers.bcrp_csv import BCRP_CSV
from data.importers.bcrp_json import BCRP_JSON
from data.importers.ckan_json import CKAN_JSON
from data.importers.consulta_amigable import CONSULTA_AMIGABLE
from data.importers.data_package import DATA_PACKAGE
from data.importers.importer import Importer
from data.importers.mef_month_rows import MEF_MONTH_ROWS
from data.importers.mef_monthly_columns import MEF_MONTHLY_COLUMNS
from data.importers.open_sdg import OPEN_SDG
from data.importers.question import FileMapping, Option, Question
from data.importers.sdmx_csv import SDMX_CSV
from data.importers.tidy import TIDY
from data.importers.wide import WIDE
from data.importers.world_bank import WORLD_BANK
from data.opening.bounds import unreadable
from data.opening.document import Archive, Opened
from indicators.message import N_

IMPORTERS: tuple[Importer, ...] = (
    CONSULTA_AMIGABLE,
    TIDY,
    WIDE,
    MEF_MONTHLY_COLUMNS,
    MEF_MONTH_ROWS,
    BCRP_CSV,
    BCRP_JSON,
    WORLD_BANK,
    OPEN_SDG,
    DATA_PACKAGE,
    SDMX_CSV,
    CKAN_JSON,
)
_NEARLY = 0.1


def recognise(opened: Opened, mapping: FileMapping = FileMapping()) -> Importer | Question:  # noqa: B008
    """The importer that is surest; two that are nearly as sure are a question `shape`.

    A shape that the mapping names is taken if it is possible at all. `UnreadableError` lists the
    shapes if none fits.
    """
    by_id = {importer.id: importer for importer in IMPORTERS}
    chosen = by_id.get(mapping.answers.get("shape", "") or mapping.shape)
    if chosen is not None and chosen.recognise(opened) > 0:
        return chosen
    sure = sorted(
        ((importer.recognise(opened), importer) for importer in IMPORTERS),
        key=lambda one: -one[0],
    )
    best = sure[0][0]
    if best <= 0:
        if isinstance(opened, Archive):
            raise unreadable(
                "unknown_shape",
                opened.name,
                N_(
                    "El zip tiene {count} archivos y no es de una forma que se conozca.",
                    count=len(opened.members),
                ),
                N_("Descomprímalo y cargue sus archivos por separado."),
            )
        raise unreadable(
            "unknown_shape",
            opened.name,
            N_("No se reconoce la forma del archivo."),
            N_(
                "Formas que se leen: {names}. También puede usar la plantilla.",
                names="; ".join(str(importer.name) for importer in IMPORTERS),
            ),
        )
    likely = [importer for value, importer in sure if best - value < _NEARLY]
    if len(likely) == 1:
        return likely[0]
    return Question(
        "shape",
        N_("¿Qué forma tiene el archivo «{name}»?", name=opened.name),
        tuple(Option(importer.id, importer.name) for importer in likely),
        suggested=likely[0].id,
    )
