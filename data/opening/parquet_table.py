"""A Parquet file as columns of text, never larger than what is read at once."""

import io

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from data.intake.row_problem import UnreadableError
from data.opening.bounds import ARCHIVE_BYTES, COLUMNS, too_large, unreadable
from data.opening.document import Document, Parquet
from indicators.message import N_

_ROWS = 20_000_000
_BATCH = 16_384


def read_parquet(document: Document) -> Parquet:
    """Every column as text; NULL is empty. `UnreadableError` for columns that hold lists."""
    try:
        file = parquet.ParquetFile(io.BytesIO(document.content))
        schema = file.schema_arrow
        texts = [field.name for field in schema if pa.types.is_string(field.type)]
        file = parquet.ParquetFile(io.BytesIO(document.content), read_dictionary=texts)
        return Parquet(document.name, _text(document.name, file, schema))
    except (pa.ArrowException, OSError, KeyError) as error:
        raise unreadable(
            "damaged",
            document.name,
            N_("El archivo Parquet está dañado o incompleto."),
            N_("Descárguelo o guárdelo de nuevo y vuelva a cargarlo."),
        ) from error


def _text(name: str, file: parquet.ParquetFile, schema: pa.Schema) -> pa.Table:
    if file.metadata.num_rows > _ROWS or len(schema) > COLUMNS:
        raise too_large(name, N_("El archivo tiene más de {count} filas.", count=_ROWS))
    nested = [field.name for field in schema if pa.types.is_nested(field.type)]
    if nested:
        raise unreadable(
            "nested",
            name,
            N_("La columna «{name}» tiene listas y no un dato en cada fila.", name=nested[0]),
            N_("Guarde el archivo con una cifra en cada fila."),
        )
    kept = pa.schema([_field(field) for field in schema])
    batches = []
    used = 0
    for batch in file.iter_batches(batch_size=_BATCH):
        used += sum(_size(column) for column in batch.columns)
        if used > ARCHIVE_BYTES:
            raise _expands(name)
        columns = [_as_text(column) for column in batch.columns]
        batches.append(pa.record_batch(columns, schema=kept))
    return pa.Table.from_batches(batches, schema=kept)


def _field(field: pa.Field) -> pa.Field:
    """A column of text, marked where it was one of numbers: their point is a decimal point."""
    kind = field.type
    numbers = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    return pa.field(field.name, pa.string(), metadata={"number": "1"} if numbers else None)


def _size(column: pa.Array) -> int:
    """The bytes of a column as text, before the repetitions of its dictionary are written out."""
    if not pa.types.is_dictionary(column.type):
        return max(column.nbytes, 8 * len(column))
    lengths = pc.binary_length(column.dictionary)
    return int(pc.sum(lengths.take(column.indices)).as_py() or 0) + 4 * len(column)


def _as_text(column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_timestamp(kind):
        days = pc.strftime(column, "%Y-%m-%d")
        times = pc.strftime(column, "%Y-%m-%d %H:%M:%S")
        midnight = pc.ends_with(pc.utf8_slice_codeunits(times, 11, 19), "00:00:00")
        column = pc.if_else(midnight, days, times)
    elif pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        column = column.cast(pa.string())
    elif pa.types.is_floating(kind):
        whole = pc.and_(pc.equal(pc.round(column), column), pc.less(pc.abs(column), 1e15))
        column = pc.if_else(
            whole,
            pc.if_else(whole, column, 0).cast(pa.int64()).cast(pa.string()),
            column.cast(pa.string()),
        )
    return pc.fill_null(column.cast(pa.string()), "")


def _expands(name: str) -> UnreadableError:
    return too_large(name, N_("Al abrirlo, el archivo ocupa demasiada memoria."))
