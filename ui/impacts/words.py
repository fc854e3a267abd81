"""The closed lists of cumulative impacts in words, the same on every screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.definition.impact import (
    Certainty,
    ComponentKind,
    DevelopmentStatus,
    EffectSign,
    InteractionKind,
    MeasureKind,
    MeasureState,
    Phase,
    Reversibility,
)
from indicators.impacts.scenario import ScenarioId
from indicators.message import N_, Message
from ui.language import ngettext

STATUS: Mapping[DevelopmentStatus, Message] = MappingProxyType(
    {
        DevelopmentStatus.EXISTING: N_("Ya existe"),
        DevelopmentStatus.UNDER_CONSTRUCTION: N_("En construcción"),
        DevelopmentStatus.PLANNED: N_("Planificado"),
        DevelopmentStatus.FORESEEABLE: N_("Previsible"),
        DevelopmentStatus.CLOSED: N_("Cerrado"),
    }
)


def counted_status(status: DevelopmentStatus, number: int) -> str:
    """`11 obras ya existen`: how many developments have a status."""
    words = {
        DevelopmentStatus.EXISTING: ngettext("{n} obra ya existe", "{n} obras ya existen", number),
        DevelopmentStatus.UNDER_CONSTRUCTION: ngettext(
            "{n} obra en construcción", "{n} obras en construcción", number
        ),
        DevelopmentStatus.PLANNED: ngettext(
            "{n} obra planificada", "{n} obras planificadas", number
        ),
        DevelopmentStatus.FORESEEABLE: ngettext(
            "{n} obra previsible", "{n} obras previsibles", number
        ),
        DevelopmentStatus.CLOSED: ngettext("{n} obra cerrada", "{n} obras cerradas", number),
    }
    return words[status].format(n=number)


SCENARIO: Mapping[ScenarioId, Message] = MappingProxyType(
    {
        ScenarioId.EXISTING: N_("Lo que ya existe"),
        ScenarioId.UNDER_CONSTRUCTION: N_("+ lo que se construye"),
        ScenarioId.PLANNED: N_("+ lo planificado"),
        ScenarioId.FORESEEABLE: N_("+ lo previsible"),
    }
)

WITH_SCENARIO: Mapping[ScenarioId, Message] = MappingProxyType(
    {
        ScenarioId.EXISTING: N_("Con lo que ya existe"),
        ScenarioId.UNDER_CONSTRUCTION: N_("Con lo que existe y lo que se construye"),
        ScenarioId.PLANNED: N_("Si se construye todo lo planificado"),
        ScenarioId.FORESEEABLE: N_("Si se construye todo lo planificado y lo previsible"),
    }
)
"""How a sentence about a scenario begins."""

BY_SCENARIO: Mapping[ScenarioId, Message] = MappingProxyType(
    {
        ScenarioId.EXISTING: N_("Con lo que ya existe"),
        ScenarioId.UNDER_CONSTRUCTION: N_("Con lo que se construye"),
        ScenarioId.PLANNED: N_("Con todo lo planificado"),
        ScenarioId.FORESEEABLE: N_("Con todo lo previsible"),
    }
)
"""How a title about a scenario begins."""

PHASE: Mapping[Phase, Message] = MappingProxyType(
    {
        Phase.CONSTRUCTION: N_("construcción"),
        Phase.OPERATION: N_("operación"),
        Phase.CLOSURE: N_("cierre"),
    }
)

KIND: Mapping[ComponentKind, Message] = MappingProxyType(
    {
        ComponentKind.ENVIRONMENTAL: N_("Ambiental"),
        ComponentKind.SOCIAL: N_("Social"),
        ComponentKind.ECONOMIC: N_("Económico"),
    }
)

CERTAINTY: Mapping[Certainty, Message] = MappingProxyType(
    {
        Certainty.DOCUMENTED: N_("documentado"),
        Certainty.LIKELY: N_("probable"),
        Certainty.DISPUTED: N_("se discute"),
    }
)

REVERSIBILITY: Mapping[Reversibility, Message] = MappingProxyType(
    {
        Reversibility.REVERSIBLE: N_("termina con la obra"),
        Reversibility.PARTLY: N_("se recupera en parte"),
        Reversibility.IRREVERSIBLE: N_("no se recupera"),
        Reversibility.UNKNOWN: N_("no se ha publicado si se recupera"),
    }
)

INTERACTION: Mapping[InteractionKind, Message] = MappingProxyType(
    {
        InteractionKind.ADDITIVE: N_("Se suman"),
        InteractionKind.SYNERGISTIC: N_("Juntos pesan más que su suma"),
        InteractionKind.ANTAGONISTIC: N_("Juntos pesan menos que su suma"),
        InteractionKind.COUNTERVAILING: N_("Uno compensa en parte al otro"),
        InteractionKind.MASKING: N_("Uno tapa al otro"),
        InteractionKind.INDUCES: N_("Uno trae al otro"),
    }
)

MEASURE: Mapping[MeasureKind, Message] = MappingProxyType(
    {
        MeasureKind.AVOID: N_("Evitar"),
        MeasureKind.REDUCE: N_("Reducir"),
        MeasureKind.RESTORE: N_("Restaurar"),
        MeasureKind.COMPENSATE: N_("Compensar"),
    }
)

MEASURE_STATE: Mapping[MeasureState, Message] = MappingProxyType(
    {
        MeasureState.PROPOSED: N_("propuesta"),
        MeasureState.COMMITTED: N_("comprometida"),
        MeasureState.UNDER_WAY: N_("en marcha"),
        MeasureState.DONE: N_("hecha"),
        MeasureState.STOPPED: N_("detenida"),
    }
)


@dataclass(frozen=True)
class SignMark:
    """How the sign of an effect is drawn and said; `slug` ends the class `smd-signo-…`."""

    shape: str
    word: Message
    slug: str


SIGN: Mapping[EffectSign, SignMark] = MappingProxyType(
    {
        EffectSign.FAVOURABLE: SignMark("+", N_("a favor"), "favor"),
        EffectSign.ADVERSE: SignMark("−", N_("en contra"), "contra"),
        EffectSign.DISPUTED: SignMark("?", N_("se discute"), "duda"),
    }
)
