"""The figures the pages give: kind by kind, each in its sentence, those that speak of the same thing together.

The figures are read in the original; a page in another language shows the sentence of the translation that says the
same number, where there is one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final

from banmian.bilingual.said import said
from banmian.figures import NOUNS, Figure, Group, Kind
from banmian.i18n import Words, amount, long_date, part_of_date
from banmian.render.catalogue.counted import Rows
from banmian.render.catalogue.rows import ROWS, split
from banmian.render.figures.views import Differing, FigureGroup, FigureKind, FigureList, FigureRow, FiguresPage
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.sentences import quotations
from banmian.render.links.articles import article_link
from banmian.render.links.names import Name

_SPANS: Final[dict[str, Callable[[Words, int], str]]] = {
    "年": lambda words, n: words.count("{n} year", "{n} years", n),
    "月": lambda words, n: words.count("{n} month", "{n} months", n),
    "天": lambda words, n: words.count("{n} day", "{n} days", n),
    "小时": lambda words, n: words.count("{n} hour", "{n} hours", n),
    "岁": lambda words, n: words.count("{n} year of age", "{n} years of age", n),
}
_VALUES: Final = 12
"""Different numbers that are shown over a group."""
_DIFFERING: Final = 24


def figures_page(site: Site, path: str) -> FiguresPage:
    """The first page: what kinds of figures there are, and what is given differently."""
    return FiguresPage(figure_kinds(site, path), tuple(_differing(site, path))[:_DIFFERING])


def figure_list(site: Site, path: str, kind: Kind, number: int) -> FigureList:
    """One page of the figures of a kind."""
    found = site.catalogue.counted.lists[kind]
    pages = split(found.rows, ROWS)
    groups = groupby(pages[number - 1], key=lambda row: row[0])
    counts = _counts(found.rows)
    shown = len(found.rows)
    note = site.words("The {n} paragraphs listed are those on what is spoken of most.").format(n=shown) if shown < found.all else ""  # fmt: skip
    return FigureList(
        title=site.words(labels.FIGURES[kind]),
        extent=site.words.count("{n} paragraph", "{n} paragraphs", found.all),
        note=note,
        kinds=figure_kinds(site, path, kind),
        groups=tuple(
            _group(site, path, group, [some for _, some in rows], counts[group.key]) for group, rows in groups
        ),
        pager=pager(path, addresses.figures(site.language, kind), number, len(pages)),
    )


def _counts(rows: Rows) -> Mapping[object, int]:
    return {key: len(list(some)) for key, some in groupby(rows, key=lambda row: row[0].key)}


def figure_kinds(site: Site, path: str, current: Kind | None = None) -> tuple[FigureKind, ...]:
    """The ways to the kinds of figures there are."""
    known, words = site.catalogue.counted.lists, site.words
    return tuple(
        FigureKind(
            link=Link(addresses.relative(path, addresses.figures(site.language, kind)), words(labels.FIGURES[kind])),
            count=known[kind].all,
            note=words(labels.FIGURE_NOTES[kind]),
            current=kind is current,
        )
        for kind in Kind
        if kind in known
    )


def _differing(site: Site, path: str) -> Iterator[Differing]:
    """Things of which several articles give different numbers: of people and other things that are counted, or money."""
    for kind in (Kind.PEOPLE, Kind.THINGS, Kind.MONEY):
        for group in site.catalogue.counted.groups.get(kind, ()):
            several = len({one.article for one in group.figures}) > 1 and len(group.values) > 1
            if group.noun and several:
                target = f"{addresses.relative(path, addresses.figures(site.language, kind))}#{_id(group)}"
                values = _values(site, group)
                gloss = _gloss(site, group)
                name = Name(gloss) if gloss else Name(group.noun, site.foreign)
                yield Differing(target, name, Name(group.noun, site.foreign) if gloss else Name(""), values)


def _group(site: Site, path: str, group: Group, rows: Sequence[tuple[Figure, ...]], count: int) -> FigureGroup:
    gloss = _gloss(site, group)
    said_by_name = group.kind in (Kind.DATES, Kind.SPANS)
    values = () if said_by_name else _values(site, group)
    return FigureGroup(
        id=_id(group),
        name=Name(gloss) if gloss else _name(site, group),
        printed=_name(site, group) if gloss else Name(""),
        values=values,
        rows=tuple(row for some in rows for row in _rows(site, path, some)),
        count=count,
    )


def _id(group: Group) -> str:
    """An anchor that depends on what the figures speak of alone."""
    base, noun, values = group.key
    number = "-".join(str(value).replace("/", "_") for value in values)
    return "g-" + "-".join(filter(None, ("".join(f"{ord(sign):x}" for sign in f"{base}{noun}"), number)))


def _name(site: Site, group: Group) -> Name:
    """What a group speaks of."""
    base, noun, values = group.key
    if group.kind is Kind.DATES:
        year, month, day = map(int, values)
        return Name(part_of_date(year, month, day, site.language))
    if group.kind is Kind.SPANS:
        return _span(site, group)
    if group.kind is Kind.ORDINALS:
        return Name(f"第……{base}{noun}", site.foreign)
    if noun:
        return Name(noun, site.foreign)
    unit = site.words(labels.AMOUNTS[base]).format(n="…") if base in labels.AMOUNTS else base
    return Name(site.words("Other figures ({unit})").format(unit=unit))


def _span(site: Site, group: Group) -> Name:
    """So many years; where it isn't a whole number of a unit we know, as it is printed."""
    base, _, values = group.key
    if base in _SPANS and len(values) == 1 and values[0].denominator == 1:
        return Name(_SPANS[base](site.words, int(values[0])))
    return Name(_as_printed(site, group.figures[0]), site.foreign)


