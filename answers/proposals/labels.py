"""What a person reads beside a value that was found in a letter."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

LABELS = {
    "case_number": _("Zaaknummer"),
    "number": _("Number"),
    "subject": _("Subject"),
    "sent_on": _("Sent in on"),
    "answered_on": _("Date of the answer"),
    "submitted_on": _("Submitted on"),
    "preamble": _("Preamble (aanhef)"),
    "considerations": _("Considerations"),
    "dictum": _("Dictum"),
    "reason": _("Reason"),
    "members": _("Member"),
    "addressees": _("Addressed to"),
    "signatories": _("Signed by"),
    "references": _("Reference"),
    "questions": _("Question"),
    "answers": _("Answer"),
    "lines": _("Sum"),
}
