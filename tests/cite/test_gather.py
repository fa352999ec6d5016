"""References gathered from an archive: what its records say, and nothing else."""

from dataclasses import replace

from banmian import cite, export
from banmian.cite import Reference
from banmian.model import Archive, Credit, Heads, Status
from banmian.pipeline import plan

ARTICLE = "xwb-2001-05-01-01-02"
IN_SERIES = "xwb-2001-05-01-02-01"
SERIES = "xwb-2001-05-01-02-03"


def gathered(archive: Archive, article_id: str, language: str, **changes: object) -> Reference:
    """The reference of an article of an archive, the article changed."""
    ((issue, sheet, article),) = (
        (issue, sheet, article)
        for issue in archive.issues
        for sheet in issue.sheets
        for article in sheet.articles
        if article.id == article_id
    )
    changed = replace(article, **changes)  # type: ignore[arg-type]  # a test names the fields
    return cite.reference(cite.sources(archive), issue, sheet, changed, language)


def test_an_original_and_its_translation(toy: Archive) -> None:
    """Each is cited at its own address; the original knows its English title, the translation its original one."""
    chinese, english = (gathered(toy, ARTICLE, language) for language in ("zh", "en"))
    assert (chinese.title.text, chinese.english_title) == ("灯塔今夜重新点亮", "Tonight the lighthouse shines again")
    assert chinese.url == "https://xiaowan.example/archive/zh/xwb/2001-05-01/01-02/"
    assert [author.printed for author in chinese.authors] == ["林小满", "许舟"]
    assert chinese.translated is None
    assert (english.title.text, english.original_title) == (chinese.english_title, chinese.title)
    assert english.url == "https://xiaowan.example/archive/en/xwb/2001-05-01/01-02/"
    assert english.newspaper.text == "Xiaowan Evening News"
    assert english.translated
    assert english.translated.translator == "The Xiaowan translators"


def test_what_is_not_translated_is_cited_as_it_is(toy: Archive) -> None:
    """On a page of another language the text is still the Chinese one, and so is what is cited."""
    assert gathered(toy, IN_SERIES, "en") == gathered(toy, IN_SERIES, "zh")


def test_pages_and_sections_only_where_they_are_known(toy: Archive) -> None:
    """A page number that isn't printed is not made up."""
    unknown, printed = gathered(toy, ARTICLE, "zh"), gathered(toy, IN_SERIES, "zh")
    assert (unknown.page, unknown.section) == (None, "")
    assert (printed.page, printed.section) == (2, "乡镇")


def test_authors(toy: Archive) -> None:
    """Whoever wrote it, each once, in the printed order; photographers, editors and agencies didn't."""
    byline = tuple(
        Credit(name, role)
        for name, role in (
            ("甲", "reporter"),
            ("乙", "photographer"),
            ("方𬭎", "author"),
            ("甲", "correspondent"),
            ("丙社", "agency"),
        )
    )
    found = gathered(toy, ARTICLE, "zh", byline=byline).authors
    assert [author.inverted for author in found] == ["甲", "Fang, Hong"]
    assert gathered(toy, ARTICLE, "zh", byline=()).authors == ()


def test_a_series_head_can_be_cited(toy: Archive) -> None:
    """It is a record with an address like every other."""
    assert gathered(toy, SERIES, "zh").title.text == "大家来说渡口"


def test_an_archive_without_a_base_url(toy: Archive) -> None:
    """Where it will be published isn't known, so no address is."""
    nowhere = replace(toy, settings=replace(toy.settings, base_url=""))
    assert gathered(nowhere, ARTICLE, "zh").url == ""


def test_texts_without_a_headline(toy: Archive) -> None:
    """The beginning of the text stands for it; of a withdrawn text nothing is quoted."""
    assert gathered(toy, IN_SERIES, "zh", heads=Heads()).title.text.startswith("本报讯")
    gone = gathered(toy, IN_SERIES, "zh", heads=Heads(), status=Status.WITHDRAWN)
    assert gone.title.text == IN_SERIES


def test_a_paper_without_an_english_name(toy: Archive) -> None:
    """It keeps its own, marked as what it is, and an unknown paper its id."""
    (paper,) = toy.settings.papers
    chinese = replace(toy, settings=replace(toy.settings, papers=(replace(paper, name=(("zh", "小湾晚报"),)),)))
    found = gathered(chinese, ARTICLE, "en")
    assert (found.newspaper.text, found.newspaper.language, found.english_newspaper) == ("小湾晚报", "zh", "")
    (italic,) = (run for one in cite.citations(found, "en") if one.id == "apa" for run in one.runs if run.italic)
    assert (italic.text, italic.language) == ("小湾晚报", "zh")
    unnamed = replace(toy, settings=replace(toy.settings, papers=()))
    assert gathered(unnamed, ARTICLE, "zh").newspaper.text == "xwb"


def test_files_lie_beside_every_text(toy: Archive) -> None:
    """In each language's tree, in each format, the same in every build."""
    paths = [one.path for one in cite.citation_files(toy)]
    articles = sum(len(sheet.articles) for issue in toy.issues for sheet in issue.sheets)
    assert len(set(paths)) == len(paths) == articles * 2 * 3
    assert f"en/xwb/2001-05-01/01-02/{ARTICLE}.csl.json" in paths
    assert set(paths) <= {one.path for one in plan(toy)}
    assert list(export.files(toy)) == list(export.files(toy))
