"""In which language the pages are: Dutch, unless the reader chose otherwise."""

from __future__ import annotations

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware


class ChosenLanguageMiddleware(LocaleMiddleware):
    """Django's own, which does not ask what the browser prefers.

    Machines of a ministry often have an English browser; their people read Dutch. Who wants English
    chooses it on the page, and that is kept.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Take the language that was chosen before, else Dutch."""
        request.META.pop("HTTP_ACCEPT_LANGUAGE", None)
        super().process_request(request)
