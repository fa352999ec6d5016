"""A third language is a catalogue, an entry in `archive.yaml` and `*.xx.md` files; no line of the program.

The toy language has Polish rules, since Polish has three forms for numbers, and English words in brackets.
"""

import json
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from banmian import i18n, pipeline, resources
from banmian.findings import describe
from banmian.render.frame import engine
from scripts import words
from tests.archives import copy_of_toy
from tests.processes import uncovered

ARTICLE = "xwb/2001-05-01/01-02"


def catalogue() -> bytes:
    """A complete catalogue of the toy language: the English in brackets, the number of the form behind it."""
    found: Catalog = read_po(BytesIO(words.updated("", words.template(), "pl").encode()))
    for message in found:
        if message.pluralizable:
            message.string = tuple(f"‹{message.id[1]}›{form}" for form in range(found.num_plurals))
        elif message.id:
            message.string = f"‹{message.id}›"
    text = BytesIO()
    write_po(text, found)
    return text.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy archive in three languages, built; nobody writes into it."""
    folder = tmp_path_factory.mktemp("pl")
    with uncovered():
        (folder / "banmian.po").write_bytes(catalogue())
    known = resources.catalogue
    archive = copy_of_toy(folder / "archive")
    settings = archive / "content/archive.yaml"
    settings.write_text(settings.read_text().replace("languages: [zh, en]", "languages: [zh, en, pl]"))
    english = archive / "content/xwb/2001-05-01/01-02.en.md"
    english.with_name("01-02.pl.md").write_text(english.read_text().replace("\nheadline: ", "\nheadline: Po polsku "))
    with pytest.MonkeyPatch.context() as patch, uncovered():
        patch.setattr(
            resources, "catalogue", lambda language: folder / "banmian.po" if language == "pl" else known(language)
        )
        _, findings = pipeline.build(archive, folder / "site")
    for cache in (i18n.translator, engine.environment):
        cache.cache_clear()
    assert [describe(finding) for finding in findings if pipeline.is_error(finding)] == []
    return folder / "site"


def page(site: Path, path: str) -> str:
    """The text of a page."""
    return (site / path / "index.html").read_text(encoding="utf-8")


def test_a_third_language_has_a_tree_of_its_own(site: Path) -> None:
    """Its pages say their language, speak its words, write its dates and choose its forms for numbers."""
    article = page(site, f"pl/{ARTICLE}")
    assert '<html lang="pl">' in article
    assert "Po polsku" in article
    assert "1 maja 2001" in article
    assert "‹Cite as›" in article
    assert "‹2 sheets›1" in page(site, "pl/xwb/2001-05-01")
    pages = sorted(path.relative_to(site / "en").as_posix() for path in (site / "en").rglob("*.html"))
    assert pages == sorted(path.relative_to(site / "pl").as_posix() for path in (site / "pl").rglob("*.html"))


def test_all_trees_lead_to_each_other(site: Path) -> None:
    """Each language's page names the two others, by the names they have for themselves."""
    for language in ("zh", "en", "pl"):
        text = page(site, f"{language}/{ARTICLE}")
        for other, name in (("zh-Hans", "中文"), ("en", "English"), ("pl", "polski")):
            assert f'hreflang="{other}"' in text
            assert f">{name}</a>" in text


def test_the_data_and_the_index_have_the_third_language(site: Path) -> None:
    """Whoever takes the data away has the translation, and search finds its words."""
    rows = [json.loads(line) for line in (site / "data/articles.jsonl").read_text(encoding="utf-8").splitlines()]
    (row,) = [row for row in rows if row["id"].endswith("2001-05-01-01-02")]
    assert sorted(row["translations"]) == ["en", "pl"]
    assert row["translations"]["pl"]["headline"].startswith("Po polsku")
    index = json.loads((site / "search/index.json").read_text(encoding="utf-8"))
    assert "headline_pl" in index["fields"]
    assert "polsku" in {term for term, _ in index["invertedIndex"]}
