"""BCRPData «json»: the names of the series, and periods with their values."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.bcrp_series import Line, series_facts
from data.importers.question import FileMapping
from data.opening.bounds import unreadable
from data.opening.document import Json, Opened
from indicators.message import N_


class _Part(BaseModel):
    # What BCRP tells besides is of no use here, and may change.
    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)


class _Series(_Part):
    name: str


class _Config(_Part):
    series: Sequence[_Series]


class _Period(_Part):
    name: str
    values: Sequence[str | None]


class _Answer(_Part):
    config: _Config
    periods: Sequence[_Period]


def recognise(opened: Opened) -> float:
    """Sure of `config.series` beside `periods`."""
    value: Any = opened.value if isinstance(opened, Json) else None
    if not isinstance(value, Mapping) or not isinstance(value.get("periods"), list):
        return 0.0
    config = value.get("config")
    return 0.99 if isinstance(config, Mapping) and "series" in config else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """As the CSV of BCRP; `row` is the position of the period in its list."""
    progress(0.1, N_("Leyendo las series del BCRP…"))
    try:
        answer = _Answer.model_validate(opened.value if isinstance(opened, Json) else None)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise unreadable(
            "bcrp_json",
            opened.name,
            N_("El archivo no es como los de BCRPData en «{where}».", where=where),
            N_("Vuelva a descargarlo de BCRPData."),
        ) from None
    lines = [
        Line(number, period.name.strip(), [(value or "").strip() for value in period.values])
        for number, period in enumerate(answer.periods, 1)
    ]
    names = [series.name.strip() for series in answer.config.series]
    return series_facts(opened, names, lines, mapping)


BCRP_JSON = Importer(
    id="bcrp_json",
    name=N_("Series del BCRP (JSON)"),
    recognise=recognise,
    read=read,
    example="RD13613DM.json",
)
