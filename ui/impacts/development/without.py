"""What would be without the development."""

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
