"""Names in a text lead to their pages; the pages hold every sentence that names them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from banmian import render
from banmian.model import Archive, AuthorityKind, Entry, Explanation, Passage
from banmian.render.catalogue import Catalogue, catalogue
from banmian.render.frame.site import Site
from banmian.render.names.entry import entry_page
from banmian.render.names.lists import entries_of, names_page
from banmian.render.texts.linking import linked_names
from tests.texts import text, texts

ARTICLE = "xwb-2001-05-01-01-02"
HERE = "en/xwb/2001-05-01/01-02/index.html"
PEOPLE, TERMS = AuthorityKind.PEOPLE, AuthorityKind.TERMS


@pytest.fixture(scope="module")
def known(toy: Archive) -> Catalogue:
    """The toy archive with its look-ups."""
    return catalogue(toy)


def entry(known: Catalogue, kind: AuthorityKind, name: str) -> Entry:
    """An entry of the toy archive."""
    return known.mentions.entries[kind, name]


def page(known: Catalogue, language: str, kind: AuthorityKind, name: str) -> list[tuple[str, str, str]]:
    """(label, sentence with the name in brackets, language tag) of every quotation on an entry's page."""
    view = entry_page(Site(known, language), f"{language}/{kind}/{name}/index.html", entry(known, kind, name))
    return [
        (one.label, "".join(f"[{text}]" if marked else text for text, marked in one.pieces), one.lang)
        for group in view.quotations
        for one in group.sentences
    ]


def test_only_the_first_mention_is_linked(known: Catalogue) -> None:
    """何伯 is named in three paragraphs; the first leads to his page, in either language."""
    place = known.places[ARTICLE]
    for language, name in (("zh", "何伯"), ("en", "Old He")):
        linked = linked_names(Site(known, language), HERE, place.article, language)
        texts = place.article.blocks if language == "zh" else known.translations[ARTICLE, "en"].blocks
        found = [
            (number, texts[number - 1].text[start:end])
            for number, names in linked.names.items()
            for start, end, named in names
            if "he-bo" in named.href
        ]
        assert found == [(2, name)]


def test_a_name_within_a_name_is_not_linked(known: Catalogue) -> None:
    """No two links overlap, in any article."""
    site = Site(known, "zh")
    for place in known.places.values():
        for names in linked_names(site, HERE, place.article, "zh").names.values():
            spans = sorted((start, end) for start, end, _ in names)
            assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_term_brings_its_explanation(known: Catalogue) -> None:
    """In the reader's language, once with the text and once beside the term."""
    article = known.places["xwb-2001-05-01-01-01"].article
    linked = linked_names(Site(known, "en"), HERE, article, "zh")
    (tip,) = linked.tips
    assert (tip.id, tip.name) == ("term-three-small-matters", "three small matters")
    assert [named.tip for names in linked.names.values() for *_, named in names if named.tip] == [tip.text]


def test_sentences_are_those_of_the_translation(known: Catalogue) -> None:
    """On an English page a translated passage is quoted in English, any other in Chinese and marked so."""
    english = page(known, "en", PEOPLE, "he-bo")
    assert [label for label, _, _ in english] == ["2", "4", "5"]
    assert all("[Old He]" in text and not lang for _, text, lang in english)
    assert {lang for _, _, lang in page(known, "en", PEOPLE, "liu-hong")} == {"zh-Hans"}
    assert all("[何伯]" in text for _, text, _ in page(known, "zh", PEOPLE, "he-bo"))


def test_every_mention_is_on_the_page(known: Catalogue) -> None:
    """As many marks as the archive has mentions, for every entry, in the paper's language."""
    for (kind, name), one in known.mentions.entries.items():
        marks = sum(text.count("[") for _, text, _ in page(known, "zh", kind, name))
        assert marks == len(known.mentions.of(one)), name


def test_staff_lines_are_quoted_with_their_line(known: Catalogue) -> None:
    """A name in a sheet's staff lines leads to that line on the sheet's page."""
    site = Site(known, "zh")
    found = [
        one.href
        for key, one_entry in known.mentions.entries.items()
        for group in entry_page(site, f"zh/{key[0]}/{key[1]}/index.html", one_entry).quotations
        for one in group.sentences
        if "#L" in one.href
    ]
    staffed = [one for places in known.mentions.by_entry.values() for one in places if one.field == "staff"]
    assert len(found) == len(staffed)


def test_companions_are_named_in_the_same_paragraph(known: Catalogue) -> None:
    """Counted by paragraphs, and each of the other as often as the other of it."""
    together = known.mentions.together
    assert together
    for name, others in together.items():
        assert name not in others
        assert all(together[other][name] == number for other, number in others.items())


def test_lists_hold_every_entry_once(known: Catalogue) -> None:
    """Under its letter, in the order of the page's language."""
    for language in known.languages:
        for kind in known.mentions.kinds:
            view = names_page(Site(known, language), f"{language}/{kind}/index.html", kind)
            rows = [row.link.href for _, _, rows in view.letters.heads for row in rows]
            assert len(set(rows)) == len(rows) == view.count == len(entries_of(Site(known, language), kind))
            heads = [head for _, head, _ in view.letters.heads]
            assert heads == sorted(set(heads)) == [way.text for way in view.letters.ways]


def test_where_an_explanation_comes_from_is_said(toy: Archive, known: Catalogue) -> None:
    """After a passage, which is linked; or from common knowledge, in words."""
    site = Site(known, "en")
    facts = entry_page(site, "en/terms/x/index.html", entry(known, TERMS, "three-small-matters")).facts
    assert ("Explained after", "../../xwb/2001-05-01/01-01/index.html#p1") in [
        (fact.label, fact.values[0][0].href) for fact in facts
    ]
    facts = entry_page(site, "en/terms/x/index.html", entry(known, TERMS, "waiting-room")).facts
    assert [fact.values[0][0].text for fact in facts if fact.label == "Explained from"] == [
        "common knowledge, not the pages alone"
    ]


def test_a_source_that_is_gone_is_named_not_linked(toy: Archive) -> None:
    """An entry may outlive the article it speaks of."""
    gone = Explanation((("zh", "释"), ("en", "What it is.")), (Passage("xwb-1999-01-01-01-01", 1),))
    term = Entry(TERMS, "gone", (("zh", "无"), ("en", "gone")), gone)
    archive = replace(toy, authority=(*toy.authority, term))
    assert "<span>xwb-1999-01-01-01-01</span>" in text(archive, "en/terms/gone/index.html")


def test_an_archive_without_lists_has_no_pages_of_them(toy: Archive) -> None:
    """No page, no entry in the navigation, no link."""
    pages = texts(render.pages(replace(toy, authority=())))
    assert not [path for path in pages if "/people/" in path or "/terms/" in path]
    assert not [path for path, text in pages.items() if ">People</a>" in text or 'class="named' in text]
