import base64

from ui.parts.series import line_image, line_words, newest_value, values_until
from ui.theme import LIGHT


def test_what_came_later_than_the_question_is_not_shown(tiny_system):
    early = tiny_system.assessment(2019).of("gasto_agua")
    late = tiny_system.assessment(2026).of("gasto_agua")
    assert [value.period.text for value in values_until(early, "90")] == ["2018", "2019"]
    assert newest_value(early, "90").period.text == "2019"
    assert newest_value(late, "90").period.text == "2024"


def test_a_place_without_a_value_has_no_line(tiny_system):
    judgement = tiny_system.assessment(2026).of("horas_de_agua")
    assert newest_value(judgement, "9001") is None
    assert line_image(judgement, "9001", "sin_dato", LIGHT) == ""
    assert line_words(judgement, "9001") == ""


def test_the_line_is_also_said_in_words(tiny_system):
    judgement = tiny_system.assessment(2026).of("gasto_agua")
    assert line_words(judgement, "90") == "De 2018 a 2024: empezó en 66.7 y llegó a 86.6."
    image = line_image(judgement, "90", "en_camino", LIGHT)
    assert b"<svg" in base64.b64decode(image.split(",")[1])
