"""Rules of valued components: what they name exists, and one limit and one reference judge."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.catalogue import Catalogue
from indicators.definition.component import Component, LimitUse
from indicators.definition.impact import Quantity
from indicators.definition.scorecard import Scorecard
from indicators.message import N_, Message
from indicators.problem import Finding, Level, Path
from indicators.rules.effects import check_effect
from indicators.rules.interactions import check_interactions, check_measures
from indicators.rules.strategy import Named, unknown
from indicators.rules.targets import check_sentence


def check_impacts(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """All findings about valued components and about the effects on them.

    A finding about an item of a component's list names it:
    `("components", "aire", "effects", "mina_operation", "magnitude")`.
    """
    for component in scorecard.components:
        check = _Check(scorecard, catalogue, component)
        yield from (unknown(named) for named in check.names() if named.is_unknown)
        for when in ("today", "future"):
            sentence = getattr(component.plain, when)
            yield from check_sentence((*check.path, "plain", when), sentence, {"value"})
        yield from check.reference()
        yield from check.limits()
        yield from check.taken()
        for effect in component.effects:
            yield from check_effect(scorecard, catalogue, component, effect)
        yield from check_interactions(scorecard, component)
        yield from check_measures(scorecard, component)


@dataclass(frozen=True)
class _Check:
    """A component beside what it may name."""

    scorecard: Scorecard
    catalogue: Catalogue
    component: Component

    @property
    def path(self) -> Path:
        return ("components", self.component.id)

    def names(self) -> Iterator[Named]:
        """Everything the component itself names."""
        component, path, geography = self.component, self.path, self.catalogue.geography
        variables = self.catalogue.variables
        places = {str(place) for place in geography.places}
        territories = {str(territory.id) for territory in geography.territories}
        yield Named((*path, "unit"), component.unit, self.scorecard.unit, N_("la unidad"))
        for name in component.objectives:
            place = (*path, "objectives", name)
            yield Named(place, name, self.scorecard.objective, N_("el objetivo"))
        for name in component.indicators:
            place = (*path, "indicators", name)
            yield Named(place, name, self.scorecard.indicator, N_("el indicador"))
        for n, name in enumerate(component.boundary.territories):
            where = (*path, "boundary", "territories", n)
            yield Named(where, name, territories, N_("el territorio"))
        if component.boundary.place:
            where = (*path, "boundary", "place")
            yield Named(where, component.boundary.place, places, N_("el lugar"))
        for n, seen in enumerate(component.observed):
            where = (*path, "observed", n)
            yield Named((*where, "variable"), seen.variable, variables, N_("la variable"))
            yield Named((*where, "place"), seen.place, places, N_("el lugar"))
        known = {limit.id for limit in self.catalogue.limits}
        for use in component.limits:
            for n, name in enumerate(use.limits):
                where = (*path, "limits", use.id, "limits", n)
                yield Named(where, name, known, N_("el límite"))

    def reference(self) -> Iterator[Finding]:
        """Whether a condition starts from one observation in its unit, and nothing else does."""
        component, path = self.component, self.path
        chosen = [n for n, seen in enumerate(component.observed) if seen.reference]
        for order, n in enumerate(chosen):
            where, name = (*path, "observed", n, "reference"), component.observed[n].variable
            if component.quantity is Quantity.PRESSURE:
                yield Finding(
                    where,
                    N_("«{name}» es referencia de una presión.", name=name),
                    N_("Solo una condición parte de lo observado; una presión suma sus aportes."),
                    N_("Quite «reference», o escriba «quantity: condition»."),
                )
            elif order:
                yield Finding(
                    where,
                    N_("«{name}» es la segunda referencia.", name=name),
                    N_("Una condición parte de una sola referencia."),
                    N_("Deje «reference: true» en una sola variable."),
                )
            else:
                yield from self._same_unit(where, name)
        if component.quantity is Quantity.CONDITION and not chosen and not component.no_reference:
            yield Finding(
                (*path, "no_reference"),
                N_("El componente no tiene referencia ni dice por qué."),
                N_("Una condición parte de lo observado, o dice por qué no hay de dónde partir."),
                N_("Escriba «reference: true» en una variable de «observed», o «no_reference»."),
                Level.WARNING,
            )

    def _same_unit(self, where: Path, variable: str) -> Iterator[Finding]:
        entry = self.catalogue.variables.get(variable)
        if entry is not None and self._is_another(entry.unit):
            yield Finding(
                where,
                N_(
                    "La referencia está en {found} y el componente en {unit}.",
                    found=self._label(entry.unit),
                    unit=self._label(self.component.unit),
                ),
                N_("La referencia está en la unidad de su componente."),
                N_("Elija otra variable, o quite «reference» y escriba «no_reference»."),
            )

    def taken(self) -> Iterator[Finding]:
        """Whether what is said as an amount taken can be taken, and has a most that may be."""
        component = self.component
        if not component.takes:
            return
        if component.quantity is Quantity.CONDITION:
            yield Finding(
                (*self.path, "takes"),
                N_("«takes» está en una condición."),
                N_("Solo de una presión se dice cuánto se toma; una condición dice cuánto hay."),
                N_("Quite «takes»."),
            )
        for use in component.limits:
            if use.judges and use.direction == "minimum":
                yield Finding(
                    (*self.path, "limits", use.id, "direction"),
                    N_("El límite pide tomar al menos una cantidad."),
                    N_("De lo que se toma se limita lo más: «maximum»."),
                    N_("Escriba «direction: maximum», o quite «takes»."),
                )

    def limits(self) -> Iterator[Finding]:
        """Whether every limit has its norm, and one of them at most judges, in the unit."""
        judging = False
        for use in self.component.limits:
            path = (*self.path, "limits", use.id)
            for n, name in enumerate(use.limits):
                entries = [entry for entry in self.catalogue.limits if entry.id == name]
                if any(not entry.norm.strip() for entry in entries):
                    yield Finding(
                        (*path, "limits", n),
                        N_("El límite «{name}» no tiene norma.", name=name),
                        N_("Un límite vale por la norma que lo fija."),
                        N_("Escriba la norma en limits.csv, o quite el límite del componente."),
                    )
            if use.judges and judging:
                yield Finding(
                    (*path, "judges"),
                    N_("«{name}» es el segundo límite que juzga.", name=use.name),
                    N_("Un total se compara con un solo límite."),
                    N_("Deje «judges: true» en un solo límite."),
                )
            elif use.judges:
                judging = True
                yield from self._judges_in_unit(use, path)

    def _judges_in_unit(self, use: LimitUse, path: Path) -> Iterator[Finding]:
        units = {e.unit for e in self.catalogue.limits if e.id in use.limits}
        for unit in sorted(unit for unit in units if self._is_another(unit)):
            yield Finding(
                (*path, "judges"),
                N_(
                    "El límite está en {found} y el componente en {unit}.",
                    found=self._label(unit),
                    unit=self._label(self.component.unit),
                ),
                N_("El límite que juzga está en la unidad de su componente."),
                N_("Quite «judges»: el límite se muestra y no juzga."),
            )

    def _is_another(self, unit: str) -> bool:
        """Whether a unit is not the component's, if that one is known."""
        return self.component.unit in self.scorecard.unit and unit != self.component.unit

    def _label(self, unit: str) -> Message | str:
        known = self.scorecard.unit.get(unit)
        return known.label if known else unit
