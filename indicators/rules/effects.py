"""Rules of effects: what they cite is published in the component's unit, and dates do not cross."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.catalogue import Catalogue
from indicators.definition.component import Cited, Component, Effect, Expert, Published
from indicators.definition.impact import EffectSign
from indicators.definition.scorecard import Scorecard
from indicators.development import Development, DevelopmentFigure
from indicators.message import N_
from indicators.problem import Finding, Level, Path
from indicators.rules.strategy import Named, unknown


def check_effect(
    scorecard: Scorecard, catalogue: Catalogue, component: Component, effect: Effect
) -> Iterator[Finding]:
    """All findings about one effect on a component."""
    check = _Check(scorecard, catalogue, component, effect)
    yield from (unknown(named) for named in check.names() if named.is_unknown)
    yield from check.unit()
    yield from check.sign()
    yield from check.years()


@dataclass(frozen=True)
class _Check:
    """An effect beside what it may name."""

    scorecard: Scorecard
    catalogue: Catalogue
    component: Component
    effect: Effect

    @property
    def path(self) -> Path:
        return ("components", self.component.id, "effects", self.effect.id)

    @property
    def development(self) -> Development | None:
        return self.catalogue.developments.get(self.effect.development)

    def names(self) -> Iterator[Named]:
        """The development, and everything that is cited."""
        where = (*self.path, "development")
        developments = self.catalogue.developments
        yield Named(where, self.effect.development, developments, N_("el desarrollo"))
        for place, cited in self._magnitude():
            yield from self._cited(place, cited)
        for n, beside in enumerate(self.effect.context):
            yield from self._cited((*self.path, "context", n, "figure"), beside.figure)

    def _magnitude(self) -> Iterator[tuple[Path, Cited]]:
        if isinstance(self.effect.magnitude, Published):
            for end in ("figure", "low", "high"):
                cited = getattr(self.effect.magnitude, end)
                if cited is not None:
                    yield (*self.path, "magnitude", end), cited

    def _cited(self, path: Path, cited: Cited) -> Iterator[Named]:
        if cited.attribute is not None:
            if self.development is not None:
                published = {figure.attribute for figure in self.development.figures}
                where = (*path, "attribute")
                yield Named(where, cited.attribute, published, N_("la cifra del desarrollo"))
            return
        places = {str(place) for place in self.catalogue.geography.places}
        variables = self.catalogue.variables
        yield Named((*path, "variable"), str(cited.variable), variables, N_("la variable"))
        yield Named((*path, "place"), cited.place, places, N_("el lugar"))
        totals = self.catalogue.totals
        if totals is not None and cited.variable in variables and cited.place in places:
            periods = {p for v, at, p in totals if (v, at) == (cited.variable, cited.place)}
            yield Named((*path, "period"), str(cited.period), periods, N_("la cifra del periodo"))

    def unit(self) -> Iterator[Finding]:
        """Whether a published magnitude is in the component's unit."""
        if self.component.unit not in self.scorecard.unit:
            return
        for path, cited in self._magnitude():
            found = self._unit(cited)
            if found is not None and found != self.component.unit:
                known = self.scorecard.unit.get(found)
                yield Finding(
                    path,
                    N_(
                        "La cifra está en {found} y el componente en {unit}.",
                        found=known.label if known else found,
                        unit=self.scorecard.unit[self.component.unit].label,
                    ),
                    N_("Un efecto se suma en la unidad de su componente."),
                    N_("Ponga la cifra en «context», con su motivo, y «basis: unknown»."),
                )

    def _unit(self, cited: Cited) -> str | None:
        """The unit a cited figure was published in, if there is such a figure."""
        if cited.attribute is None:
            entry = self.catalogue.variables.get(str(cited.variable))
            return entry.unit if entry else None
        figure = self._figure(cited)
        return figure.unit if figure else None

    def sign(self) -> Iterator[Finding]:
        """Whether what has a number has a sign too: of what is disputed only a zero can be added.

        The figures of variables are not known here: one that is cited may be a zero.
        """
        if self.effect.sign is not EffectSign.DISPUTED:
            return
        sizes = self._sizes()
        if any(size != 0 for size in sizes):
            yield Finding(
                (*self.path, "sign"),
                N_("El efecto tiene número y su signo está en discusión."),
                N_("Mientras se discute si ayuda o daña, solo se puede sumar un cero."),
                N_("Ponga la cifra en «context» y «basis: unknown», o escriba el signo."),
                Level.WARNING if sizes <= {0, None} else Level.ERROR,
            )

    def _sizes(self) -> set[float | None]:
        """The numbers of the magnitude, `None` for one that stands among the figures."""
        if isinstance(self.effect.magnitude, Expert):
            return {self.effect.magnitude.high}
        figures = [self._figure(cited) for _, cited in self._magnitude()]
        return {figure.value if figure else None for figure in figures}

    def _figure(self, cited: Cited) -> DevelopmentFigure | None:
        """The figure of the development that is cited, the preferred one of several."""
        if self.development is None or cited.attribute is None:
            return None
        return next(iter(self.development.published(cited.attribute)), None)

    def years(self) -> Iterator[Finding]:
        """Whether the effect's years fit those of its development's phase and of the component."""
        effect, boundary = self.effect, self.component.boundary
        phase = self.development.phase(effect.phase) if self.development else None
        first, last = (phase.start, phase.end) if phase else (None, None)
        start = first if effect.start is None else effect.start
        end = last if effect.end is None else effect.end
        if start is not None and end is not None and start > end:
            yield self._crossing(start, end)
        elif (start or boundary.since) > boundary.until or (end or boundary.until) < boundary.since:
            yield Finding(
                self.path,
                N_(
                    "El efecto va de {start} a {end}, fuera de los años del componente.",
                    start=start or "—",
                    end=end or "—",
                ),
                N_(
                    "El componente se mira de {since} a {until}.",
                    since=boundary.since,
                    until=boundary.until,
                ),
                N_("Amplíe «since» o «until» de «boundary», o deje el efecto como constancia."),
                Level.NOTICE,
            )

    def _crossing(self, start: int, end: int) -> Finding:
        key, own = ("start", start) if self.effect.start is not None else ("end", end)
        return Finding(
            (*self.path, key),
            N_("Las fechas se cruzan: el efecto iría de {start} a {end}.", start=start, end=end),
            N_("Un año que el efecto no dice es el de la fase de su desarrollo."),
            N_("Corrija «{key}: {year}», o las fechas de esa fase.", key=key, year=own),
        )
