"""Long lists a page at a time, with the page in the address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Sheet(Generic[Item]):
    """One page of a list: its items, its number counted from 1, and of how many pages."""

    items: Sequence[Item]
    number: int
    count: int
    first: int
    """The position of its first item in the whole list, counted from 1; 0 in an empty list."""
    previous: str = ""
    following: str = ""
    """The links to the pages before and after; empty where there is none."""

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1 if self.items else 0


def turn_to(
    items: Sequence[Item], number: int, size: int, link: Callable[[int], str]
) -> Sheet[Item]:
    """The page of a list with a number; a number beyond the ends gives the nearest page."""
    count = max(-(-len(items) // size), 1)
    number = min(max(number, 1), count)
    start = (number - 1) * size
    return Sheet(
        items[start : start + size],
        number,
        count,
        start + 1 if items else 0,
        previous=link(number - 1) if number > 1 else "",
        following=link(number + 1) if number < count else "",
    )
