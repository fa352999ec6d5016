"""The people of the issue of 28 September 2021: all that the pages name are found, and nobody else."""

from itertools import groupby
from pathlib import Path

import pytest

from banmian.authority import mentions, named, texts
from banmian.model import Archive, AuthorityKind
from banmian.pipeline import read_archive

ISSUE = "hyrb-2021-09-28-"
BY_HAND = Path(__file__).with_name("people.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def archive(root: Path) -> Archive:
    """The archive that comes with the program."""
    return read_archive(root)[0]


def test_everyone_is_found_and_nobody_else(archive: Archive) -> None:
    """Passage by passage, in the order of the text: precision and recall are both 1."""
    names = {entry.id: named(entry.name, "zh") for entry in archive.authority if entry.kind == "people"}
    found = [one for one in mentions(archive) if one.kind is AuthorityKind.PEOPLE]
    lines = []
    for (passage, field), group in groupby(found, key=lambda one: (one.passage, one.field)):
        if passage.article.startswith(ISSUE):
            part = f" {field.value}" if passage.block is None else f"#p{passage.block}"
            people = " ".join(names[one.entry] for one in group)
            lines.append(f"{passage.article.removeprefix(ISSUE)}{part}: {people}")
    assert lines == [line for line in BY_HAND if not line.startswith("#")]


def test_what_is_found_is_printed_as_the_name_is(archive: Archive) -> None:
    """At every mention the page prints a name or a variant of the entry, padding aside."""
    printed = {(text.passage, text.field): text.text for text in texts(archive)}
    entries = {(entry.kind, entry.id): entry for entry in archive.authority}
    for one in mentions(archive):
        entry = entries[one.kind, one.entry]
        forms = {named(entry.name, "zh"), *dict(entry.variants).get("zh", ())}
        text = printed[one.passage, one.field][one.start : one.end].replace("\n", "")
        assert text in forms or text.replace(" ", "") in forms or text.lower() in map(str.lower, forms)
