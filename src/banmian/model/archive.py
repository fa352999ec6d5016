"""The archive as a whole, and the files that become of it."""

from collections.abc import Callable
from dataclasses import dataclass

from banmian.model.article import Article
from banmian.model.authority import Entry
from banmian.model.lasting import Gone
from banmian.model.marks import Mark
from banmian.model.page import Masthead, Sheet, SheetRecord
from banmian.model.translation import Translation


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet in the archive: its text, its record, its articles in reading order (series heads among them)."""

    text: Sheet
    record: SheetRecord
    articles: tuple[Article, ...]
    marks: tuple[Mark, ...] = ()
    """What an editor decided about how the page is read, in order of lines."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One paper on one date."""

    paper: str
    date: str
    masthead: Masthead
    originals: tuple[tuple[str, str], ...] = ()
    """(sheet, name under which its file came to us)."""
    note: tuple[tuple[str, str], ...] = ()
    """(language, what an editor has to say); the language is empty where the editor gave none."""
    sheets: tuple[SheetEntry, ...] = ()
    added: str = ""
    """When it came into the archive, as YYYY-MM-DD; empty if nobody has said so."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper title."""

    id: str
    name: tuple[tuple[str, str], ...]
    """(language, name): `(("en", "Hengyang Daily"), ("zh", "衡阳日报"))`."""
    cn: str = ""
    place: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """`content/archive.yaml`: the archive as a whole."""

    title: tuple[tuple[str, str], ...]
    description: tuple[tuple[str, str], ...]
    papers: tuple[Paper, ...]
    languages: tuple[str, ...] = ("zh", "en")
    rights: tuple[tuple[str, str], ...] = ()
    base_url: str = ""
    """Absolute address of the published site, ending in `/`; empty if unknown. Only canonical links need it."""
    repository: str = ""
    contact: str = ""
    """Whom to tell of an error, where no repository takes reports: an e-mail address or a web address."""
    about: tuple[tuple[str, str], ...] = ()
    """(language, Markdown) of what the archive says of itself, in `content/about.<language>.md`."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is published, read from `content/` and `seeds/`."""

    settings: Settings
    issues: tuple[Issue, ...]
    translations: tuple[Translation, ...] = ()
    authority: tuple[Entry, ...] = ()
    """By kind and id."""
    published: tuple[str, ...] = ()
    """The lines of `content/addresses.txt`, as they stand: the addresses the site has ever had, and comments (`#`)."""
    gone: tuple[Gone, ...] = ()
    """What became of those that are there no more, in the order of `content/gone.yaml`."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: a path relative to its root, with `/`, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Planned:
    """A file of the site before it is made: whoever wants it calls `make`, in any order, or never."""

    path: str
    """As in `Output`."""
    make: Callable[[], bytes]
    """Pure: gives the same bytes each time."""
    instead: bool = False
    """Whether it is a page that only says what became of another at its address."""

    def made(self) -> Output:
        """The file."""
        return Output(self.path, self.make())
