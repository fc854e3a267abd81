"""What is inside a zip, within the limits of size, under plain names."""

import io
import re
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from data.opening.bounds import (
    ARCHIVE_BYTES,
    ARCHIVE_MEMBERS,
    ARCHIVE_RATIO,
    MEGABYTE,
    too_large,
    unreadable,
)
from data.opening.document import Document
from indicators.message import N_

_DIRECTORY_BYTES = 2 * MEGABYTE
_END = b"PK\x05\x06"
_ODD = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_RATIO_MATTERS = 10 * MEGABYTE


@dataclass(frozen=True)
class Zip:
    """An open zip whose declared sizes are within the limits."""

    name: str
    file: zipfile.ZipFile
    members: Sequence[zipfile.ZipInfo]

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """The bytes of a member, never more than it declared."""
        try:
            with self.file.open(member) as stream:
                return stream.read(member.file_size + 1)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            raise _damaged(self.name) from error
        except Exception as error:  # zlib, lzma and bz2 each raise an error of their own
            raise _damaged(self.name) from error


def open_zip(document: Document) -> Zip:
    """A zip whose list of files has been looked through; `UnreadableError` beyond the limits."""
    _check_directory(document)
    try:
        file = zipfile.ZipFile(io.BytesIO(document.content))
        members = [member for member in file.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise _damaged(document.name) from error
    if len(members) > ARCHIVE_MEMBERS:
        raise too_large(
            document.name, N_("El zip tiene más de {count} archivos.", count=ARCHIVE_MEMBERS)
        )
    if any(member.flag_bits & 1 for member in members):
        raise unreadable(
            "password",
            document.name,
            N_("El archivo está protegido con contraseña."),
            N_("Quítele la contraseña y cárguelo de nuevo."),
        )
    total = sum(member.file_size for member in members)
    packed = max(len(document.content), 1)
    if total > ARCHIVE_BYTES or (total > _RATIO_MATTERS and total / packed > ARCHIVE_RATIO):
        raise too_large(
            document.name,
            N_(
                "Al descomprimirlo, el archivo ocuparía {count} MB.",
                count=round(total / MEGABYTE),
            ),
        )
    return Zip(document.name, file, members)


def read_members(opened: Zip) -> tuple[Mapping[str, Document], Sequence[tuple[str, str]]]:
    """The files by plain names, and each name that had to be made plain with what it became."""
    members: dict[str, Document] = {}
    changed = []
    for member in opened.members:
        name = plain_name(member.filename)
        if _is_rubbish(name):
            continue
        while name in members:
            path = PurePosixPath(name)
            name = str(path.with_name(f"{path.stem}_{path.suffix}"))
        if name != member.filename:
            changed.append((member.filename, name))
        members[name] = Document(PurePosixPath(name).name, opened.read(member))
    return members, changed


def plain_name(name: str) -> str:
    """A name without drive, root, steps upwards or characters that no file name has."""
    parts = [_ODD.sub("", part).strip() for part in re.sub(r"^[A-Za-z]:", "", name).split("/")]
    parts = [piece for part in parts for piece in part.split("\\")]
    kept = [part[:120] for part in parts if part.strip(". ")]
    return "/".join(kept[-5:]) or "sin nombre"


def _is_rubbish(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in {".DS_Store", "Thumbs.db"}


def _check_directory(document: Document) -> None:
    """Refuse a list of files too long to be read; its length stands at the end of a zip."""
    at = document.content.rfind(_END, max(0, len(document.content) - 70_000))
    if at < 0 or len(document.content) < at + 20:
        raise _damaged(document.name)
    count, size = struct.unpack_from("<HI", document.content, at + 10)
    if count > ARCHIVE_MEMBERS + 100 or size > _DIRECTORY_BYTES:
        raise too_large(
            document.name, N_("El zip tiene más de {count} archivos.", count=ARCHIVE_MEMBERS)
        )


def _damaged(name: str) -> Exception:
    return unreadable(
        "damaged",
        name,
        N_("El archivo está dañado o incompleto."),
        N_("Descárguelo o guárdelo de nuevo y vuelva a cargarlo."),
    )
