"""Editors' prose (the archive's description, a note on an issue) from Markdown to HTML.

The one place that imports Python-Markdown. Raw HTML in the prose is shown, not obeyed; the text of newspapers never
comes here.
"""

import re
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from banmian.text import HAN

_LINE_END = re.compile(f"(?<=[{HAN}\u3000-\u303f\uff00-\uffef])\n(?=[{HAN}\u3000-\u303f\uff00-\uffef])")
"""A line end between two Chinese characters: a browser would show it as a space (Python-Markdown's issue 992)."""

_ALLOWED = ("http:", "https:", "mailto:")


class _SafeLinks(Treeprocessor):
    """Takes the address off links that would run something."""

    def run(self, root):  # type: ignore[no-untyped-def]  # the library's own signature is untyped
        for element in root.iter():
            address = element.get("href", "").strip().lower()
            if ":" in address.split("/")[0].split("#")[0] and not address.startswith(_ALLOWED):
                del element.attrib["href"]


class _Literal(Extension):
    """Raw HTML is text, and so is a picture."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        for picture in ("image_link", "image_reference", "short_image_ref"):  # a page loads nothing from elsewhere
            md.inlinePatterns.deregister(picture)
        md.treeprocessors.register(_SafeLinks(md), "safe_links", 0)


@cache
def prose(text: str) -> Markup:
    """HTML of Markdown prose; empty for an empty text."""
    html = Markdown(extensions=[_Literal()], output_format="html").convert(text)
    return Markup(_LINE_END.sub("", html))  # raw HTML has been escaped above


def first_sentence(text: str) -> str:
    """The prose as one line of plain text, for a description."""
    return Markup(_LINE_END.sub("", prose(text))).striptags()
