"""The last step on screen: the reason, and the click that proposes or publishes."""

from collections.abc import Mapping, Sequence

import streamlit as st

from access.right import Identity, Right, allowed
from intake.confirming import confirm
from intake.desk import Desk
from intake.origin import Origin
from intake.proposing import Intent, propose
from intake.vocabulary import Document, Examined
from ui.drawing import show
from ui.identity import visitor
from ui.language import gettext as _
from ui.loading.looking import named
from ui.loading.memory import Memory
from ui.loading.refusals import REFUSALS, explain
from ui.loading.working import working


def propose_load(
    desk: Desk,
    identity: Identity,
    memory: Memory,
    examined: Examined,
    *,
    documents: Sequence[Document],
    origin: Origin,
    accepted: Mapping[str, str],
) -> None:
    """The reason and the button; the right is asked again by what writes."""
    alone = not desk.system.scorecard.load_rules.four_eyes and allowed(identity, Right.CONFIRM)
    reason = st.text_area(
        _("¿Por qué se cargan estos datos? Lo verán todos en la bitácora."),
        key=memory.key("reason"),
        max_chars=1_000,
        height=100,
        placeholder=_("Por ejemplo: el INEI publicó los resultados de 2025"),
    )
    name = _ask_name(memory, examined)
    show("loading/four_eyes.html", alone=alone, name=identity.name)
    words = _("Publicar ahora") if alone else _("Proponer la carga")
    if not st.button(words, key=memory.key("propose")):
        return
    intent = Intent(origin, memory.contradictions)
    try:
        note = propose(
            desk,
            visitor(),
            named(examined, name),
            documents,
            intent,
            reason=reason or "",
            accepted=accepted,
        )
        memory.forget()
        memory.proposed = note.id
        if alone:
            with working("loading_cancel_publish", lambda: None) as progress:
                memory.entry = confirm(desk, visitor(), note.id, progress).entry
            memory.proposed = ""
    except REFUSALS as error:
        show("loading/refused.html", sentences=explain(error))
        return
    st.rerun()


def _ask_name(memory: Memory, examined: Examined) -> str:
    answered = [report.mapping for report in examined.files if report.mapping.answers]
    if not any(set(mapping.answers) - {"shape"} for mapping in answered):
        return ""
    return (
        st.text_input(
            _("Sus respuestas se guardan para otros archivos iguales: ¿con qué nombre, si quiere?"),
            value=next((mapping.name for mapping in answered if mapping.name), ""),
            key=memory.key("mapping_name"),
            max_chars=80,
            placeholder=_("Por ejemplo: INEI SIRTOD anual"),
        )
        or ""
    )
