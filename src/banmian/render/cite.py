"""How to cite an article: one line, in the manner of the reader's language. Only what is known is said."""

from typing import Final

from banmian.i18n import long_date
from banmian.model import Article, Credit
from banmian.render import addresses
from banmian.render.catalogue import Place
from banmian.render.entries import title_of
from banmian.render.site import Site, address

_NOT_AUTHORS: Final = frozenset({"photographer", "editor", "agency"})


def authors(article: Article) -> tuple[Credit, ...]:
    """The people who wrote it, each once."""
    people = {credit.name: credit for credit in reversed(article.byline) if credit.role not in _NOT_AUTHORS}
    return tuple(reversed(people.values()))


def _names(article: Article, language: str) -> str:
    """Up to three authors; more are 等 or et al."""
    names = [credit.name for credit in authors(article)]
    more = {"zh": ", 等"}.get(language, " et al.") if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def citation(site: Site, place: Place) -> str:
    """One line: GB/T 7714—2015 in Chinese, the same facts in plain order elsewhere; the id always closes it."""
    article, issue = place.article, place.issue
    names = _names(article, site.language)
    title = title_of(site, article)
    paper = site.paper_name(issue.paper)
    page = place.sheet.record.page
    url = address(site, addresses.article(site.language, place.id))
    if site.language == "zh":
        pages = f"({page:02})" if page is not None else ""
        parts = [names, f"{title}[N]", f"{paper}, {issue.date}{pages}"]
    else:
        pages = f", p. {page}" if page is not None else ""
        parts = [names, f"“{title}”", f"{paper}, {long_date(issue.date, site.language)}{pages}"]
    tail = [article.id, url] if url else [article.id]
    return ". ".join(part.rstrip(".") for part in (*parts, *tail) if part) + ("" if url else ".")
