"""How to cite an article: one line, in the manner of the reader's language. Only what is known is said."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from banmian.i18n import long_date
from banmian.model import Article, Credit
from banmian.render import addresses, labels
from banmian.render.catalogue import Place
from banmian.render.entries import heads_of, title_of, translation_of
from banmian.render.naming import credit_name
from banmian.render.site import Site, address

_NOT_AUTHORS: Final = frozenset({"photographer", "editor", "agency"})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a citation; `lang` is its tag if it isn't in the page's language."""

    text: str
    lang: str = ""


def authors(article: Article) -> tuple[Credit, ...]:
    """The people who wrote it, each once."""
    people = {credit.name: credit for credit in reversed(article.byline) if credit.role not in _NOT_AUTHORS}
    return tuple(reversed(people.values()))


def _people(site: Site, article: Article) -> list[Run]:
    """Up to three authors; more are 等 or et al."""
    names = [credit_name(site, credit, article.id) for credit in authors(article)]
    more = {"zh": ", 等"}.get(site.language, " et al") if len(names) > 3 else ""
    runs: list[Run] = []
    for lang, group in groupby(names[:3], key=lambda name: name.lang):
        runs += [Run(", ")] * bool(runs) + [Run(", ".join(name.text for name in group), lang)]
    return runs + [Run(more)] * bool(more)


def _title(site: Site, article: Article) -> list[Run]:
    title = Run(title_of(site, article), heads_of(site, article)[1])
    if site.language == "zh":
        return [title, Run("[N]")]
    found = translation_of(site, article)
    who = labels.label(site.words, labels.TRANSLATORS, found.translator) if found else ""
    whose = site.words("[translated by {translator}]").format(translator=who)
    return [Run("“"), title, Run(f"” {whose}" if found else "”")]


def _where(site: Site, place: Place) -> list[Run]:
    """Paper, date, and the page if it is printed."""
    paper, date, page = site.paper_name(place.issue.paper), place.issue.date, place.sheet.record.page
    if site.language == "zh":
        return [Run(f"{paper}, {date}" + ("" if page is None else f"({page:02})"))]
    return [Run(f"{paper}, {long_date(date, site.language)}" + ("" if page is None else f", p. {page}"))]


def citation(site: Site, place: Place) -> tuple[Run, ...]:
    """One line: GB/T 7714—2015 in Chinese, the same facts in plain order elsewhere; the id and the address close it."""
    article = place.article
    url = address(site, addresses.article(site.language, place.id))
    parts = [_people(site, article), _title(site, article), _where(site, place), [Run(article.id)]]
    runs = [run for part in parts if part for run in (*part, Run(". "))]
    return (*runs, Run(url)) if url else (*runs[:-1], Run("."))
