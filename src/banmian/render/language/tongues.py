"""Which language a piece of text is in, as far as its script tells: so that a page says it of every piece.

Voices and typefaces go by it. What an editor wrote in English may quote Chinese, and a name may be known in Chinese
only; both are marked where they stand.
"""

import re

from markupsafe import Markup, escape

from banmian.i18n import SOURCE_LANGUAGE, tag
from banmian.text import HAN, is_han

_WIDE = f"{HAN}\u3000-\u303f\uff00-\uffef"
_CHINESE = re.compile(f"[{HAN}](?:[{_WIDE}]*[{_WIDE}])?")
"""A run of Chinese, its own punctuation included."""
_SPAN = Markup('<span lang="{tag}">{text}</span>')
_TAG = re.compile("(<[^>]*>)")


def tongue(language: str, text: str) -> str:
    """The tag of an editor's text if it isn't in the page's language, as far as the script tells Chinese from English."""
    spoken = "zh" if any(map(is_han, text)) else SOURCE_LANGUAGE
    return tag(spoken) if text and "zh" in (spoken, language) and spoken != language else ""


def tongues(language: str, text: str) -> Markup:
    """A text in the page's language, escaped, with what is Chinese in it marked as such."""
    if language == "zh" or not (found := list(_CHINESE.finditer(text))):
        return escape(text)
    parts, done = [], 0
    for match in found:
        parts += [escape(text[done : match.start()]), _SPAN.format(tag=tag("zh"), text=match.group())]
        done = match.end()
    return Markup("").join([*parts, escape(text[done:])])


def tongues_in_html(language: str, html: Markup) -> Markup:
    """The same for HTML of ours: only its text is looked at, never its tags."""
    if language == "zh" or not _CHINESE.search(html):
        return html
    parts = (part if part.startswith("<") else _CHINESE.sub(_span, part) for part in _TAG.split(html))
    return Markup("".join(parts))  # made of HTML and of spans around Chinese


def _span(match: re.Match[str]) -> str:
    return _SPAN.format(tag=tag("zh"), text=match.group())
