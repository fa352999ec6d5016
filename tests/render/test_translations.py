"""What a page says of a translation, and where it leads."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from banmian import check, export, render
from banmian.findings import describe
from banmian.ids import passage_checksums, reading_sha256
from banmian.model import Archive, Status, Translation
from banmian.render.catalogue import catalogue
from banmian.render.frame.site import Site
from banmian.render.links.report import report_link
from banmian.render.lists.coverage import coverage_page
from banmian.render.texts.translations import translation_view
from banmian.render.texts.views import TranslationView

ARTICLE = "xwb-2001-05-01-01-02"
HERE = "en/xwb/2001-05-01/01-02/index.html"


def with_translation(toy: Archive, **values: object) -> Archive:
    """The toy archive, its translation changed."""
    (english,) = toy.translations
    return replace(toy, translations=(replace(english, **values),))  # type: ignore[arg-type]  # a test names the fields


def label(archive: Archive, language: str = "en") -> TranslationView:
    """The label of the toy's translation."""
    known = catalogue(archive)
    found = translation_view(Site(known, language), HERE, known.places[ARTICLE], "en")
    assert found
    return found


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"translator": "large language model", "method": "machine-draft", "status": "draft"},
            "Translation drafted by a machine (a large language model). Not reviewed by a human translator.",
        ),
        (
            {"translator": "large language model", "method": "machine-draft", "status": "reviewed", "reviewer": "Li"},
            "Translation drafted by a machine (a large language model). Reviewed by Li.",
        ),
        ({"translator": "Li", "method": "human", "status": "draft"}, "Translated by Li. Not yet reviewed."),
        (
            {"method": "human", "status": "checked", "translator": "Li"},
            "Translated by Li. Reviewed; the reviewer is not named.",
        ),
        (
            {"method": "by rumour", "status": "draft", "translator": "Li"},
            "Translation: Li, by rumour. Not yet reviewed.",
        ),
    ],
)
def test_who_made_it_and_how_far_it_can_be_relied_on(toy: Archive, values: dict[str, object], expected: str) -> None:
    """In words, and no better than it is."""
    assert label(with_translation(toy, **values)).text == expected


def test_in_chinese_the_label_is_chinese(toy: Archive) -> None:
    """What translates but is nobody is called so in the page's language."""
    values = {"translator": "large language model", "method": "machine-draft", "status": "draft"}
    assert label(with_translation(toy, **values), "zh").text == "译文由机器（大语言模型）起草。未经译者审校。"


def stale(toy: Archive) -> Archive:
    """The toy archive, whose translation was made when the headline and the second paragraph were others."""
    article = next(one for sheet in toy.issues[0].sheets for one in sheet.articles if one.id == ARTICLE)
    heads = replace(article.heads, headline="旧题")
    blocks = (article.blocks[0], replace(article.blocks[1], text="旧文。"), *article.blocks[2:])
    return with_translation(toy, of=reading_sha256(heads, blocks), parts=passage_checksums(heads, blocks))


def test_a_stale_translation_names_what_changed(toy: Archive) -> None:
    """The passages are links into the text."""
    view = label(stale(toy))
    assert "The original has changed since" in view.text
    assert [(link.href, link.text) for link in view.changed] == [("#main", "headline"), ("#p2", "paragraph 2")]


def test_a_stale_translation_without_checksums_of_its_passages(toy: Archive) -> None:
    """That something changed is said, and that one can't say what."""
    view = label(with_translation(toy, of="0" * 64))
    assert "which passages is not known" in view.text
    assert view.changed == ()


def test_the_page_on_translations_counts_and_lists(toy: Archive) -> None:
    """All articles are there, translated or not; what is stale is linked."""
    (table,) = coverage_page(Site(catalogue(stale(toy)), "en"), "en/translation/index.html").tables
    rows = [row for sheet in table.sheets for row in sheet.rows]
    assert len(rows) == 9
    assert [row.paragraphs for row in rows if row.how] == [6]
    assert [link.href for row in rows for link in row.changed] == [
        "../xwb/2001-05-01/01-02/index.html",
        "../xwb/2001-05-01/01-02/index.html#p2",
    ]
    assert "Translated: 1 of 8 articles, 6 of 20 paragraphs." in table.sentences
    assert "The original of 1 text has changed since." in table.sentences


