"""Every word of the interface and of the findings must be there in every language before a page is made."""

from collections.abc import Iterable, Iterator

from banmian import resources
from banmian.findings import RULES, Finding
from banmian.i18n import SOURCE_LANGUAGE, has_catalogue, translator, unfinished
from banmian.phrases import PHRASES


def missing_words(languages: Iterable[str], messages: Iterable[str]) -> Iterator[Finding]:
    """A finding for each language without a catalogue, and each message without a translation.

    `messages` are those of the pages; the findings' own are added here.
    """
    wanted = {*messages, *(rule.message for rule in RULES.values()), *PHRASES}
    for language in languages:
        if language == SOURCE_LANGUAGE:
            continue
        path = f"locale/{language}/LC_MESSAGES/{resources.catalogue(language).name}"
        if not has_catalogue(language):
            yield Finding("W602", path, values={"language": language})
            continue
        for line, message in unfinished(language):
            yield Finding("W603", path, line, values={"message": message})
        known = translator(language)
        for message in sorted(wanted - known.single.keys() - known.plural.keys()):
            yield Finding("W604", path, values={"message": message})
