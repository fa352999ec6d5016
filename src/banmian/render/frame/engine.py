"""The template engine: one Jinja2 environment a language, with everything escaped and nothing undefined let pass."""

import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.ext import extract_from_ast
from markupsafe import Markup

from banmian import resources
from banmian.i18n import SOURCE_LANGUAGE, translator
from banmian.render.language.tongues import tongue, tongues

_NONCHARACTERS = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_NONCHARACTERS}]")
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}
"""Unicode has pictures of the oldest control characters: ␀, ␇, ␛."""


class _Compiled(BytecodeCache):
    """What templates are compiled to: once, not once a language, for the words are asked for when a page is filled in."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@cache
def environment(language: str) -> Environment:
    """The environment for a language: `_` translates, `count` chooses the form for a number, `tongue` tells a note's.

    The filter `tongues` marks what is Chinese in a text of the page's language; `digest` is for the Content-Security-Policy.
    """
    words = translator(language)
    found = Environment(
        loader=FileSystemLoader(resources.templates()),
        bytecode_cache=_COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["tongues"] = partial(tongues, language)
    found.filters["digest"] = _digest
    found.globals |= {"_": words, "count": words.count, "tongue": partial(tongue, language)}
    return found


@cache
def messages() -> frozenset[str]:
    """Every message the templates ask for; of one with a plural, the singular."""
    found: set[str] = set()
    for name in environment(SOURCE_LANGUAGE).list_templates(extensions=["j2"]):
        source = (resources.templates() / name).read_text(encoding="utf-8")
        tree = environment(SOURCE_LANGUAGE).parse(source, name)
        asked = extract_from_ast(tree, ("_", "count"), babel_style=False)
        found |= {message[0] for _, _, message in asked if isinstance(message, tuple) and message[0]}
    return frozenset(found)


def fill(template: str, language: str, **values: object) -> bytes:
    """A page: the template filled in, as UTF-8."""
    return visible(environment(language).get_template(template).render(**values)).encode()


def page(language: str, name: str, **values: object) -> bytes:
    """A page by the name of its template in `pages/`."""
    return fill(f"pages/{name}.html.j2", language, **values)


def fragment(template: str, language: str, **values: object) -> Markup:
    """A piece of a page in a language that needn't be the page's, its interface words too."""
    return Markup(
        environment(language).get_template(template).render(**values)
    )  # the template escapes what it is given


def visible(page: str) -> str:
    """The page with a sign for each character that HTML forbids: a source may hold NUL, and its page shows that it does."""
    return _FORBIDDEN.sub(lambda match: _PICTURES.get(match.group(), "\ufffd"), page)


def _digest(text: str) -> str:
    """By which a Content-Security-Policy names a text within the page: "sha256-…" of its bytes, as they are published."""
    return f"sha256-{b64encode(sha256(visible(text).encode()).digest()).decode()}"
