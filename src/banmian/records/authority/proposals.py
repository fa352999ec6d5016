"""Candidates for the authority files as YAML, to be looked at by an editor and pasted; never written by the program.

What the program can't know is left out, so that a file with an unfinished entry says what is missing: the English
name of anything but a person, what a term stands for.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from banmian.authority.order import syllables
from banmian.authority.propose import Candidate, Context
from banmian.authority.propose.places import SUFFIXES
from banmian.model import AuthorityKind, Entry
from banmian.parse.printed.names import family_name
from banmian.records.notation import yamlio
from banmian.records.notation.yamlio import Flow


def as_yaml(candidates: Iterable[Candidate], known: Collection[Entry], language: str) -> Iterator[str]:
    """The lines of the entries, those of each kind behind a comment that names their file."""
    taken = {(entry.kind, entry.id) for entry in known}
    kind = None
    for candidate in candidates:
        if candidate.kind is not kind:
            kind = candidate.kind
            yield f"# content/authority/{kind}.yaml"
        yield f"# {candidate.count} ×"
        yield from (f"# {shown(context)}" for context in candidate.contexts)
        yield from _entry(candidate, _new_id(candidate, taken), language)


def shown(context: Context) -> str:
    """A place and what is printed there, the name in brackets of a kind that papers seldom print."""
    return f"{context.path}:{context.line}: {context.before}⟦{context.printed}⟧{context.after}"


def _entry(candidate: Candidate, name: str, language: str) -> Iterator[str]:
    names = {language: candidate.name}
    if candidate.kind is AuthorityKind.PEOPLE and language == "zh":
        names["en"] = english(candidate.name)
    fields: dict[str, Any] = {"id": name, "name": Flow(names)}
    if candidate.kind is AuthorityKind.PLACES:
        fields["kind"] = next((kind for suffix, kind in SUFFIXES.items() if candidate.name.endswith(suffix)), "site")
    first, *others = yamlio.dump(fields).splitlines()
    yield f"- {first}"
    yield from (f"  {line}" for line in others)


def english(name: str) -> str:
    """A person's name in pinyin, family name first, the given name in one word: `Qin Guowen`."""
    family = len(family_name(name))
    read = syllables(name, person=True)
    return " ".join("".join(part).capitalize() for part in (read[:family], read[family:]) if part)


def _new_id(candidate: Candidate, taken: set[tuple[AuthorityKind, str]]) -> str:
    """An id that no entry has: by sound, with a number if need be."""
    if candidate.kind is AuthorityKind.PEOPLE:
        words = english(candidate.name).lower().split()
    else:
        words = list(syllables(candidate.name))
    base = "-".join(word for word in words if word.isascii() and word.isalnum()) or "x"
    name, number = base, 1
    while (candidate.kind, name) in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add((candidate.kind, name))
    return name
