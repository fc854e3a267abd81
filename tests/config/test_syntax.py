import pytest
import yaml

from config.syntax import explain

LOADERS = [yaml.SafeLoader, yaml.CSafeLoader] if yaml.__with_libyaml__ else [yaml.SafeLoader]


def problem_of(text, loader):
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=loader))
    return explain(caught.value, "config/file.yaml")


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "line", "what", "advice"),
    [
        ("a: 1\nb: uno: dos\n", 2, "dos puntos", "comillas"),
        ("a: 1\nuna clave\nb: 2\n", 2, "Falta «:»", "clave: valor"),
        ("a:\n\tb: 1\n", 2, "tabulador", "espacios"),
        ("a: 1\nb: @x\n", 2, "signo que YAML reserva", "comillas"),
        ("a: 1\nb: 'sin fin\nc: 3\n", 2, "comilla", "Cierre"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "corchete", "Cierre"),
        ("a: 1\nb: {c: 1\nd: 3\n", 2, "llave", "Cierre"),
        ('a: "C:\\Moquegua"\n', 1, "barra invertida", "comillas simples"),
        ("a:\n    b: 1\n  c: 2\n", 3, "no se entiende", "sangría"),
        ("a:\n  - 1\n - 2\n", 3, "no se entiende", "sangría"),
        ("a: 'x' y\n", 1, "no se entiende", "comillas"),
    ],
)
def test_both_parsers_of_yaml_give_the_same_plain_words(loader, text, line, what, advice):
    problem = problem_of(text, loader)

    assert problem.where.line == line
    assert what in str(problem.what)
    assert advice in str(problem.next)
    assert "YAML" in str(problem.rule)
