"""What the lists of articles, of authors and of all ways into the archive show."""

from dataclasses import dataclass

from banmian.render.frame.pager import Pager
from banmian.render.frame.views import Link
from banmian.render.links.names import Name
from banmian.render.links.views import CreditGroup, HeadsView


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article in a list."""

    href: str
    heads: HeadsView
    credits: tuple[CreditGroup, ...]
    note: str
    """What else there is to say of it: how many reports a series has, in which role somebody is credited."""


@dataclass(frozen=True, slots=True)
class ListedIssue:
    """The articles of one issue."""

    issue: Link
    date: str
    """As YYYY-MM-DD."""
    articles: tuple[ListedArticle, ...]


@dataclass(frozen=True, slots=True)
class ArticleList:
    """One page of a list of articles, in the order of time."""

    title: Name
    others: tuple[Name, ...]
    """The title in the archive's other languages, where it is a name."""
    count: str
    note: tuple[Link, ...]
    """Where more is said: the entries of an author."""
    years: tuple[Link, ...]
    """Where in the list each year begins, if the list has several pages."""
    issues: tuple[ListedIssue, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class Lead:
    """A way into the archive, as the browse page shows it."""

    link: Link
    count: str
    """How much there is; may be empty."""
    note: str
    """What it is good for, in a sentence."""
    samples: tuple[Link, ...]
    """A few of what it leads to."""


@dataclass(frozen=True, slots=True)
class LeadGroup:
    """Ways of one sort."""

    id: str
    title: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """All ways into the archive."""

    groups: tuple[LeadGroup, ...]


@dataclass(frozen=True, slots=True)
class KindsPage:
    """The kinds of article."""

    rows: tuple[Lead, ...]
