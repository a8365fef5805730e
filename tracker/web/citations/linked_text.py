"""A text as HTML in which the citations are links."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tracker.models import Citation
from tracker.web.citations.marked_text import Piece, pieces


def linked(text: str, citations: Iterable[Citation]) -> SafeString:
    """`text`, escaped, with its citations as links; blank lines stay, for `linebreaks`.

    A citation that does not stand where it says is passed over: the text was changed since.
    """
    standing = [one for one in citations if text[one.start : one.end].startswith(one.as_written)]
    return format_html_join("", "{}", ((_html(piece),) for piece in pieces(text, standing)))


def _html(piece: Piece) -> str | SafeString:
    """The words as a link; where they mean several numbers, each as a link behind them."""
    leading = [link for link in piece.links if link.url]
    if not leading:
        return piece.words
    words = " ".join(piece.words.split())
    if len(piece.links) == 1:
        return format_html('<a href="{}">{}</a>', leading[0].url, words)
    behind = format_html_join("", ' [<a href="{}">{}</a>]', ((x.url, x.display) for x in leading))
    return format_html("{}{}", words, behind)
