from indicators.message import N_
from ui.parts.emphasis import emphasise, plain_markdown


def test_only_the_named_values_stand_out_and_everything_is_escaped():
    message = N_("Lleva {gone} de <{place}>.", gone="48 %", place="A & B")
    assert emphasise(message, "gone") == "Lleva <strong>48 %</strong> de &lt;A &amp; B&gt;."


def test_a_message_inside_a_message_is_put_in():
    assert emphasise(N_("Falta {what}.", what=N_("{n} año", n=1)), "what") == (
        "Falta <strong>1 año</strong>."
    )


def test_a_title_says_what_is_written_and_no_markdown():
    assert plain_markdown("S/ 5 *más* [de] :red[x] $y$") == r"S/ 5 \*más\* \[de\] \:red\[x\] \$y\$"
