"""`python benchmarks/read_letters.py`: how fast letters are read, on one core, in each format.

Speed is told as letters and megabytes per second and, because machines differ, as a ratio: the time
of everything (format, text, what the letter says) over the time in which the same library merely
gives the text of the same files, in the same run. Files: the samples and small ones of our own and,
where they are at hand, real documents.
"""

from __future__ import annotations

import io
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import docx
import pypdfium2
from lxml import etree, html

from tests.fuzz.mutation import seeds
from tracker.ingest import Format, Unreadable, extract
from tracker.ingest.isolation import extract_safely
from tracker.ingest.recognition import format_of
from tracker.letters import read

MOST_FILES = 60
LEAST_SECONDS = 1.0
MEGABYTE = 1_000_000


def main() -> None:
    """Print the table, in Markdown."""
    print("| format | files | kB a letter | letters/s | MB/s | text only | everything | process |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, files in sorted(_files().items()):
        everything = _seconds(_read, files)
        merely = _seconds(_MERELY[kind], files)
        text = _seconds(extract, files)
        size = sum(map(len, files)) / MEGABYTE
        print(
            f"| {kind} | {len(files)} | {size * 1000 / len(files):.0f} "
            f"| {len(files) / everything:.0f} | {size / everything:.2f} "
            f"| {text / merely:.1f} x | {everything / merely:.1f} x | {_process(files):.0f} ms |"
        )


def _files() -> dict[Format, list[bytes]]:
    """Readable files by format, spread over all that are at hand."""
    found: dict[Format, list[bytes]] = defaultdict(list)
    for data in seeds():
        try:
            extract(data)
        except Unreadable:
            continue
        found[format_of(data)].append(data)
    return {kind: files[:: len(files) // MOST_FILES + 1] for kind, files in found.items()}


def _seconds(work: Callable[[bytes], object], files: list[bytes]) -> float:
    """Processor seconds for all files once, after a first round that is not counted."""
    for data in files:
        work(data)
    rounds, started = 0, time.process_time()
    while not rounds or time.process_time() - started < LEAST_SECONDS:
        for data in files:
            work(data)
        rounds += 1
    return (time.process_time() - started) / rounds


def _process(files: list[bytes]) -> float:
    """Processor milliseconds that the process of its own adds to a letter."""
    some = files[:10]
    started = _children()
    for data in some:
        extract_safely(data)
    return (_children() - started - _seconds(extract, some)) / len(some) * 1000


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _read(data: bytes) -> None:
    found = extract(data)
    read(found.text, links=found.links)


def _pdf(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\f".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def _html(data: bytes) -> str:
    return "".join(map(str, html.document_fromstring(data).itertext()))


def _xml(data: bytes) -> str:
    return "".join(map(str, etree.fromstring(data).itertext()))


def _txt(data: bytes) -> str:
    return data.decode(errors="replace")


_MERELY: dict[Format, Callable[[bytes], str]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "xml": _xml,
    "txt": _txt,
}

if __name__ == "__main__":
    main()
