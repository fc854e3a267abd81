"""Commands anybody can type to check the log without this program. Tests run them as they stand."""

import re
from dataclasses import dataclass

from indicators.evidence.chain import NOTHING_BEFORE

LOG = "datos/bitacora.jsonl"
BUNDLE = "datos/paquete.zip"
_HERE = re.compile(r"https?://[A-Za-z0-9.\-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~\-]+)*")
_YOURS = "LA-HUELLA-QUE-USTED-COPIO"
_SOMEWHERE = "https://DIRECCION-DE-ESTE-TABLERO"

_HEAD = """\
curl -sSO {here}/datos/bitacora.jsonl
tail -n 1 bitacora.jsonl | tr -d '\\n' | sha256sum"""

# `parts` comes before `previous`, and `reason` after it: nothing that somebody typed can look so.
_CHAIN = """\
n=0; previa={nothing}
while IFS= read -r linea; do
  case $linea in
    *'}},"previous":"'$previa'","reason":'*) n=$((n+1));;
    *) echo "SE ROMPE en la entrada $((n+1))"; break;;
  esac
  previa=$(printf '%s' "$linea" | sha256sum | cut -c1-64); echo "$n $previa"
done < bitacora.jsonl"""

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
        head=_HEAD.format(here=here),
        chain=_CHAIN.format(nothing=NOTHING_BEFORE),
        verify=_VERIFY.format(digest=digest or _YOURS),
        bundle=BUNDLE,
    )
