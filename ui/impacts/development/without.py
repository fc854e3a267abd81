"""What would be without the development, and all its rows as a file."""

from dataclasses import dataclass, replace

from ui.impacts.development.subject import Subject


@dataclass(frozen=True)
class Without:
    """A component as it would be without the development."""

    name: str
    link: str


def without(subject: Subject) -> tuple[Without, ...]:
    """Each component it acts on, the development left out of the sum."""
    scenario = subject.view.scenario
    left_out = replace(scenario, off=scenario.off | {subject.development.id})
    view = replace(subject.view, scenario=left_out)
    return tuple(
        Without(component.name, view.link(componente=component.id))
        for component in subject.components
    )


def development_file(subject: Subject) -> bytes:
    """Its rows over all components and years as CSV, in the smallest scenario that holds it."""
    # pandas takes half a second to import and no screen needs it
    from open_data.impact_tables import impact_table  # noqa: PLC0415
    from open_data.writing import to_csv  # noqa: PLC0415

    table = impact_table(
        subject.impacts,
        components=[component.id for component in subject.components],
        scenarios=[subject.view.scenario],
    )
    return to_csv(table[table["development"] == subject.development.id]).encode()
