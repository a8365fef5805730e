"""HTML and XML, by lxml: entities are not expanded, and nothing is ever fetched."""

from __future__ import annotations

from lxml import etree, html

from tracker.ingest.extraction import Extracted, Format, Unreadable
from tracker.ingest.limits import MAX_CHARACTERS
from tracker.ingest.markup_lines import Lines


class Html:
    """Pages of the web, well formed or not."""

    def extract(self, data: bytes) -> Extracted:
        """The text, a line for each block; raises Unreadable."""
        parser = html.HTMLParser(no_network=True, huge_tree=False, encoding=_charset(data))
        try:
            return _extracted(html.document_fromstring(data, parser=parser), "html")
        except (etree.LxmlError, ValueError) as error:
            raise _malformed("html") from error


class Xml:
    """The XML of the official publications, and any other."""

    def extract(self, data: bytes) -> Extracted:
        """The text, a line for each block; raises Unreadable."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            return _extracted(etree.fromstring(data, parser), "xml")
        except (etree.LxmlError, ValueError) as error:
            raise _malformed("xml") from error


def _extracted(root: etree._Element, kind: Format) -> Extracted:
    lines = Lines()
    lines.walk(root)
    text, links = lines.joined()
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(
            "Dit bestand bevat meer tekst dan een brief kan hebben. Stuur alleen de brief zelf."
        )
    if not text.strip():
        raise Unreadable("Dit bestand bevat geen tekst. Controleer of het de juiste brief is.")
    return Extracted(text, kind, links)


def _malformed(kind: Format) -> Unreadable:
    return Unreadable(
        f"Dit {kind.upper()}-bestand is niet goed gevormd en kan niet worden gelezen. "
        "Bewaar het opnieuw of stuur de PDF."
    )


def _charset(data: bytes) -> str | None:
    """UTF-8 where the bytes are UTF-8; else what the page itself declares."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
