"""Why something was not done, in calm words."""

from access.right import DeniedError
from intake.origin import IncompleteError
from intake.vocabulary import BrokenLogError, OvertakenError, UnknownLoadError
from ui.language import gettext as _
from ui.saying import say

REFUSALS = (
    BrokenLogError, DeniedError, IncompleteError, OvertakenError, UnknownLoadError, OSError,
)  # fmt: skip
"""What may be raised when something is kept or published; in each case nothing changed."""


def explain(error: Exception) -> tuple[str, ...]:
    """The sentences for the person; what broke in the machine is said without its name."""
    match error:
        case DeniedError():
            return (say(error.message),)
        case IncompleteError():
            return tuple(say(message) for message in error.messages)
        case OvertakenError():
            return (
                _("Mientras usted miraba se publicó otra edición. Nada se perdió."),
                _("Abajo está la comparación de nuevo, con lo publicado ahora: mírela otra vez."),
            )
        case BrokenLogError():
            return (
                _("La bitácora no se sostiene: nada se publica sobre ella."),
                say(error.problem.what),
                say(error.problem.next),
            )
        case UnknownLoadError():
            return (_("Esa carga ya no está. Puede que otra persona la haya retirado."),)
        case _:
            return (
                _("No se pudo guardar: el disco no respondió o está lleno."),
                _("Nada quedó a medias y lo publicado sigue igual. Avise a quien lo mantiene."),
            )
