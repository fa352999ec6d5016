"""The template engine: one Jinja2 environment a language, with everything escaped and nothing undefined let pass."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from banmian import resources
from banmian.i18n import tag, translator


@cache
def environment(language: str) -> Environment:
    """The environment for a language: `_` translates, `count` chooses the form for a number."""
    words = translator(language)
    found = Environment(
        loader=FileSystemLoader(resources.templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.globals |= {"_": words, "count": words.count, "tag": tag}
    return found


def fill(template: str, language: str, **values: object) -> bytes:
    """A page: the template filled in, as UTF-8."""
    return environment(language).get_template(template).render(**values).encode()
