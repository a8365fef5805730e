"""Django's own sentences that need our Dutch.

Django's Dutch says “de {name}”, which is wrong for half of our nouns (het document, het reces), and
it lacks what came with the last version. Naming a sentence puts it in our catalogue, and ours
comes before Django's.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

SENTENCES = (
    _("The {name} “{obj}” was added successfully."),
    _("The {name} “{obj}” was added successfully. You may add another {name} below."),
    _("The {name} “{obj}” was changed successfully."),
    _("The {name} “{obj}” was changed successfully. You may edit it again below."),
    _("The {name} “{obj}” was changed successfully. You may add another {name} below."),
    _("The %(name)s “%(obj)s” was deleted successfully."),
    _("%(name)s with ID “%(key)s” doesn’t exist. Perhaps it was deleted?"),
    _("After you’ve created a user, you’ll be able to edit more user options."),
    _("Model name"),
    _("Add link"),
    _("Change or view list link"),
    _("Error:"),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
        "count",
    ),
)
