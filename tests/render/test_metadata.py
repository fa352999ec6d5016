"""What a page tells machines, and what it says of citing it: only what is known, and nothing that could be obeyed as HTML."""

import json
from dataclasses import replace

from banmian.model import Archive, Credit, Heads, Status
from banmian.render.catalogue import Catalogue, catalogue
from banmian.render.frame.site import Site
from banmian.render.texts.citations import cite_view
from banmian.render.texts.metadata import linked_data, metadata

ARTICLE = "xwb-2001-05-01-01-02"
IN_SERIES = "xwb-2001-05-01-02-01"
SERIES = "xwb-2001-05-01-02-03"


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


def test_reference_managers_see_a_newspaper_article(toy: Archive) -> None:
    """The type in Dublin Core outweighs the guess from the title; the newspaper is the source; parts of names are told."""
    known = catalogue(toy)
    rows = metadata(Site(known, "en"), known.places[ARTICLE])
    values = [(name, content) for name, content, _ in rows]
    assert ("dc.type", "newspaperArticle") in values
    assert ("DCTERMS.source", "Xiaowan Evening News") in values
    assert ("citation_date", "2001/05/01") in values
    assert [content for name, content in values if name == "citation_author"] == ["林小满", "许舟"]
    assert not [
        name for name, _ in values if name in ("DCTERMS.contributor", "citation_journal_title", "citation_issn")
    ]
    tags = {(name, content): language for name, content, language in rows}
    assert tags["citation_title", "Tonight the lighthouse shines again"] == "en"
    assert tags["citation_author", "林小满"] == "zh-Hans"


def test_authors_by_the_parts_of_their_names(toy: Archive) -> None:
    """Of a name in Latin letters the family name is told, which is not its last word; JSON-LD has both names."""
    known = changed(catalogue(toy), ARTICLE, byline=(Credit("方𬭎", "reporter"),))
    english, chinese = (Site(known, language) for language in ("en", "zh"))
    (author,) = (row for row in metadata(english, known.places[ARTICLE]) if row[0] == "citation_author")
    assert author == ("citation_author", "Fang, Hong", "en")
    assert json.loads(linked_data(english, known.places[ARTICLE]))["author"] == [
        {"@type": "Person", "name": "Fang Hong", "alternateName": "方𬭎", "familyName": "Fang", "givenName": "Hong"}
    ]
    assert json.loads(linked_data(chinese, known.places[ARTICLE]))["author"] == [
        {"@type": "Person", "name": "方𬭎", "alternateName": "Fang Hong"}
    ]


def test_shape_of_the_linked_data(toy: Archive) -> None:
    """An article in an issue in a newspaper; a CN number is said to be one, and no ISSN; the other language is a work."""
    known = catalogue(toy)
    value = json.loads(linked_data(Site(known, "en"), known.places[ARTICLE]))
    issue = value["isPartOf"]
    assert (issue["@type"], issue["name"]) == ("PublicationIssue", "Xiaowan Evening News")
    assert (issue["isPartOf"]["@type"], issue["isPartOf"]["name"]) == ("Newspaper", "Xiaowan Evening News")
    assert issue["isPartOf"]["identifier"] == {"@type": "PropertyValue", "propertyID": "CN", "value": "00-0001"}
    assert value["translationOfWork"] == {
        "@type": "NewsArticle",
        "headline": "灯塔今夜重新点亮",
        "inLanguage": "zh-Hans",
        "identifier": ARTICLE,
        "url": "https://xiaowan.example/archive/zh/xwb/2001-05-01/01-02/",
    }
    assert "workTranslation" not in value
    assert value["translator"] == {"name": "The Xiaowan translators"}
    assert "issn" not in json.dumps(value).lower()


def test_a_series_head_names_its_articles(toy: Archive) -> None:
    """To machines the head of a series is a text as well, with the articles under it as its parts."""
    known = catalogue(toy)
    value = json.loads(linked_data(Site(known, "en"), known.places[SERIES]))
    assert next((part["identifier"], part["inLanguage"]) for part in value["hasPart"]) == (IN_SERIES, "zh-Hans")
    assert len(value["hasPart"]) == len(known.members[SERIES])
    assert "hasPart" not in json.loads(linked_data(Site(known, "en"), known.places[ARTICLE]))


def test_without_a_base_url_no_address_is_told(toy: Archive) -> None:
    """Where the archive will be published isn't known, so no address stands in what machines read."""
    known = catalogue(replace(toy, settings=replace(toy.settings, base_url="")))
    for language in known.languages:
        for place in known.places.values():
            assert '"url"' not in linked_data(Site(known, language), place)
            assert "citation_public_url" not in [name for name, _, _ in metadata(Site(known, language), place)]


def test_a_machine_is_no_translator(toy: Archive) -> None:
    """What a machine drafted is credited in words; it is no person in JSON-LD."""
    drafted = tuple(replace(one, method="machine-draft", translator="large language model") for one in toy.translations)
    known = catalogue(replace(toy, translations=drafted))
    value = json.loads(linked_data(Site(known, "en"), known.places[ARTICLE]))
    assert "translator" not in value
    assert "machine" in value["creditText"]


def test_the_page_shows_every_style_and_file(toy: Archive) -> None:
    """The style that is usual in the page's language first; files with the article's id for a name; a paragraph's address."""
    known = catalogue(toy)
    chinese, english = (cite_view(Site(known, language), known.places[ARTICLE]) for language in ("zh", "en"))
    assert (chinese.first.style, english.first.style) == ("GB/T 7714—2025", "Chicago")
    assert [one.style for one in english.others] == ["APA", "GB/T 7714—2025", "GB/T 7714—2015"]
    assert [file.href for file in chinese.files] == [f"{ARTICLE}.{ending}" for ending in ("bib", "ris", "csl.json")]
    assert chinese.paragraph == "https://xiaowan.example/archive/zh/xwb/2001-05-01/01-02/#p3"


def test_how_a_paragraph_is_cited_where_there_is_little_to_cite(toy: Archive) -> None:
    """The example is a paragraph that is there; a withdrawn text has none, and an archive without an address the id."""
    known = catalogue(replace(toy, settings=replace(toy.settings, base_url="")))
    article = known.places[ARTICLE].article
    short = changed(known, ARTICLE, blocks=article.blocks[:1])
    assert cite_view(Site(short, "zh"), short.places[ARTICLE]).paragraph == f"{ARTICLE}#p1"
    gone = changed(known, ARTICLE, status=Status.WITHDRAWN)
    assert cite_view(Site(gone, "zh"), gone.places[ARTICLE]).paragraph == ""


def test_what_a_citation_quotes_in_chinese_is_marked(toy: Archive) -> None:
    """In an English citation names without an English form are marked as Chinese; so is a citation that is all Chinese."""
    known = catalogue(toy)
    view = cite_view(Site(known, "en"), known.places[ARTICLE])
    assert [piece.text for piece in view.first.pieces if piece.lang == "zh-Hans"] == ["林小满", "许舟"]
    untranslated = cite_view(Site(known, "en"), known.places[IN_SERIES])
    assert [one.lang for one in (untranslated.first, *untranslated.others)] == ["", "", "zh-Hans", "zh-Hans"]
    chinese = cite_view(Site(known, "zh"), known.places[ARTICLE])
    assert [one.lang for one in (chinese.first, *chinese.others)] == ["", "", "en", "en"]
