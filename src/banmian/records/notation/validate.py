"""From the YAML of a file to one of the `shapes`, with every error as a finding at its line and column.

pydantic finds all errors at once; this module says them in an editor's words. Nothing here knows what a file means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from banmian.findings import Finding, Said, short
from banmian.records.notation import yamlio
from banmian.records.notation.yamlio import Loaded, Where

Shape = TypeVar("Shape")

_EXPECTED = {
    "string_type": "text (in quotes if it is a number)",
    "string_too_short": "some text",
    "int_type": "a whole number above 0",
    "greater_than": "a whole number above 0",
    "tuple_type": "a list (items after `- `, or in brackets)",
    "dict_type": "a YAML mapping (`key: value`)",
    "dataclass_type": "a YAML mapping (`key: value`)",
    "too_short": "at least one entry",
}


@dataclass(frozen=True, slots=True)
class Read(Generic[Shape]):
    """What a YAML text holds, `None` if anything was wrong with it, and where its fields stand."""

    path: str
    shape: Shape | None
    loaded: Loaded
    findings: tuple[Finding, ...]

    def finding(self, code: str, where: Where = (), /, **values: str | int | Said) -> Finding:
        """A finding at a field (at the first, for the whole)."""
        return Finding(code, self.path, *self.loaded.place(where), values)


# Building a validator takes a hundred times as long as using it.
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(shape: type[Any]) -> TypeAdapter[Any]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def read_shape(shape: type[Shape], path: str, text: str, first_line: int = 1) -> Read[Shape]:
    """Validate YAML that begins at line `first_line` of the file at `path`: one of the shapes, or a tuple of one."""
    loaded = yamlio.load(text, first_line)
    loaded.places[()] = (first_line, 1)
    findings = [_yaml_finding(path, problem) for problem in loaded.problems]
    value: Shape | None = None
    if loaded.problems and loaded.data is None:
        return Read(path, None, loaded, tuple(findings))
    try:
        empty: Any = {} if is_dataclass(shape) else []
        value = _adapter(shape).validate_python(empty if loaded.data is None else loaded.data)
    except ValidationError as error:
        findings += [_finding(shape, path, loaded, detail) for detail in error.errors(include_url=False)]
    return Read(path, None if findings else value, loaded, tuple(findings))


def _yaml_finding(path: str, problem: yamlio.Problem) -> Finding:
    if problem.what == "duplicate":
        return Finding("R105", path, problem.line, problem.column, {"field": problem.detail})
    return Finding("R101", path, problem.line, problem.column, {"detail": problem.detail})


def _finding(shape: type[Any], path: str, loaded: Loaded, error: ErrorDetails) -> Finding:
    """One of pydantic's errors in an editor's words."""
    code, values = _code(shape, error)
    where = tuple(part for part in error["loc"] if part != "[key]")
    return Finding(code, path, *loaded.place(where), {"field": field_name(where), **values})


def _code(shape: type[Any], error: ErrorDetails) -> tuple[str, dict[str, str | int]]:
    context: Mapping[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "R102", {}
        case "unexpected_keyword_argument":
            return "R103", {"fields": ", ".join(_fields_at(shape, error["loc"]))}
        case "enum":
            choices = context["expected"].replace("'", "").replace(" or ", ", ")
            return "R111", {"choices": choices, "got": _quoted(error["input"])}
        case kind:
            expected = context["expected"] if kind == "expected" else _EXPECTED[kind]
            return "R104", {"expected": expected, "got": _quoted(error["input"])}


def _fields_at(shape: type[Any], where: Where) -> Iterator[str]:
    """The names of the fields of the (perhaps nested) shape at fault."""
    shape = next(_shapes_in(shape))
    for part in where[:-1]:
        inner = {field.name: field.type for field in fields(shape)}.get(part) if isinstance(part, str) else None
        if inner is not None:
            shape = next(iter(_shapes_in(inner)), shape)
    yield from (field.name for field in fields(shape))


def _shapes_in(annotation: Any) -> Iterator[type[Any]]:
    """The dataclasses inside an annotation such as `tuple[CreditShape, ...]`."""
    if hasattr(annotation, "__dataclass_fields__"):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _shapes_in(argument)


def field_name(where: Where) -> str:
    """`byline[2].role`, counted from 1 as an editor does; the whole is called `record`."""
    name = ""
    for part in where:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name or "record"


def _quoted(value: object) -> str:
    return f"'{short(value)}'" if isinstance(value, str) else short(value)
