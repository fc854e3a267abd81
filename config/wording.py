"""What pydantic finds wrong, in words for the analyst who wrote the YAML."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from config.document import Document, Plain
from config.meanings import meaning
from config.model_rules import OTHER, PATTERNS, PERIOD, RULES, Ruling
from config.schema import locate
from indicators.definition.model import Definition
from indicators.message import N_, Message
from indicators.problem import Finding, Path, nearest

EXPECTED = {
    "string_type": N_("un texto"),
    "int_type": N_("un número entero"),
    "float_type": N_("un número"),
    "bool_type": N_("true o false"),
    "tuple_type": N_("una lista"),
    "dict_type": N_("un grupo de claves"),
    "model_type": N_("un grupo de claves"),
    "model_attributes_type": N_("un grupo de claves"),
}

LIMITS = {
    "greater_than": ("gt", N_("Debe ser mayor que {limit}.")),
    "greater_than_equal": ("ge", N_("Debe ser {limit} o más.")),
    "less_than": ("lt", N_("Debe ser menor que {limit}.")),
    "less_than_equal": ("le", N_("Debe ser {limit} o menos.")),
}

_CHOICE = re.compile(r"'([^']+)'|\b(\d+)\b")
_SHARE = "less_than_equal"


def word(  # noqa: C901 - one line for each kind of error
    error: ErrorDetails, model: type[Definition], document: Document, base: Path
) -> Finding:
    """The finding that a validation error of `model`, read at `base` of a document, means."""
    position = locate(model, error["loc"])
    path = (*base, *position.path)
    found, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "missing":
            return missing_key(path, locate(model, error["loc"][:-1]).model)
        case "extra_forbidden":
            return unknown_key(path, locate(model, error["loc"][:-1]).keys)
        case "union_tag_not_found":
            return missing_key((*path, _tag(context)), "")
        case "union_tag_invalid":
            return _no_option((*path, _tag(context)), context["tag"], context["expected_tags"])
        case "enum" | "literal_error":
            return _no_option(path, found, context["expected"])
        case "string_pattern_mismatch":
            return _bad_pattern(path, found, context["pattern"])
        case "string_too_short":
            return wrong_type(path, "string_type", None)
        case "string_too_long":
            return _too_long(path, len(found.strip()), context["max_length"])
        case "too_short" | "too_long":
            return _wrong_count(path, context)
        case "value_error":
            ruling = RULES.get(str(context["error"]), PERIOD if isinstance(found, str) else OTHER)
            return _ruled(path, ruling, found)
        case kind if kind in LIMITS:
            return _out_of_bounds(path, found, kind, context)
        case kind if kind in EXPECTED:
            return wrong_type(path, kind, found, document.text(path))
    return _ruled(path, OTHER, found)


def is_misspelt(missing: str, unknown: Iterable[str], valid: Collection[str]) -> bool:
    """Whether a missing key is there, only written wrong: one slip is one problem."""
    return any(get_close_matches(key, sorted(valid), n=1) == [missing] for key in unknown)


def unknown_key(path: Path, valid: Collection[str]) -> Finding:
    return Finding(
        path,
        N_("La clave «{key}» no existe aquí.", key=path[-1]),
        N_("Solo se admiten claves conocidas, para que un error de tipeo no pase sin verse."),
        nearest(str(path[-1]), valid),
    )


def missing_key(path: Path, model: str) -> Finding:
    """A key that a definition (by its model's name) cannot do without."""
    key = str(path[-1])
    return Finding(
        path,
        N_("Falta la clave «{key}».", key=key),
        N_("Es obligatoria: {meaning}.", meaning=meaning(model, key)),
        N_("Agregue «{key}:» con su valor.", key=key),
    )


def wrong_type(path: Path, kind: str, found: Plain, text: str = "") -> Finding:
    """A value that is not of the `kind` expected; `text` is a single value as typed."""
    text = text or str(found)
    if found is None or found == "":
        return Finding(
            path,
            N_("{label} no tiene valor.", label=_label(path)),
            N_("Aquí va {expected}.", expected=EXPECTED[kind]),
            N_("Si es el texto «{text}», póngalo entre comillas.", text=text)
            if text in ("null", "~")
            else N_("Escriba el valor, o quite la línea si la clave no es obligatoria."),
        )
    return Finding(
        path,
        N_("{label} tiene {found}.", label=_label(path), found=_described(found, text)),
        N_("Aquí va {expected}.", expected=EXPECTED[kind]),
        _conversion(kind, found, text),
    )


def _described(found: Plain, text: str) -> Message:
    match found:
        case bool():
            return N_("{value}, que no es un texto ni un número", value=text)
        case int() | float():
            return N_("el número {value}", value=text)
        case str():
            return N_("el texto «{value}»", value=text)
        case dict():
            return N_("un grupo de claves")
    return N_("una lista")


def _conversion(kind: str, found: Plain, text: str) -> Message:
    single = not isinstance(found, list | tuple | dict)
    match kind:
        case "string_type" if single:
            return N_('Escríbalo entre comillas: "{value}".', value=text)
        case "string_type":
            return N_("Deje un solo texto; si contiene «:», «[» o «{{», póngalo entre comillas.")
        case "bool_type":
            return N_("Escriba true o false, sin comillas.")
        case "tuple_type" if single:
            return N_("Escríbalo entre corchetes: [{value}].", value=text)
        case "tuple_type":
            return N_("Escriba cada elemento en su línea, con un guion delante.")
        case "int_type":
            return N_("Escriba solo cifras, sin comillas ni punto.")
        case "float_type" if re.fullmatch(r"-?\d+,\d+", text):
            return N_("Use punto decimal: {value}.", value=text.replace(",", "."))
        case "float_type":
            return N_("Escriba solo la cifra, sin comillas ni unidad: 1234.5.")
    return N_("Escriba debajo, con más sangría, una línea «clave: valor» por cada dato.")


def _no_option(path: Path, found: object, expected: str) -> Finding:
    choices = [text or number for text, number in _CHOICE.findall(expected)]
    typed = str(found)
    if isinstance(found, bool):
        typed = typed.lower()
    return Finding(
        path,
        N_("{label} dice «{found}», que no es una opción.", label=_label(path), found=typed),
        N_("Las opciones son: {choices}.", choices=", ".join(choices)),
        _choose(typed, choices),
    )


def _choose(typed: str, choices: list[str]) -> Message:
    if typed in choices:
        return N_("Escríbalo sin comillas.")
    if all(choice.isdigit() for choice in choices):
        return N_("Use uno de estos: {names}.", names=", ".join(choices))
    return nearest(typed, choices)


def _bad_pattern(path: Path, found: str, pattern: str) -> Finding:
    finding = _ruled(path, PATTERNS.get(pattern, OTHER), found)
    plain = unicodedata.normalize("NFKD", found).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if re.search(pattern, slug):
        return replace(finding, next=N_("¿Quiso escribir «{name}»?", name=slug))
    return finding


def _too_long(path: Path, count: int, limit: int) -> Finding:
    return Finding(
        path,
        N_("{label} tiene {count} letras.", label=_label(path), count=count),
        N_("Caben {limit} letras.", limit=limit),
        N_("Quite {excess} letras.", excess=count - limit),
    )


def _wrong_count(path: Path, context: dict[str, Any]) -> Finding:
    """A list with too few elements, or with too many."""
    count = context["actual_length"]
    what = N_("{label} lleva {count} en su lista.", label=_label(path), count=count)
    if "max_length" in context:
        rule = N_("Debe tener {limit} o menos.", limit=context["max_length"])
        return Finding(path, what, rule, N_("Quite los que sobran."))
    if not count:
        what = N_("{label} no tiene ningún elemento.", label=_label(path))
    rule = N_("Debe tener {limit} o más.", limit=context["min_length"])
    return Finding(path, what, rule, N_("Agregue al menos un elemento a la lista."))


def _tag(context: dict[str, Any]) -> str:
    """The key that tells the kinds of a definition apart, unquoted."""
    return str(context["discriminator"]).strip("'")


def _out_of_bounds(path: Path, found: float, kind: str, context: dict[str, Any]) -> Finding:
    name, rule = LIMITS[kind]
    limit = context[name]
    advice = N_("Escriba un número dentro de ese límite.")
    if kind == _SHARE and limit == 1:
        advice = (
            N_("Las proporciones van de 0 a 1: ¿quiso escribir {value}?", value=f"{found / 100:g}")
            if 2 <= found <= 100
            else N_("Las proporciones van de 0 a 1, y 1 es todo: el 100 %.")
        )
    return Finding(
        path,
        N_("{label} es {found}.", label=_label(path), found=f"{found:g}"),
        Message(rule.template, {"limit": f"{limit:g}"}),
        advice,
    )


def _ruled(path: Path, ruling: Ruling, found: object) -> Finding:
    what = Message(ruling.what.template, {"label": _label(path), "found": str(found)})
    return Finding(path, what, ruling.rule, ruling.next)


def _label(path: Path) -> Message:
    """What a path is called in a sentence: its key, or its place in a list."""
    keys = [step for step in path if isinstance(step, str)]
    if not path:
        return N_("El archivo")
    if isinstance(path[-1], int) and keys:
        return N_("El elemento {number} de «{key}»", number=path[-1] + 1, key=keys[-1])
    return N_("«{key}»", key=path[-1])
