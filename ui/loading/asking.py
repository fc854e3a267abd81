"""The questions of files on screen: a form, and the answers given so far."""

from collections.abc import Sequence

import streamlit as st

from intake.vocabulary import LEAVE_OUT, FileMapping, FileReport
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.language import ngettext
from ui.loading.answers import answer_lines
from ui.loading.memory import Memory
from ui.loading.questions import Asked, questions_of
from ui.parts.emphasis import plain_markdown
from ui.quantities import show_figure

_AT_ONCE = 12


def ask(system: System, memory: Memory, reports: Sequence[FileReport]) -> None:
    """The open questions; the answers are looked at together, when the visitor says so."""
    asked = questions_of(system, reports)
    shown, rest = asked[:_AT_ONCE], len(asked) - _AT_ONCE
    with st.form(memory.key("answers"), border=False):
        answers = {one: _ask_one(one, memory) for one in shown}
        if rest > 0:
            show(
                "loading/note.html",
                text=ngettext(
                    "Después queda {n} pregunta más.", "Después quedan {n} preguntas más.", rest
                ).format(n=rest),
            )
        leave = len(asked) > 1 and st.checkbox(
            _("No cargar las filas de las preguntas que queden sin respuesta"),
            key=memory.key("leave_rest"),
        )
        if st.form_submit_button(_("Aplicar respuestas")):
            rest_out = {one: LEAVE_OUT for one in asked if leave and one.can_be_left_out}
            _keep(memory, reports, {**rest_out, **{q: said for q, said in answers.items() if said}})
            st.rerun()


def show_answers(system: System, memory: Memory, reports: Sequence[FileReport]) -> None:
    """How the texts of each file were read, and the way to answer anew."""
    for number, report in enumerate(reports):
        lines = answer_lines(system, report.mapping)
        if not lines:
            continue
        remembered = not memory.answers.get(report.sha256)
        show(
            "loading/answers.html",
            file=report.name,
            lines=lines,
            kept=report.mapping.name if remembered else "",
            remembered=remembered,
        )
        st.button(
            _("Responder de nuevo"),
            key=memory.key(f"again_{number}"),
            on_click=_begin_again,
            args=(memory, report),
        )


def _ask_one(one: Asked, memory: Memory) -> str:
    label = plain_markdown(f"{one.text} · {_affected(one)}")
    key = memory.key(f"q_{one.key}")
    if not one.choices:
        return (st.text_input(label, key=key, max_chars=200) or "").strip()
    names = {choice.id: choice.name for choice in one.choices}
    if one.few:
        found = st.radio(
            label,
            list(names),
            index=None,
            key=key,
            format_func=lambda id_: plain_markdown(names[id_]),
            captions=None,
        )
    else:
        found = st.selectbox(
            label,
            list(names),
            index=None,
            key=key,
            format_func=names.__getitem__,
            placeholder=_("Escriba para buscar, o elija"),
        )
    return str(found) if found is not None else ""


def _affected(one: Asked) -> str:
    """How many rows wait for the answer; the files where there is more than one."""
    words = (
        ngettext("{n} fila", "{n} filas", one.rows).format(n=show_figure(one.rows))
        if one.rows
        else _("decide el archivo entero")
    )
    if len(one.files) == 1 and one.rows:
        return words
    files = ", ".join(one.files[:3]) + (" …" if len(one.files) > 3 else "")
    return f"{words} · {files}"


def _keep(memory: Memory, reports: Sequence[FileReport], given: dict[Asked, str]) -> None:
    used = {report.sha256: report.mapping for report in reports}
    for one, answer in given.items():
        for digest in one.digests:
            before = memory.answers.get(digest) or used.get(digest, FileMapping()).answers
            memory.answers[digest] = {**before, one.id: answer}


def _begin_again(memory: Memory, report: FileReport) -> None:
    # An answer that says no more than what the file is: without any, those kept are used again.
    memory.answers[report.sha256] = {"shape": report.shape}
    memory.paused = False
