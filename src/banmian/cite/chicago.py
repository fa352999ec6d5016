"""The Chicago Manual of Style, eighteenth edition: as in a bibliography.

    Tang Haiqiang and Li Miao. “The congress opens.” *Hengyang Daily*, September 28, 2021. https://…

Chinese names stand as they are said, family name first without a comma, for a Chinese text with their characters. An
article without an author is the newspaper's own. Pages are left out, as the manual advises: editions differ in them.
"""

from typing import Final

from banmian.cite.english import end, ended, in_quotation_marks, name, newspaper
from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.cite.run import Run, in_a_row, where
from banmian.i18n import month_and_day

MOST: Final = 6
FIRST: Final = 3
"""Up to six authors are named; of more, the first three."""


def chicago(reference: Reference) -> tuple[Run, ...]:
    """A newspaper article as the Chicago manual has it in a bibliography."""
    date = Run(f"{month_and_day(reference.date)}, {reference.date[:4]}.")
    people, paper = _authors(reference), newspaper(reference)
    text = (_title(reference), _translator(reference))
    parts = (people, *text, [paper, Run(", "), date]) if people else ([paper, Run(".")], *text, [date])
    place = [*found, Run(".")] if (found := where(reference)) else []
    return tuple(in_a_row((*parts, place), " "))


def _authors(reference: Reference) -> list[Run]:
    names = [_name(author, reference) for author in reference.authors]
    if len(names) > MOST:
        runs = in_a_row([*names[:FIRST], [Run("et al")]], ", ")
    else:
        runs = in_a_row(names, ", ", " and " if len(names) == 2 else ", and ")
    return [*runs, Run(".")] if runs else []


def _name(author: Person, reference: Reference) -> list[Run]:
    runs = [name(author, author.latin, reference)]
    if author.latin and reference.is_chinese:
        runs += [Run(" "), Run(author.printed, reference.language)]
    return runs


def _title(reference: Reference) -> list[Run]:
    title, language = in_quotation_marks(reference.title.text), reference.title.language
    if reference.english_title:
        return [Run("“"), Run(title, language), Run("”"), Run(f" [{reference.english_title}].", "en")]
    if title.endswith("’"):
        return [Run("“"), Run(ended(title), language), Run("”")]
    return [Run("“"), Run(title, language), Run(f"{end(title)}”")]


def _translator(reference: Reference) -> list[Run]:
    found = reference.translated
    if found is None:
        return []
    return [Run(f"Translated by {found.translator}." if found.by_a_person else f"{found.in_words}.", "en")]
