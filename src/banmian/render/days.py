"""The calendar: a table of all years, and a page for each year on which every day with an issue is a link."""

from calendar import Calendar
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from banmian.i18n import long_date, months, weekdays
from banmian.model import Issue
from banmian.render import addresses
from banmian.render.dayviews import BusyDay, CalendarPage, Day, Month, YearPage, YearRow
from banmian.render.site import Site
from banmian.render.views import Link


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
    by_day = {date: tuple(some) for date, some in groupby(issues, key=lambda issue: issue.date)}
    before, after = _neighbours(site, path, year)
    return YearPage(
        year=year_words(site, year),
        holding=_count(site, len(issues)),
        weekdays=weekdays(site.language),
        months=tuple(_months(site, path, int(year), by_day)),
        busy=tuple(_busy(site, path, date, some) for date, some in by_day.items() if len(some) > 1),
        before=before,
        after=after,
    )


def year_words(site: Site, year: str) -> str:
    """`2021年`, `2021`."""
    return site.words("Year {year}").format(year=year)


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


def _months(site: Site, path: str, year: int, by_day: dict[str, tuple[Issue, ...]]) -> Iterator[Month]:
    sizes = Counter[int]()
    for date, issues in by_day.items():
        sizes[int(date[5:7])] += len(issues)
    for month, name in enumerate(months(site.language), 1):
        weeks = Calendar().monthdayscalendar(year, month) if sizes[month] else []
        yield Month(
            id=_month_id(month),
            name=name,
            issues=sizes[month],
            weeks=tuple(
                tuple(_day(site, path, f"{year:04}-{month:02}-{day:02}", by_day) if day else None for day in week)
                for week in weeks
            ),
        )


def _month_id(month: int) -> str:
    return f"m{month:02}"


def _day(site: Site, path: str, date: str, by_day: dict[str, tuple[Issue, ...]]) -> Day:
    issues = by_day.get(date, ())
    if not issues:
        return Day(int(date[8:]), None, 0)
    href = issue_address(site, path, issues[0]) if len(issues) == 1 else f"#{_day_id(date)}"
    return Day(int(date[8:]), Link(href, long_date(date, site.language)), len(issues))


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
