"""Loads that wait: what they would change now, and confirming or refusing them."""

from dataclasses import dataclass

import streamlit as st

from access.right import Identity, Right, allowed
from indicators.evidence.entry import Accepted
from intake.confirming import Preview, brought, confirm, preview, refuse, waiting
from intake.desk import Desk
from intake.vocabulary import LoadNote, OvertakenError
from ui.drawing import show
from ui.identity import visitor
from ui.language import gettext as _
from ui.language import ngettext
from ui.loading.changing import show_changes
from ui.loading.memory import Memory
from ui.loading.problems import rule_name
from ui.loading.refusals import REFUSALS, explain
from ui.loading.reports import show_size
from ui.loading.working import working
from ui.moments import moment_of
from ui.parts.confidence import confidence_words
from ui.parts.emphasis import plain_markdown

_MOST = 20


@dataclass(frozen=True)
class Waiting:
    """A waiting load in words."""

    who: str
    when: str
    reason: str
    source: str
    address: str
    confidence: str
    files: tuple[str, ...]
    accepted: tuple[tuple[str, Accepted], ...]


def waiting_view(note: LoadNote) -> Waiting:
    """What is said of a load before anybody looks at its figures."""
    return Waiting(
        who=note.by,
        when=moment_of(note.proposed_at).short,
        reason=note.reason,
        source=f"{note.source.institution} — {note.source.title}",
        address=note.source.address,
        confidence=confidence_words(note.confidence),
        files=tuple(f"{one.name} ({show_size(one.size)})" for one in note.files),
        accepted=tuple((rule_name(one.rule), one) for one in note.accepted),
    )


def show_waiting(desk: Desk, identity: Identity, memory: Memory) -> None:
    """The loads somebody may decide about: all for who confirms, one's own for who proposed."""
    may_confirm = allowed(identity, Right.CONFIRM)
    notes = [n for n in waiting(desk.region) if may_confirm or n.by == identity.signature]
    if not notes and not may_confirm:
        return
    st.header(_("Cargas que esperan"), anchor="esperan")
    if not notes:
        show("loading/none_waiting.html")
    for note in notes[:_MOST]:
        _show_one(desk, identity, memory, note)
    if len(notes) > _MOST:
        rest = len(notes) - _MOST
        show(
            "loading/note.html",
            text=ngettext("Y {n} más antigua.", "Y {n} más antiguas.", rest).format(n=rest),
        )


def _show_one(desk: Desk, identity: Identity, memory: Memory, note: LoadNote) -> None:
    own = note.by == identity.signature
    show("loading/waiting.html", load=waiting_view(note))
    label = _("Ver qué cambia: {file}").format(file=note.files[0].name if note.files else note.id)
    opened = memory.opened == note.id
    if not opened:
        st.button(
            plain_markdown(label),
            key=f"loading_open_{note.id}",
            on_click=_open,
            args=(memory, note.id),
        )
        return
    with st.container(border=True):
        if memory.overtaken:
            show("loading/refused.html", sentences=explain(OvertakenError()))
        seen = _preview(desk, memory, note.id)
        if seen is None:
            return
        _offer_files(desk, identity, note)
        rejected = note.counts.rejected
        show_changes(desk.system, seen.difference, rejected, seen.effects, f"load_{note.id}")
        _decide(desk, identity, memory, note, own=own)


def _offer_files(desk: Desk, identity: Identity, note: LoadNote) -> None:
    """The files as they were brought: a second pair of eyes needs more than figures."""
    for number, file in enumerate(note.files):
        st.download_button(
            plain_markdown(_("Descargar «{name}» como se trajo").format(name=file.name)),
            lambda number=number: brought(desk.region, identity, note.id, number).content,
            file_name=file.name,
            mime="application/octet-stream",
            key=f"loading_brought_{note.id}_{number}",
            on_click="ignore",
        )


def _preview(desk: Desk, memory: Memory, load: str) -> Preview | None:
    """What it would change beside the edition that is served; computed once for each of them."""
    seen = memory.preview
    if seen is None or seen.note.id != load or seen.seen != desk.system.edition.name:
        try:
            with working("loading_cancel_preview", lambda: _open(memory, "")) as progress:
                seen = memory.preview = preview(desk, load, progress)
        except REFUSALS as error:
            show("loading/refused.html", sentences=explain(error))
            return None
    return seen


def _decide(desk: Desk, identity: Identity, memory: Memory, note: LoadNote, *, own: bool) -> None:
    four_eyes = desk.system.scorecard.load_rules.four_eyes
    may_confirm = allowed(identity, Right.CONFIRM) and not (own and four_eyes)
    if own and four_eyes:
        show("loading/note.html", text=_("Usted la propuso: la confirma otra persona."))
    reason = st.text_input(
        _("Motivo, si no se publica"),
        key=f"loading_refusal_{note.id}",
        max_chars=500,
    )
    row = st.container(horizontal=True)
    sure = may_confirm and row.button(_("Confirmar y publicar"), key=f"loading_yes_{note.id}")
    words = _("Retirar la carga") if own else _("No publicar esta carga")
    unsure = row.button(words, key=f"loading_no_{note.id}")
    row.button(_("Cerrar"), key=f"loading_close_{note.id}", on_click=_open, args=(memory, ""))
    try:
        if sure:
            with working("loading_cancel_publish", lambda: None) as progress:
                memory.entry = confirm(desk, visitor(), note.id, progress).entry
        elif unsure:
            refuse(desk.region, visitor(), note.id, reason or "")
            memory.notice = _("La carga no se publicó. Queda guardada con el motivo.")
        else:
            return
    except OvertakenError:
        memory.overtaken, memory.preview = True, None
        st.rerun()
    except REFUSALS as error:
        show("loading/refused.html", sentences=explain(error))
        return
    _open(memory, "")
    st.rerun()


def _open(memory: Memory, load: str) -> None:
    memory.opened, memory.preview, memory.overtaken = load, None, False
