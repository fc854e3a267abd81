"""The commands of `open_data.commands` for whoever stands before the page of the log."""

import re
from dataclasses import dataclass

from open_data.commands import chain_command, head_command

_FILE = "bitacora.jsonl"
LOG = f"datos/{_FILE}"
BUNDLE = "datos/paquete.zip"
_HERE = re.compile(r"https?://[A-Za-z0-9.\-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~\-]+)*")
_YOURS = "LA-HUELLA-QUE-USTED-COPIO"
_SOMEWHERE = "https://DIRECCION-DE-ESTE-TABLERO"

_VERIFY = 'python smd.py verify --published "{digest}"'


@dataclass(frozen=True)
class Recipe:
    """The commands for this dashboard and the digest somebody has."""

    head: str
    chain: str
    verify: str
    bundle: str


def recipe(address: str, digest: str) -> Recipe:
    """`address` is where the visitor has the page; what is no plain address is not repeated.

    `digest` is the visitor's own: a digest that the page gives would prove nothing about it.
    """
    base = re.split("[?#]", address)[0].rpartition("/")[0].rstrip("/")
    here = base if _HERE.fullmatch(base) else _SOMEWHERE
    return Recipe(
        head=f"curl -sSO {here}/{LOG}\n{head_command(_FILE)}",
        chain=chain_command(_FILE),
        verify=_VERIFY.format(digest=digest or _YOURS),
        bundle=BUNDLE,
    )
