"""The ways into the archive: calendar, kinds, series, authors, and long lists in several pages."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian import render
from banmian.model import Archive, AuthorityKind, Credit, Entry, Issue, Kind, Paper, Person
from banmian.render.catalogue import catalogue
from banmian.render.catalogue.rows import ROWS, gathered, pages_of, split
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.site import Site
from banmian.render.issues import days
from banmian.render.issues.issue import paper_page
from banmian.render.lists import articles
from banmian.render.lists.authors import authors_page
from banmian.render.lists.browse import browse_page
from banmian.render.names.contexts import pages_of_mentions
from banmian.render.names.lists import names_page
from tests.texts import text


def pages(archive: Archive) -> dict[str, str]:
    """Every page by its path."""
    return {one.path: one.make().decode() for one in render.plan(archive) if one.path.endswith(".html")}


def paths(archive: Archive) -> set[str]:
    """Where there is a file."""
    return {one.path for one in render.plan(archive)}


def of_days(toy: Archive, number: int, *papers: str) -> Archive:
    """An archive of empty issues, one every day from 30 December 1999, of each of the papers."""
    start = date(1999, 12, 30)
    dates = [(start + timedelta(days=day)).isoformat() for day in range(number)]
    issues = tuple(replace(toy.issues[0], paper=paper, date=day, sheets=()) for paper in papers for day in dates)
    known = tuple(Paper(paper, (("zh", f"{paper}报"),)) for paper in papers)
    return Archive(replace(toy.settings, papers=known), issues)


@given(st.integers(0, 2000), st.integers(4, 60))
def test_pages_of_a_list_hold_it_all(number: int, size: int) -> None:
    """In order, none empty but that of an empty list, none much longer than wanted, none with but a few rows."""
    found = split(range(number), size)
    assert [row for page in found for row in page] == list(range(number))
    assert len(found) == pages_of(number, size) >= 1
    assert all(len(page) == size for page in found[:-1])
    assert len(found[-1]) <= size + size // 4
    assert len(found) == 1 or len(found[-1]) > size // 4


@given(st.lists(st.integers(1, 30)), st.integers(1, 40))
def test_groups_stay_together(sizes: list[int], size: int) -> None:
    """Every group is on one page, in order; a page takes no further group once it is full."""
    found = gathered(sizes, lambda one: one, size)
    assert [group for page in found for group in page] == sizes
    assert all(sum(page[:-1]) < size <= sum(page) for page in found[:-1])


@given(st.integers(1, 40), st.integers(1, 40))
def test_every_page_is_reached_from_its_neighbours(number: int, last: int) -> None:
    """From each page lead ways to the first, the last, the one before and the one after; itself is no link."""
    number = min(number, last)
    found = pager(addresses.numbered("zh/x/index.html", number), "zh/x/index.html", number, last)
    if last == 1:
        assert found is None
        return
    assert found is not None
    shown = [link.text for link in found.pages if link.text]
    assert {"1", str(number), str(last)} <= set(shown)
    assert [link.text for link in found.pages if link.text and not link.href] == [str(number)]
    assert found.before == ("" if number == 1 else "index.html" if number == 2 else f"page-{number - 1}.html")
    assert found.after == ("" if number == last else f"page-{number + 1}.html")


def test_every_page_leads_to_the_ways_in(toy: Archive) -> None:
    """At the head of every page stands the browse page, at its foot all ways there are; each of them is there."""
    found = pages(toy)
    site = Site(catalogue(toy), "zh")
    for path, page in found.items():
        if path.startswith("zh/"):
            foot = page.split('<footer class="foot">')[1]
            assert all(f'href="{addresses.relative(path, target)}">{text}<' in foot for target, text in site.ways)
    assert all(target in found for target, _ in site.ways)
    assert re.search('<a href="index.html" aria-current="page">浏览</a>', found["zh/browse/index.html"])
    assert '<a href="../browse/index.html" aria-current="true">浏览</a>' in found["zh/calendar/index.html"]


def test_an_archive_without_anything_has_few_ways(toy: Archive) -> None:
    """No calendar of nothing, no lists of nobody; the browse page is there."""
    settings = replace(toy.settings, languages=("zh",), about=())
    found = pages(Archive(settings, ()))
    assert "zh/browse/index.html" in found
    for name in ("calendar", "kinds", "series", "authors", "people", "translation", "about"):
        assert f"zh/{name}/index.html" not in found
        assert f"/{name}/" not in found["zh/browse/index.html"]


def test_each_day_with_an_issue_is_a_link(toy: Archive) -> None:
    """As many links as issues, each to the issue of that day; other days are numbers."""
    found = pages(of_days(toy, 33, "xwb"))
    year = found["zh/calendar/2000/index.html"]
    assert len(re.findall('<td><a href="../../xwb/2000-', year)) == 31
    assert '<td><a href="../../xwb/2000-01-31/index.html" aria-label="2000年1月31日">31</a></td>' in year
    assert year.count("<td>29</td>") == 0, "a month without issues is only named"
    assert '<a rel="prev" href="../1999/index.html">' in year
    table = found["zh/calendar/index.html"]
    assert '<a href="2000/index.html#m01">31</a>' in table
    assert '<a href="1999/index.html#m12">2</a>' in table


def test_a_calendar_of_one_year_is_shown_at_once(toy: Archive) -> None:
    """Who opens the calendar of a single year sees its days."""
    page = text(toy, "en/calendar/index.html")
    assert '<a href="../xwb/2001-05-02/index.html" aria-label="2 May 2001">2</a>' in page
    assert "<caption>May</caption>" in page


def test_the_home_page_has_the_month_of_the_newest_issue(toy: Archive) -> None:
    """With its days, and the newest years; an archive of nothing has no calendar there."""
    home = text(of_days(toy, 370, "ab", "cd"), "zh/index.html")
    assert "<caption>2001年1月</caption>" in home
    assert '<a href="calendar/2001/index.html#d0102" aria-label="2001年1月2日，2 期">2</a>' in home
    assert re.findall('<a href="calendar/([0-9]+)/index.html">', home) == ["2001", "2000", "1999"]
    assert "calendar" not in text(Archive(toy.settings, ()), "zh/index.html").split("<main")[1]


def test_a_day_of_several_papers_leads_to_each(toy: Archive) -> None:
    """The day leads to a list at the foot of the page, which names them."""
    archive = of_days(toy, 2, "ab", "cd")
    view = days.year_page(Site(catalogue(archive), "zh"), "zh/calendar/1999/index.html", "1999")
    linked = [day for week in view.months[11].weeks for day in week if day and day.link]
    assert [(day.link.href, day.issues) for day in linked if day.link] == [("#d1230", 2), ("#d1231", 2)]
    assert [(one.id, [link.text for link in one.issues]) for one in view.busy] == [
        ("d1230", ["ab报", "cd报"]),
        ("d1231", ["ab报", "cd报"]),
    ]


def test_a_paper_of_many_issues_has_a_page_for_each_year(toy: Archive) -> None:
    """The newest year stands on the paper's own page; every issue is on one page or another."""
    archive = of_days(toy, 370, "xwb")
    found = paths(archive)
    site = Site(catalogue(archive), "zh")
    assert [year.year for year in paper_page(site, "zh/xwb/index.html", "xwb").years] == ["2001"]
    listed = [
        issue.date.iso
        for year in ("1999", "2000", "2001")
        for group in paper_page(site, f"zh/xwb/{year}/index.html", "xwb", year).years
        for issue in group.issues
    ]
    assert sorted(listed) == sorted(issue.date for issue in archive.issues)
    assert {"zh/xwb/1999/index.html", "zh/xwb/2000/index.html", "zh/xwb/2001/index.html"} <= found
    assert [path for path in paths(of_days(toy, 5, "xwb")) if re.fullmatch(r"zh/xwb/[0-9]{4}/.*", path)] == []


