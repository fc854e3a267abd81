import ast
from pathlib import Path

import pytest

import indicators.definition.model
from config.building import build
from config.meanings import MEANINGS
from config.model_rules import PATTERNS, RULES
from config.reading import read
from indicators.definition.component import (
    Boundary,
    ComponentWords,
    Effect,
    ImpactSettings,
    Interaction,
    Measure,
)
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.definition.settings import Thresholds
from indicators.definition.strategy import Link, Objective
from indicators.definition.variable import Variable

DEFINITIONS = Path(indicators.definition.model.__file__).parent

INDICATOR = {
    "id": "idh",
    "name": "Desarrollo",
    "question": "¿Mejora?",
    "plain": "{value: Con valor, gap: Sin valor}",
    "objective": "vivir_bien",
    "unit": "percent",
    "direction": "increase",
    "direction_reason": "Es mejor.",
    "formula": "idh",
    "decimals": "1",
    "plain_decimals": "0",
    "frequency": "yearly",
    "levels": "[distrito]",
    "owner": "Alguien",
    "limits": "Mucho.",
}
TARGET = '{horizon: corto, territory: "18", basis: {kind: plan_value, plan_target: meta_uno}}'


@pytest.fixture(name="problems")
def _problems(tmp_path):
    def of(model, **written):
        path = tmp_path / "file.yaml"
        path.write_text("".join(f"{k}: {v}\n" for k, v in written.items()), encoding="utf-8")
        return build(model, read(path, "file.yaml")).problems

    return of


def said(problem):
    return str(problem.what), str(problem.rule), str(problem.next)


@pytest.mark.parametrize(
    ("key", "written", "what", "rule", "advice"),
    [
        ("name", "2019", "«name» tiene el número 2019.", "un texto", 'comillas: "2019"'),
        ("name", "1.10", "«name» tiene el número 1.10.", "un texto", 'comillas: "1.10"'),
        ("name", "true", "«name» tiene true,", "un texto", 'comillas: "true"'),
        ("name", "", "«name» no tiene valor.", "un texto", "Escriba el valor"),
        ("name", "''", "«name» no tiene valor.", "un texto", "Escriba el valor"),
        ("name", "null", "«name» no tiene valor.", "un texto", "Si es el texto «null»"),
        ("name", "[a]", "«name» tiene una lista.", "un texto", "un solo texto"),
        ("name", "{a: b}", "«name» tiene un grupo de claves.", "un texto", "un solo texto"),
        ("icons", "no", "«icons» tiene el texto «no».", "true o false", "sin comillas"),
        ("icons", "1", "«icons» tiene el número 1.", "true o false", "Escriba true o false"),
        ("decimals", "'1'", "«decimals» tiene el texto «1».", "entero", "sin comillas ni punto"),
        ("decimals", "1.0", "«decimals» tiene el número 1.0.", "entero", "sin comillas ni punto"),
        ("decimals", "-1", "«decimals» es -1.", "Debe ser 0 o más.", "dentro de ese límite"),
        ("decimals", "7", "«decimals» es 7.", "Debe ser 6 o menos.", "dentro de ese límite"),
        ("weight", "'2'", "«weight» tiene el texto «2».", "un número", "sin comillas"),
        ("weight", "1,5", "«weight» tiene el texto «1,5».", "un número", "punto decimal: 1.5"),
        ("weight", "true", "«weight» tiene true,", "un número", "solo la cifra"),
        ("levels", "distrito", "el texto «distrito»", "una lista", "corchetes: [distrito]"),
        ("levels", "{a: b}", "un grupo de claves", "una lista", "un guion delante"),
        ("levels", "[]", "«levels» no tiene ningún elemento.", "1 o más", "Agregue"),
        ("levels", "[a b]", "El elemento 1 de «levels» dice «a b»,", "minúsculas", "«a_b»"),
        ("levels", "[uno, 2]", "El elemento 2 de «levels» tiene el número 2.", "texto", '"2"'),
        ("objective", "Reducir Pobreza", "«Reducir Pobreza»", "Un id", "«reducir_pobreza»"),
        ("objective", "Ñandú", "«Ñandú»", "Un id", "«nandu»"),
        ("objective", "7º", "«7º»", "Un id", "Escríbalo como «agua_segura»"),
        ("direction", "incrase", "«incrase»", "increase, decrease", "«increase»"),
        ("direction", "true", "«true»", "increase, decrease", "Use uno de estos"),
        ("unverified", "[D]", "«D», que no es una opción", "A, B, C", "A, B, C"),
        ("breaks", "[2019-13]", "«2019-13», que no es un periodo", "un trimestre", '"2019-Q3"'),
        ("baseline", '{period: "19"}', "«period» dice «19»", "un trimestre", "entre comillas"),
        ("plain", "hola", "«plain» tiene el texto «hola»", "un grupo de claves", "más sangría"),
        ("plain", "{value: x}", "Falta la clave «gap».", "falta el dato", "Agregue «gap:»"),
        ("plain", "{value: x, gap: y, z: w}", "«z» no existe", "conocidas", "gap, value"),
        ("formule", "x", "«formule» no existe aquí", "conocidas", "«formula»"),
        ("examples", "[{given: {a: '1'}, expected: 1}]", "«a» tiene el texto", "número", "cifra"),
    ],
)
def test_what_is_wrong_is_said_with_the_rule_and_the_next_step(
    problems, key, written, *, what, rule, advice
):
    (problem,) = problems(Indicator, **{**INDICATOR, key: written})

    for expected, found in zip((what, rule, advice), said(problem), strict=True):
        assert expected in found


