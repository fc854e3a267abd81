"""One thing known of something, as a line."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One line: a name, a value, and where the value leads, if anywhere."""

    name: str
    value: str
    link: str = ""
