"""APA style, seventh edition.

    Tang, H., & Li, M. (2021, September 28). The congress opens. *Hengyang Daily*, 2. https://…

A title in another language is followed by its English one in brackets. Without an author the title comes first.
"""

import re
from typing import Final

from banmian.cite.english import end, name, newspaper
from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.cite.run import Run, in_a_row, run, where
from banmian.i18n import month_and_day

MOST: Final = 20
"""Authors who are named; of more, the first nineteen and the last."""


def apa(reference: Reference) -> tuple[Run, ...]:
    """A newspaper article in APA style."""
    people, title = _authors(reference), _title(reference)
    date = [Run(f"({reference.date[:4]}, {month_and_day(reference.date)}).")]
    page = "" if reference.page is None else f", {reference.page}"
    paper = [newspaper(reference), Run(f"{page}.")]
    who_and_what = (people, date, title) if people else (title, date)
    return tuple(in_a_row((*who_and_what, paper, where(reference)), " "))


def _authors(reference: Reference) -> list[Run]:
    names = [[name(author, _initialled(author), reference)] for author in reference.authors]
    many = len(names) > MOST
    runs = in_a_row([*names[: MOST - 1], names[-1]] if many else names, ", ", ", . . . " if many else ", & ")
    return [*runs, *([Run(".")] if runs and not runs[-1].text.endswith(".") else [])]


def _initialled(author: Person) -> str:
    """`Tang, H.`; of `Hai-qiang` it is `H.-Q.`. A name whose parts aren't known stays whole."""
    if not author.family:
        return author.latin
    initials = " ".join(re.sub(r"([^-])[^-]*", r"\1.", word).upper() for word in author.given.split())
    return f"{author.family}, {initials}"


def _title(reference: Reference) -> list[Run]:
    """The title, its English form, and whose words it is in; then a point, unless it has an end of its own."""
    found = reference.translated
    runs = [run(reference.title)]
    if reference.english_title:
        runs.append(Run(f" [{reference.english_title}]", "en"))
    if found:
        runs.append(Run(f" ({found.translator}, Trans.)" if found.by_a_person else f" [{found.in_words}]"))
    return [*runs, Run(end(runs[-1].text))]
