"""Passwords of local accounts: argon2id by argon2-cffi with its own parameters."""

import re
import unicodedata
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from access.names import key_of_name
from indicators.message import N_, Message

SHORTEST, LONGEST = 12, 200
_FEWEST_SIGNS = 5
_SILLY = (
    "123456789",
    "987654321",
    "abcdefgh",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "contrasena",
    "password",
    "clave",
    "administrador",
    "administrator",
    "bienvenido",
    "teamoperu",
)
"""What people try first; refused where it is more than half of the password."""
_WORD_AND_NUMBER = re.compile(r"([^\W\d_]{1,12})[\W\d_]{0,6}")
"""A word, as a rule a name of the place, and behind it a year and a sign or nothing at all."""

_HASHER = PasswordHasher()
_AT_ONCE = BoundedSemaphore(2)
"""Each computation takes 64 MB: a crowd that signs in waits and does not fill the memory."""


def _normal(password: str) -> str:
    # Two keyboards write «ñ» in two ways.
    return unicodedata.normalize("NFKC", password.encode("utf-8", "replace").decode())


def wrong_with_password(password: str, name: str) -> Message | None:
    """What keeps an account from this password, or None."""
    if len(password) < SHORTEST:
        return N_("La contraseña debe tener al menos {least} caracteres.", least=SHORTEST)
    if len(password) > LONGEST:
        return N_("La contraseña puede tener hasta {most} caracteres.", most=LONGEST)
    plain = key_of_name(password).replace(" ", "")
    own = key_of_name(name).replace(" ", "")
    if len(own) * 2 > len(plain) and own in plain:
        return N_("La contraseña no puede ser el nombre de la cuenta.")
    silly = any(word in plain and len(word) * 2 > len(plain) for word in _SILLY)
    if len(set(plain)) < _FEWEST_SIGNS or silly or _is_word_and_number(password):
        return N_("Esa contraseña es de las que se prueban primero. Use una frase larga.")
    return None


def _is_word_and_number(password: str) -> bool:
    found = _WORD_AND_NUMBER.fullmatch(_normal(password))
    return found is not None and (found[1].isupper() or found[1][1:].islower())


def hash_password(password: str) -> str:
    """What is kept: parameters, salt and digest."""
    with _AT_ONCE:
        return _HASHER.hash(_normal(password))


_OF_NOBODY = hash_password("nadie tiene esta contraseña")


def is_password(password: str, hashed: str) -> bool:
    """Whether it is; without a hash it is computed all the same, so that time tells nothing."""
    if len(password) > LONGEST:
        password = ""
    try:
        with _AT_ONCE:
            fits = _HASHER.verify(hashed or _OF_NOBODY, _normal(password))
    except (VerificationError, InvalidHashError):
        return False
    return fits and bool(hashed)


def is_outdated(hashed: str) -> bool:
    """Whether the library would choose stronger parameters today."""
    return _HASHER.check_needs_rehash(hashed)
