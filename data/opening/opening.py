"""What a file is by its content, never by its name."""

import re

from data.importers.question import FileMapping, Question
from data.opening.archive import Zip, open_zip, read_members
from data.opening.bounds import FILE_BYTES, MEGABYTE, too_large, unreadable
from data.opening.delimiter import find_delimiter, read_head
from data.opening.document import Archive, Delimited, Document, Opened, Workbook
from data.opening.encoding import decode
from data.opening.html_page import read_html
from data.opening.json_text import read_json
from data.opening.ods import read_ods
from data.opening.parquet_table import read_parquet
from data.opening.workbook import read_xls, read_xlsx
from indicators.message import N_, Message

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ANYTHING = re.compile(rb"[^ \t\r\n\0\xef\xbb\xbf\xff\xfe]")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PAGE = re.compile(rb"<(?:html|table|!doctype\s+html)", re.IGNORECASE)
_BREAK = re.compile(rb"<br\s*/?>", re.IGNORECASE)
_SAVE_AS_SHEET = N_("Guarde sus cuadros como Excel (.xlsx) o CSV y cárguelos.")
_UNPACK = N_("Descomprímalo y cargue lo que tiene dentro, o vuelva a comprimirlo como .zip.")
_EXPORT = N_("Expórtelo como CSV en UTF-8 o como Excel (.xlsx).")
_KNOWN_BUT_UNREAD: tuple[tuple[bytes, Message, Message], ...] = (
    (b"%PDF", N_("El archivo es un PDF."), _SAVE_AS_SHEET),
    (b"{\\rtf", N_("El archivo es un documento de texto (RTF)."), _SAVE_AS_SHEET),
    (b"\x89PNG", N_("El archivo es una imagen."), _SAVE_AS_SHEET),
    (b"\xff\xd8\xff", N_("El archivo es una imagen."), _SAVE_AS_SHEET),
    (b"GIF8", N_("El archivo es una imagen."), _SAVE_AS_SHEET),
    (b"Rar!", N_("El archivo está comprimido como RAR."), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", N_("El archivo está comprimido como 7z."), _UNPACK),
    (b"\x1f\x8b", N_("El archivo está comprimido como gzip."), _UNPACK),
    (b"$FL", N_("El archivo es de SPSS."), _EXPORT),
    (b"<stata_dta>", N_("El archivo es de Stata."), _EXPORT),
)


def open_document(document: Document, mapping: FileMapping = FileMapping()) -> Opened | Question:  # noqa: B008
    """The file opened, or a question (`encoding`, `delimiter`) whose answer the mapping may hold.

    `UnreadableError` says what the file is and what to do when nothing can be read from it.
    """
    content, name = document.content, document.name
    if len(content) > FILE_BYTES:
        raise too_large(
            name, N_("El archivo pesa más de {count} MB.", count=FILE_BYTES // MEGABYTE)
        )
    if not _ANYTHING.search(content):
        raise unreadable(
            "empty", name, N_("El archivo está vacío."), N_("Vuelva a descargarlo o a guardarlo.")
        )
    for mark, what, advice in _KNOWN_BUT_UNREAD:
        if content.startswith(mark):
            raise unreadable("kind", name, what, advice)
    if content.startswith(b"PAR1") and content.endswith(b"PAR1"):
        return read_parquet(document)
    if content.startswith(_ZIP):
        return _open_zip(document, mapping)
    if content.startswith(_OLE2):
        return _open_ole2(document)
    return _open_text(document, mapping)


def _open_zip(document: Document, mapping: FileMapping) -> Opened | Question:
    opened = open_zip(document)
    names = {member.filename for member in opened.members}
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "[Content_Types].xml" in names:
        if "xl" in folders and "xl/workbook.bin" not in names:
            return read_xlsx(document, opened)
        what = (
            N_("El archivo es un libro binario de Excel (.xlsb).")
            if "xl" in folders
            else N_("El archivo es un documento de Office, no una hoja de cálculo.")
        )
        raise unreadable("kind", document.name, what, _SAVE_AS_SHEET)
    if {"mimetype", "content.xml"} <= names:
        return read_ods(opened)
    return _open_archive(document, opened, mapping)


def _open_archive(document: Document, opened: Zip, mapping: FileMapping) -> Opened | Question:
    """The files of a zip; one that is alone is opened as if it had come by itself."""
    members, renamed = read_members(opened)
    if not members:
        raise unreadable(
            "empty", document.name, N_("El zip no tiene archivos."), N_("Vuelva a descargarlo.")
        )
    only = next(iter(members.values()))
    if len(members) > 1 or only.content.startswith(_ZIP):
        return Archive(document.name, members, tuple(renamed))
    return open_document(only, mapping)


def _open_ole2(document: Document) -> Workbook:
    if _ENCRYPTED in document.content:
        raise unreadable(
            "password",
            document.name,
            N_("El archivo está protegido con contraseña."),
            N_("Quítele la contraseña en Excel y guárdelo de nuevo."),
        )
    return read_xls(document)


def _open_text(document: Document, mapping: FileMapping) -> Opened | Question:
    answer = mapping.answers.get("encoding", "")
    start = document.content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _PAGE.search(start) or _BREAK.search(start.partition(b"\n")[0]):
        return read_html(document, answer)
    if start.startswith(b"<"):
        raise unreadable("kind", document.name, N_("El archivo es XML."), _EXPORT)
    if start.startswith((b"{", b"[")):
        found = read_json(document, answer)
        if found is not None:
            return found
        if start.startswith(b"{"):
            raise unreadable(
                "damaged",
                document.name,
                N_("El archivo parece JSON, pero está incompleto o dañado."),
                N_("Vuelva a descargarlo."),
            )
    return _delimited(document, mapping)


def _delimited(document: Document, mapping: FileMapping) -> Delimited | Question:
    decoded = decode(document.name, document.content, mapping.answers.get("encoding", ""))
    if isinstance(decoded, Question):
        return decoded
    if len(decoded.text) > MEGABYTE and not re.search(rb"[\r\n]", decoded.text[:MEGABYTE]):
        raise too_large(document.name, N_("La primera línea del archivo es demasiado larga."))
    delimiter = find_delimiter(document.name, decoded.text, mapping.answers.get("delimiter", ""))
    if isinstance(delimiter, Question):
        return delimiter
    head = read_head(document.name, decoded.text, delimiter)
    return Delimited(document.name, decoded.text, decoded.encoding, delimiter, head)