def test_a_paper_leads_to_every_sheet(toy: Archive) -> None:
    """Beside each issue stand its sheets, by name."""
    page = text(toy, "en/xwb/index.html")
    for issue in toy.issues:
        for sheet in issue.sheets:
            assert f'<a href="{issue.date}/{sheet.text.name}/index.html">{sheet.text.name}</a>' in page


def test_every_article_is_in_the_list_of_its_kind(toy: Archive) -> None:
    """Once, in the order of time; heads of series are in that of the series."""
    site = Site(catalogue(toy), "en")
    found = [
        row.href
        for kind in site.catalogue.holdings.kinds
        for group in articles.kind_page(site, f"en/kinds/{kind}/index.html", kind).issues
        for row in group.articles
    ]
    assert len(set(found)) == len(found) == len(site.catalogue.places)
    assert {Kind.SERIES} <= set(site.catalogue.holdings.kinds)


def long(toy: Archive, number: int) -> Archive:
    """The toy archive with so many copies of an article, each by somebody else, all in one sheet of each of two years."""
    first = toy.issues[0]
    one = first.sheets[0].articles[0]

    def issue(day: str) -> Issue:
        articles = tuple(
            replace(one, id=f"xwb-{day}-01-{n:02}", byline=(Credit(f"{chr(0x4E00 + n)}某", "reporter"),))
            for n in range(1, number + 1)
        )
        return replace(first, date=day, sheets=(replace(first.sheets[0], articles=articles),))

    return replace(toy, issues=(issue("2001-05-01"), issue("2002-05-01")), translations=())


