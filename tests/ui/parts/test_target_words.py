import pytest

from ui.parts.target_words import TargetCount, count_targets, targets_sentence


@pytest.mark.parametrize(
    ("proposed", "agreed", "sentence"),
    [
        (0, 0, "Todavía no hay metas para 2027."),
        (9, 0, "Se compara con metas propuestas para 2027; ninguna ha sido acordada todavía."),
        (0, 2, "Se compara con metas acordadas para 2027."),
        (1, 1, "Se compara con metas para 2027: 1 acordada y 1 propuesta."),
        (7, 3, "Se compara con metas para 2027: 3 acordadas y 7 propuestas."),
    ],
)
def test_a_proposed_target_is_never_called_agreed(proposed, agreed, sentence):
    assert targets_sentence(TargetCount(proposed, agreed), 2027) == sentence


def test_a_target_judges_only_the_place_it_was_set_for(tiny_system):
    assessment = tiny_system.assessment()
    assert count_targets(assessment, "90", "pronto") == TargetCount(proposed=1, agreed=1)
    assert count_targets(assessment, "9001", "pronto") == TargetCount(proposed=0, agreed=0)
    assert count_targets(assessment, "9001", "despues") == TargetCount(proposed=2, agreed=0)
