"""Commands anybody can type to check the log without this program. Tests run them as they stand."""

from indicators.evidence.chain import DIGITS, NOTHING_BEFORE

# `parts` comes before `previous`, and `reason` after it: nothing that somebody typed can look so.
_CHAIN = """\
n=0; previa={nothing}
while IFS= read -r linea; do
  case $linea in
    *'}},"previous":"'$previa'","reason":'*) n=$((n+1));;
    *) echo "SE ROMPE en la entrada $((n+1))"; break;;
  esac
  previa=$(printf '%s' "$linea" | sha256sum | cut -c1-{digits}); echo "$n $previa"
done < {log}"""


def head_command(log: str) -> str:
    """Prints the digest of the last entry of a file with a log."""
    return f"tail -n 1 {log} | tr -d '\\n' | sha256sum"


def chain_command(log: str) -> str:
    """Prints number and digest of every entry that holds, and which is the first that does not."""
    return _CHAIN.format(nothing=NOTHING_BEFORE, digits=DIGITS, log=log)