@pytest.mark.parametrize(
    ("basis", "what", "rule", "advice"),
    [
        ("{kind: limt, limit: x_y}", "«kind» dice «limt»", "own_best, ", "«limit»"),
        ("{kind: 5}", "«kind» dice «5»", "own_best, ", "Use uno de estos"),
        ("{limit: x_y}", "Falta la clave «kind»", "obligatoria", "«kind:»"),
        ("limit", "«basis» tiene el texto «limit»", "grupo", "sangría"),
        ("{kind: limit, limit: X}", "«limit» dice «X»", "Un id", "agua_segura"),
        ("{kind: limit, limit: x_y, limt: 3}", "«limt» no existe", "conocidas", "«limit»"),
        ("{kind: limit}", "Falta la clave «limit»", "estándar", "«limit:»"),
        (
            "{kind: gap_share, share: 50, reference: {kind: plan_value, plan_target: x_y}}",
            "«share» es 50.",
            "Debe ser 1 o menos.",
            "¿quiso escribir 0.5?",
        ),
        (
            "{kind: gap_share, share: 0, reference: {kind: plan_value, plan_target: x_y}}",
            "«share» es 0.",
            "Debe ser mayor que 0.",
            "límite",
        ),
        (
            "{kind: gap_share, share: 1, reference: {kind: plan_value}}",
            "Falta la clave «plan_target»",
            "id de la meta del plan",
            "«plan_target:»",
        ),
        (
            "{kind: full_coverage, value: '100', right: Ley}",
            "«value» dice «100», que no es una opción",
            "0, 100",
            "sin comillas",
        ),
        (
            "{kind: full_coverage, value: 50, right: Ley}",
            "«value» dice «50»",
            "0, 100",
            "Use uno de estos: 0, 100.",
        ),
    ],
)
def test_inside_a_basis_only_what_its_kind_admits_is_advised(problems, basis, what, rule, advice):
    (problem,) = problems(
        Indicator, **INDICATOR, targets=f'[{{horizon: corto, territory: "18", basis: {basis}}}]'
    )

    for expected, found in zip((what, rule, advice), said(problem), strict=True):
        assert expected in found


