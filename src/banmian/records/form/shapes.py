"""What the files of `content/` hold, field by field, as an editor writes it.

These classes mirror the files; the model mirrors the program. pydantic checks them all at once (see `validate`), and
`convert` turns one into the other. A field's default is what it means to leave it out, and is never written.
"""

import re
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr
from pydantic_core import PydanticCustomError

from banmian.dates import is_date
from banmian.ids import LANGUAGE, PAPER, PASSAGE, SHEET, parse_article_id
from banmian.model import Cause, Kind, Status

STRICT: Final = ConfigDict(extra="forbid")
"""A field that the shape doesn't have is a mistake."""


def expect(expected: str) -> PydanticCustomError:
    """An error whose message is what would be right; it is translated with the finding's."""
    return PydanticCustomError("expected", "{expected}", {"expected": expected})


def matching(pattern: str, expected: str) -> AfterValidator:
    """Text of a certain form."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise expect(expected)
        return text

    return AfterValidator(check)


def _article_id(text: str) -> str:
    if parse_article_id(text) is None:
        raise expect("an id such as hyrb-2021-09-28-02-05")
    return text


def _iso_date(text: str) -> str:
    if not is_date(text):
        raise expect("a date as YYYY-MM-DD")
    return text


def _filled(text: str) -> str:
    if not text.strip():
        raise expect("some text")
    return text


def _once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise expect("each language once")
    return languages


def _two_lines(value: Any) -> Any:
    """Two line numbers: checked before pydantic counts the items."""
    if not isinstance(value, list) or len(value) != 2 or not all(type(line) is int and line > 0 for line in value):
        raise expect("two line numbers in brackets, such as [88, 107]")
    return value


def _span(value: Any) -> Any:
    """Two line numbers, the first not after the second."""
    if _two_lines(value)[0] > value[1]:
        raise expect("the smaller line number first")
    return value


def _runs(value: Any) -> Any:
    """`[88, 107]` stands for `[[88, 107]]`."""
    return [value] if isinstance(value, list) and all(isinstance(line, int) for line in value) else value


def _by_language(value: Any) -> Any:
    """Plain text stands under no language."""
    if isinstance(value, str):
        return {"": value} if value.strip() else {}
    if not isinstance(value, dict):
        raise expect("text (in quotes if it is a number)")
    if not all(isinstance(key, str) and re.fullmatch(LANGUAGE, key) for key in value):
        raise expect("a language code such as zh or en")
    return value


def _number_as_text(value: Any) -> Any:
    """A block's number needs no quotes, nor does one that was found."""
    return str(value) if type(value) is int else value


ArticleIdText = Annotated[StrictStr, AfterValidator(_article_id)]
IsoDate = Annotated[StrictStr, AfterValidator(_iso_date)]
Sha256 = Annotated[StrictStr, matching("[0-9a-f]{64}", "a SHA-256 checksum (64 hexadecimal digits)")]
Filled = Annotated[StrictStr, AfterValidator(_filled)]
PassageName = Annotated[
    StrictStr,
    BeforeValidator(_number_as_text),
    matching(PASSAGE, "kicker, headline, subhead, or a block's number"),
]
ShortChecksum = Annotated[StrictStr, matching("[0-9a-f]{8}", "a short checksum (8 hexadecimal digits)")]
Line = Annotated[StrictInt, Field(gt=0)]
Positive = Annotated[StrictInt, Field(gt=0)]
Pair = Annotated[tuple[StrictInt, StrictInt], BeforeValidator(_two_lines)]
Lines = Annotated[tuple[StrictInt, StrictInt], BeforeValidator(_span)]
Runs = Annotated[tuple[Lines, ...], BeforeValidator(_runs), Field(min_length=1)]
Address = Annotated[StrictStr, matching(r"https?://[^\s\"<>]+/", "an address beginning with https:// and ending in /")]
SheetName = Annotated[StrictStr, matching(SHEET, 'a sheet\'s name in quotes, such as "02"')]
PaperId = Annotated[StrictStr, matching(PAPER, "a paper's id (lower-case letters and digits)")]
WebAddress = Annotated[StrictStr, matching(r"https://[^\s\"<>]+", "an address beginning with https://")]
Contact = Annotated[
    StrictStr,
    matching(
        r"https://[^\s\"<>]+|[^\s\"<>@/?&]+@[^\s\"<>@/?&]+", "an e-mail address, or an address beginning with https://"
    ),
]
LanguageCode = Annotated[StrictStr, matching(LANGUAGE, "a language code such as zh or en")]
Languages = Annotated[tuple[LanguageCode, ...], AfterValidator(_once), Field(min_length=1)]
Note = Annotated[dict[StrictStr, Filled], BeforeValidator(_by_language)]
"""Text, or texts by language."""


