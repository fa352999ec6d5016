"""What a TEI file says of itself: what text this is, whose, where from, and how it is encoded."""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from banmian import cite
from banmian.export.markup import element, lines
from banmian.i18n import language_name, tag
from banmian.ids import parse_article_id
from banmian.model import Article, Issue, SheetEntry, Status, Translation

_ENCODING: Final = (
    "The reading text of the record. lb and cb say where the transcript of the page begins a line or a column: lb/@n counts "
    "the lines of the transcript (not of the page), and break='no' that nothing stands between the two lines in the text. "
    "choice has what the transcript reads (sic) and what is read instead (corr); sic alone looks wrong, was looked "
    "at, and stays. gap is text that the transcript has lost. Paragraphs are numbered as on the web page (p3); a "
    "translation has the same paragraphs in the same order, and corresp leads to them. persName, placeName, orgName and term "
    "are the names that the archive knows, each time they stand in the text; ref leads to what it says of whom they name."
)


def header(
    known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article, translations: tuple[Translation, ...]
) -> Markup:
    """The `teiHeader` of an article."""
    return element(
        "teiHeader",
        "\n",
        element(
            "fileDesc",
            "\n",
            _titles(known, issue, sheet, article, translations),
            "\n",
            _publication(known, article, translations),
            "\n",
            element("notesStmt", element("note", str(article.status), type_="status")),
            "\n",
            _source(known, issue, sheet, article),
            "\n",
        ),
        "\n",
        element("encodingDesc", element("editorialDecl", element("p", _ENCODING))),
        "\n",
        _profile(known, article, translations),
        "\n",
        *_revisions(article, translations),
        xml_lang="en",
    )


def _revisions(article: Article, translations: tuple[Translation, ...]) -> tuple[str, ...]:
    """When editors say that the text, or a translation, was changed; the newest first, as TEI has it."""
    changes = [(article.revised, "The text was revised.")]
    changes += [(one.revised, f"The translation was revised: {tag(one.language)}.") for one in translations]
    known = sorted((one for one in changes if one[0]), reverse=True)
    listed = lines(*(element("change", words, when=date) for date, words in known))
    return (element("revisionDesc", "\n", listed), "\n") if known else ()


def _titles(
    known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article, translations: tuple[Translation, ...]
) -> Markup:
    original = cite.reference(known, issue, sheet, article, known.original)
    others = [cite.reference(known, issue, sheet, article, one.language) for one in translations]
    titles = [element("title", original.title.text, type_="main", xml_lang=tag(original.title.language))]
    titles += [element("title", one.title.text, type_="translated", xml_lang=tag(one.title.language)) for one in others]
    people = [_author(one, tag(original.language)) for one in original.authors]
    return element(
        "titleStmt", "\n", lines(*titles, *people, *_others(known, article), *map(_translator, translations))
    )


def _author(person: cite.Person, language: str) -> Markup:
    latin = (element("persName", person.latin, xml_lang="en"),) if person.latin else ()
    return element("author", element("persName", person.printed, xml_lang=language), *latin)


def _others(known: cite.Sources, article: Article) -> Iterator[Markup]:
    """Those of the byline who didn't write the text."""
    for credit in dict.fromkeys(article.byline):
        if credit.role in cite.NOT_AUTHORS:
            name = element("name", credit.name, xml_lang=tag(known.original))
            yield element("respStmt", element("resp", credit.role), name)


def _translator(one: Translation) -> Markup:
    task = f"translation ({tag(one.language)}); {one.method}; {one.status}"
    reviewer = (element("respStmt", element("resp", "review"), element("name", one.reviewer)),) if one.reviewer else ()
    made = element("respStmt", element("resp", task), element("name", one.translator or "unknown"))
    return Markup("\n").join((made, *reviewer))


def _publication(known: cite.Sources, article: Article, translations: tuple[Translation, ...]) -> Markup:
    settings, place = known.settings, parse_article_id(article.id)
    publishers = [element("publisher", text, xml_lang=tag(language)) for language, text in settings.title if text]
    languages = (known.original, *(one.language for one in translations))
    urls = [f"{settings.base_url}{one}/{place.path}" for one in languages] if place and settings.base_url else []
    rights = [element("p", text, xml_lang=tag(language)) for language, text in settings.rights if text]
    return element(
        "publicationStmt",
        "\n",
        lines(
            *(publishers or [element("publisher", "unknown")]),
            element("idno", article.id, type_="archive"),
            *(element("idno", url, type_="URI") for url in urls),
            element("availability", *rights) if rights else Markup(""),
        ),
    )


def _source(known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article) -> Markup:
    return element("sourceDesc", "\n", lines(_printed(known, issue, sheet), _transcript(sheet, article)))


def _printed(known: cite.Sources, issue: Issue, sheet: SheetEntry) -> Markup:
    """The issue, and the page if it is known."""
    paper = known.papers.get(issue.paper)
    names = (
        [element("title", text, level="j", xml_lang=tag(language)) for language, text in paper.name] if paper else []
    )
    places = [element("pubPlace", text, xml_lang=tag(language)) for language, text in paper.place] if paper else []
    code = issue.masthead.cn or (paper.cn if paper else "")
    scopes = [element("biblScope", str(issue.masthead.number), unit="issue")] if issue.masthead.number else []
    scopes += [element("biblScope", str(sheet.record.page), unit="page")] if sheet.record.page is not None else []
    scopes += [element("biblScope", sheet.record.section, unit="section")] if sheet.record.section else []
    return element(
        "biblStruct",
        element(
            "monogr",
            *(names or [element("title", issue.paper, level="j")]),
            *([element("idno", f"CN {code}", type_="CN")] if code else []),
            element("imprint", *places, element("date", issue.date, when=issue.date), *scopes),
        ),
    )


def _transcript(sheet: SheetEntry, article: Article) -> Markup:
    runs = ", ".join(f"{span.first}–{span.last}" for span in article.source.lines)
    told = f"Transcript of the page: sheet {sheet.text.name}, lines {runs}. "
    return element("bibl", told, element("idno", article.source.sha256, type_="SHA-256"), type_="transcript")


def _profile(known: cite.Sources, article: Article, translations: tuple[Translation, ...]) -> Markup:
    texts = () if article.status is Status.WITHDRAWN else translations
    languages = (known.original, *(one.language for one in texts))
    used = [element("language", language_name(one), ident=tag(one)) for one in languages]
    kind = element("textClass", element("keywords", element("term", str(article.kind), type_="kind")))
    return element("profileDesc", "\n", lines(element("langUsage", *used), kind))
