"""What a `datapackage.json` says about its tables; everything else in it is of no use here."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.opening.bounds import unreadable
from indicators.message import N_

NUMERIC = {"number", "integer"}


class _Part(BaseModel):
    # Descriptors carry a lot that is no matter of ours, and may carry more tomorrow.
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Dialect(_Part):
    """How the text is parted into cells."""

    delimiter: str = Field(default=",", min_length=1, max_length=1)
    quote_char: str = Field(default='"', alias="quoteChar", min_length=1, max_length=1)
    double_quote: bool = Field(default=True, alias="doubleQuote")
    escape_char: str | None = Field(default=None, alias="escapeChar", min_length=1, max_length=1)
    skip_initial_space: bool = Field(default=False, alias="skipInitialSpace")
    header: bool = True
    header_rows: Sequence[int] = Field(default=(1,), alias="headerRows")
    comment_char: str | None = Field(default=None, alias="commentChar", min_length=1, max_length=1)
    null_sequence: str | None = Field(default=None, alias="nullSequence")


class MissingValue(_Part):
    value: str


class PackageField(_Part):
    """A column and how its numbers are written."""

    name: str
    type: str = "string"
    decimal_char: str = Field(default=".", alias="decimalChar", min_length=1, max_length=1)
    group_char: str = Field(default="", alias="groupChar", max_length=1)
    missing_values: Sequence[str | MissingValue] | None = Field(default=None, alias="missingValues")


class Schema(_Part):
    fields: Sequence[PackageField] = ()
    missing_values: Sequence[str | MissingValue] = Field(default=("",), alias="missingValues")


class Resource(_Part):
    """A table: in files beside the descriptor (`path`), or inside it (`data`)."""

    name: str = ""
    title: str = ""
    path: str | Sequence[str] | None = None
    data: Any = None
    format: str = ""
    encoding: str = "utf-8"
    dialect: Dialect | str = Dialect()
    table_schema: Schema | str = Field(default=Schema(), alias="schema")

    @property
    def paths(self) -> Sequence[str]:
        if self.path is None:
            return ()
        return (self.path,) if isinstance(self.path, str) else tuple(self.path)

    @property
    def label(self) -> str:
        return self.name or self.title or (self.paths[0] if self.paths else "")


class Descriptor(_Part):
    resources: Sequence[Resource] = Field(min_length=1)


_Known = TypeVar("_Known", Schema, Dialect)


def missing_texts(values: Sequence[str | MissingValue]) -> frozenset[str]:
    """The texts that stand for no value, with or without labels."""
    return frozenset(value if isinstance(value, str) else value.value for value in values)


def read_descriptor(file: str, value: Any) -> Descriptor:
    """The descriptor, or `UnreadableError` with the place that is wrong."""
    try:
        return Descriptor.model_validate(value)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise unreadable(
            "data_package",
            file,
            N_("El descriptor del paquete de datos no es válido en «{where}».", where=where),
            N_("Corrija datapackage.json, o cargue solo su archivo de datos."),
        ) from None


def read_part(part: type[_Known], file: str, value: Any) -> _Known:
    """A schema or a dialect that stands in a file of its own."""
    try:
        return part.model_validate(value)
    except ValidationError:
        raise unreadable(
            "data_package",
            file,
            N_("El esquema o el dialecto del paquete de datos no es válido."),
            N_("Corríjalo, o cargue solo su archivo de datos."),
        ) from None


def looks_like_descriptor(value: Any) -> bool:
    """A list of resources of which each has a path, data or a schema."""
    resources = value.get("resources") if isinstance(value, Mapping) else None
    return (
        isinstance(resources, list)
        and bool(resources)
        and all(
            isinstance(resource, Mapping) and {"path", "data", "schema"} & resource.keys()
            for resource in resources
        )
    )