@dataclass(frozen=True, slots=True)
class CreditShape:
    """`{name: 唐海强, role: reporter}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Filled
    role: Filled


@dataclass(frozen=True, slots=True)
class SourceShape:
    """`{sheet: "02", lines: [88, 107], sha256: …}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    sheet: SheetName
    lines: Runs
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class GapShape:
    """`{after: 36, note: …}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    after: Line
    note: StrictStr = ""


@dataclass(frozen=True, slots=True)
class EmendationShape:
    """`{line: 97, source: 三五—, reading: 三五一, cause: transcription, why: …}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    line: Line
    source: Annotated[StrictStr, Field(min_length=1)]
    reading: StrictStr
    cause: Cause | None = None
    why: StrictStr = ""


def _explained(emendation: EmendationShape) -> EmendationShape:
    if emendation.cause is None and not emendation.why.strip():
        raise expect("a cause (transcription, print or uncertain), or the reason under `why`")
    return emendation


@dataclass(frozen=True, slots=True)
class AsPrintedShape:
    """`{line: 75, text: 三五—, why: …}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    line: Line
    text: Annotated[Filled, BeforeValidator(_number_as_text)]
    why: Filled


@dataclass(frozen=True, slots=True)
class ArticleShape:
    """The front matter of `<sheet>-<nn>.zh.md`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: ArticleIdText
    kind: Kind
    source: SourceShape
    kicker: StrictStr = ""
    headline: StrictStr = ""
    subhead: StrictStr = ""
    byline: tuple[CreditShape, ...] = ()
    byline_line: StrictStr = ""
    series: ArticleIdText | None = None
    joins: tuple[Pair, ...] = ()
    gaps: tuple[GapShape, ...] = ()
    emendations: tuple[Annotated[EmendationShape, AfterValidator(_explained)], ...] = ()
    as_printed: tuple[AsPrintedShape, ...] = ()
    status: Status = Status.PARSED
    revised: IsoDate | None = None


@dataclass(frozen=True, slots=True)
class ExemptionShape:
    """`{part: '3', what: 38万, why: …}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    part: PassageName
    what: Annotated[Filled, BeforeValidator(_number_as_text)]
    why: Filled


@dataclass(frozen=True, slots=True)
class TranslationShape:
    """The front matter of `<sheet>-<nn>.en.md`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: ArticleIdText
    of: Sha256
    translator: Filled
    method: Filled
    status: Filled
    parts: dict[PassageName, ShortChecksum] = field(default_factory=dict)
    kicker: StrictStr = ""
    headline: StrictStr = ""
    subhead: StrictStr = ""
    reviewer: StrictStr = ""
    exceptions: tuple[ExemptionShape, ...] = ()
    revised: IsoDate | None = None


@dataclass(frozen=True, slots=True)
class MastheadShape:
    """What the page prints about the paper and the issue; absent where it prints nothing."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    title: StrictStr = ""
    date: IsoDate | None = None
    weekday: StrictStr = ""
    lunar: StrictStr = ""
    number: Positive | None = None
    cn: StrictStr = ""
    pages: Positive | None = None


@dataclass(frozen=True, slots=True)
class IssueShape:
    """`issue.yaml`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    paper: PaperId
    date: IsoDate
    masthead: MastheadShape = field(default_factory=MastheadShape)
    originals: dict[SheetName, Filled] = field(default_factory=dict)
    note: Note = field(default_factory=dict)
    added: IsoDate | None = None


@dataclass(frozen=True, slots=True)
class FurnitureShape:
    """`{kind: folio, lines: [1, 1]}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Filled
    lines: Lines


@dataclass(frozen=True, slots=True)
class SheetShape:
    """`<sheet>.sheet.yaml`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    sheet: SheetName
    sha256: Sha256
    page: Positive | None = None
    section: StrictStr = ""
    furniture: tuple[FurnitureShape, ...] = ()
    as_printed: tuple[AsPrintedShape, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperShape:
    """One newspaper title in `archive.yaml`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Annotated[dict[LanguageCode, Filled], Field(min_length=1)]
    cn: StrictStr = ""
    place: dict[LanguageCode, Filled] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SettingsShape:
    """`content/archive.yaml`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    title: Annotated[dict[LanguageCode, Filled], Field(min_length=1)]
    papers: dict[PaperId, PaperShape]
    description: dict[LanguageCode, Filled] = field(default_factory=dict)
    languages: Languages = ("zh", "en")
    rights: dict[LanguageCode, Filled] = field(default_factory=dict)
    base_url: Address | None = None
    repository: WebAddress | None = None
    contact: Contact | None = None
