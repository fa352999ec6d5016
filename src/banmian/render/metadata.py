"""What an article page tells machines: Dublin Core, citation fields and JSON-LD.

Says only what is known: no page field without a printed page number, no ISSN made of a CN number. The paper's name
is not given as `citation_journal_title`, by which reference managers would take it for a journal.
"""

import json
from typing import Any

from markupsafe import Markup

from banmian.i18n import tag
from banmian.model import Article, Credit
from banmian.render import addresses
from banmian.render.catalogue import Place, in_words
from banmian.render.cite import authors
from banmian.render.entries import heads_of, title_of, translation_of
from banmian.render.naming import credit_name
from banmian.render.site import Site, address
from banmian.render.text import plain
from banmian.render.translations import by_whom, joined, review

Meta = tuple[str, str, str]


def text_language(site: Site, article: Article) -> str:
    """The language of the text on an article's page."""
    return site.language if translation_of(site, article) else site.catalogue.original


def metadata(site: Site, place: Place) -> tuple[Meta, ...]:
    """(name, content, language tag or nothing) of each `<meta>` element, in a fixed order."""
    article, issue = place.article, place.issue
    language = tag(text_language(site, article))
    title = title_of(site, article)
    page = place.sheet.record.page
    rows: list[Meta] = [("dc.type", "newspaperArticle", ""), ("DCTERMS.title", title, language)]
    people = [credit_name(site, credit, article.id) for credit in authors(article)]
    rows += [("DCTERMS.creator", name.text, name.lang or tag(site.language)) for name in people]
    rows += [
        ("DCTERMS.date", issue.date, ""),
        ("DCTERMS.publisher", site.paper_name(issue.paper), ""),
        ("DCTERMS.language", language, ""),
        ("DCTERMS.isPartOf", f"{site.paper_name(issue.paper)}, {issue.date}", ""),
        ("DCTERMS.identifier", article.id, ""),
        ("DCTERMS.rights", in_words(site.settings.rights, site.language), ""),
        ("citation_title", title, language),
    ]
    rows += [("citation_author", name.text, name.lang or tag(site.language)) for name in people]
    rows += [
        ("citation_date", issue.date.replace("-", "/"), ""),
        ("citation_firstpage", str(page) if page is not None else "", ""),
        ("citation_issue", str(issue.masthead.number or ""), ""),
        ("citation_language", language, ""),
        ("citation_public_url", address(site, addresses.article(site.language, place.id)), ""),
    ]
    return tuple(row for row in rows if row[1])


def _newspaper(site: Site, place: Place) -> dict[str, Any]:
    """The issue inside the newspaper; name and number stand on the issue too, where reference managers look."""
    issue = place.issue
    paper = site.catalogue.papers.get(issue.paper)
    name = site.paper_name(issue.paper)
    number = {"issueNumber": str(issue.masthead.number)} if issue.masthead.number is not None else {}
    code = issue.masthead.cn or (paper.cn if paper else "")
    identifier = {"identifier": {"@type": "PropertyValue", "propertyID": "CN", "value": code}} if code else {}
    newspaper = {"@type": "Newspaper", "name": name, **identifier}
    return {"@type": "PublicationIssue", "name": name, **number, "datePublished": issue.date, "isPartOf": newspaper}


def _other_languages(site: Site, place: Place) -> dict[str, Any]:
    """The translation, seen from the original; the original, seen from a translation."""
    article = place.article

    def work(language: str) -> dict[str, str]:
        link = address(site, addresses.article(language, place.id))
        return {"@type": "NewsArticle", "inLanguage": tag(language), **({"url": link} if link else {})}

    if text_language(site, article) != site.catalogue.original:
        return {"translationOfWork": work(site.catalogue.original)}
    others = [one for one in site.catalogue.languages if (article.id, one) in site.catalogue.translations]
    return {"workTranslation": [work(language) for language in others]} if others else {}


def _person(site: Site, credit: Credit, article: Article) -> dict[str, str]:
    """An author, by the name in this language, and as printed if that is another."""
    name = credit_name(site, credit, article.id).text
    printed = {"alternateName": credit.name} if name != credit.name else {}
    return {"@type": "Person", "name": name, **printed}


def _translators(site: Site, article: Article) -> dict[str, Any]:
    """The translator, if it is somebody: a machine is no person, and is told in words only."""
    found = translation_of(site, article)
    if found is None:
        return {}
    words = joined(site, by_whom(site, found), review(site, found))
    return {"creditText": words, **({"translator": {"name": found.translator}} if found.method == "human" else {})}


def linked_data(site: Site, place: Place) -> Markup:
    """JSON-LD of the article; `<`, `>` and `&` are written as escapes, so that nothing in it can end the script."""
    article, issue, page = place.article, place.issue, place.sheet.record.page
    heads, _ = heads_of(site, article)
    alternative = " ".join(filter(None, (plain(heads.kicker), plain(heads.subhead))))
    url = address(site, addresses.article(site.language, place.id))
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title_of(site, article),
        "alternativeHeadline": alternative,
        "datePublished": issue.date,
        "inLanguage": tag(text_language(site, article)),
        "author": [_person(site, credit, article) for credit in authors(article)],
        "identifier": article.id,
        "url": url,
        "isPartOf": _newspaper(site, place),
        **({"pageStart": str(page), "pageEnd": str(page), "printPage": str(page)} if page is not None else {}),
        "printSection": place.sheet.record.section,
        **_other_languages(site, place),
        **_translators(site, article),
    }
    text = json.dumps({key: one for key, one in value.items() if one}, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # no sign HTML could act on is left
