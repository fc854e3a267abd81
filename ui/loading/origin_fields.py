"""The fields that say where the figures come from and how sure they are."""

from datetime import UTC, datetime

import streamlit as st

from indicators.observation import CONFIDENCES
from system import System
from ui.language import gettext as _
from ui.loading.memory import Memory
from ui.loading.sources import OriginFields, source_names
from ui.parts.confidence import confidence_words


def fill_origin(system: System, memory: Memory) -> OriginFields:
    """What the visitor says now; nothing is chosen beforehand."""
    new = _("Una fuente nueva")
    kind = st.radio(
        _("¿De dónde vienen los datos?"),
        [_("Una fuente que ya está en el sistema"), new],
        key=memory.key("kind"),
        horizontal=True,
    )
    fields = _new_source(memory) if kind == new else _known_source(system, memory)
    confidence = st.radio(
        _("¿Qué tan segura es la fuente?"),
        list(CONFIDENCES),
        index=None,
        key=memory.key("confidence"),
        format_func=confidence_words,
    )
    return OriginFields(**fields, confidence=confidence or "")


def _known_source(system: System, memory: Memory) -> dict[str, str]:
    names = source_names(system)
    found = st.selectbox(
        _("Fuente"),
        list(names),
        index=None,
        key=memory.key("source"),
        format_func=names.__getitem__,
        placeholder=_("Escriba parte de la institución o del título"),
    )
    return {"known": found or ""}


def _new_source(memory: Memory) -> dict[str, str | bool]:
    left, right = st.columns(2)
    today = datetime.now(UTC).date()
    institution = left.text_input(
        _("Institución que publica"),
        key=memory.key("institution"),
        max_chars=500,
        placeholder=_("Por ejemplo: INEI"),
    )
    title = right.text_input(
        _("Título de la publicación"),
        key=memory.key("title"),
        max_chars=500,
        placeholder=_("Por ejemplo: ENDES 2025, cuadro 3"),
    )
    # Columns of their own: on a phone, and for the keyboard, one row comes after the other.
    left, right = st.columns(2)
    address = left.text_input(
        _("Dirección en internet (si la tiene)"),
        key=memory.key("address"),
        max_chars=500,
        placeholder="https://",
    )
    day = right.date_input(
        _("Día en que se descargó o leyó"),
        value=today,
        max_value=today,
        key=memory.key("read_on"),
        format="DD/MM/YYYY",
    )
    return {
        "new": True,
        "institution": institution or "",
        "title": title or "",
        "address": address or "",
        "read_on": day.isoformat() if day else "",
    }
