"""A mail from its templates: subject, text and HTML, always in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

LONGEST_SUBJECT = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """What a mail says, before it is in the outbox; `headers` come beside those of every mail."""

    recipient: str
    subject: str
    text: str
    html: str
    headers: dict[str, str] = field(default_factory=dict)


def compose(
    name: str,
    *,
    recipient: str,
    context: Mapping[str, object],
    headers: Mapping[str, str] | None = None,
) -> Draft:
    """Render `tracker/mail/<name>.{subject.txt,txt,html}`; links start with `base_url`."""
    values = {"base_url": settings.BASE_URL.rstrip("/"), **context}
    with override("nl"):
        subject, text, html = (
            render_to_string(f"tracker/mail/{name}.{part}", values)
            for part in ("subject.txt", "txt", "html")
        )
    return Draft(
        recipient=recipient,
        # One line: a header that runs on would be refused, or worse, obeyed.
        subject=" ".join(subject.split())[:LONGEST_SUBJECT],
        text=text.strip() + "\n",
        html=html.strip() + "\n",
        headers=dict(headers or {}),
    )
