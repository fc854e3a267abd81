"""What a load changes, in words."""

from indicators.evidence.effects import Effects
from indicators.evidence.entry import StatusChange
from intake.vocabulary import Difference, FigureChange
from ui.loading.changes import changes_csv, figure_lines, new_lines, verdict_view


def turn(place: str, *, better: bool | None, indicator: str = "casas_con_agua") -> StatusChange:
    return StatusChange(
        indicator=indicator,
        place=place,
        horizon="pronto",
        before="retrocede",
        after="logrado",
        better=better,
    )


def figure(before: str, after: str, variable: str = "casas") -> FigureChange:
    return FigureChange(
        variable, "", "9002", "2024", before, after, "censo" if before else "", "x"
    )


def test_what_turns_better_is_apart_and_first(tiny_system):
    effects = Effects(statuses=(turn("9001", better=False), turn("9002", better=True)))

    view = verdict_view(tiny_system, effects)

    assert view.sentence == "1 estado mejora y 1 empeora."
    assert [line.turn for one in view.better for line in one.lines] == ["mejora"]
    assert [line.turn for one in view.others for line in one.lines] == ["empeora"]


def test_the_whole_region_stands_before_its_parts(tiny_system):
    effects = Effects(statuses=(turn("9001", better=True), turn("90", better=True)))

    ((group),) = verdict_view(tiny_system, effects).better

    assert [line.place for line in group.lines] == ["Tierra Chica", "Arriba"]


def test_no_change_is_said(tiny_system):
    assert verdict_view(tiny_system, Effects()).sentence == "Ningún indicador cambia de estado."


def test_only_revised_figures_are_told_from_to(tiny_system):
    changed = [figure("1000", "1000.50"), figure("", "7")]
    difference = Difference(1, 1, 0, changed)

    (line,) = figure_lines(tiny_system, difference)

    assert (line.name, line.before, line.after) == ("Casas", "1,000", "1,000.5")
    (new,) = new_lines(tiny_system, difference, 20)
    assert (new.before, new.after) == ("", "7")


def test_the_download_runs_no_formula(tiny_system):
    difference = Difference(0, 1, 0, [figure("1", "2", variable="=cmd()")])

    text = changes_csv(tiny_system, difference).decode("utf-8-sig")

    assert "\n'=cmd()" in text


def test_an_indicator_that_is_gone_keeps_its_id(tiny_system):
    view = verdict_view(
        tiny_system, Effects(statuses=(turn("9001", better=None, indicator="ido"),))
    )

    assert view.others[0].name == "ido"
