"""What an article page tells machines: Dublin Core, citation fields and JSON-LD.

Says only what is known: no page field without a printed page number, no ISSN made of a CN number. The paper's name
is not given as `citation_journal_title`, by which reference managers would take it for a journal, but as the source of
Dublin Core; there is no contributor, whom they would take for the author of a text without one.
"""

import json
from typing import Any

from markupsafe import Markup

from banmian.cite import Person, Reference
from banmian.i18n import tag
from banmian.model import Article
from banmian.render.catalogue import Place, in_words
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, address
from banmian.render.links.articles import heads_of, revised, title_of, translation_of
from banmian.render.texts.citations import reference_of
from banmian.render.texts.translations import by_whom, joined, review
from banmian.text import plain

Meta = tuple[str, str, str]


def text_language(site: Site, article: Article) -> str:
    """The language of the text on an article's page."""
    return site.language if translation_of(site, article) else site.catalogue.original


def metadata(site: Site, place: Place) -> tuple[Meta, ...]:
    """(name, content, language tag or nothing) of each `<meta>` element, in a fixed order."""
    article, issue, reference = place.article, place.issue, reference_of(site, place)
    language = tag(reference.language)
    title = title_of(site, article)
    page = place.sheet.record.page
    rows: list[Meta] = [("dc.type", "newspaperArticle", ""), ("DCTERMS.title", title, language)]
    people = [_as_parts(author, reference) for author in reference.authors]
    rows += [("DCTERMS.creator", name, lang) for name, lang in people]
    rows += [
        ("DCTERMS.date", issue.date, ""),
        ("DCTERMS.modified", revised(site, article, issue), ""),
        ("DCTERMS.publisher", site.paper_name(issue.paper), ""),
        ("DCTERMS.language", language, ""),
        ("DCTERMS.source", site.paper_name(issue.paper), ""),
        ("DCTERMS.isPartOf", f"{site.paper_name(issue.paper)}, {issue.date}", ""),
        ("DCTERMS.identifier", article.id, ""),
        ("DCTERMS.rights", in_words(site.settings.rights, site.language), ""),
        ("citation_title", title, language),
    ]
    rows += [("citation_author", name, lang) for name, lang in people]
    rows += [
        ("citation_date", issue.date.replace("-", "/"), ""),
        ("citation_firstpage", str(page) if page is not None else "", ""),
        ("citation_issue", str(issue.masthead.number or ""), ""),
        ("citation_language", language, ""),
        ("citation_public_url", address(site, addresses.article(site.language, place.id)), ""),
    ]
    return tuple(row for row in rows if row[1])


def _as_parts(author: Person, reference: Reference) -> tuple[str, str]:
    """(name, tag) of an author, with a comma after the family name, or programs would take the last word for it."""
    if reference.is_chinese or not author.latin:
        return author.printed, tag(reference.original_language)
    return author.inverted, tag(reference.language)


def _newspaper(site: Site, place: Place) -> dict[str, Any]:
    """The issue inside the newspaper; name and number stand on the issue too, where reference managers look."""
    issue = place.issue
    paper = site.catalogue.papers.get(issue.paper)
    code = issue.masthead.cn or (paper.cn if paper else "")
    newspaper = {
        "@type": "Newspaper",
        "name": site.paper_name(issue.paper),
        "identifier": {"@type": "PropertyValue", "propertyID": "CN", "value": code} if code else "",
        "url": address(site, addresses.paper(site.language, issue.paper)),
    }
    value = {
        "@type": "PublicationIssue",
        "name": site.paper_name(issue.paper),
        "issueNumber": str(issue.masthead.number or ""),
        "datePublished": issue.date,
        "url": address(site, addresses.issue(site.language, issue.paper, issue.date)),
        "isPartOf": _known(newspaper),
    }
    return _known(value)


def _known(value: dict[str, Any]) -> dict[str, Any]:
    """What is known of a thing."""
    return {key: one for key, one in value.items() if one}


def _other_languages(site: Site, article: Article, reference: Reference) -> dict[str, Any]:
    """The translation, seen from the original; the original, seen from a translation."""
    known = site.catalogue
    if reference.original_title:
        return {"translationOfWork": _work(Site(known, known.original), article)}
    others = [one for one in known.languages if (reference.id, one) in known.translations]
    return {"workTranslation": [_work(Site(known, language), article) for language in others]}


def _work(site: Site, article: Article) -> dict[str, Any]:
    """Another article, or the same one in another language."""
    place = site.catalogue.places[article.id]
    value = {
        "@type": "NewsArticle",
        "headline": title_of(site, article),
        "inLanguage": tag(text_language(site, article)),
        "identifier": article.id,
        "url": address(site, addresses.article(site.language, place.id)),
    }
    return _known(value)


def _person(author: Person, reference: Reference) -> dict[str, Any]:
    """An author, by the name in the text's language, and by the other one if it is known."""
    names = (
        [author.latin, author.printed] if not reference.is_chinese and author.latin else [author.printed, author.latin]
    )
    value = {
        "@type": "Person",
        "name": names[0],
        "alternateName": names[1],
        "familyName": "" if reference.is_chinese else author.family,
        "givenName": "" if reference.is_chinese else author.given,
    }
    return _known(value)


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
    reference = reference_of(site, place)
    heads, _ = heads_of(site, article)
    alternative = " ".join(filter(None, (plain(heads.kicker), plain(heads.subhead))))
    url = address(site, addresses.article(site.language, place.id))
    value: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title_of(site, article),
        "alternativeHeadline": alternative,
        "datePublished": issue.date,
        "dateModified": revised(site, article, issue),
        "inLanguage": tag(reference.language),
        "author": [_person(author, reference) for author in reference.authors],
        "identifier": article.id,
        "url": url,
        "isPartOf": _newspaper(site, place),
        **({"pageStart": str(page), "pageEnd": str(page), "printPage": str(page)} if page is not None else {}),
        "printSection": place.sheet.record.section,
        "hasPart": [_work(site, member) for member in site.catalogue.members.get(article.id, ())],
        **_other_languages(site, article, reference),
        **_translators(site, article),
    }
    text = json.dumps(_known(value), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # no sign HTML could act on is left
