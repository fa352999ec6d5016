"""What there is to cite of one text: an article as the paper printed it, or a translation of it."""

from dataclasses import dataclass

from banmian.cite.person import Person


@dataclass(frozen=True, slots=True)
class Text:
    """A title or a newspaper's name, and the language it is in (`zh`)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Translated:
    """Who or what translated a text, as its record says."""

    translator: str
    method: str
    """`human`, `machine-draft`, `machine-reviewed` …"""
    reviewer: str = ""

    @property
    def by_a_person(self) -> bool:
        """Whether the translator is somebody; a machine is nobody, and is cited as no translator."""
        return self.method == "human"

    @property
    def in_words(self) -> str:
        """How it was translated, in English, if not simply by a person; else empty."""
        if self.by_a_person:
            return ""
        if not self.method.startswith("machine"):
            return f"Translation: {self.translator}, {self.method}"
        reviewed = f"; reviewed by {self.reviewer}" if self.reviewer else ""
        return f"Machine translation: {self.translator}{reviewed}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A text as a bibliography knows it. What isn't known is empty or `None`."""

    id: str
    """Of the article; empty only where somebody cites by hand."""
    language: str
    """Of the text."""
    title: Text
    newspaper: Text
    date: str
    """Of the issue, ISO 8601: `2021-09-28`."""
    authors: tuple[Person, ...] = ()
    english_title: str = ""
    """Of a text that isn't in English, if there is a translation; else empty."""
    original_title: Text | None = None
    """Of a translation."""
    english_newspaper: str = ""
    place: Text | None = None
    """Where the newspaper appears."""
    page: int | None = None
    """As printed."""
    section: str = ""
    """What its page is called: `要闻`."""
    url: str = ""
    """Of the text; empty if it isn't known where the archive is published."""
    archive: str = ""
    """What the archive is called."""
    translated: Translated | None = None
    paragraph: int | None = None
    """Which one is cited, if not the whole text."""

    @property
    def is_chinese(self) -> bool:
        """Whether the text is in Chinese."""
        return self.language.startswith("zh")

    @property
    def original_language(self) -> str:
        """The language the newspaper is written in."""
        return self.original_title.language if self.original_title else self.language

    @property
    def fragment(self) -> str:
        """What follows the address, to lead to the paragraph: `#p3`."""
        return f"#p{self.paragraph}" if self.paragraph else ""

    @property
    def located(self) -> str:
        """The full address of what is cited; empty if there is none."""
        return self.url + self.fragment if self.url else ""
