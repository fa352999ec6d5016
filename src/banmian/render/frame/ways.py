"""All ways into the archive, each only if there is something at its end: what the foot of every page and the browse page list.

A new list of the site is one row of `WAYS`. The names have rows of their own, made from the authority files there are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from banmian.i18n import Words
from banmian.model import Kind
from banmian.render.catalogue import Catalogue
from banmian.render.frame import addresses
from banmian.render.language import labels


@dataclass(frozen=True, slots=True)
class Way:
    """A list, or another page that leads on."""

    name: str
    """As in `labels.WAYS` and `labels.WAY_NOTES`."""
    group: str
    """As in `labels.WAY_GROUPS`; empty for the browse page itself."""
    address: Callable[[str], str]
    """Of its page in a language."""
    there: Callable[[Catalogue], bool] = lambda _: True
    """Whether an archive has it."""


def _issues(known: Catalogue) -> bool:
    return bool(known.archive.issues)


def _kinds(known: Catalogue) -> bool:
    return any(kind is not Kind.SERIES for kind in known.holdings.kinds)


WAYS: Final = (
    Way("calendar", "time", addresses.calendar, _issues),
    Way("kinds", "texts", addresses.kinds, _kinds),
    Way("series", "texts", addresses.series, lambda known: bool(known.holdings.series)),
    Way("authors", "names", addresses.authors, lambda known: bool(known.holdings.authors)),
    Way("passages", "texts", addresses.passages, lambda known: bool(known.recurring)),
    Way("figures", "texts", addresses.figures, lambda known: bool(known.counted.lists)),
    Way("pictures", "whole", addresses.pictures, _issues),
    Way("translations", "whole", addresses.translations, lambda known: len(known.languages) > 1),
    Way("data", "whole", addresses.data),
    Way("about", "whole", addresses.about, lambda known: bool(known.archive.settings.about)),
)
"""In the order in which they are listed; the names come after the calendar."""


def ways(known: Catalogue) -> Iterator[Way]:
    """The ways there are."""
    yield Way("browse", "", addresses.browse)
    for way in WAYS:
        if way.there(known):
            yield way
        if way.name == "calendar":
            for kind in known.mentions.kinds:
                yield Way(kind, "names", partial(addresses.names, kind=kind))


def title(words: Words, way: Way) -> str:
    """What a way is called."""
    return words(labels.WAYS.get(way.name) or labels.NAMES[way.name])