def _as_printed(site: Site, one: Figure) -> str:
    text = site.catalogue.places[one.article].article.blocks[one.block - 1].text
    return text[one.reading.start : one.reading.end]


def _gloss(site: Site, group: Group) -> str:
    return NOUNS.get(group.noun, "") if site.language == "en" and site.foreign else ""


def _values(site: Site, group: Group) -> tuple[Name, ...]:
    """The different numbers; of very many the smallest and the largest."""
    found = group.values
    ends = found if len(found) <= _VALUES else (*found[: _VALUES // 2], *found[-_VALUES // 2 :])
    shown = tuple(_value(site, group, value) for value in ends)
    return shown if ends is found else (*shown[: _VALUES // 2], Name("…"), *shown[_VALUES // 2 :])


def _value(site: Site, group: Group, values: tuple[Fraction, ...]) -> Name:
    """A number as a reader writes it; where there are many units, as it is printed."""
    if group.kind is Kind.MEASURES:
        first = next(one for one in group.figures if one.reading.values == values)
        return Name(_as_printed(site, first), site.foreign)
    shown = "–".join(amount(value, site.language) for value in values)
    unit = labels.AMOUNTS.get(group.key[0], "")
    return Name(site.words(unit).format(n=shown) if unit else shown)


def _rows(site: Site, path: str, some: tuple[Figure, ...]) -> Iterator[FigureRow]:
    """The sentences of a paragraph that have these figures."""
    first = some[0]
    place = site.catalogue.places[first.article]
    text, spans, lang = _translated(site, some) or _printed(site, some)
    link = article_link(site, path, place.article)
    date = long_date(place.issue.date, site.language) if len(site.catalogue.archive.issues) > 1 else ""
    for pieces in quotations(text, spans):
        yield FigureRow(pieces, lang, Link(f"{link.href}#p{first.block}", link.text, link.lang), first.block, date)


def _printed(site: Site, some: Sequence[Figure]) -> tuple[str, list[tuple[int, int]], str]:
    text = site.catalogue.places[some[0].article].article.blocks[some[0].block - 1].text
    return text, [(one.reading.start, one.reading.end) for one in some], site.foreign


def _translated(site: Site, some: Sequence[Figure]) -> tuple[str, list[tuple[int, int]], str] | None:
    """Where the translation says them, if it says all."""
    translation = site.catalogue.translations.get((some[0].article, site.language))
    if translation is None:
        return None
    printed, spans, _ = _printed(site, some)
    text = translation.blocks[some[0].block - 1].text
    found = [said(printed, span, text, (site.catalogue.original, site.language)) for span in spans]
    told = sorted({span for span in found if span is not None})
    return (text, told, "") if len(told) == len(set(spans)) else None
