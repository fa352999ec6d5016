"""The fixed vocabularies of the records, in words a reader understands.

Each table maps a value of a record to an English message; the catalogues have the rest. `every_label` is what the
check of the catalogues reads, so that a new value cannot go without a word.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from banmian.downloads import CONTENTS
from banmian.i18n import Words, language_name

ROLES: Final = {
    "reporter": ("Reporter", "Reporters"),
    "intern-reporter": ("Trainee reporter", "Trainee reporters"),
    "special-reporter": ("Special reporter", "Special reporters"),
    "correspondent": ("Correspondent", "Correspondents"),
    "photographer": ("Photographer", "Photographers"),
    "author": ("Author", "Authors"),
    "editor": ("Editor", "Editors"),
    "commentator": ("Commentator", "Commentators"),
    "intern": ("Intern", "Interns"),
    "compiler": ("Compiler", "Compilers"),
    "agency": ("Agency", "Agencies"),
}
"""For one person, and for several."""
KINDS: Final = {
    "news": "News",
    "feature": "Feature",
    "commentary": "Commentary",
    "box": "Box",
    "photo": "Picture",
    "notice": "Notice",
    "series": "Series",
}
UNITS: Final = {
    "kicker": "kicker",
    "headline": "headline",
    "subhead": "subhead",
    "byline": "byline",
    "paragraph": "text",
    "section": "section head",
    "box": "box",
    "caption": "caption",
    "verse": "verse",
    "table": "table",
    "list": "list",
}
FURNITURE: Final = {
    "masthead": "masthead",
    "date": "date line",
    "issue-number": "issue number",
    "publisher": "publisher",
    "folio": "folio",
    "staff": "staff line",
    "contact": "contact line",
    "index": "index of pages",
    "weather": "weather",
    "advert": "advertisement",
    "other": "other furniture",
}
STATUSES: Final = {
    "parsed": "read by the program, not yet checked by an editor",
    "checked": "checked against the source by an editor",
    "withdrawn": "withdrawn",
}
CAUSES: Final = {
    "transcription": "an error of the transcription",
    "print": "an error of the print",
    "uncertain": "of the transcription or of the print: it is uncertain which",
}
"""Why a reading of ours is not the source's."""
METHODS: Final = {
    "human": "translated by a person",
    "machine-draft": "drafted by a machine",
    "machine-reviewed": "drafted by a machine, revised by a person",
}
TRANSLATORS: Final = {
    "large language model": "a large language model",
}
"""What translates that is nobody: people are shown by their names."""
LANGUAGES: Final = {"zh": "Chinese", "en": "English"}
PLACES: Final = {
    "country": "country",
    "region": "region",
    "province": "province",
    "autonomous-region": "autonomous region",
    "municipality": "municipality under the central government",
    "prefecture": "prefecture",
    "prefecture-city": "prefecture-level city",
    "county-city": "county-level city",
    "county": "county",
    "district": "district",
    "development-zone": "development zone",
    "town": "town",
    "township": "township",
    "subdistrict": "subdistrict",
    "village": "village",
    "mountain": "mountain",
    "river": "river",
    "lake": "lake",
    "sea": "sea",
    "road": "road",
    "island": "island",
    "site": "site",
}
NAMES: Final = {
    "people": "People",
    "places": "Places",
    "organisations": "Organisations",
    "terms": "Terms",
}
MOST: Final = {
    "people": "People most often named",
    "places": "Places most often named",
    "organisations": "Organisations most often named",
    "terms": "Terms most often used",
}
"""What the pictures of each are called."""
WAYS: Final = {
    "browse": "Browse",
    "calendar": "Calendar",
    "kinds": "Kinds of article",
    "series": "Series",
    "authors": "Authors",
    "passages": "Passages that recur",
    "figures": "Figures",
    "translations": "Translations",
    "data": "Take the data",
    "pictures": "The archive in pictures",
    "about": "About",
}
"""The lists and pages that lead to everything else; those of names are in `NAMES`."""
WAY_NOTES: Final = {
    "calendar": "Every issue on its day.",
    "people": "Whom the pages name, with every sentence that does.",
    "places": "What places they speak of.",
    "organisations": "Authorities, companies, schools and other bodies.",
    "terms": "Slogans, formulas and policies, each explained.",
    "authors": "Who is credited in the bylines, and with what.",
    "kinds": "News, features, commentaries and other kinds.",
    "series": "Heads under which several reports stand.",
    "passages": "The same words in several articles, and the way from each to the others.",
    "figures": "The numbers the pages give, each in its sentence.",
    "translations": "What is translated, by whom, and whether the original has changed since.",
    "data": "Everything as files: texts, tables, e-books, the whole archive.",
    "pictures": "What each sheet holds, who is named most and with whom, how long the articles are.",
    "about": "Where the texts come from, how they were read, and what may be done with them.",
}
"""What each of them is good for."""
WAY_GROUPS: Final = {
    "time": "By date",
    "names": "By name",
    "texts": "By text",
    "whole": "The whole",
}
"""What sorts of ways there are."""
FIGURES: Final = {
    "people": "People counted",
    "things": "Things counted",
    "money": "Money",
    "shares": "Shares and rates",
    "measures": "Lengths, areas, weights",
    "spans": "Spans of time",
    "dates": "Dates",
    "ordinals": "Ordinal numbers",
}
"""The kinds of figures."""
FIGURE_NOTES: Final = {
    "people": "Delegates, workers, visitors: who is counted, and how many.",
    "things": "Enterprises, projects, sessions: what is counted, and how many.",
    "money": "Amounts in yuan and other currencies.",
    "shares": "Percentages, fractions, multiples.",
    "measures": "And whatever else is measured.",
    "spans": "Years, months, days and hours, and ages.",
    "dates": "Days, months and years that are named.",
    "ordinals": "Which congress, which session, which quarter.",
}
"""What each of them holds."""
AMOUNTS: Final = {
    "CNY": "{n} yuan",
    "USD": "{n} US dollars",
    "HKD": "{n} Hong Kong dollars",
    "JPY": "{n} yen",
    "EUR": "{n} euros",
    "GBP": "{n} pounds",
    "RUB": "{n} roubles",
    "KRW": "{n} won",
    "TWD": "{n} New Taiwan dollars",
    "%": "{n}%",
    "倍": "{n} times",
}
"""So much of something, by what it is compared in."""
TABLES: Final[tuple[Mapping[str, str], ...]] = (
    KINDS,
    UNITS,
    FURNITURE,
    STATUSES,
    CAUSES,
    METHODS,
    TRANSLATORS,
    LANGUAGES,
    PLACES,
    NAMES,
    MOST,
    WAYS,
    WAY_NOTES,
    WAY_GROUPS,
    FIGURES,
    FIGURE_NOTES,
    AMOUNTS,
    CONTENTS,
)


def label(words: Words, table: Mapping[str, str], value: str) -> str:
    """A value in words; one the table doesn't know (an editor's own method, say) is shown as it stands."""
    return words(table[value]) if value in table else value


def role(words: Words, value: str, number: int) -> str:
    """What so many people did, in words."""
    return words.count(*ROLES[value], number) if value in ROLES else value


def language(words: Words, code: str) -> str:
    """What a language is called in another; one the table doesn't know by its own name."""
    return words(LANGUAGES[code]) if code in LANGUAGES else language_name(code)


def every_label() -> Iterator[str]:
    """All messages of the tables; of one with a plural, the singular."""
    yield from (one for one, _ in ROLES.values())
    for table in TABLES:
        yield from table.values()
