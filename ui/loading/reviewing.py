"""The third step on screen: files, problems by rule, reasons for what only warns, downloads."""

from collections.abc import Mapping, Sequence

import streamlit as st

from intake.files import annotated, problems_of_file
from intake.vocabulary import Contradiction, Document, Examined, FileReport, annotated_name
from ui.drawing import show
from ui.language import gettext as _
from ui.language import ngettext
from ui.loading.memory import Memory
from ui.loading.problems import problem_groups, problems_csv, rule_name
from ui.parts.emphasis import plain_markdown
from ui.quantities import show_figure
from ui.saying import say

_CONTRADICTIONS = "contradictions"
_MOST_FILES = 12


def review(memory: Memory, examined: Examined, documents: Sequence[Document]) -> Mapping[str, str]:
    """Everything that is wrong with the files; answers with the reason for each rule that warns."""
    groups = problem_groups(examined)
    show("loading/problems.html", groups=groups)
    if groups:
        _downloads(memory, examined, documents)
    return _reasons(memory, examined)


def _downloads(memory: Memory, examined: Examined, documents: Sequence[Document]) -> None:
    with st.container(horizontal=True):
        st.download_button(
            _("Descargar todos los problemas (CSV)"),
            lambda: problems_csv(examined),
            file_name="problemas.csv",
            mime="text/csv",
            key=memory.key("problems_csv"),
            on_click="ignore",
        )
        found = zip(examined.files, documents, strict=False)
        bad = [
            (report, one)
            for report, one in found
            if not report.refused and problems_of_file(examined, report)
        ]
        for number, (report, document) in enumerate(bad[:_MOST_FILES]):
            _download_annotated(memory, examined, report, document, number)


def _download_annotated(
    memory: Memory, examined: Examined, report: FileReport, document: Document, number: int
) -> None:
    def content() -> bytes:
        return annotated(document, report, examined, say).content

    name, mime = annotated_name(document)
    st.download_button(
        plain_markdown(_("Descargar anotado «{name}»").format(name=report.name)),
        content,
        file_name=name,
        mime=mime,
        key=memory.key(f"annotated_{number}"),
        on_click="ignore",
    )


def _reasons(memory: Memory, examined: Examined) -> Mapping[str, str]:
    if not examined.warnings:
        return {}
    show("loading/reasons.html")
    reasons = {}
    for rule, rows in examined.warnings.items():
        label = ngettext(
            "«{rule}» ({n} cifra): ¿por qué se acepta?",
            "«{rule}» ({n} cifras): ¿por qué se aceptan?",
            rows,
        ).format(rule=rule_name(rule), n=show_figure(rows))
        reasons[rule] = (
            st.text_input(
                plain_markdown(label),
                key=memory.key(f"accept_{rule}"),
                max_chars=500,
                placeholder=_("Por ejemplo: la institución corrigió la serie en 2026"),
            )
            or ""
        )
        if rule == _CONTRADICTIONS:
            _choose_contradiction(memory)
    return reasons


def _choose_contradiction(memory: Memory) -> None:
    words = {
        Contradiction.REPLACE: _("Usar la cifra de este archivo; la otra queda guardada al lado"),
        Contradiction.BESIDE: _("Seguir usando la de antes; la de este archivo queda al lado"),
    }
    chosen = st.radio(
        _("Donde otra fuente igual de segura dice otra cosa:"),
        list(words),
        index=list(words).index(memory.contradictions),
        key=memory.key("contradictions"),
        format_func=words.__getitem__,
    )
    if chosen is not None and chosen != memory.contradictions:
        memory.contradictions = chosen
        st.rerun()
