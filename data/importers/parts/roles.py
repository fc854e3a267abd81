"""What the columns of a tidy table are, by the words of their headers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.importers.parts.labels import plain
from data.importers.parts.period_heads import period_head
from data.importers.question import LEAVE_OUT, Option, Question
from indicators.message import N_


class Role(StrEnum):
    """What a column holds."""

    VARIABLE = "variable"
    PLACE = "place"
    PERIOD = "period"
    VALUE = "value"
    BREAKDOWN = "breakdown"
    UNIT = "unit"
    SOURCE = "source"
    CONFIDENCE = "confidence"
    RANK = "rank"
    EVIDENCE = "evidence"
    NOTE = "note"
    DEPARTMENT = "department"
    PROVINCE = "province"
    DISTRICT = "district"
    YEAR = "year"
    MONTH = "month"
    QUARTER = "quarter"
    DIMENSION = "dimension"
    MEASURE = "measure"
    NOTHING = LEAVE_OUT


_WORDS: Mapping[Role, str] = {
    Role.VARIABLE: "variable indicador indicator serie series nombre_indicador "
    "nombre_del_indicador nom_indicador codigo_indicador cod_indicador indicador_nombre "
    "id_indicador variable_id",
    Role.PLACE: "lugar place territorio ubigeo ambito ambito_geografico localidad geocode location "
    "cod_ubigeo codigo_ubigeo id_ubigeo ubigeo_inei ambito_territorial territory "
    "provincia_distrito provincia_y_distrito distrito_provincia departamento_provincia_distrito "
    "departamento_provincia_y_distrito",
    Role.PERIOD: "periodo period time_period fecha date time tiempo periodo_referencia anio_mes "
    "ano_mes mes_ano",
    Role.VALUE: "valor value dato cifra obs_value valor_indicador observacion_valor values valores",
    Role.BREAKDOWN: "desglose breakdown desagregacion disaggregation",
    Role.UNIT: "unidad unit units unidad_de_medida unidad_medida medida um",
    Role.SOURCE: "fuente source fuentes",
    Role.CONFIDENCE: "confianza confidence",
    Role.RANK: "rango_de_preferencia rank prioridad",
    Role.EVIDENCE: "evidencia evidence cita",
    Role.NOTE: "nota note notas notes observacion observaciones comentario comentarios comment_obs "
    "comments comment",
    Role.DEPARTMENT: "departamento region nomb_dep nombdep nombre_departamento dpto depto "
    "departamento_nombre nom_dpto",
    Role.PROVINCE: "provincia nomb_prov nombprov nombre_provincia prov provincia_nombre nom_prov",
    Role.DISTRICT: "distrito nomb_dist nombdist nombre_distrito dist distrito_nombre nom_dist",
    Role.YEAR: "ano anio year anho ano_eje anio_eje ejercicio",
    Role.MONTH: "mes month mes_eje",
    Role.QUARTER: "trimestre quarter trim",
    Role.DIMENSION: "sexo genero edad grupo_de_edad grupo_edad grupo_etario area "
    "area_de_residencia nivel nivel_educativo nivel_de_gobierno nivel_gobierno sector lengua "
    "lengua_materna discapacidad etnia funcion rubro fuente_de_financiamiento producto "
    "quintil sex age",
    Role.NOTHING: "nro_orden objectid fid",
}
_ROLE = {word: role for role, words in _WORDS.items() for word in words.split()}
_NAMELESS = re.compile(r"\([0-9]+\)")
_SEVERAL = frozenset({Role.DIMENSION, Role.NOTHING, Role.NOTE, Role.MEASURE})
_OWN = (
    frozenset({"variable", "breakdown", "place", "period", "value"}),
    frozenset({"variable", "lugar", "periodo", "desglose", "valor"}),
)

ASKED: tuple[Option, ...] = (
    Option(Role.MEASURE, N_("Las cifras de un indicador, que el encabezado nombra")),
    Option(Role.DIMENSION, N_("Un desglose, por ejemplo sexo o edad")),
    Option(Role.VARIABLE, N_("La variable o el indicador")),
    Option(Role.PLACE, N_("El lugar")),
    Option(Role.PERIOD, N_("El periodo")),
    Option(Role.YEAR, N_("El año")),
    Option(Role.MONTH, N_("El mes")),
    Option(Role.QUARTER, N_("El trimestre")),
    Option(Role.VALUE, N_("El valor")),
    Option(Role.UNIT, N_("La unidad")),
    Option(Role.SOURCE, N_("La fuente")),
    Option(Role.NOTE, N_("Una nota")),
    Option(Role.NOTHING, N_("Nada: no se carga")),
)


@dataclass(frozen=True)
class Roles:
    """For each header its role, or `None` where its words do not say."""

    headers: tuple[str, ...]
    roles: tuple[Role | None, ...]

    def having(self, *roles: Role | None) -> list[str]:
        """The headers of these roles, in the order of the roles."""
        return [
            header
            for role in roles
            for header, own in zip(self.headers, self.roles, strict=True)
            if own is role
        ]

    @property
    def certainty(self) -> float:
        """How sure it is that a table with these headers is tidy."""
        if any(own <= set(map(plain, self.headers)) for own in _OWN):
            return 0.99
        known = set(self.roles)
        period = bool(known & {Role.PERIOD, Role.YEAR})
        place = bool(known & {Role.PLACE, Role.DEPARTMENT, Role.PROVINCE, Role.DISTRICT})
        variable = Role.VARIABLE in known
        if known & {Role.VALUE, Role.MEASURE}:
            return (0.2, 0.5, 0.65, 0.75)[period + place + variable]
        unknown = [header for header in self.having(None) if not _NAMELESS.fullmatch(header)]
        if all(period_head(header) is not None for header in unknown):
            return 0.0
        return 0.5 if period and (place or variable) else 0.3 if place or variable else 0.0


def find_roles(headers: Sequence[str], answers: Mapping[str, str]) -> Roles:
    """The role of each header; an answer `column:<header>` goes before its words.

    A UBIGEO goes before other columns of places. Otherwise columns that share a role which only
    one can have are all left open.
    """
    roles = {header: _role(header, answers) for header in headers}
    for role in frozenset(Role) - _SEVERAL:
        sharing = [header for header in headers if roles[header] is role]
        sure = [header for header in sharing if f"column:{header}" in answers]
        if not sure and role is Role.PLACE:
            sure = [header for header in sharing if "ubigeo" in plain(header)]
        if len(sharing) > 1:
            rest = Role.NOTHING if len(sure) == 1 else None
            roles |= {header: rest for header in sharing if header not in sure or rest is None}
    return Roles(tuple(headers), tuple(roles[header] for header in headers))


def ask_column(header: str, example: str, suggested: Role) -> Question:
    """What the column of a header is; one cell of it is shown."""
    return Question(
        f"column:{header}",
        N_(
            "¿Qué hay en la columna «{header}»? Por ejemplo: {example}",
            header=header,
            example=example,
        ),
        ASKED,
        suggested=suggested,
    )


def _role(header: str, answers: Mapping[str, str]) -> Role | None:
    answer = answers.get(f"column:{header}", "")
    if answer in set(Role):
        return Role(answer)
    return _ROLE.get(plain(re.sub(r"\s*\([^)]*\)$", "", header)) or plain(header))
