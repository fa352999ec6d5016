"""A page of the paper: its text, and what stands on it beside the articles."""

from dataclasses import dataclass

from banmian.model.article import AsPrinted, Span


@dataclass(frozen=True, slots=True)
class Sheet:
    """One source text file, decoded; the parser's input."""

    name: str
    """The file's stem, e.g. `02`: the order in which it was filed, not a printed page number."""
    lines: tuple[str, ...]
    """The text as it stands, line ends removed; `lines[0]` is line 1."""
    sha256: str
    """Of the file's bytes."""
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Part of the page, of no article: masthead, folio, staff and contact lines."""

    kind: str
    """`masthead`, `date`, `issue-number`, `publisher`, `folio`, `staff`, `contact`, `index`, `weather`, `advert`, `other`."""
    lines: Span


@dataclass(frozen=True, slots=True)
class Masthead:
    """The facts a page prints about the paper and the issue; empty or `None` where it prints none."""

    title: str = ""
    date: str = ""
    """ISO 8601, `2021-09-28`."""
    weekday: str = ""
    """As printed: `星期二`."""
    lunar: str = ""
    """As printed: `农历辛丑年八月廿二`."""
    number: int | None = None
    """The running number of the issue: `第 17953 号`."""
    cn: str = ""
    """The 国内统一连续出版物号 without its `CN`: `43-0004`."""
    pages: int | None = None
    """How many pages the issue printed: `今日八版`."""
    page: int | None = None
    """The printed number of this page (`第02版`)."""
    section: str = ""
    """The name of this page or section, if a folio gives one (`要闻`)."""


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """What the archive knows of a sheet beside its articles: `<sheet>.sheet.yaml`."""

    sheet: str
    sha256: str
    furniture: tuple[Furniture, ...] = ()
    page: int | None = None
    """The printed page number, only if the source or an editor says so."""
    section: str = ""
    as_printed: tuple[AsPrinted, ...] = ()
    """Of its furniture."""
