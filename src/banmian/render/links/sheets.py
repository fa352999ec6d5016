"""Sheets and issues as other pages speak of them: what they are called, and the ways to them."""

from banmian.i18n import long_date
from banmian.model import Issue, SheetEntry, Span
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link


def page_label(site: Site, sheet: SheetEntry) -> str:
    """The page the paper printed (`第02版：要闻`), or empty: an unknown number is left out."""
    number, section = sheet.record.page, sheet.record.section
    page = "" if number is None else site.words("Page {n}").format(n=f"{number:02}")
    return site.words("{page}: {section}").format(page=page, section=section) if page and section else page or section


def sheet_label(site: Site, sheet: SheetEntry) -> str:
    """`底稿 02`: by the order of filing, which is always known."""
    return site.words("Sheet {name}").format(name=sheet.text.name)


def sheet_link(site: Site, path: str, place: Place) -> Link:
    """The page of the sheet an article stands on."""
    target = addresses.sheet(site.language, place.issue.paper, place.issue.date, place.sheet.text.name)
    return Link(addresses.relative(path, target), sheet_label(site, place.sheet))


def span_words(site: Site, span: Span) -> str:
    """Lines in words: `第 88–107 行`."""
    if span.first == span.last:
        return site.words("line {n}").format(n=span.first)
    return site.words("lines {first}–{last}").format(first=span.first, last=span.last)


def crumbs(site: Site, path: str, issue: Issue | None = None, paper_id: str = "") -> tuple[Link, ...]:
    """The way down from the home page."""
    paper = issue.paper if issue else paper_id
    links = []
    if paper:
        links.append(Link(addresses.relative(path, addresses.paper(site.language, paper)), site.paper_name(paper)))
    if issue:
        target = addresses.issue(site.language, issue.paper, issue.date)
        links.append(Link(addresses.relative(path, target), long_date(issue.date, site.language)))
    return tuple(links)
