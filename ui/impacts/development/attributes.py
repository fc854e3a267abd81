"""What a published figure of a development says, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from ui.saying import say
from ui.sentences import capital

_JOBS = "jobs"

ATTRIBUTES: Mapping[str, Message] = MappingProxyType(
    {
        "investment": N_("Inversión"),
        "investment_joint": N_("Inversión, junto con otra obra"),
        "investment_section": N_("Inversión de un tramo"),
        "construction_time": N_("Tiempo de obra"),
        "start_year": N_("Año de inicio"),
        "progress": N_("Avance de la obra"),
        "life": N_("Años de vida útil"),
        "remaining_life": N_("Años de vida que le quedan"),
        "water": N_("Agua por año"),
        "flow": N_("Caudal"),
        "storage": N_("Agua que puede guardar"),
        "delivery": N_("Agua que se proyecta entregar"),
        "delivery_downstream": N_("Agua que se entregaría río abajo"),
        "delivery_mine": N_("Agua que se entregaría a la mina"),
        "area": N_("Superficie"),
        "length": N_("Largo"),
        "length_section": N_("Largo de un tramo"),
        "power": N_("Potencia"),
        "power_expansion": N_("Potencia de la ampliación"),
        "power_joint": N_("Potencia, junto con otra obra"),
        "power_plant_1": N_("Potencia de la central 1"),
        "power_plant_3": N_("Potencia de la central 3"),
        "throughput": N_("Mineral que puede tratar"),
        "copper_production": N_("Cobre que produce"),
        "concentrate_capacity": N_("Concentrado que puede tratar"),
        "cathode_capacity": N_("Cobre refinado que puede producir"),
        "reserves": N_("Mineral por extraer"),
        "cargo": N_("Carga que mueve"),
        "so2_capture": N_("Dióxido de azufre que captura"),
        "co2_avoided": N_("Dióxido de carbono que evita"),
        "people_served": N_("Personas a las que sirve"),
        "families_served": N_("Familias a las que sirve"),
        "jobs_construction": N_("Puestos de trabajo en la obra"),
        "jobs_operation": N_("Puestos de trabajo en la operación"),
        "jobs_local": N_("Puestos de trabajo para gente de la zona"),
        "jobs_indirect": N_("Puestos de trabajo indirectos"),
    }
)


def attribute_word(attribute: str) -> str:
    """The attribute in words; of one that is not in the list its id, readable."""
    known = ATTRIBUTES.get(attribute)
    return say(known) if known else capital(attribute.replace("_", " "))


def counts_jobs(attribute: str) -> bool:
    """Whether it is an announced number of jobs, of which none may be added to another."""
    return attribute.startswith(_JOBS)
