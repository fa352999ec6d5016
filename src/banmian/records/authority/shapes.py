"""What the files of `content/authority/` hold, field by field: each is a list of one of these.

The counterparts in the model are `Entry` and what it is about; `authority_entries` turns one into the other.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, ConfigDict, Field, StrictStr

from banmian.ids import ENTRY, ISSUE_ID, PLACE_ID
from banmian.records.form.shapes import STRICT, Filled, LanguageCode, Positive, expect, matching

_FLAGS: Final = {"true": True, "false": False}


def _degrees(limit: int) -> BeforeValidator:
    """A decimal number, which our YAML leaves as text."""

    def read(value: Any) -> float:
        try:
            degrees = float(value) if isinstance(value, (int, str)) else limit + 1.0
        except ValueError:
            degrees = limit + 1.0
        if not -limit <= degrees <= limit:
            raise expect(f"degrees between -{limit} and {limit}")
        return degrees

    return BeforeValidator(read)


def _flag(value: Any) -> bool:
    if value not in _FLAGS:
        raise expect("true or false")
    return _FLAGS[value]


EntryId = Annotated[StrictStr, matching(ENTRY, "an id of lower-case letters, digits and hyphens")]
PlaceId = Annotated[StrictStr, matching(PLACE_ID, "the id of an article or a sheet, such as hyrb-2021-09-28-02")]
ScopeId = Annotated[
    StrictStr,
    matching(f"{ISSUE_ID}|{PLACE_ID}", "the id of an article, a sheet or an issue, such as hyrb-2021-09-28"),
]
Names = Annotated[dict[LanguageCode, Filled], Field(min_length=1)]
Flag = Annotated[bool, BeforeValidator(_flag)]


@dataclass(frozen=True, slots=True)
class PassageShape:
    """`{article: hyrb-2021-09-28-02-05, block: 1}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    article: PlaceId
    block: Positive | None = None


@dataclass(frozen=True, slots=True)
class RuleShape:
    """Where a printed name is this entry's: `{only_before: [摄]}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    unless: tuple[Filled, ...] = ()
    only_before: tuple[Filled, ...] = ()
    only_after: tuple[Filled, ...] = ()
    only_in: tuple[ScopeId, ...] = ()
    not_in: tuple[ScopeId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryShape:
    """What every entry has."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: EntryId
    name: Names
    variants: dict[LanguageCode, tuple[Filled, ...]] = field(default_factory=dict)
    rule: RuleShape = field(default_factory=RuleShape)


@dataclass(frozen=True, slots=True)
class RoleShape:
    """What the paper calls somebody in one place."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Names
    source: PassageShape


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShape(EntryShape):
    """An entry of `people.yaml`."""

    roles: tuple[RoleShape, ...] = ()


@dataclass(frozen=True, slots=True)
class CoordinatesShape:
    """`{latitude: 26.9, longitude: 112.6, source: GeoNames 1808370}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    latitude: Annotated[float, _degrees(90)]
    longitude: Annotated[float, _degrees(180)]
    source: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceShape(EntryShape):
    """An entry of `places.yaml`."""

    kind: Filled
    within: EntryId | None = None
    coordinates: CoordinatesShape | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationShape(EntryShape):
    """An entry of `organisations.yaml`."""

    established: Flag = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermShape(EntryShape):
    """An entry of `terms.yaml`."""

    explanation: Names
    sources: tuple[PassageShape, ...] = ()
