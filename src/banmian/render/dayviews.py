"""What the calendar shows."""

from dataclasses import dataclass

from banmian.render.views import Link


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month."""

    number: int
    link: Link | None
    """To its issue, or to the list of its issues at the foot of the page; the words are the whole date, and how many issues there are."""
    issues: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month, week by week from Monday."""

    id: str
    name: str
    issues: int
    weeks: tuple[tuple[Day | None, ...], ...]
    """Empty if no issue is of this month."""


@dataclass(frozen=True, slots=True)
class BusyDay:
    """A day with issues of several newspapers."""

    id: str
    date: str
    issues: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year, day by day."""

    year: str
    holding: str
    weekdays: tuple[tuple[str, str], ...]
    """(letter, name) from Monday."""
    months: tuple[Month, ...]
    busy: tuple[BusyDay, ...]
    before: Link | None
    """The year before with issues."""
    after: Link | None


@dataclass(frozen=True, slots=True)
class Recent:
    """The month of the newest issue, and the ways to others."""

    calendar: Link
    weekdays: tuple[tuple[str, str], ...]
    month: Month
    years: tuple[Link, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the table of years: how many issues each month has, with the way there if there are any."""

    year: Link
    holding: str
    months: tuple[Link | None, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """All years there are issues of."""

    holding: str
    months: tuple[str, ...]
    """The names of the months."""
    rows: tuple[YearRow, ...]
    only: YearPage | None
    """The one year there is, if there is but one."""
