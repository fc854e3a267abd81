"""A load step by step: files, questions, problems, what changes, and the proposal."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from access.right import Identity
from intake.desk import Desk
from intake.origin import IncompleteError, Origin
from intake.vocabulary import Document, Examined
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.language import ngettext
from ui.loading.answers import answer_lines
from ui.loading.asking import ask, show_answers
from ui.loading.bringing import documents_of
from ui.loading.changing import show_changes
from ui.loading.looking import foreseen, looked_at
from ui.loading.memory import Memory
from ui.loading.origin_fields import fill_origin
from ui.loading.problems import problem_groups
from ui.loading.proposing import propose_load
from ui.loading.refusals import explain
from ui.loading.reports import report_lines
from ui.loading.reviewing import review
from ui.loading.sources import OriginFields
from ui.loading.steps import DONE, OPEN, show_head, write_head
from ui.quantities import show_figure

LARGEST_MB = 100
"""Of one file; `.streamlit/config.toml` allows no more."""

KINDS = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "htm", "html", "json", "zip", "parquet")


@dataclass(frozen=True)
class Brought:
    """What is to be looked at."""

    documents: Sequence[Document]
    digests: Sequence[str]
    origin: Origin


def load_files(desk: Desk, identity: Identity, memory: Memory) -> None:
    """The steps of a load, as far as it has come."""
    brought = _bring(desk.system, memory)
    examined = None
    if brought is not None:
        examined = looked_at(desk, memory, brought.documents, brought.digests, brought.origin)
        if examined is None:
            _show_paused(memory)
    if brought is None or examined is None:
        _show_later(2)
        return
    show("loading/reports.html", reports=report_lines(examined.files))
    _ask(desk.system, memory, examined)
    if examined.questions:
        _show_later(3)
        return
    accepted = _review(memory, examined, brought)
    if not examined.ready:
        show("loading/nothing.html")
        _show_later(4)
        return
    if not _show_changes(desk, memory, examined, brought):
        _show_later(5)
        return
    show_head(5, _("Proponer"), OPEN)
    propose_load(
        desk,
        identity,
        memory,
        examined,
        documents=brought.documents,
        origin=brought.origin,
        accepted=accepted,
    )


def _bring(system: System, memory: Memory) -> Brought | None:
    """The first step: files and where they are from; `None` until the visitor says to look."""
    head = st.empty()
    with st.expander(_("Archivos y fuente"), expanded=memory.asked is None):
        show("loading/kinds.html", largest=LARGEST_MB)
        files = st.file_uploader(
            _("Elija uno o varios archivos, o arrástrelos al recuadro"),
            type=list(KINDS),
            accept_multiple_files=True,
            key=memory.key("files"),
            max_upload_size=LARGEST_MB,
        )
        documents, digests = documents_of(files, memory.digests)
        fields = fill_origin(system, memory)
        wanted = (tuple(document.name for document in documents), digests, fields)
        if memory.asked is not None and memory.asked != wanted:
            memory.asked = None
        if st.button(_("Revisar los archivos"), key=memory.key("look"), disabled=not documents):
            try:
                fields.origin(system)
            except IncompleteError as error:
                show("loading/refused.html", sentences=explain(error))
            else:
                memory.asked, memory.paused = wanted, False
                st.rerun()
    origin = _origin(system, fields) if memory.asked is not None else None
    if origin is None:
        write_head(head, 1, _("Archivos"), OPEN)
        return None
    source = origin.source
    summary = ngettext("{n} archivo de {source}", "{n} archivos de {source}", len(documents))
    words = summary.format(n=len(documents), source=f"{source.institution} — {source.title}")
    write_head(head, 1, _("Archivos"), DONE, words)
    return Brought(documents, digests, origin)


def _origin(system: System, fields: OriginFields) -> Origin | None:
    """What was complete a moment ago; another edition may no longer have the source."""
    try:
        return fields.origin(system)
    except IncompleteError:
        return None


def _show_paused(memory: Memory) -> None:
    show("loading/paused.html")
    st.button(_("Revisar de nuevo"), key=memory.key("resume"), on_click=_resume, args=(memory,))


def _resume(memory: Memory) -> None:
    memory.paused = False


def _ask(system: System, memory: Memory, examined: Examined) -> None:
    open_ones = len(examined.questions)
    given = sum(len(answer_lines(system, report.mapping)) for report in examined.files)
    remembered = ""
    if open_ones:
        words = ngettext("{n} por responder", "{n} por responder", open_ones).format(n=open_ones)
        show_head(2, _("Preguntas"), OPEN, words)
        ask(system, memory, examined.files)
    elif given:
        words = ngettext("{n} respuesta", "{n} respuestas", given).format(n=given)
        remembered = _remembered(memory, examined)
        show_head(2, _("Preguntas"), DONE, f"{words}{remembered}")
    else:
        show_head(2, _("Preguntas"), DONE, _("Ninguna: todo se entendió"))
    if given:
        # What somebody answered about another file is to be seen, not to be unfolded.
        with st.expander(_("Respuestas dadas"), expanded=bool(remembered)):
            show_answers(system, memory, examined.files)


def _remembered(memory: Memory, examined: Examined) -> str:
    """That answers of another file were used is said before anybody unfolds them."""
    names = dict.fromkeys(
        report.mapping.name or _("sin nombre")
        for report in examined.files
        if report.mapping.answers and not memory.answers.get(report.sha256)
    )
    if not names:
        return ""
    return _("; se usaron las guardadas: «{names}»").format(names="», «".join(names))


def _review(memory: Memory, examined: Examined, brought: Brought) -> dict[str, str]:
    groups = problem_groups(examined)
    if not groups:
        show_head(3, _("Revisión"), DONE, _("Sin problemas"))
        return {}
    words = ngettext("{n} clase de problema", "{n} clases de problemas", len(groups))
    show_head(3, _("Revisión"), OPEN, words.format(n=len(groups)))
    return dict(review(memory, examined, brought.documents))


def _show_changes(desk: Desk, memory: Memory, examined: Examined, brought: Brought) -> bool:
    changed = examined.difference
    parts = (
        (changed.new, ngettext("{n} cifra nueva", "{n} cifras nuevas", changed.new)),
        (changed.revised, ngettext("{n} revisada", "{n} revisadas", changed.revised)),
    )
    words = ", ".join(words.format(n=show_figure(number)) for number, words in parts)
    show_head(4, _("Qué cambia"), OPEN, words)
    effects = foreseen(desk, memory, brought.origin)
    refused = sum(report.read - report.understood - report.left_out for report in examined.files)
    rejected = refused + examined.rejected
    show_changes(desk.system, changed, rejected, effects, memory.key("preview"))
    if effects is None:
        _show_paused(memory)
    return effects is not None


def _show_later(first: int) -> None:
    """The heads of the steps that are still to come."""
    titles = [_("Preguntas"), _("Revisión"), _("Qué cambia"), _("Proponer")]
    steps = list(enumerate(titles, start=2))[first - 2 :]
    show("loading/later.html", steps=steps)