@pytest.fixture(scope="module")
def many(toy: Archive) -> Archive:
    """An archive with lists of several pages."""
    return long(toy, 700)


def test_a_long_list_of_articles_has_pages_and_years(many: Archive) -> None:
    """Seven pages of two hundred; each year leads to the place where it begins."""
    site = Site(catalogue(many), "zh")
    kind = next(iter(site.catalogue.holdings.kinds))
    first = addresses.kinds("zh", kind)
    views = [articles.kind_page(site, addresses.numbered(first, number), kind, number) for number in range(1, 8)]
    assert [sum(len(group.articles) for group in view.issues) for view in views] == [ROWS] * 7
    assert [(link.text, link.href) for link in views[0].years] == [
        ("2001", "index.html#y2001"),
        ("2002", "page-4.html#y2002"),
    ]
    page = next(one.made() for one in render.plan(many) if one.path == addresses.numbered(first, 4))
    assert 'id="y2002"' in page.data.decode()


def test_names_in_several_pages_are_found_by_their_letter(many: Archive) -> None:
    """Each letter leads to the first page that has it; every name is on one page."""
    site = Site(catalogue(many), "zh")
    views = [authors_page(site, addresses.numbered("zh/authors/index.html", number), number) for number in (1, 2)]
    rows = [row.link.text for view in views for _, _, some in view.letters.heads for row in some]
    assert len(set(rows)) == len(rows) == 700 == views[0].count
    assert not any(row.find for view in views for _, _, some in view.letters.heads for row in some)
    heads = [{head: id for id, head, _ in view.letters.heads} for view in views]
    for way in views[0].letters.ways:
        page = 1 if way.href.startswith("#") else 2
        assert way.href.endswith(f"#{heads[page - 1][way.text]}")
        assert page == 1 or way.text not in heads[0]


def test_an_author_is_a_printed_name(toy: Archive) -> None:
    """The page of a name says in which articles it stands and in what role, and leads to the entry whose it is."""
    site = Site(catalogue(toy), "en")
    for name, author in site.catalogue.holdings.authors.items():
        path = addresses.author("en", name)
        view = articles.author_page(site, path, author)
        rows = [row for group in view.issues for row in group.articles]
        assert len(rows) == len(author.works)
        assert all(row.note for row in rows)
        assert name in [one.text for one in (view.title, *view.others)]
        assert len(view.note) == len(author.entries)
    assert any(author.entries for author in site.catalogue.holdings.authors.values())


def test_addresses_of_authors_differ() -> None:
    """No two names have one address, and each is made of nothing but letters, digits and hyphens."""
    names = ["李苗", "李 苗", "苗李", "Li", "../x", "a" * 300, "a" * 301, "李" * 24, "李" * 25]
    found = [addresses.author("zh", name) for name in names]
    assert len(set(found)) == len(names)
    assert all(re.fullmatch(r"zh/authors/[a-z0-9-]{1,160}/index\.html", path) for path in found)


def test_the_page_of_a_name_that_is_everywhere_has_pages(many: Archive) -> None:
    """Mentions in one article stay together; beyond the first page there is only the name and its sentences."""
    entry = Entry(AuthorityKind.PEOPLE, "somebody", (("zh", "一"),), Person())
    archive = replace(many, authority=(entry,))
    site = Site(catalogue(archive), "zh")
    mentions = site.catalogue.mentions.of(entry)
    split_up = pages_of_mentions(mentions)
    assert [one for page in split_up for one in page] == list(mentions)
    articles = [{one.passage.article for one in page} for page in split_up]
    assert sum(map(len, articles)) == len(set().union(*articles))
    planned = {one.path: one for one in render.plan(archive)}
    paths = [addresses.numbered("zh/people/somebody/index.html", n) for n in range(1, len(split_up) + 1)]
    assert len(split_up) > 1
    assert set(paths) <= set(planned)
    later = planned[paths[1]].make().decode()
    assert 'rel="prev" href="index.html"' in later
    assert 'class="said"' not in later


def test_samples_on_the_browse_page_are_the_most_named(toy: Archive) -> None:
    """The people shown are those who are named most often."""
    site = Site(catalogue(toy), "zh")
    (people,) = (
        lead
        for group in browse_page(site, "zh/browse/index.html").groups
        for lead in group.leads
        if lead.link.href == "../people/index.html"
    )
    view = names_page(site, "zh/people/index.html", AuthorityKind.PEOPLE)
    rows = sorted((row.count for _, _, some in view.letters.heads for row in some), reverse=True)
    counts = {row.link.text: row.count for _, _, some in view.letters.heads for row in some}
    assert [counts[link.text] for link in people.samples] == rows[: len(people.samples)]
    assert people.count == str(view.count)
