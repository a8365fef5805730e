"""The stylesheets of the NL Design System that our pages need."""

from __future__ import annotations

from config.npm import ROOT

PACKAGES = ROOT / "node_modules" / "@utrecht"

# The first styles plain elements, so that pages are plain HTML; the others are used by class.
STYLESHEETS = (
    "component-library-css/dist/html.css",
    "alert-css/dist/index.css",
    "form-field-css/dist/index.css",
    "form-field-description-css/dist/index.css",
    "page-footer-css/dist/index.css",
    "page-header-css/dist/index.css",
    "pagination-css/dist/index.css",
    "skip-link-css/dist/index.css",
)
LICENCE = "component-library-css/LICENSE.md"


def layered(names: tuple[str, ...]) -> str:
    """The stylesheets as one, in a cascade layer, so that our own rules always win."""
    styles = ((PACKAGES / name).read_text(encoding="utf-8") for name in names)
    body = "\n".join(style.replace('@charset "UTF-8";', "") for style in styles)
    return f"@layer nlds {{\n{body}\n}}\n"
