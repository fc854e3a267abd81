"""Problems and their messages as JSON, so that an edition can keep them."""

import json
from collections.abc import Mapping

from indicators.message import N_, Message
from indicators.problem import Level, Problem, Where


def encode_problem(problem: Problem) -> str:
    """The problem as one line of JSON; messages stay templates, to be translated when shown."""
    return json.dumps(
        {
            "level": problem.level.value,
            "file": problem.where.file,
            "line": problem.where.line,
            "column": problem.where.column,
            "what": _plain(problem.what),
            "rule": _plain(problem.rule),
            "next": _plain(problem.next),
        },
        ensure_ascii=False,
    )


def decode_problem(text: str) -> Problem:
    """The inverse of `encode_problem`."""
    found = json.loads(text)
    return Problem(
        Where(found["file"], found["line"], found["column"]),
        _message(found["what"]),
        _message(found["rule"]),
        _message(found["next"]),
        Level(found["level"]),
    )


def _plain(message: Message) -> dict[str, object]:
    values = {
        name: _plain(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return {"template": message.template, "values": values}


def _message(found: Mapping[str, object]) -> Message:
    values = found["values"]
    if not isinstance(values, dict):
        raise TypeError(values)
    return N_(
        str(found["template"]),
        **{
            name: _message(value) if isinstance(value, dict) else value
            for name, value in values.items()
        },
    )
