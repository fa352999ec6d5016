"""Elements of XML, written so that nothing in a text can become markup: whatever isn't an element is escaped."""

import re
from typing import Final

from markupsafe import Markup, escape

DECLARATION: Final = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML allows in no way, and the few others that print nothing: a carriage return would be read as a line feed."""
_PICTURES: Final = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}
"""Unicode has signs for the control characters: ␀, ␇, ␛."""


def element(name: str, *content: str, **attributes: str | None) -> Markup:
    """An element; one without content is closed at once. An attribute that is `None` is left out.

    Of an attribute's name `_` stands for a colon (`xml_id`); a name that is a word of Python's ends in one more.
    """
    given = Markup("").join(
        Markup(' {}="{}"').format(Markup(key.rstrip("_").replace("_", ":")), value)
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup("").join(map(escape, content))
    tag = Markup(name)
    return Markup("<{0}{1}>{2}</{0}>").format(tag, given, inside) if inside else Markup("<{0}{1}/>").format(tag, given)


def lines(*elements: Markup) -> Markup:
    """Elements on lines of their own, where white space between them means nothing; what is empty is passed over."""
    return Markup("").join(one + Markup("\n") for one in elements if one)


def document(root: Markup) -> bytes:
    """A whole document, with a sign for each character that XML forbids."""
    return (visible(str(DECLARATION + root)) + "\n").encode()


def visible(text: str) -> str:
    """The text with a sign for each character that XML forbids, or that prints nothing."""
    return _FORBIDDEN.sub(lambda match: _PICTURES.get(match.group(), "\ufffd"), text)
