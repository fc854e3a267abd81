"""Who a provider of identities (OIDC) says somebody is, and which account that opens here.

The claims come out of a token whose signature was checked; a right comes only from an account
that somebody added here before.
"""

import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from access.attempts import tell_once
from access.log import Event, write_down
from access.names import key_of_email
from access.right import Identity, Via
from access.sessions import LONGEST_S, begin_session, identify_digest
from access.store import is_there, open_store
from access.tables import accounts, sessions

_CLOCKS_DIFFER_S = 300.0


@dataclass(frozen=True)
class Claims:
    """What of a provider's token counts."""

    issuer: str
    subject: str
    email: str
    issued: float
    once: str

    @property
    def digest(self) -> str:
        """The session that belongs to this one sign-in at the provider."""
        said = (self.issuer, self.subject, f"{self.issued:.0f}", self.once)
        return hashlib.sha256("\0".join(("oidc", *said)).encode()).hexdigest()


def read_claims(user: Mapping[str, object]) -> Claims | None:
    """None unless the provider names itself and the person, and has verified the e-mail."""
    issuer, subject, issued = user.get("iss"), user.get("sub"), user.get("iat")
    email = key_of_email(str(user.get("email") or ""))
    # Some providers send the words "true" and "false".
    verified = user.get("email_verified") in {True, "true"}
    if (
        not isinstance(issuer, str)
        or not isinstance(subject, str)
        or isinstance(issued, bool)
        or not isinstance(issued, int | float)
        or not (issuer and subject and email and verified)
    ):
        return None
    return Claims(issuer, subject, email, float(issued), str(user.get("nonce") or ""))


def identify_claims(claims: Claims, *, only_provider: bool) -> Identity | None:
    """The account of these claims, for 8 hours from the sign-in or one hour idle.

    An account keeps the issuer and the person that opened it first: an address that later
    belongs to somebody else opens nothing. Where `only_provider` is false an account whose
    issuer nobody named opens nothing either: any of the providers could claim the address.
    """
    age = time.time() - claims.issued
    if not is_there() or not -_CLOCKS_DIFFER_S < age < LONGEST_S:
        return None
    return identify_digest(claims.digest) or _begin(claims, only_provider=only_provider)


def _begin(claims: Claims, *, only_provider: bool) -> Identity | None:
    of_email = (accounts.c.key == claims.email) & (accounts.c.via == Via.OIDC.value)
    with open_store().writing() as connection:
        if connection.scalar(sa.select(sa.func.count()).where(sessions.c.digest == claims.digest)):
            # It was ended, or lay idle too long: the provider must be asked again.
            return None
        row = connection.execute(sa.select(accounts).where(of_email)).one_or_none()
        reason = _against(row, claims, only_provider=only_provider)
        if row is not None and not reason:
            known = {"issuer": claims.issuer, "subject": claims.subject}
            connection.execute(accounts.update().where(accounts.c.id == row.id).values(known))
            begin_session(connection, row.id, claims.digest, claims.issued)
            write_down(connection, Event.SIGNED_IN, who=row.name, account=row.name, detail="oidc")
    if reason:
        _write_refusal(claims, reason)
        return None
    return identify_digest(claims.digest)


def _against(row: sa.Row[Any] | None, claims: Claims, *, only_provider: bool) -> str:
    if row is None:
        return "no account"
    if row.blocked:
        return "blocked"
    if row.issuer not in {"", claims.issuer}:
        return "another issuer"
    if not row.issuer and not only_provider:
        return "issuer not named"
    if row.subject not in {"", claims.subject}:
        return "another person"
    return ""


def _write_refusal(claims: Claims, reason: str) -> None:
    if tell_once(f"{claims.digest} {reason}"):
        with open_store().writing() as connection:
            write_down(
                connection,
                Event.SIGN_IN_FAILED,
                account=claims.email,
                detail=f"oidc: {reason}",
            )
