"""The tables of accounts. Times are seconds since 1970 in UTC, on every database alike."""

import sqlalchemy as sa

METADATA = sa.MetaData()

accounts = sa.Table(
    "accounts",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.Unicode(160), nullable=False, unique=True),
    sa.Column("name", sa.Unicode(160), nullable=False),
    sa.Column("via", sa.String(10), nullable=False),
    sa.Column("password", sa.String(255), nullable=False, default=""),
    # Of an account of a provider: whose word counts, and who that provider says it is.
    sa.Column("issuer", sa.Unicode(400), nullable=False, default=""),
    sa.Column("subject", sa.Unicode(400), nullable=False, default=""),
    sa.Column("blocked", sa.Boolean, nullable=False, default=False),
    sa.Column("created", sa.Double, nullable=False),
)

roles = sa.Table(
    "roles",
    METADATA,
    sa.Column("account", sa.ForeignKey("accounts.id"), primary_key=True),
    sa.Column("role", sa.String(20), primary_key=True),
)

sessions = sa.Table(
    "sessions",
    METADATA,
    # The SHA-256 of what the browser holds: who reads this table can enter as nobody.
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("account", sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("created", sa.Double, nullable=False),
    sa.Column("seen", sa.Double, nullable=False),
    sa.Column("expires", sa.Double, nullable=False),
    sa.Column("ended", sa.Boolean, nullable=False, default=False),
)

attempts = sa.Table(
    "attempts",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.String(120), nullable=False),
    sa.Column("at", sa.Double, nullable=False),
    sa.Index("attempts_of_a_key", "key", "at"),
)

log = sa.Table(
    "log",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.Double, nullable=False),
    sa.Column("event", sa.String(30), nullable=False),
    sa.Column("who", sa.Unicode(160), nullable=False),
    sa.Column("account", sa.Unicode(160), nullable=False),
    sa.Column("address", sa.String(64), nullable=False),
    sa.Column("detail", sa.Unicode(200), nullable=False),
    sqlite_autoincrement=True,
)
