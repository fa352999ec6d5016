"""What a page tells machines, and how it is cited: only what is known, and nothing that could be obeyed as HTML."""

import json
from dataclasses import replace

from banmian.model import Archive, Credit, Heads
from banmian.render.catalogue import Catalogue, catalogue
from banmian.render.cite import citation
from banmian.render.metadata import linked_data, metadata
from banmian.render.site import Site

ARTICLE = "xwb-2001-05-01-01-02"
IN_SERIES = "xwb-2001-05-01-02-01"


def changed(known: Catalogue, article_id: str, **values: object) -> Catalogue:
    """The catalogue with one article changed."""
    place = known.places[article_id]
    article = replace(place.article, **values)  # type: ignore[arg-type]  # a test names the fields
    return replace(known, places={**known.places, article_id: replace(place, article=article)})


def test_linked_data_of_an_article(toy: Archive) -> None:
    """JSON-LD names the article, its issue and its newspaper, with the translation that exists."""
    known = catalogue(toy)
    value = json.loads(linked_data(Site(known, "zh"), known.places[ARTICLE]))
    assert value["@type"] == "NewsArticle"
    assert value["headline"] == "灯塔今夜重新点亮"
    assert value["inLanguage"] == "zh-Hans"
    assert [author["name"] for author in value["author"]] == ["林小满", "许舟"]
    assert value["isPartOf"]["issueNumber"] == "120"
    assert value["isPartOf"]["isPartOf"]["identifier"]["value"] == "00-0001"
    assert value["workTranslation"][0]["inLanguage"] == "en"
    assert value["url"] == "https://xiaowan.example/archive/zh/xwb/2001-05-01/01-02/"


def test_page_fields_only_where_a_page_number_is_known(toy: Archive) -> None:
    """A page number that isn't printed is not made up."""
    site = Site(catalogue(toy), "zh")
    unknown, printed = (site.catalogue.places[one] for one in (ARTICLE, IN_SERIES))
    assert "pageStart" not in json.loads(linked_data(site, unknown))
    assert json.loads(linked_data(site, printed))["pageStart"] == "2"
    names = [[name for name, _, _ in metadata(site, place)] for place in (unknown, printed)]
    assert ["citation_firstpage" in one for one in names] == [False, True]


def test_no_journal_is_claimed(toy: Archive) -> None:
    """A newspaper named as a journal would be filed as one."""
    site = Site(catalogue(toy), "en")
    for place in site.catalogue.places.values():
        assert "citation_journal_title" not in [name for name, _, _ in metadata(site, place)]


def test_nothing_in_a_headline_ends_the_script(toy: Archive) -> None:
    """JSON-LD has no sign in it that HTML could act on, and still says the same."""
    evil = "</script><script>alert('&')</script>"
    known = changed(catalogue(toy), ARTICLE, heads=Heads(headline=evil))
    text = linked_data(Site(known, "zh"), known.places[ARTICLE])
    assert not set("<>&") & set(text)
    assert json.loads(text)["headline"] == evil


def cited(known: Catalogue, language: str, article_id: str = ARTICLE) -> str:
    """A citation as one line of text."""
    return "".join(run.text for run in citation(Site(known, language), known.places[article_id]))


def test_citation_in_chinese_and_english(toy: Archive) -> None:
    """Author, title, paper, date, id; the page only where it is printed."""
    known = catalogue(replace(toy, settings=replace(toy.settings, base_url="")))
    assert cited(known, "zh") == ("林小满, 许舟. 灯塔今夜重新点亮[N]. 小湾晚报, 2001-05-01. xwb-2001-05-01-01-02.")
    assert cited(known, "zh", IN_SERIES) == (
        "方𬭎. 候船室要有一扇朝东的窗[N]. 小湾晚报, 2001-05-01(02). xwb-2001-05-01-02-01."
    )
    assert cited(known, "en") == (
        "林小满, 许舟. “Tonight the lighthouse shines again” [translated by The Xiaowan translators]. "
        "Xiaowan Evening News, 1 May 2001. xwb-2001-05-01-01-02."
    )


def test_more_than_three_authors(toy: Archive) -> None:
    """Three are named, the rest are 等; the photographer is not an author."""
    byline = (*(Credit(name, "reporter") for name in "甲乙丙丁"), Credit("戊", "photographer"))
    known = changed(catalogue(toy), ARTICLE, byline=byline)
    assert cited(known, "zh").startswith("甲, 乙, 丙, 等. ")
    assert cited(known, "en").startswith("甲, 乙, 丙 et al. ")


def test_what_a_citation_quotes_in_chinese_is_marked(toy: Archive) -> None:
    """In an English citation untranslated titles, and names without an English form, are marked as Chinese."""
    known = catalogue(toy)
    marked = [
        [run.text for run in citation(Site(known, "en"), known.places[one]) if run.lang == "zh-Hans"]
        for one in (ARTICLE, IN_SERIES)
    ]
    assert marked == [["林小满, 许舟"], ["候船室要有一扇朝东的窗"]]
