"""YAML in and out, each behind one function, with the place of every field.

Only this file knows PyYAML. Reading resolves nothing surprising: a plain scalar is text unless it is a small decimal
whole number or null, so `no`, `2021-09-28` and `43-0004` stay what an editor typed. Writing quotes what other YAML
readers would resolve, never wraps a line, and keeps rare characters as they are.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from banmian.records.notation.yamlwords import COLON, explain

Where = tuple[str | int, ...]
"""Where a field stands: keys and 0-based positions from the root."""
Place = tuple[int, int]
"""Line and column, both from 1."""

_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_PREFIX = "tag:yaml.org,2002:"
_STR, _INT_TAG, _NULL = f"{_PREFIX}str", f"{_PREFIX}int", f"{_PREFIX}null"
_WIDTH = 2**31 - 1
_MAX_DEPTH = 20
# libyaml composes by recursion in C, where no limit of Python's holds: an honest record never nests this deep. Brackets
# in a row may also be a text, which a second look tells.
_DEEP = re.compile(r"(?:[\[{][\s\w\"':,-]{0,9}){40}|(?m:^ *(?:[-?:] +){40})")


class _Loader(yaml.CSafeLoader):
    """libyaml's parser (ten times as fast as the one in Python), resolving whole numbers and null only."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver(_INT_TAG, re.compile(f"(?:{_INT.pattern})$"), list("-0123456789"))
_Loader.add_implicit_resolver(_NULL, re.compile(r"(?:~|null|)$"), ["~", "n", ""])


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text isn't the YAML we read, and where."""

    line: int
    column: int
    what: str
    """`duplicate` for a key given twice, `syntax` for all else."""
    detail: str


@dataclass(slots=True)
class Loaded:
    """Plain data, the place of each field (that of its key, in a mapping), and what was wrong."""

    data: Any = None
    places: dict[Where, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Where) -> Place:
        """The place of a field, or of the nearest field around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


@dataclass(frozen=True, slots=True)
class Flow:
    """A list or mapping to be written on one line, in brackets."""

    data: list[Any] | dict[str, Any]


def load(text: str, first_line: int = 1) -> Loaded:
    """Read one YAML document whose first line is line `first_line` of its file; never raises for bad input."""
    loaded = Loaded()
    try:
        if _DEEP.search(text) and _is_deep(text):
            raise RecursionError
        root = yaml.compose(text, Loader=_Loader)
    except RecursionError:
        loaded.problems.append(Problem(first_line, 1, "syntax", "brackets or lists within lists, too deep to be read"))
    except yaml.MarkedYAMLError as error:
        line, column, words = explain(text, error)
        loaded.problems.append(Problem(first_line + line, column + 1, "syntax", words))
    except yaml.reader.ReaderError as error:
        loaded.problems.append(_unreadable(text, error, first_line))
    else:
        if root is not None:
            loaded.data = _Builder(loaded, first_line).value(root, ())
    return loaded


def _is_deep(text: str) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > 2 * _MAX_DEPTH:
            return True
    return False


def _unreadable(text: str, error: yaml.reader.ReaderError, first_line: int) -> Problem:
    """A character YAML does not allow; libyaml gives its offset in UTF-8 bytes."""
    before = text.encode("utf-8", "surrogatepass")[: error.position].decode("utf-8", "ignore")
    line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    return Problem(first_line + line, column + 1, "syntax", "a control character, which YAML does not allow: remove it")


class _Builder:
    """Turns YAML nodes into plain data, noting places; aliases and tags are refused (they hide what is read)."""

    def __init__(self, loaded: Loaded, first_line: int) -> None:
        self.loaded = loaded
        self.first_line = first_line
        self.seen: set[int] = set()

    def problem(self, node: Node, what: str, detail: str) -> None:
        self.loaded.problems.append(Problem(*self.place(node), what, detail))

    def place(self, node: Node) -> Place:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1

    def value(self, node: Node, path: Where) -> Any:
        self.loaded.places.setdefault(path, self.place(node))
        if id(node) in self.seen or len(path) > _MAX_DEPTH:
            self.problem(node, "syntax", "aliases (*name) and deep nesting are not read; put the text in quotes")
            return None
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        self.seen.add(id(node))
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]

    def scalar(self, node: ScalarNode) -> str | int | None:
        if node.tag == _INT_TAG and _INT.fullmatch(node.value):
            return int(node.value)
        if node.tag == _NULL:
            return None
        if node.tag != _STR:
            self.problem(node, "syntax", "tags (!name) are not read; put the text in quotes")
        return str(node.value)

    def mapping(self, node: MappingNode, path: Where) -> dict[str, Any]:
        """Keys are text, as typed; a key without a value counts as absent."""
        result: dict[str, Any] = {}
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.problem(key_node, "syntax", "a field's name must be one word")
                continue
            key = str(key_node.value)
            if key in keys:
                self.problem(key_node, "duplicate", key)
                continue
            keys.add(key)
            if "：" in key and value_node.value == "":
                self.problem(key_node, "syntax", COLON)
            self.loaded.places[(*path, key)] = self.place(key_node)
            value = self.value(value_node, (*path, key))
            if value is not None:
                result[key] = value
        return result


_NASTY = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")
_UNTIDY_LINE = re.compile(r"(?m)^\s|\s$|^$")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def dump(data: dict[str, Any]) -> str:
    """A mapping as YAML, keys in the order given; nested `Flow`s on one line each."""
    node = _node(data)
    # libyaml escapes characters beyond the basic plane (𬭎 would read "\U0002CB4E"); the emitter in Python does not.
    dumper = yaml.SafeDumper if _ASTRAL.search(repr(data)) else yaml.CSafeDumper
    return str(yaml.serialize(node, Dumper=dumper, allow_unicode=True, width=_WIDTH))


def _node(value: Any, flow: bool = False) -> Node:
    if isinstance(value, Flow):
        return _node(value.data, flow=True)
    if isinstance(value, dict):
        pairs = [(_node(key, flow), _node(item, flow)) for key, item in value.items()]
        return MappingNode(f"{_PREFIX}map", pairs, flow_style=flow)
    if isinstance(value, list):
        return SequenceNode(f"{_PREFIX}seq", [_node(item, flow) for item in value], flow_style=flow)
    if isinstance(value, int):
        return ScalarNode(_INT_TAG, str(value))
    return ScalarNode(_STR, value, style=_style(value, flow))


def _style(text: str, flow: bool) -> str | None:
    """Double quotes for what an editor can't see or a YAML reader might fold; a literal block for several lines."""
    if _NASTY.search(text):
        return '"'
    if "\n" in text:
        return '"' if flow or _UNTIDY_LINE.search(text) else "|"
    return None