@pytest.mark.parametrize(
    ("model", "written", "what"),
    [
        (Indicator, {**INDICATOR, "status": "agreed"}, "«status» y «agreement» no concuerdan"),
        (
            Indicator,
            {**INDICATOR, "targets": f"[{TARGET.replace('territory', 'reason')}]"},
            "no dice para qué lugar",
        ),
        (
            Thresholds,
            {
                "falling": "-0.1",
                "on_track": "0.9",
                "slow": "0.5",
                "minimum_coverage": "0.5",
                "discrepancy": "0.01",
                "max_age": "{yearly: 3}",
            },
            "falta alguna frecuencia",
        ),
        (
            Thresholds,
            {
                "falling": "-0.1",
                "on_track": "0.9",
                "slow": "0.5",
                "minimum_coverage": "0.5",
                "discrepancy": "0.01",
                "max_age": "{anual: 3}",
            },
            "«anual», que no es una opción",
        ),
        (
            Objective,
            {
                "id": "xx",
                "name": "N",
                "short": "ñ" * 43,
                "question": "Q",
                "reason": "R",
                "perspective": "pp",
                "themes": "[tt]",
                "stakeholders": "[ss]",
            },
            "«short» tiene 43 letras.",
        ),
        (
            Link,
            {"cause": "aa", "effect": "bb", "sign": "más", "hypothesis": "H", "lag": "1"},
            "«sign» dice «más»",
        ),
        (Variable, {"id": "xx", "complete": "sexo"}, "«complete» tiene el texto «sexo»"),
        (
            Indicator,
            {**INDICATOR, "agreement": "{date: hoy, by: [A]}", "status": "agreed"},
            "«date» dice «hoy»",
        ),
    ],
)
def test_other_definitions_are_worded_too(problems, model, written, what):
    (problem,) = problems(model, **written)

    assert what in str(problem.what)


EFFECT = {
    "id": "mina_operation",
    "development": "mina",
    "phase": "operation",
    "sign": '"-"',
    "magnitude": "{basis: unknown, publisher: Alguien}",
    "pathway": "Toma agua.",
}
MEASURE = {
    "id": "ahorrar",
    "name": "Ahorrar",
    "kind": "reduce",
    "effects": "[mina_operation]",
    "responsible": "Alguien",
    "state": "done",
    "source": "Acta",
}
TOGETHER = {"id": "juntas", "kind": "additive", "hypothesis": "Se suman."}
SHARE = "{{low: {}, central: {}, high: {}, basis: expert, source: S, date: 2026-01-15}}"