def reported(toy: Archive, **settings: str) -> str:
    """Where an error in the toy's translation is reported."""
    known = catalogue(replace(toy, settings=replace(toy.settings, **settings)))  # type: ignore[arg-type]  # a test names the fields
    found = report_link(Site(known, "en"), HERE, known.places[ARTICLE])
    return found.href if found else ""


def test_a_report_is_filled_in(toy: Archive) -> None:
    """At a repository it is a new issue with title, id, language and address; nothing in a title breaks the link."""
    (english,) = toy.translations
    odd = replace(toy, translations=(replace(english, heads=replace(english.heads, headline="100% & more? #1")),))
    link = urlsplit(reported(odd, repository="https://example.org/x/archive.git"))
    assert (link.netloc, link.path) == ("example.org", "/x/archive/issues/new")
    fields = parse_qs(link.query)
    assert fields["title"] == [f"Error in {ARTICLE}: 100% & more? #1"]
    assert f"Article id: {ARTICLE}\nLanguage: English (en)\nAddress: https://xiaowan.example/" in fields["body"][0]
    assert "#p\n" in fields["body"][0]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"repository": "https://gitlab.example.org/x"}, "https://gitlab.example.org/x/-/issues/new?issue%5Btitle%5D="),
        ({"contact": "desk@example.org"}, "mailto:desk@example.org?subject=Error%20in%20"),
        ({"contact": "https://example.org/tell"}, "https://example.org/tell"),
        ({}, "../../../about/index.html#report"),
        ({"about": ""}, ""),
    ],
)
def test_ways_to_report(toy: Archive, settings: dict[str, str], expected: str) -> None:
    """A repository, a letter, a page of others, the page that tells how; or none."""
    found = reported(toy, **settings)
    assert found.startswith(expected)
    assert bool(found) == bool(expected)


@pytest.mark.no_cover
def test_three_languages_side_by_side(toy: Archive) -> None:
    """The original's tree has all languages in one page; a tree without a translation has none, and links to none."""
    settings = replace(toy.settings, languages=("zh", "en", "fr", "de"))
    (english,) = toy.translations
    french: Translation = replace(english, language="fr")
    archive = replace(toy, settings=settings, translations=(english, french))
    outputs = [*render.pages(archive), *render.static_files(), *export.files(archive)]
    pages = {one.path: one.data.decode() for one in outputs if one.path.endswith(".html")}
    path = "xwb/2001-05-01/01-02/parallel/index.html"
    assert 'class="parallel columns-3"' in pages[f"zh/{path}"]
    assert 'class="parallel columns-2"' in pages[f"fr/{path}"]
    assert f"de/{path}" not in pages
    assert 'href="../../../../../de/xwb/2001-05-01/01-02/index.html"' in pages[f"zh/{path}"]
    assert 'hreflang="de"' not in pages[f"zh/{path}"].split("</head>")[0]
    told = [describe(one) for one in check.outputs(outputs)]
    assert [line for line in told if "search" not in line] == []


def test_a_withdrawn_article_has_no_parallel_page(toy: Archive) -> None:
    """Nothing of it is published."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    articles = tuple(replace(one, status=Status.WITHDRAWN) if one.id == ARTICLE else one for one in sheet.articles)
    changed = replace(issue, sheets=(replace(sheet, articles=articles), *issue.sheets[1:]))
    archive = replace(toy, issues=(changed, *toy.issues[1:]))
    outputs = [*render.pages(archive), *render.static_files(), *export.files(archive)]
    assert not [one.path for one in outputs if "/parallel/" in one.path]
    assert [line for line in map(describe, check.outputs(outputs)) if "search" not in line] == []
