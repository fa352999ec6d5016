"""What the templates are given: frozen values in which everything is decided and nothing is looked up.

A template arranges these; it never asks the archive. Links are relative to the page that shows them. Text is plain
text: the templates escape it. Here are the values of every page; those of a subject are in the `views` of its package.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its words; `lang` is the tag of the words if they are not in the page's language."""

    href: str
    text: str
    lang: str = ""
    hreflang: str = ""
    """The tag of what it leads to, if that is a page in another language."""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to take away, by its address and name."""

    href: str
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Switch:
    """The way to the same place in another language, for people (the language's own name) and for machines."""

    tag: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its own content."""

    language: str
    tag: str
    source_tag: str
    """The tag of text in the paper's own language; empty where that is the page's."""
    static: str
    """Where `static/` is, ending in `/`."""
    site_title: str
    title: str
    """The content of `<title>`."""
    description: str
    home: str
    search: str
    about: str
    """Empty if the archive says nothing of itself."""
    browse: str
    """The page with all ways into the archive."""
    ways: tuple[Link, ...]
    """The same ways, for the foot of the page."""
    crumbs: tuple[Link, ...]
    """The way down to this page, itself left out."""
    switches: tuple[Switch, ...]
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    """(hreflang, address), the page itself and `x-default` among them."""
    rights: str
    repository: str
    """Where the archive's own files are, if that is a web address."""
    opensearch: str = ""
    """What tells a browser how to search the archive; empty if the archive doesn't know where it is published."""
    manifest: str = ""
    """Name and icons of the archive, for telephones."""
    feed: str = ""
    """What came last, for those who follow the archive (Atom); empty if nothing came yet."""
    feed_as_json: str = ""
    graph: tuple[tuple[str, str], ...] = ()
    """(property, content) of what is shown where somebody passes the page on (OpenGraph)."""
    locale: str = ""
    """Whose way of writing numbers and dates scripts follow: `en-GB`."""
    section: str = ""
    """Which entry of the main navigation this page is: `home`, `browse`, `about`, `search`; `list` is below `browse`."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What an editor wrote, as HTML; `lang` is its tag if it isn't in the page's language."""

    html: Markup
    lang: str
