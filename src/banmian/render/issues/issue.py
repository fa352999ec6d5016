"""Home, newspaper and issue pages: what leads down to the articles."""

from dataclasses import replace
from itertools import groupby

from banmian.model import Issue, Kind
from banmian.render.catalogue import in_words
from banmian.render.catalogue.rows import pages_of
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, in_prose
from banmian.render.frame.views import Link
from banmian.render.issues.views import IssueEntry, IssueView, PaperView, Year
from banmian.render.language import dates
from banmian.render.links.articles import entry, lead_of, sheet_view
from banmian.render.links.files import issue_files
from banmian.render.links.sheets import crumbs


def holding(site: Site, issue: Issue) -> str:
    """How many sheets and articles the archive has of an issue."""
    articles = sum(article.kind is not Kind.SERIES for sheet in issue.sheets for article in sheet.articles)
    sheets = site.words.count("{n} sheet", "{n} sheets", len(issue.sheets))
    return site.words("{sheets}, {articles}").format(
        sheets=sheets, articles=site.words.count("{n} article", "{n} articles", articles)
    )


def facts(site: Site, issue: Issue) -> tuple[tuple[str, str], ...]:
    """(label, value) of what the paper printed about this issue; what it didn't print isn't here."""
    printed, words = issue.masthead, site.words
    rows = [
        (words("Issue"), "" if printed.number is None else words("No. {n}").format(n=printed.number)),
        (words("CN serial number"), printed.cn and f"CN {printed.cn}"),
        (words("Announced"), "" if printed.pages is None else words.count("{n} page", "{n} pages", printed.pages)),
    ]
    return tuple((label, value) for label, value in rows if value)


def issue_view(site: Site, path: str, issue: Issue) -> IssueView:
    """An issue as a front page: the lead, then its sheets in the order they were filed."""
    lead = lead_of(issue)
    before, after = _neighbours(site, path, issue)
    return IssueView(
        href=addresses.relative(path, addresses.issue(site.language, issue.paper, issue.date)),
        nameplate=site.paper_name(issue.paper),
        date=dates.date_view(issue.date, site.language),
        facts=facts(site, issue),
        holding=holding(site, issue),
        note=in_prose(site, issue.note),
        lead=entry(site, path, lead, 1) if lead else None,
        sheets=tuple(sheet_view(site, path, issue, sheet, lead.id if lead else "") for sheet in issue.sheets),
        before=before,
        after=after,
        files=issue_files(site, path, issue),
    )


def _neighbours(site: Site, path: str, issue: Issue) -> tuple[Link | None, Link | None]:
    """The issues of the same paper before and after this one."""
    issues = site.catalogue.issues(issue.paper)
    here = site.catalogue.holdings.number[issue.paper, issue.date]
    near = (issues[here - 1] if here else None, issues[here + 1] if here + 1 < len(issues) else None)
    before, after = (crumbs(site, path, one)[-1] if one else None for one in near)
    return before, after


def _issue_entry(site: Site, path: str, issue: Issue) -> IssueEntry:
    number = issue.masthead.number
    return IssueEntry(
        href=addresses.relative(path, addresses.issue(site.language, issue.paper, issue.date)),
        date=dates.date_view(issue.date, site.language),
        number="" if number is None else site.words("No. {n}").format(n=number),
        holding=holding(site, issue),
        sheets=tuple(_sheet_link(site, path, issue, sheet.text.name) for sheet in issue.sheets),
    )


def _sheet_link(site: Site, path: str, issue: Issue, name: str) -> Link:
    return Link(addresses.relative(path, addresses.sheet(site.language, issue.paper, issue.date, name)), name)


def paper_view(site: Site, path: str, paper_id: str) -> PaperView:
    """A newspaper without its issues, as the home page has it."""
    paper = site.catalogue.papers[paper_id]
    return PaperView(
        href=addresses.relative(path, addresses.paper(site.language, paper_id)),
        name=site.paper_name(paper_id),
        place=in_words(paper.place, site.language),
        cn=f"CN {paper.cn}" if paper.cn else "",
        holding=site.words.count("{n} issue", "{n} issues", len(site.catalogue.issues(paper_id))),
        years=(),
    )


def paper_page(site: Site, path: str, paper_id: str, year: str = "") -> PaperView:
    """A newspaper and its issues, newest first: all of them, or if they are many those of a year, by default the last."""
    issues = site.catalogue.issues(paper_id)[::-1]
    years = years_apart(site, paper_id)
    if years:
        issues = tuple(issue for issue in issues if issue.date.startswith(year or years[0]))
    return replace(
        paper_view(site, path, paper_id),
        years=tuple(
            Year(one, tuple(_issue_entry(site, path, issue) for issue in group))
            for one, group in groupby(issues, key=lambda issue: issue.date[:4])
        ),
        pages=tuple(_year_link(site, path, paper_id, one, (year or years[0]) == one) for one in years),
    )


def years_apart(site: Site, paper_id: str) -> tuple[str, ...]:
    """The years of a newspaper that have pages of their own, newest first; none if all its issues stand on one page."""
    issues = site.catalogue.issues(paper_id)
    years = tuple(dict.fromkeys(issue.date[:4] for issue in reversed(issues)))
    return years if pages_of(len(issues)) > 1 and len(years) > 1 else ()


def _year_link(site: Site, path: str, paper_id: str, year: str, here: bool) -> Link:
    return Link("" if here else addresses.relative(path, addresses.year_of_paper(site.language, paper_id, year)), year)


def newest(site: Site) -> Issue | None:
    """The newest issue of the archive."""
    return next(reversed(site.catalogue.holdings.issues), None)
