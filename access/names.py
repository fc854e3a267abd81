"""Names of accounts: told apart as people do, without case, accents or hidden characters."""

import re
import unicodedata

from indicators.message import N_, Message

LONGEST = 80
AT_TERMINAL = " (terminal)"
"""What a signature ends with that nobody but the operating system vouches for."""
_EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")


def key_of_name(name: str) -> str:
    """What two spellings of one name have in common: «José  PÉREZ» and «jose perez»."""
    readable = name.encode("utf-8", "replace").decode()
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", readable).casefold())
    plain = "".join(
        sign
        for sign in folded
        if sign.isspace() or not (unicodedata.combining(sign) or _is_hidden(sign))
    )
    return " ".join(unicodedata.normalize("NFKC", plain).split())


def is_same_person(signature: str, other: str) -> bool:
    """Whether two signatures may be of one person: a terminal believes whatever name is typed."""
    first, second = (key_of_name(text.removesuffix(AT_TERMINAL)) for text in (signature, other))
    return first == second


def key_of_email(email: str) -> str | None:
    """An address of a provider in small letters; None for what is no plain address.

    Nothing else is folded: «josé@» and «jose@» are two people's addresses.
    """
    lowered = email.strip().lower()
    plain = email.isascii() and len(lowered) <= 160 and _EMAIL.fullmatch(lowered)
    return lowered if plain else None


def wrong_with_name(name: str) -> Message | None:
    """What keeps a local account from this name, or None."""
    if not 2 <= len(name) <= LONGEST or not 2 <= len(key_of_name(name)) <= LONGEST:
        return N_("El nombre debe tener de 2 a {most} letras.", most=LONGEST)
    if "@" in name:
        return N_("Un nombre con @ es de una cuenta de proveedor: use --oidc.")
    if any(_is_hidden(sign) for sign in name):
        return N_("El nombre tiene un carácter que no se ve. Escríbalo de nuevo.")
    return None


def _is_hidden(sign: str) -> bool:
    """Controls, marks of direction, joiners: what nobody sees and everybody could hide behind."""
    return unicodedata.category(sign)[0] == "C"
