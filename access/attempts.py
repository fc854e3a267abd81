"""Failed sign-ins wait: 5 for a name and 20 from an address within 15 minutes.

The moving window is that of `limits`; its entries are rows of the store, so that several
processes count together and a restart forgets nothing.
"""

import hashlib
import ipaddress
import math
import time

import sqlalchemy as sa
from limits import RateLimitItemPerMinute
from limits.storage import MovingWindowSupport, Storage
from limits.strategies import MovingWindowRateLimiter

from access.names import key_of_name
from access.store import Store, open_store
from access.tables import attempts

PER_NAME = RateLimitItemPerMinute(5, 15, namespace="name")
PER_ADDRESS = RateLimitItemPerMinute(20, 15, namespace="address")
TOLD_ONCE = RateLimitItemPerMinute(1, 15, namespace="told")
"""How often one refusal that repeats itself is written into the log."""


class AttemptRows(Storage, MovingWindowSupport):
    """Rows of the store as the storage of a moving window of `limits`."""

    STORAGE_SCHEME = None

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    @property
    def base_exceptions(self) -> type[Exception]:
        return sa.exc.SQLAlchemyError

    def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        now = time.time()
        with self._store.writing() as connection:
            connection.execute(attempts.delete().where(attempts.c.at < now - 86_400))
            inside = (attempts.c.key == key) & (attempts.c.at > now - expiry)
            count = sa.select(sa.func.count()).select_from(attempts).where(inside)
            if (connection.scalar(count) or 0) + amount > limit:
                return False
            connection.execute(attempts.insert(), [{"key": key, "at": now}] * amount)
        return True

    def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        now = time.time()
        inside = (attempts.c.key == key) & (attempts.c.at > now - expiry)
        newest = sa.select(attempts.c.at).where(inside).order_by(attempts.c.at.desc()).limit(limit)
        with self._store.reading() as connection:
            found = list(connection.scalars(newest))
        return (found[-1], len(found)) if found else (now, 0)

    def forgive(self, key: str) -> None:
        """Take back the newest entry: it was no failure."""
        newest = (
            sa.select(attempts.c.id).where(attempts.c.key == key).order_by(attempts.c.id.desc())
        )
        with self._store.writing() as connection:
            last = connection.scalar(newest.limit(1))
            connection.execute(attempts.delete().where(attempts.c.id == last))

    def clear(self, key: str) -> None:
        with self._store.writing() as connection:
            connection.execute(attempts.delete().where(attempts.c.key == key))

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        with self._store.writing() as connection:
            return connection.execute(attempts.delete()).rowcount

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        raise NotImplementedError

    def get(self, key: str) -> int:
        raise NotImplementedError

    def get_expiry(self, key: str) -> float:
        raise NotImplementedError


class Attempts:
    """Counts one sign-in before its password is looked at."""

    def __init__(self, name: str, address: str) -> None:
        self._rows = AttemptRows(open_store())
        self._window = MovingWindowRateLimiter(self._rows)
        self._limits = ((PER_ADDRESS, _network(address)), (PER_NAME, _short_digest(name)))

    def wait(self) -> int:
        """Minutes to wait, 0 if this attempt may go on. An attempt that waits is not counted."""
        for limit, key in self._limits:
            if not self._window.hit(limit, key):
                reset = self._window.get_window_stats(limit, key).reset_time
                return max(1, math.ceil((reset - time.time()) / 60))
        return 0

    def succeed(self) -> None:
        """The name starts anew; the address keeps its failures, without this attempt."""
        (by_address, address), (by_name, name) = self._limits
        self._rows.forgive(by_address.key_for(address))
        self._window.clear(by_name, name)


def tell_once(subject: str) -> bool:
    """Whether a refusal about `subject` is new enough to be written into the log."""
    window = MovingWindowRateLimiter(AttemptRows(open_store()))
    return window.hit(TOLD_ONCE, _short_digest(subject))


def _short_digest(name: str) -> str:
    # People type their password where the name belongs: 32 bits tell names apart for a quarter of
    # an hour, and fit too many other texts to find this one again.
    return hashlib.sha256(key_of_name(name).encode()).hexdigest()[:8]


def _network(address: str) -> str:
    """An address; of IPv6 the network, whose owner has all others in it."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)
