"""The log of a region: one line for each edition that changed something, never rewritten.

It stands beside the store (`ledger/log.jsonl`), because editions can be built again and the log
cannot. Whoever writes it holds the store's lock.
"""

from pathlib import Path

from data.durable import write_whole
from indicators.evidence.chain import Chain, digest_of, read_chain
from indicators.evidence.entry import Entry, line_of

_FOLDER = "ledger"
_FILE = "log.jsonl"


def log_path(store: Path) -> Path:
    """Where the log of a store is."""
    return store.parent / _FOLDER / _FILE


def read_log(store: Path) -> Chain:
    """The entries that hold; a log that is not there has none, one that is not text is broken."""
    return chain_in(log_content(store))


def log_content(store: Path) -> bytes:
    """The log as it is; empty where there is none."""
    try:
        return log_path(store).read_bytes()
    except FileNotFoundError:
        return b""


def chain_in(content: bytes) -> Chain:
    """The entries that hold in the bytes of a log."""
    # A wrong byte becomes half a sign that no canonical line holds: the chain breaks at that line.
    text = content.decode("utf-8", errors="surrogateescape")
    return read_chain(text.removesuffix("\n").split("\n")) if text else read_chain(())


def append_entry(store: Path, entry: Entry) -> str:
    """Add the next entry in one step and return its digest; OSError leaves the log as it was."""
    path = log_path(store)
    path.parent.mkdir(parents=True, exist_ok=True)
    line = line_of(entry)
    former = path.read_text(encoding="utf-8").removesuffix("\n") if path.is_file() else ""
    # The last line end may have been lost on the way through an editor: the log holds without it.
    write_whole(path, f"{former}\n{line}\n" if former else f"{line}\n")
    return digest_of(line)
