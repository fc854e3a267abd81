"""The models' own rules, which concern several keys at once, in Spanish.

Keys of `RULES` are the texts the models raise; a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.message import N_, Message


@dataclass(frozen=True)
class Ruling:
    """What is wrong, the rule, and what to do."""

    what: Message
    rule: Message
    next: Message


RULES: Mapping[str, Ruling] = {
    "agreed needs agreement, proposed has none": Ruling(
        N_("«status» y «agreement» no concuerdan."),
        N_("Lo acordado («agreed») lleva su acuerdo; lo propuesto («proposed») no lleva ninguno."),
        N_("Agregue «agreement» con «date» y «by», o cambie «status»."),
    ),
    "agreed: value, or low and high": Ruling(
        N_("La meta acordada no dice su valor de una sola manera."),
        N_("Lleva «value», o bien «low» y «high»."),
        N_("Deje «value» si es un solo número; deje «low» y «high» si es un rango."),
    ),
    "agreed: low < high": Ruling(
        N_("El rango acordado está incompleto o invertido."),
        N_("Lleva «low» y «high», y «low» es el menor."),
        N_("Complete el rango o intercambie los dos números."),
    ),
    "target: territory, or each": Ruling(
        N_("La meta no dice para qué lugar es, o lo dice de dos maneras."),
        N_("Lleva «territory» (un lugar) o «each» (una por cada lugar de un nivel)."),
        N_("Deje una de las dos claves."),
    ),
    "target: each is only for proposed ones": Ruling(
        N_("Una meta acordada usa «each»."),
        N_("Una meta se acuerda para un lugar; «each» es solo para propuestas."),
        N_("Escriba «territory» con el código del lugar que la acordó."),
    ),
    "target: a typed value needs an agreement": Ruling(
        N_("La meta tiene un valor escrito a mano, sin acuerdo."),
        N_("Solo un valor acordado se escribe; uno propuesto se calcula."),
        N_("Elija otra base en «kind», o agregue «status: agreed» y su «agreement»."),
    ),
    "target: an agreed value is typed or read from a plan": Ruling(
        N_("La meta dice estar acordada, pero su valor se calcula."),
        N_("El valor de una meta acordada es el del acuerdo o el de un plan."),
        N_("Use «kind: agreed» o «kind: plan_value», o quite «status: agreed»."),
    ),
    "thresholds: slow < on_track": Ruling(
        N_("El umbral «slow» no es menor que «on_track»."),
        N_("Avanzar lento empieza antes que estar en camino."),
        N_("Corrija uno de los dos umbrales."),
    ),
    "thresholds: max_age for every frequency": Ruling(
        N_("En «max_age» falta alguna frecuencia."),
        N_("Cada frecuencia dice cuántos años sirve un dato."),
        N_("Complete «yearly», «quarterly», «monthly», «irregular» y «census»."),
    ),
    "range: low < high": Ruling(
        N_("El rango está invertido: «{found}»."),
        N_("El primer número del rango es menor que el segundo."),
        N_("Intercambie los dos números, o ponga null donde no hay tope."),
    ),
    "spread: low <= central <= high": Ruling(
        N_("Los tres números no van de menor a mayor."),
        N_("«low» no pasa de «central», y «central» no pasa de «high»."),
        N_("Ordene los tres números; si solo hay uno, repítalo en los tres."),
    ),
    "date: not in the calendar": Ruling(
        N_("{label} dice «{found}», que no está en el calendario."),
        N_("Una fecha es un día que existe."),
        N_("Escríbala así: 2026-11-20."),
    ),
    "cited: attribute, or variable, place and period": Ruling(
        N_("La cita no dice qué cifra es, o nombra dos."),
        N_("Lleva «variable», «place» y «period» del repositorio, o «attribute» del desarrollo."),
        N_("Complete las tres claves, o deje solo «attribute»."),
    ),
    "effect: start <= end": Ruling(
        N_("Las fechas del efecto se cruzan: termina antes de empezar."),
        N_("«start» no es posterior a «end»."),
        N_("Corrija uno de los dos años, o quite el que ninguna fuente da."),
    ),
    "boundary: since < until": Ruling(
        N_("Las fechas del componente se cruzan: «until» no es posterior a «since»."),
        N_("Un componente se mira desde un año hasta otro posterior."),
        N_("Corrija uno de los dos años."),
    ),
    "impacts: every class of significance": Ruling(
        N_("En «classes» falta alguna clase de importancia."),
        N_("Cada clase tiene su nombre y lo que significa."),
        N_(
            "Complete «exceeded», «may_exceed», «near», «worsening», «within», «no_limit», "
            "«unconfirmed» y «not_known»."
        ),
    ),
}

PERIOD = Ruling(
    N_("{label} dice «{found}», que no es un periodo."),
    N_("Un periodo es un año, un trimestre, un mes o un rango que avanza."),
    N_('Escríbalo como "2019", "2019-Q3", "2019-03" o "2020-07/2020-11", entre comillas.'),
)

OTHER = Ruling(
    N_("{label} tiene un valor que no sirve."),
    N_("El valor no tiene la forma que se espera aquí."),
    N_("Compare con otra definición que ya funciona."),
)

PATTERNS: Mapping[str, Ruling] = {
    r"^\d{4}-\d{2}-\d{2}$": Ruling(
        N_("{label} dice «{found}», que no es una fecha."),
        N_("Una fecha lleva año, mes y día: AAAA-MM-DD."),
        N_("Escríbala así: 2026-11-20."),
    ),
    r"\{name\}": Ruling(
        N_("{label} dice «{found}», sin lugar para el nombre."),
        N_("Debe contener «{{name}}», que se reemplaza por el nombre del lugar."),
        N_("Escríbala así: el distrito de {{name}}."),
    ),
    r"\{value\}": Ruling(
        N_("{label} dice «{found}», sin lugar para el valor."),
        N_("Debe contener «{{value}}», que se reemplaza por la cantidad con su unidad."),
        N_("Escríbala así: se toman {{value}}."),
    ),
    r"^[a-z][a-z0-9_]{1,63}$": Ruling(
        N_("{label} dice «{found}», que no puede ser un id."),
        N_("Un id tiene de 2 a 64 minúsculas sin tilde, cifras o «_», y empieza con una letra."),
        N_("Escríbalo como «agua_segura»."),
    ),
}
"""The patterns a text may have to match."""
