"""The calendar: a table of all years, and a page for each year on which every day with an issue is a link."""

from calendar import Calendar
from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import Final

from banmian.i18n import long_date, month_and_year, months, weekdays
from banmian.model import Issue
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.issues.views import BusyDay, CalendarPage, Day, Month, Recent, YearPage, YearRow

YEARS: Final = 12
"""How many years the home page leads to."""

ByDay = dict[str, tuple[Issue, ...]]
"""The issues of each date."""


def calendar_page(site: Site, path: str) -> CalendarPage:
    """Everything the table of years shows, the newest year first."""
    years = tuple(site.catalogue.holdings.by_year)
    return CalendarPage(
        holding=_count(site, len(site.catalogue.holdings.issues)),
        months=months(site.language),
        rows=tuple(_row(site, path, year) for year in reversed(years)),
        only=year_page(site, path, years[0]) if len(years) == 1 else None,
    )


def year_page(site: Site, path: str, year: str) -> YearPage:
    """Everything the page of a year shows."""
    issues = site.catalogue.holdings.by_year[year]
    by_day = _by_day(issues)
    before, after = _neighbours(site, path, year)
    return YearPage(
        year=year_words(site, year),
        holding=_count(site, len(issues)),
        weekdays=weekdays(site.language),
        months=tuple(_month(site, path, int(year), month, by_day) for month in range(1, 13)),
        busy=tuple(_busy(site, path, date, some) for date, some in by_day.items() if len(some) > 1),
        before=before,
        after=after,
    )


def recent(site: Site, path: str) -> Recent | None:
    """The month of the newest issue, for the home page; nothing if there is no issue."""
    issues = site.catalogue.holdings.issues
    if not issues:
        return None
    year, number = issues[-1].date[:4], int(issues[-1].date[5:7])
    target = addresses.calendar(site.language, year)
    by_day = _by_day(site.catalogue.holdings.by_year[year])
    month = _month(site, path, int(year), number, by_day, addresses.relative(path, target))
    return Recent(
        calendar=Link(addresses.relative(path, addresses.calendar(site.language)), site.words("Calendar")),
        weekdays=weekdays(site.language),
        month=replace(month, name=month_and_year(f"{year}-{number:02}", site.language)),
        years=tuple(_year_link(site, path, one) for one in list(site.catalogue.holdings.by_year)[: -YEARS - 1 : -1]),
    )


def year_words(site: Site, year: str) -> str:
    """`2021年`, `2021`."""
    return site.words("{year}").format(year=year)


def issue_address(site: Site, path: str, issue: Issue) -> str:
    """The way from the page at `path` to an issue."""
    return addresses.relative(path, addresses.issue(site.language, issue.paper, issue.date))


def _count(site: Site, number: int) -> str:
    return site.words.count("{n} issue", "{n} issues", number)


def _neighbours(site: Site, path: str, year: str) -> tuple[Link | None, Link | None]:
    years = tuple(site.catalogue.holdings.by_year)
    here = years.index(year)
    near = (years[here - 1] if here else None, years[here + 1] if here + 1 < len(years) else None)
    before, after = (_year_link(site, path, one) if one else None for one in near)
    return before, after


def _year_link(site: Site, path: str, year: str) -> Link:
    return Link(addresses.relative(path, addresses.calendar(site.language, year)), year_words(site, year))


def _by_day(issues: tuple[Issue, ...]) -> ByDay:
    return {date: tuple(some) for date, some in groupby(issues, key=lambda issue: issue.date)}


def _month(site: Site, path: str, year: int, month: int, by_day: ByDay, page: str = "") -> Month:
    """One month; `page` is the way to the page of its year, if that isn't the page at `path`."""
    size = sum(len(issues) for date, issues in by_day.items() if int(date[5:7]) == month)
    weeks = Calendar().monthdayscalendar(year, month) if size else []
    dates = [[f"{year:04}-{month:02}-{day:02}" if day else "" for day in week] for week in weeks]
    return Month(
        id=_month_id(month),
        name=months(site.language)[month - 1],
        issues=size,
        weeks=tuple(tuple(_day(site, path, date, by_day, page) if date else None for date in week) for week in dates),
    )


def _month_id(month: int) -> str:
    return f"m{month:02}"


def _day(site: Site, path: str, date: str, by_day: ByDay, page: str) -> Day:
    issues = by_day.get(date, ())
    if not issues:
        return Day(int(date[8:]), None, 0)
    href = issue_address(site, path, issues[0]) if len(issues) == 1 else f"{page}#{_day_id(date)}"
    words = [long_date(date, site.language), *([_count(site, len(issues))] if len(issues) > 1 else [])]
    return Day(int(date[8:]), Link(href, site.words(", ").join(words)), len(issues))


def _day_id(date: str) -> str:
    return f"d{date[5:7]}{date[8:]}"


def _busy(site: Site, path: str, date: str, issues: tuple[Issue, ...]) -> BusyDay:
    links = (Link(issue_address(site, path, issue), site.paper_name(issue.paper)) for issue in issues)
    return BusyDay(_day_id(date), long_date(date, site.language), tuple(links))


def _row(site: Site, path: str, year: str) -> YearRow:
    issues = site.catalogue.holdings.by_year[year]
    sizes = Counter(int(issue.date[5:7]) for issue in issues)
    target = addresses.calendar(site.language, year)
    cells = (
        Link(addresses.relative(path, f"{target}#{_month_id(month)}"), str(sizes[month])) if sizes[month] else None
        for month in range(1, 13)
    )
    return YearRow(Link(addresses.relative(path, target), year), _count(site, len(issues)), tuple(cells))
