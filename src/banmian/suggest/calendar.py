"""Dates in the text whose weekday or lunar date is another day's, and days that no calendar has."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from banmian.dates import lunar_date, read_lunar_date, weekday
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text

_DATE: Final = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_WEEKDAY: Final = re.compile(r"[\s（(，,]{0,3}(?P<printed>(?:星期|周|礼拜)(?P<day>[一二三四五六日天]))(?![年岁期])")
_LUNAR: Final = re.compile(
    r"[\s（(，,]{0,3}(?:(?:星期|周)[一二三四五六日天][\s，,]{0,3})?(?P<printed>(?:农历|夏历|阴历|旧历)[^\s）)，。]{4,12})"
)
_HALF_YEAR: Final = timedelta(days=183)


def dates(text: Text, issue: str) -> Iterator[Suspicion]:
    """A weekday or lunar date behind a date it doesn't go with; `issue` is the day of the issue."""
    for match in _DATE.finditer(text.text):
        day = _day(match, date.fromisoformat(issue))
        if day is None:
            if int(match["month"]) not in range(1, 13) or int(match["day"]) not in range(1, 32) or match["year"]:
                yield Suspicion("E115", match[0], match.start(), {})
            continue
        said = _WEEKDAY.match(text.text, match.end())
        if said and said["day"].replace("天", "日") != weekday(day.isoformat())[-1]:
            what = text.text[match.start() : said.end()]
            yield Suspicion("E110", what, match.start(), {"may": weekday(day.isoformat()), "date": day.isoformat()})
        yield from _lunar(text, match, day)


def _lunar(text: Text, match: re.Match[str], day: date) -> Iterator[Suspicion]:
    said = _LUNAR.match(text.text, match.end())
    read = read_lunar_date(said["printed"]) if said else None
    right = lunar_date(day.isoformat())
    if said and read and ((read.month, read.day) != (right.month, right.day) or read.year not in ("", right.year)):
        what = said["printed"]
        yield Suspicion("E110", what, said.start("printed"), {"may": str(right), "date": day.isoformat()})


def _day(match: re.Match[str], issue: date) -> date | None:
    """The day that is meant: without a year, the one nearest to the issue's."""
    years = [int(match["year"])] if match["year"] else [issue.year, issue.year - 1, issue.year + 1]
    days = []
    for year in years:
        try:
            days.append(date(year, int(match["month"]), int(match["day"])))
        except ValueError:
            continue
    near = days if match["year"] else [day for day in days if abs(day - issue) <= _HALF_YEAR]
    return next(iter(near), next(iter(days), None))
