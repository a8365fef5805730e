"""Files made to be hostile: small to send, and without end to whoever opens them trustingly."""

from __future__ import annotations

import io
import zipfile
import zlib

import docx

from tests.tracker.ingest.pdf_file import pdf_of

MEGABYTE = 1024 * 1024
_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_WORDS = b"BT /F1 10 Tf 50 800 Td (Tekst) Tj ET "


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _form(data: bytes, number: int) -> bytes:
    """A drawing that may draw object `number`, under the name X."""
    resources = b"<< /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >>" % number
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + resources
    return _stream(data, entries)


def _pdf(contents: bytes, *more: bytes, kids: bytes = b"5 0 R", count: int = 1) -> bytes:
    """A page that draws `contents` (object 4); the first of `more` is object 6."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> >>"
    )
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return pdf_of([_CATALOG, pages, _FONT, contents, page, *more])


def pdf_of_many_pages(count: int) -> bytes:
    """The same page, `count` times."""
    return _pdf(_stream(_WORDS), kids=b"5 0 R " * count, count=count)


def pdf_whose_pages_hold_themselves() -> bytes:
    """A tree of pages in which a branch holds its own root."""
    branch = b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 898 >>"
    return _pdf(_stream(_WORDS), branch, kids=b"5 0 R 6 0 R", count=899)


def pdf_whose_index_points_at_itself() -> bytes:
    """A cross-reference table that says its predecessor is itself."""
    data = _pdf(_stream(_WORDS))
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % data.index(b"xref\n0"))


def pdf_that_draws_itself_twice() -> bytes:
    """A drawing that draws itself, twice."""
    return _pdf(_stream(b"/X Do"), _form(b"/X Do /X Do " + _WORDS, 6))


def pdf_of_drawings_in_drawings() -> bytes:
    """A drawing of ten drawings of ten drawings, twenty deep."""
    return _pdf(_stream(b"/X Do"), *(_form(b"/X Do " * 10 + _WORDS, 7 + n) for n in range(20)))


def pdf_that_unpacks_to(size: int) -> bytes:
    """A drawing of white space, packed twice."""
    packed = zlib.compress(zlib.compress(b" " * size, 1), 9)
    return _pdf(_stream(packed, b"/Filter [/FlateDecode /FlateDecode]"))


def word_that_unpacks_to(size: int) -> bytes:
    """A zip archive whose document is zeros."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * size)
    return stored.getvalue()


def word_that_lies_about_its_size(size: int) -> bytes:
    """The same, in an archive that says the document is a few bytes long."""
    data = word_that_unpacks_to(size)
    return data.replace(size.to_bytes(4, "little"), (64).to_bytes(4, "little"))


def word_with(part: str, old: str, new: str) -> bytes:
    """A real Word letter in which `old` stands replaced in one of its parts."""
    letter = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Vraag 1")
    document.save(letter)
    stored = io.BytesIO()
    with zipfile.ZipFile(letter) as source, zipfile.ZipFile(stored, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == part:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            target.writestr(entry.filename, data)
    return stored.getvalue()


def entities(depth: int = 12) -> str:
    """A document type in which &e12; stands for ten to the power of twelve words."""
    lines = ["<!ENTITY e0 'ha '>"]
    lines += [f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, depth + 1)]
    return f"<!DOCTYPE a [{''.join(lines)}]>"
