"""JSON within bounds."""

import json
import re
from typing import Any

import numpy as np

from data.importers.question import Question
from data.opening.bounds import JSON_BYTES, too_large
from data.opening.document import Document, Json
from data.opening.encoding import decode
from indicators.message import N_

_ITEMS = 5_000_000
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def read_json(document: Document, answer: str = "") -> Json | Question | None:
    """What JSON says; `None` if the text is none. A number that is none (`NaN`) is its text."""
    if len(document.content) > JSON_BYTES:
        raise too_large(document.name, N_("El archivo JSON es demasiado grande."))
    decoded = decode(document.name, document.content, answer)
    if isinstance(decoded, Question):
        return decoded
    codes = np.frombuffer(decoded.text, dtype=np.uint8)
    items = sum(int(np.count_nonzero(codes == ord(sign))) for sign in ",[{")
    if items > _ITEMS:
        raise too_large(document.name, N_("El archivo tiene más de {count} datos.", count=_ITEMS))
    try:
        value: Any = json.loads(decoded.text, parse_constant=str)
        if _SURROGATE.search(decoded.text):
            whole = json.dumps(value, ensure_ascii=False).encode(errors="replace")
            value = json.loads(whole)
    except (ValueError, RecursionError):
        return None
    return Json(document.name, value)