@pytest.mark.parametrize(
    ("model", "written", "what", "rule", "advice"),
    [
        (Effect, {**EFFECT, "magnitude": "{publisher: Alguien}"}, "Falta la clave «basis»",
         "published, expert o unknown", "«basis:»"),
        (Effect, {**EFFECT, "magnitude": "{basis: expertt}"}, "«basis» dice «expertt»",
         "published, expert, unknown", "«expert»"),
        (Effect, {**EFFECT, "magnitude": "{basis: unknown}"}, "Falta la clave «publisher»",
         "quién debería publicarlo", "«publisher:»"),
        (Effect, {**EFFECT, "magnitude": "{basis: unknown, publisher: A, value: 3}"},
         "«value» no existe aquí", "conocidas", "basis, publisher"),
        (Effect, {**EFFECT, "magnitude": "{basis: published, figure: {variable: agua}}"},
         "La cita no dice qué cifra es", "«attribute»", "Complete"),
        (Effect, {**EFFECT, "magnitude":
         "{basis: expert, low: 2, central: 1, high: 3, body: B, date: 2026-01-15}"},
         "no van de menor a mayor", "«central»", "Ordene"),
        (Effect, {**EFFECT, "magnitude":
         "{basis: expert, low: -1, central: 1, high: 3, body: B, date: 2026-01-15}"},
         "«low» es -1.", "Debe ser 0 o más.", "límite"),
        (Effect, {**EFFECT, "start": "2030", "end": "2029"}, "Las fechas del efecto se cruzan",
         "no es posterior", "Corrija"),
        (Effect, {**EFFECT, "start": "203"}, "«start» es 203.", "1900 o más", "límite"),
        (Effect, {**EFFECT, "sign": "mal"}, "«sign» dice «mal»", "+, -, ?", "+, -, ?"),
        (Interaction, {**TOGETHER, "effects": "[una]"}, "«effects» lleva 1 en su lista.",
         "Debe tener 2 o más.", "Agregue"),
        (Interaction, {**TOGETHER, "effects": "[aa, bb, cc, dd, ee, ff, gg]"},
         "«effects» lleva 7 en su lista.", "Debe tener 6 o menos.", "sobran"),
        (Measure, {**MEASURE, "effects": "[]"}, "«effects» no tiene ningún elemento.",
         "Debe tener 1 o más.", "Agregue"),
        (Measure, {**MEASURE, "reduction": SHARE.format(0, 1, 1.5)}, "«high» es 1.5.",
         "Debe ser 1 o menos.", "1 es todo: el 100 %"),
        (Measure, {**MEASURE, "reduction": SHARE.format(0, 1, 150)}, "«high» es 150.",
         "Debe ser 1 o menos.", "1 es todo: el 100 %"),
        (Measure, {**MEASURE, "reduction": SHARE.format(0, 1, 92)}, "«high» es 92.",
         "Debe ser 1 o menos.", "¿quiso escribir 0.92?"),
        (Measure, {**MEASURE, "reduction": SHARE.format(0.5, 0.2, 0.9)},
         "no van de menor a mayor", "«low»", "Ordene"),
        (Measure, {**MEASURE, "follow_up": "[2026]"}, "tiene el número 2026", "un texto", "comillas"),
        (Boundary, {"space": "S", "territories": '["18"]', "since": "2030", "until": "2030"},
         "Las fechas del componente se cruzan", "posterior", "Corrija"),
        (ComponentWords, {"today": "se toma", "future": '"se tomaría {value}"'},
         "«today» dice «se toma», sin lugar para el valor", "{value}", "{value}"),
        (ImpactSettings, {"near": 0.9, "trend": 0.1, "minimum_quantified": 0.5, "draws": 1000,
         "seed": 1, "classes": "[{id: near, name: N, meaning: M}]"},
         "falta alguna clase", "significa", "«exceeded»"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_impact_is_said_with_the_rule_and_the_next_step(
    problems, model, written, *, what, rule, advice
):
    (problem,) = problems(model, **written)

    for expected, found in zip((what, rule, advice), said(problem), strict=True):
        assert expected in found


def test_one_slip_of_a_key_is_one_problem_unless_another_key_is_meant(problems):
    written = {k: v for k, v in INDICATOR.items() if k not in ("plain_decimals", "decimals")}

    slip, missing = sorted(str(p.what) for p in problems(Indicator, **written, plain_decimal=0))

    assert slip == "Falta la clave «decimals»."
    assert missing == "La clave «plain_decimal» no existe aquí."


def raised_texts():
    for file in DEFINITIONS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise):
                assert isinstance(node.exc, ast.Call), f"{file.name}:{node.lineno}"
                (text,) = node.exc.args
                assert isinstance(text, ast.Constant), f"{file.name}:{node.lineno}"
                yield text.value


def test_every_rule_of_the_models_has_its_words_and_no_words_are_left_over():
    assert set(raised_texts()) == set(RULES)


def patterns(node):
    if isinstance(node, dict):
        if "pattern" in node:
            yield node["pattern"]
        node = list(node.values())
    for part in node if isinstance(node, list) else []:
        yield from patterns(part)


def test_every_pattern_of_the_models_has_its_words_and_no_words_are_left_over():
    assert set(patterns(Scorecard.model_json_schema())) == set(PATTERNS)


def shapes():
    schema = Scorecard.model_json_schema()
    return [
        (name, key) for name, part in schema["$defs"].items() for key in part.get("properties", {})
    ]


def test_every_key_of_every_definition_has_a_meaning():
    for model, key in shapes():
        assert f"{model}.{key}" in MEANINGS or key in MEANINGS


def test_no_meaning_is_of_a_key_that_is_gone():
    keys = {key for _, key in shapes()} | set(Scorecard.model_fields)
    own = {f"{model}.{key}" for model, key in shapes()}

    assert set(MEANINGS) <= keys | own
